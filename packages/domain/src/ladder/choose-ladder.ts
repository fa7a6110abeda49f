import { normaliseName } from '../object/normalise-name.ts';
import { defaultLadder, defaultLadderId } from './default-ladder.ts';
import type { Ladder, LadderConditions } from './ladder.ts';

/** What a ladder is chosen by; null where nobody has said, which meets no condition. */
export interface ChasedFinding {
  readonly category: string | null;
  readonly class: NonNullable<LadderConditions['classes']>[number] | null;
  readonly severity: NonNullable<LadderConditions['severities']>[number] | null;
  readonly departmentId: string | null;
}

/** The ladders in force, the most specific first: most conditions, then lowest order, then id. The default stands in until it is set. */
export function laddersInForce(set: readonly Ladder[]): readonly Ladder[] {
  const isSet = set.some(({ ladderId }) => ladderId === defaultLadderId);
  return [...set, ...(isSet ? [] : [defaultLadder])].sort(
    (one, other) =>
      conditionsOf(other) - conditionsOf(one) || one.order - other.order || (one.ladderId < other.ladderId ? -1 : 1),
  );
}

/** The first ladder in force whose every condition the finding meets. */
export function chooseLadder(finding: ChasedFinding, set: readonly Ladder[]): Ladder {
  return laddersInForce(set).find(({ when }) => meets(finding, when)) ?? defaultLadder;
}

const conditionsOf = ({ when }: Ladder) => Object.values(when).filter((condition) => condition !== null).length;

function meets(finding: ChasedFinding, { categories, classes, severities, departmentIds }: LadderConditions): boolean {
  return (
    isOfCategory(finding.category, categories) &&
    isOneOf(finding.class, classes) &&
    isOneOf(finding.severity, severities) &&
    isOneOf(finding.departmentId, departmentIds)
  );
}

/** In any spelling; looked at only by a ladder that asks for one. */
const isOfCategory = (category: string | null, accepted: LadderConditions['categories']): boolean =>
  accepted === null || isOneOf(category === null ? null : normaliseName(category), accepted.map(normaliseName));

const isOneOf = <Value>(value: Value | null, accepted: readonly Value[] | null | undefined): boolean =>
  accepted === null || accepted === undefined || (value !== null && accepted.includes(value));
