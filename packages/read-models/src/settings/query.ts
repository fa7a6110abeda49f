import type { Principal } from '@bihuan/domain';
import { rowsAt } from '../moment-rows.ts';
import type { Answered, Moment, MomentOf, View } from '../query.ts';
import { calendarTable, decisionRoundTable, ladderTable, reviewDefaultTable } from './schema.ts';
import type { CalendarState, DecisionRoundState, LadderState, ReviewDefaultState } from './state.ts';

/** What is asked of the settings: now, or as they were. They are few: each list is whole. */
export function createSettingsQueries(momentOf: MomentOf) {
  const at = (view: View) => momentOf('settings', view);
  return {
    /** By year. Only what has been published in the record: the statutory calendar stands beside it. */
    calendars(_principal: Principal, view: View): Answered & { readonly items: readonly CalendarState[] } {
      const moment = at(view);
      return { items: allAt<CalendarState>(moment, calendarTable.table), ...moment.answered };
    },

    /** Those that are set and not withdrawn, by id. */
    ladders(_principal: Principal, view: View): Answered & { readonly items: readonly LadderState[] } {
      const moment = at(view);
      const all = allAt<LadderState>(moment, ladderTable.table);
      return { items: all.filter(({ status }) => status === 'set'), ...moment.answered };
    },

    /** By fiscal year; one that is not among them is open, and nothing is set for it. Beside them what holds in every year; null for nothing. */
    decisionRounds(
      _principal: Principal,
      view: View,
    ): Answered & { readonly items: readonly DecisionRoundState[]; readonly reviewDefault: ReviewDefaultState | null } {
      const moment = at(view);
      const [reviewDefault = null] = allAt<ReviewDefaultState>(moment, reviewDefaultTable.table);
      return { items: allAt<DecisionRoundState>(moment, decisionRoundTable.table), reviewDefault, ...moment.answered };
    },
  };
}
export type SettingsQueries = ReturnType<typeof createSettingsQueries>;

const allAt = <State>(moment: Moment, table: string): State[] =>
  rowsAt<{ item: string }>(
    moment,
    `SELECT item FROM ${table} WHERE valid_from <= ? AND valid_to > ? ORDER BY id`,
    moment.position,
    moment.position,
  ).map(({ item }) => JSON.parse(item));
