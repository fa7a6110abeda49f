import { type VersionTable, versionSchema } from '../versions.ts';
import type {
  CalendarState,
  DecisionRoundState,
  DefaultViewState,
  LadderState,
  ReviewDefaultState,
  TableViewState,
} from './state.ts';

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

/** Views of the table from grades to money, by id. */
export const tableViewTable: VersionTable<TableViewState> = {
  table: 'table_views',
  columns: {},
  indexes: [],
  valuesOf: () => [],
};

/** Which of them opens, by role. */
export const defaultViewTable: VersionTable<DefaultViewState> = {
  table: 'default_views',
  columns: {},
  indexes: [],
  valuesOf: () => [],
};

/** Tables of versions: a row is one setting between two positions of the log. */
export const settingsSchema =
  versionSchema(calendarTable) +
  versionSchema(ladderTable) +
  versionSchema(decisionRoundTable) +
  versionSchema(reviewDefaultTable) +
  versionSchema(tableViewTable) +
  versionSchema(defaultViewTable);
