import { plainTable, versionSchema } from '../versions.ts';
import type {
  CalendarState,
  DecisionRoundState,
  DefaultViewState,
  LadderState,
  ReviewDefaultState,
  TableViewState,
} from './state.ts';

/** By year, as text of four digits. */
export const calendarTable = plainTable<CalendarState>('calendars');

export const ladderTable = plainTable<LadderState>('ladders');

/** By fiscal year; only those of which something was recorded. */
export const decisionRoundTable = plainTable<DecisionRoundState>('decision_rounds');

export const reviewDefaultTable = plainTable<ReviewDefaultState>('review_defaults');

/** Views of the table from grades to money, by id. */
export const tableViewTable = plainTable<TableViewState>('table_views');

/** Which of them opens, by role. */
export const defaultViewTable = plainTable<DefaultViewState>('default_views');

/** Tables of versions: a row is one setting between two positions of the log. */
export const settingsSchema =
  versionSchema(calendarTable) +
  versionSchema(ladderTable) +
  versionSchema(decisionRoundTable) +
  versionSchema(reviewDefaultTable) +
  versionSchema(tableViewTable) +
  versionSchema(defaultViewTable);
