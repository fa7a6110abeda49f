import type { MatterKind } from '../chase/matter.ts';
import { defaultLadderId, lookBackLadderId } from './default-ladder.ts';
import { type LadderConditions, unconditional } from './ladder.ts';

export type LadderConditionName = keyof LadderConditions;

const everyCondition = Object.keys(unconditional) as readonly LadderConditionName[];

/** What a matter has that a ladder can ask for; a ladder for several matters may ask for what any of them has. */
export const conditionsOfMatter: Readonly<Record<MatterKind, readonly LadderConditionName[]>> = {
  finding: everyCondition,
  'policy-change': ['matters', 'departmentIds'],
  'look-back': everyCondition,
};

/** Conditions that one may set on a ladder; none on a default, which is for whatever has no other (that of look-backs names them, always). */
export const settableConditions = (ladderId: string): readonly LadderConditionName[] =>
  ladderId === defaultLadderId || ladderId === lookBackLadderId ? [] : everyCondition;
