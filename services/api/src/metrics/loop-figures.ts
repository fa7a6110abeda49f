import { type CalendarDate, systemPrincipal } from '@bihuan/domain';
import { calendarAt } from '../features/calendars/calendar-at.ts';
import type { ReadSide } from '../read-side.ts';
import type { LoopFigures } from './loop-metrics.ts';

/** Counts what the loop stands at on a day. Refused: what the read models refuse. */
export async function loopFigures(projections: ReadSide, on: CalendarDate): Promise<LoopFigures> {
  const view = { asOf: null, on };
  const { calendar } = await calendarAt({ projections, principal: systemPrincipal }, view);
  const asked = { ...view, calendar, limit: 1, cursor: null, sort: 'number' as const };
  const [{ totals }, { counts }] = await Promise.all([
    projections.ledger.list(systemPrincipal, asked),
    projections.delivery.overview(systemPrincipal, { on, limit: 1 }),
  ]);
  const findings = Object.fromEntries(totals.standings.map(({ standing, count }) => [standing, count]));
  return { findings, messages: { ...counts } };
}
