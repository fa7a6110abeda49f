import type { EventOf } from '../event/define.ts';
import { sameData } from '../event/same-data.ts';
import { type Problem, Refused, refusedFor } from '../refusals/refused.ts';
import { lookBackLadderId } from './default-ladder.ts';
import type { LadderEvent, ladderSet, ladderWithdrawn } from './events.ts';
import type { Ladder, LadderConditions, LadderStep, RecipientRole } from './ladder.ts';
import { conditionsOfMatter, type LadderConditionName, settableConditions } from './settable-conditions.ts';
import type { LadderState } from './state.ts';

export type SetLadder = EventOf<typeof ladderSet>['data'];
export type WithdrawLadder = EventOf<typeof ladderWithdrawn>['data'];

/**
 * A ladder, new or in place of what it was; the same again is none. Refused with every fault by its place: steps that are not in the
 * order of their days, or on the wrong side of the due day; a default ladder with conditions, which would leave something without one; a
 * ladder for policy changes alone that asks what only findings have, or holds money; one for look-backs that is for other matters too, or
 * says more than a message within the bureau.
 */
export function setLadder(command: SetLadder, state: LadderState): LadderEvent[] {
  const problems = [
    ...problemsOfSteps(command.steps),
    ...problemsOfDefault(command),
    ...problemsOfPolicyChanges(command),
    ...problemsOfLookBacks(command),
  ];
  if (problems.length > 0) throw refusedFor(problems);
  const { reason: _, ...ladder } = command;
  if (state.status === 'set' && sameData(state.ladder, ladder)) return [];
  return [{ type: 'LadderSet', data: command }];
}

/** Withdrawing it twice changes nothing. Refused: `ladder.not-found`, also for a default that nobody has set. */
export function withdrawLadder(command: WithdrawLadder, state: LadderState): LadderEvent[] {
  if (state.status === 'none') throw new Refused('ladder.not-found');
  return state.status === 'withdrawn' ? [] : [{ type: 'LadderWithdrawn', data: command }];
}

function problemsOfSteps(steps: readonly LadderStep[]): Problem[] {
  return steps.flatMap(({ kind, offset, to }, at): Problem[] => {
    const problems: Problem[] = [];
    const before = steps[at - 1]?.offset;
    const where = { pointer: `/steps/${at}/offset` };
    if (steps.findIndex((step) => step.offset === offset) < at) {
      problems.push({ code: 'ladder.step-twice', params: { offset }, where });
    } else if (before !== undefined && offset < before) {
      problems.push({ code: 'ladder.steps-out-of-order', params: { offset, before }, where });
    }
    if (kind === 'notice' ? offset > 0 : kind !== 'reminder' && offset < 1) {
      problems.push({ code: 'ladder.wrong-side-of-due-day', params: { kind, offset }, where });
    }
    if (new Set(to).size < to.length) {
      problems.push({ code: 'ladder.recipient-twice', params: { offset }, where: { pointer: `/steps/${at}/to` } });
    }
    return problems;
  });
}

const conditionsIn = (when: LadderConditions) =>
  (Object.keys(when) as LadderConditionName[]).filter((name) => when[name] !== null);

function problemsOfDefault({ ladderId, when }: Ladder): Problem[] {
  const settable = settableConditions(ladderId);
  return conditionsIn(when)
    .filter((name) => !settable.includes(name) && !(ladderId === lookBackLadderId && name === 'matters'))
    .map((name) => ({ code: 'ladder.default-has-conditions', params: {}, where: { pointer: `/when/${name}` } }));
}

/** Such a ladder would look as if it did something that it never does. */
function problemsOfPolicyChanges({ when, steps }: Ladder): Problem[] {
  if (when.matters === null || when.matters.some((matter) => matter !== 'policy-change')) return [];
  const ofFindings = conditionsIn(when).filter((name) => !conditionsOfMatter['policy-change'].includes(name));
  return [
    ...ofFindings.map((name) => ({
      code: 'ladder.condition-of-findings' as const,
      params: {},
      where: { pointer: `/when/${name}` },
    })),
    ...steps.flatMap(({ kind }, at) =>
      kind === 'propose-hold'
        ? [{ code: 'ladder.hold-of-findings' as const, params: {}, where: { pointer: `/steps/${at}/kind` } }]
        : [],
    ),
  ];
}

const outsideTheBureau: ReadonlySet<RecipientRole> = new Set(['responsible-person', 'unit', 'department']);

/** The day of a look-back is the bureau's own: no other matter can share its ladder, and nobody outside is told or written to. */
function problemsOfLookBacks({ ladderId, when, steps }: Ladder): Problem[] {
  const isForLookBacks = when.matters?.includes('look-back') === true;
  if (!isForLookBacks && ladderId !== lookBackLadderId) return [];
  const problems: Problem[] = [];
  if (!isForLookBacks || when.matters?.length !== 1) {
    problems.push({ code: 'ladder.look-backs-alone', params: {}, where: { pointer: '/when/matters' } });
  }
  for (const [at, { kind, form, to }] of steps.entries()) {
    const isMessage = form === 'message' && (kind === 'notice' || kind === 'reminder');
    if (isMessage && !to.some((role) => outsideTheBureau.has(role))) continue;
    problems.push({ code: 'ladder.within-the-bureau', params: {}, where: { pointer: `/steps/${at}` } });
  }
  return problems;
}
