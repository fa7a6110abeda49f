import type { MatterKind } from '../chase/matter.ts';
import type { KnownMatter } from '../chase/subject.ts';
import { normaliseName } from '../object/normalise-name.ts';
import { officeOf } from '../policy-change/state.ts';
import { defaultLadder, defaultLookBackLadder } from './default-ladder.ts';
import type { Ladder, LadderConditions } from './ladder.ts';

/** What a ladder is chosen by; null where nobody has said, which meets no condition. */
export interface LadderQuestion {
  readonly matter: MatterKind;
  readonly category: string | null;
  readonly class: NonNullable<LadderConditions['classes']>[number] | null;
  readonly severity: NonNullable<LadderConditions['severities']>[number] | null;
  readonly departmentId: string | null;
}

/** The question for a matter as it is; `departmentId`: of a finding and a look-back, that of its object. Of a policy change it is the office. */
export function ladderQuestion(matter: KnownMatter, departmentId: string | null): LadderQuestion {
  const { kind } = matter;
  if (kind === 'policy-change') {
    return { matter: kind, category: null, class: null, severity: null, departmentId: officeOf(matter.known) };
  }
  const { finding, severity } = matter.known;
  return { matter: kind, category: finding.category, class: finding.class, severity, departmentId };
}

const builtIn: readonly Ladder[] = [defaultLadder, defaultLookBackLadder];

/** The ladders in force, the most specific first: most conditions, then lowest order, then id. Those built in stand in until they are set. */
export function laddersInForce(set: readonly Ladder[]): readonly Ladder[] {
  const isSet = new Set(set.map(({ ladderId }) => ladderId));
  return [...set, ...builtIn.filter(({ ladderId }) => !isSet.has(ladderId))].sort(
    (one, other) =>
      conditionsOf(other) - conditionsOf(one) || one.order - other.order || (one.ladderId < other.ladderId ? -1 : 1),
  );
}

/** The first ladder in force whose every condition the matter meets, with the steps that apply to it. */
export function chooseLadder(question: LadderQuestion, set: readonly Ladder[]): Ladder {
  const byDefault = question.matter === 'look-back' ? defaultLookBackLadder : defaultLadder;
  const ladder = laddersInForce(set).find(({ when }) => meets(question, when)) ?? byDefault;
  return ladderFor(question.matter, ladder);
}

/**
 * A ladder as it applies to a kind of matter. For a policy change no money is held, so that it has no such step: the money of an object
 * hangs on the defects found in it, and the office that is to change a rule is often not the one that spends.
 */
export function ladderFor(matter: MatterKind, ladder: Ladder): Ladder {
  if (matter !== 'policy-change') return ladder;
  return { ...ladder, steps: ladder.steps.filter(({ kind }) => kind !== 'propose-hold') };
}

const conditionsOf = ({ when }: Ladder) => Object.values(when).filter((condition) => condition !== null).length;

function meets(
  question: LadderQuestion,
  { matters, categories, classes, severities, departmentIds }: LadderConditions,
): boolean {
  return (
    isForMatter(question.matter, matters) &&
    isOfCategory(question.category, categories) &&
    isOneOf(question.class, classes) &&
    isOneOf(question.severity, severities) &&
    isOneOf(question.departmentId, departmentIds)
  );
}

/** A ladder that names no matters tells units what to do, which a look-back is not. */
const isForMatter = (matter: MatterKind, accepted: LadderConditions['matters'] | undefined): boolean =>
  matter === 'look-back' ? accepted?.includes(matter) === true : isOneOf(matter, accepted);

/** In any spelling; looked at only by a ladder that asks for one. */
const isOfCategory = (category: string | null, accepted: LadderConditions['categories']): boolean =>
  accepted === null || isOneOf(category === null ? null : normaliseName(category), accepted.map(normaliseName));

const isOneOf = <Value>(value: Value | null, accepted: readonly Value[] | null | undefined): boolean =>
  accepted === null || accepted === undefined || (value !== null && accepted.includes(value));
