import { isShown, isShownToRole, type Principal, type Role } from '@bihuan/domain';
import { rowsAt } from '../moment-rows.ts';
import type { Answered, Moment, MomentOf, View } from '../query.ts';
import {
  calendarTable,
  decisionRoundTable,
  defaultViewTable,
  ladderTable,
  reviewDefaultTable,
  tableViewTable,
} from './schema.ts';
import type {
  CalendarState,
  DecisionRoundState,
  DefaultViewState,
  LadderState,
  ReviewDefaultState,
  TableViewState,
} from './state.ts';

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

    /**
     * The views of the table that somebody made or is shown, by name, and what opens for each role; a default whose view the role is not
     * shown any more is none.
     */
    tableViews(
      principal: Principal,
      view: View,
    ): Answered & {
      readonly items: readonly TableViewState[];
      readonly defaults: readonly { readonly role: Role; readonly viewId: string }[];
    } {
      const moment = at(view);
      const kept = allAt<TableViewState>(moment, tableViewTable.table).filter(({ isWithdrawn }) => !isWithdrawn);
      const reader = { id: principal.id, roles: principal.grants.map(({ role }) => role) };
      const items = kept.filter((one) => isShown(one, reader)).sort((a, b) => a.name.localeCompare(b.name, 'zh'));
      const defaults = allAt<DefaultViewState>(moment, defaultViewTable.table).flatMap(({ role, viewId }) => {
        const opened = kept.find(({ id }) => id === viewId);
        return opened !== undefined && isShownToRole(opened.audience, role) ? [{ role, viewId: opened.id }] : [];
      });
      return { items, defaults, ...moment.answered };
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
