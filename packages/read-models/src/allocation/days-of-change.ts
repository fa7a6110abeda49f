import type { DatabaseSync } from 'node:sqlite';
import type { CalendarDate, Sees } from '@bihuan/domain';
import { prepared } from '../projector/prepared.ts';
import { linesSeen } from './filter.ts';

/**
 * The days up to a position on which lines of a year changed, earliest first: by the running totals, which every change of a line is
 * written to, or by the lines themselves where only some are seen.
 */
export function daysOfChange(database: DatabaseSync, fiscalYear: number, position: number, sees: Sees): CalendarDate[] {
  const seen = linesSeen(fiscalYear, sees);
  const changed =
    seen === null
      ? `SELECT 1 FROM cells c JOIN cell_versions v ON v.cell_id = c.cell_id
         WHERE c.fiscal_year = ? AND v.valid_from > before AND v.valid_from <= reached`
      : `SELECT 1 FROM line_versions WHERE +fiscal_year = ? AND valid_from > before AND valid_from <= reached AND ${seen.sql}`;
  const days = prepared(
    database,
    `SELECT day FROM (
       SELECT day, min(last_position, ?) AS reached, lag(last_position, 1, 0) OVER (ORDER BY day) AS before FROM log_days
     ) WHERE before < ? AND EXISTS (${changed}) ORDER BY day`,
  );
  return days
    .all(position, position, fiscalYear, ...(seen?.values ?? []))
    .map((row) => String(row['day']) as CalendarDate);
}
