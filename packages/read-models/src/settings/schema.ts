import { type VersionTable, versionSchema } from '../versions.ts';
import type { CalendarState, DecisionRoundState, LadderState, ReviewDefaultState } from './state.ts';

/** By year, as text of four digits. */
export const calendarTable: VersionTable<CalendarState> = {
  table: 'calendars',
  columns: {},
  indexes: [],
  valuesOf: () => [],
};

export const ladderTable: VersionTable<LadderState> = {
  table: 'ladders',
  columns: {},
  indexes: [],
  valuesOf: () => [],
};

/** By fiscal year; only those of which something was recorded. */
export const decisionRoundTable: VersionTable<DecisionRoundState> = {
  table: 'decision_rounds',
  columns: {},
  indexes: [],
  valuesOf: () => [],
};

export const reviewDefaultTable: VersionTable<ReviewDefaultState> = {
  table: 'review_defaults',
  columns: {},
  indexes: [],
  valuesOf: () => [],
};

/** Tables of versions: a row is one setting between two positions of the log. */
export const settingsSchema =
  versionSchema(calendarTable) +
  versionSchema(ladderTable) +
  versionSchema(decisionRoundTable) +
  versionSchema(reviewDefaultTable);
