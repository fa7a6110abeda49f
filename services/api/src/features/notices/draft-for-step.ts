import { hash, randomUUID } from 'node:crypto';
import {
  type CalendarDate,
  draftLetter,
  type LadderStepKind,
  type LetterState,
  type Matter,
  type RecipientRole,
  systemPrincipal,
} from '@bihuan/domain';
import { derivedCommandId } from '../../command-metadata.ts';
import type { Parts } from '../../parts.ts';
import { buildLetter } from './build-letter.ts';
import { knowAll } from './know-all.ts';
import type { Asking, LetterAsked } from './letter-asked.ts';
import { departmentOf, policyChangeOf } from './matters/policy-chase.ts';
import { concernedBy, evaluationOf, findingOf } from './matters/record.ts';

/** A step of a ladder whose form is a letter. */
export interface LetterStep {
  /** Of the matter, its due date and the step: the same step never drafts twice. */
  readonly stepKey: string;
  readonly matter: Matter;
  readonly kind: LadderStepKind;
  readonly to: readonly RecipientRole[];
  /** The day that the step is taken. */
  readonly on: CalendarDate;
}

export interface DraftForStep {
  readonly letterId: string;
  readonly status: LetterState['status'];
  /** True when the step had its letter before. */
  readonly wasThere: boolean;
}

/** 督办函 from the head of finance on, 催办函 before. */
const kindOf = (kind: LadderStepKind) =>
  kind === 'head-of-finance' || kind === 'propose-hold' ? ('supervision' as const) : ('reminder' as const);

/** The letter of a step has an id that follows from the step's key. */
const letterIdOfStep = (stepKey: string): string => hash('sha256', `letter\n${stepKey}`).slice(0, 24);

/**
 * Drafts the letter that a step asks for, once: it then waits for sign-off. Repeated, by whomever and after whatever crash, it finds the
 * draft. Refused: what has become of the finding since (`letter.not-overdue`, `letter.policy-change-not-overdue`, `finding.withdrawn`), `projection.behind`.
 */
export async function draftLetterForStep(parts: Parts, step: LetterStep): Promise<DraftForStep> {
  const { streams } = parts;
  const letterId = letterIdOfStep(step.stepKey);
  const before = await streams.letter.load(letterId);
  if (before.status !== 'none') return { letterId, status: before.status, wasThere: true };
  await knowAll(parts, { withMoney: step.kind === 'propose-hold' });
  const asking = { ...parts, principal: systemPrincipal };
  const asked = await askedByStep(asking, step);
  const { about, text } = await buildLetter(asking, asked);
  const commandId = derivedCommandId(streams.letter.nameOf(letterId), 'drafted');
  const { state, repeated, events } = await streams.letter.execute({
    id: letterId,
    command: {
      commandId,
      fingerprint: commandId,
      principal: systemPrincipal.id,
      correlationId: randomUUID(),
      causationId: null,
    },
    decide: (now) => draftLetter({ letterId, kind: asked.kind, about, on: step.on, ...text }, now),
  });
  return { letterId, status: state.status, wasThere: repeated || events.length === 0 };
}

/** The unit, or the office that is to carry a policy change out, then the department. */
async function concernedByMatter(asking: Asking, { kind, id }: Matter, on: CalendarDate) {
  if (kind === 'policy-change') {
    const officeId = (await policyChangeOf(asking, id, on)).office?.id ?? null;
    return [officeId, await departmentOf(asking, officeId, on)];
  }
  const finding = await findingOf(asking, id, on);
  return concernedBy(finding, await evaluationOf(asking, finding.evaluationId, on));
}

async function askedByStep(asking: Asking, { stepKey, matter, kind, to, on }: LetterStep): Promise<LetterAsked> {
  const [unitId, departmentId] = await concernedByMatter(asking, matter, on);
  const receivers = [
    ...(to.includes('unit') || to.includes('responsible-person') ? [unitId] : []),
    ...(to.includes('department') ? [departmentId] : []),
  ].filter((id) => id !== null && id !== undefined);
  return {
    kind: kindOf(kind),
    findingIds: matter.kind === 'finding' ? [matter.id] : [],
    policyChangeIds: matter.kind === 'policy-change' ? [matter.id] : [],
    evaluationId: null,
    allocationIds: [],
    extensionId: null,
    on,
    recipientOrganisationIds: receivers.slice(0, 1),
    copyToOrganisationIds: receivers.slice(1),
    copyToRoles: to.filter((role) => role !== 'unit' && role !== 'department' && role !== 'responsible-person'),
    language: null,
    objectionsBy: null,
    planBy: null,
    answerBy: null,
    proposesHold: kind === 'propose-hold',
    stepKey,
  };
}
