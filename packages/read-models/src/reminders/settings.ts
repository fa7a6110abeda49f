import type { DatabaseSync } from 'node:sqlite';
import type { Ladder, WorkingCalendar } from '@bihuan/domain';
import { calendarWith } from '@bihuan/statutory-calendar';
import { type ProjectedEvent, stillValid } from '../projection.ts';
import type { Versions } from '../versions.ts';
import { type CalendarNow, calendarTable, type LadderNow, ladderTable } from './schema.ts';

type Calendars = Versions<CalendarNow>;
type Ladders = Versions<LadderNow>;

/** Furthest from a due day, in years, that a published calendar can move a step: a ladder reaches 400 working days either way. */
const reachYears = 2;

/** Which rows a change of the settings concerns, by their due day; null for all. */
export type Concerned = { readonly from: string; readonly to: string } | null;

/** The calendar and ladders as the log has them, in memory and in the file. */
export class ChaseSettingsNow {
  readonly #calendars: Calendars;
  readonly #ladders: Ladders;
  readonly #all;
  #calendar: WorkingCalendar;
  #set: readonly Ladder[];

  constructor(database: DatabaseSync, calendars: Calendars, ladders: Ladders) {
    this.#calendars = calendars;
    this.#ladders = ladders;
    const now = (table: string) =>
      database.prepare(`SELECT item FROM ${table} WHERE valid_to = ${stillValid} ORDER BY id`);
    this.#all = { calendars: now(calendarTable.table), ladders: now(ladderTable.table) };
    this.#calendar = this.#readCalendar();
    this.#set = this.#readLadders();
  }

  get calendar(): WorkingCalendar {
    return this.#calendar;
  }

  /** Those that are set; the default stands in for what is not. */
  get ladders(): readonly Ladder[] {
    return this.#set;
  }

  /** Takes an event of a calendar or a ladder and says which rows it concerns. */
  take({ event, streamId, position, recordedAt, principal }: ProjectedEvent): Concerned {
    if (event.type === 'CalendarPublished') {
      const { year, ...published } = event.data;
      const publications = [{ ...published, recordedAt, principal }];
      this.#calendars.set(streamId, { year, publications }, position);
      this.#calendar = this.#readCalendar();
      return { from: `${year - reachYears}-01-01`, to: `${year + reachYears}-12-31` };
    }
    if (event.type === 'LadderSet') {
      const { reason: _, ...ladder } = event.data;
      this.#ladders.set(streamId, { ladder, isSet: true }, position);
    } else {
      this.#ladders.change(streamId, position, (state) => ({ ...state, isSet: false }));
    }
    this.#set = this.#readLadders();
    return null;
  }

  #readCalendar(): WorkingCalendar {
    const rows = this.#all.calendars.all() as unknown as Item[];
    return calendarWith(
      rows.flatMap(({ item }) => {
        const { year, publications } = JSON.parse(item) as CalendarNow;
        const last = publications.at(-1);
        return last === undefined ? [] : [[year, last] as const];
      }),
    );
  }

  #readLadders(): Ladder[] {
    const rows = this.#all.ladders.all() as unknown as Item[];
    const states = rows.map(({ item }) => JSON.parse(item) as LadderNow);
    return states.filter(({ isSet }) => isSet).map(({ ladder }) => ladder);
  }
}

interface Item {
  readonly item: string;
}

/** The last year of the statutory calendar that this release knows: with a further one every row may differ. */
export const lastStatutoryYear = Math.max(...calendarWith([]).keys());
