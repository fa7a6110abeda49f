import type { MatterKind } from '../chase/matter.ts';
import type { KnownMatter } from '../chase/subject.ts';
import { normaliseName } from '../object/normalise-name.ts';
import { officeOf } from '../policy-change/state.ts';
import { defaultLadder, defaultLadderId } from './default-ladder.ts';
import type { Ladder, LadderConditions } from './ladder.ts';

/** What a ladder is chosen by; null where nobody has said, which meets no condition. */
export interface LadderQuestion {
  readonly matter: MatterKind;
  readonly category: string | null;
  readonly class: NonNullable<LadderConditions['classes']>[number] | null;
  readonly severity: NonNullable<LadderConditions['severities']>[number] | null;
  readonly departmentId: string | null;
}

/** The question for a matter as it is; `departmentId`: of a finding, that of its object. Of a policy change it is the office. */
export function ladderQuestion(matter: KnownMatter, departmentId: string | null): LadderQuestion {
  if (matter.kind === 'finding') {
    const { finding, severity } = matter.known;
    return { matter: 'finding', category: finding.category, class: finding.class, severity, departmentId };
  }
  const departmentOf = officeOf(matter.known);
  return { matter: 'policy-change', category: null, class: null, severity: null, departmentId: departmentOf };
}

/** The ladders in force, the most specific first: most conditions, then lowest order, then id. The default stands in until it is set. */
export function laddersInForce(set: readonly Ladder[]): readonly Ladder[] {
  const isSet = set.some(({ ladderId }) => ladderId === defaultLadderId);
  return [...set, ...(isSet ? [] : [defaultLadder])].sort(
    (one, other) =>
      conditionsOf(other) - conditionsOf(one) || one.order - other.order || (one.ladderId < other.ladderId ? -1 : 1),
  );
}

/** The first ladder in force whose every condition the matter meets, with the steps that apply to it. */
export function chooseLadder(question: LadderQuestion, set: readonly Ladder[]): Ladder {
  const ladder = laddersInForce(set).find(({ when }) => meets(question, when)) ?? defaultLadder;
  return ladderFor(question.matter, ladder);
}

/**
 * A ladder as it applies to a kind of matter. For a policy change no money is held, so that it has no such step: the money of an object
 * hangs on the defects found in it, and the office that is to change a rule is often not the one that spends.
 */
export function ladderFor(matter: MatterKind, ladder: Ladder): Ladder {
  if (matter === 'finding') return ladder;
  return { ...ladder, steps: ladder.steps.filter(({ kind }) => kind !== 'propose-hold') };
}

const conditionsOf = ({ when }: Ladder) => Object.values(when).filter((condition) => condition !== null).length;

function meets(
  question: LadderQuestion,
  { matters, categories, classes, severities, departmentIds }: LadderConditions,
): boolean {
  return (
    isOneOf(question.matter, matters) &&
    isOfCategory(question.category, categories) &&
    isOneOf(question.class, classes) &&
    isOneOf(question.severity, severities) &&
    isOneOf(question.departmentId, departmentIds)
  );
}

/** In any spelling; looked at only by a ladder that asks for one. */
const isOfCategory = (category: string | null, accepted: LadderConditions['categories']): boolean =>
  accepted === null || isOneOf(category === null ? null : normaliseName(category), accepted.map(normaliseName));

const isOneOf = <Value>(value: Value | null, accepted: readonly Value[] | null | undefined): boolean =>
  accepted === null || accepted === undefined || (value !== null && accepted.includes(value));
