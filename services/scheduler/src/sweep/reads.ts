import { type CalendarDate, type Ladder, systemPrincipal, type WorkingCalendar } from '@bihuan/domain';
import type { ReminderQueries, SettingsQueries } from '@bihuan/read-models';
import { calendarWith } from '@bihuan/statutory-calendar';

type Soon<Value> = Value | Promise<Value>;
type Asks<Queries, Name extends keyof Queries> = Queries[Name] extends (...asked: infer Asked) => infer Answer
  ? (...asked: Asked) => Soon<Answer>
  : never;

/** What the sweep asks of the read models. */
export interface SweepReads {
  /** Refused: `projection.behind`, after the bound. */
  waitFor(position: bigint, wait: { readonly timeoutMs: number }): Promise<void>;
  readonly reminders: { readonly dueRows: Asks<ReminderQueries, 'dueRows'> };
  readonly settings: {
    readonly calendars: Asks<SettingsQueries, 'calendars'>;
    readonly ladders: Asks<SettingsQueries, 'ladders'>;
  };
}

/** The calendar and the ladders that are set, as they are known now. */
export async function settingsNow(
  { settings }: SweepReads,
  on: CalendarDate,
): Promise<{ readonly calendar: WorkingCalendar; readonly ladders: readonly Ladder[] }> {
  const view = { asOf: null, on };
  const { items: years } = await settings.calendars(systemPrincipal, view);
  const { items: set } = await settings.ladders(systemPrincipal, view);
  const published = years.flatMap(({ year, publications }) => {
    const last = publications.at(-1);
    return last === undefined ? [] : [[year, last] as const];
  });
  return { calendar: calendarWith(published), ladders: set.map(({ ladder }) => ladder) };
}
