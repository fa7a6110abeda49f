import { type BihuanEvent, type CalendarDate, parseAllocationLineId, parseStreamName, type Sees } from '@bihuan/domain';
import { seesLetter } from '../letters/sees-letter.ts';
import { itemAt, namesAt, type PageAsked, readCursor, rowsAt, writeCursor } from '../moment-rows.ts';
import type { Asker, Moment, MomentOf, Paged, View } from '../query.ts';
import type { LetterThen } from './letter-words.ts';
import { isMadeUp, markedIn } from './made-up.ts';
import { besideItsDay, type Words } from './phrases.ts';
import { objectNameTable, organisationNameTable } from './schema.ts';
import { eventInWords } from './words.ts';

/** One thing that happened, in plain words. */
export interface TimelineEntry {
  eventId: string;
  type: string;
  stream: string;
  /** The day it was recorded, in the jurisdiction's zone. */
  day: CalendarDate;
  recordedAt: string;
  principal: string;
  /** The role in which it acted, and in whose stead; null where there is nothing to say. */
  actingAs: string | null;
  onBehalfOf: string | null;
  words: { zh: string; en: string };
  /** Ids of the people whom the words speak of: names lie elsewhere, in the only streams that can be deleted. */
  people: string[];
  /** Whether a value in it is made up for demonstration, or was decided on such a value. */
  sample: boolean;
  position: string;
}

export interface Timeline extends Paged {
  object: { id: string; name: string };
  items: TimelineEntry[];
}

export interface TimelineAsked extends View, PageAsked {
  /** Id of an object, or of one of its evaluations, findings or allocation lines; of a department whose money is spoken of, or of its line. */
  readonly id: string;
}

interface Entry {
  readonly position: number;
  readonly event_id: string;
  readonly type: string;
  readonly stream: string;
  readonly day: CalendarDate;
  readonly recorded_at: string;
  readonly principal: string;
  readonly acting_as: string | null;
  readonly on_behalf_of: string | null;
  readonly data: string;
}

/** What is asked of timelines: now, or as they were. */
export function createTimelineQueries(momentOf: MomentOf) {
  return {
    /** Earliest first, without the letters that whoever asks does not see; null when there was no such thing then. Refused: `request.bad-cursor`. */
    get({ sees }: Asker, asked: TimelineAsked): Timeline | null {
      const moment = momentOf('timeline', asked);
      const object = objectAt(moment, asked.id);
      if (object === null) return null;
      const { cursor = null } = asked;
      const after = cursor === null ? -1 : readCursor(cursor, `timeline ${object.id}`, 1)[0];
      const rows = rowsAt<Entry>(
        moment,
        `SELECT position, event_id, type, stream, day, recorded_at, principal, acting_as, on_behalf_of, data FROM entries
         WHERE object_id = ? AND position > ? AND position <= ? AND stream NOT IN (SELECT value FROM json_each(?))
         ORDER BY position LIMIT ?`,
        object.id,
        after ?? -1,
        moment.position,
        JSON.stringify(lettersKeptFrom(sees, moment, object.id)),
        asked.limit + 1,
      );
      const names = {
        object: namesAt(moment, objectNameTable.table),
        organisation: namesAt(moment, organisationNameTable.table),
      };
      const letterOf = lettersAt(moment, object.id);
      const marksOf = marksAt(moment, object.id);
      const shown = rows.slice(0, asked.limit);
      const last = shown.at(-1);
      const isMore = rows.length > asked.limit && last !== undefined;
      return {
        object,
        items: shown.map((row) => {
          const event = eventFrom(row);
          const letter = letterOf(row);
          const sample = isMadeUp(event, marksOf) || letter?.isMadeUp === true;
          const words = besideItsDay(eventInWords(event, { ...names, letter }), row.day);
          return entryOf(row, words, peopleIn(event.data), sample);
        }),
        next: isMore ? writeCursor(`timeline ${object.id}`, [last.position]) : null,
        ...moment.answered,
      };
    },
  };
}
export type TimelineQueries = ReturnType<typeof createTimelineQueries>;

const eventFrom = ({ type, data }: Pick<Entry, 'type' | 'data'>) => ({ type, data: JSON.parse(data) }) as BihuanEvent;

/** What an event of the same object marks as made up. */
function marksAt(moment: Moment, objectId: string): (eventId: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (eventId) => {
    let marks = known.get(eventId);
    if (marks === undefined) {
      const [row] = rowsAt<Entry>(
        moment,
        'SELECT type, data FROM entries WHERE object_id = ? AND event_id = ?',
        objectId,
        eventId,
      );
      marks = row === undefined ? [] : markedIn(eventFrom(row));
      known.set(eventId, marks);
    }
    return marks;
  };
}

/** What a letter was called when an entry about it was recorded; null for entries about anything else. */
function lettersAt(moment: Moment, objectId: string) {
  return ({ stream, position }: Entry): (LetterThen & { readonly isMadeUp: boolean }) | null => {
    if (parseStreamName(stream)?.kind !== 'letter') return null;
    const rows = rowsAt<Entry>(
      moment,
      `SELECT type, data FROM entries WHERE object_id = ? AND stream = ? AND position <= ?
       AND type IN ('LetterDrafted', 'LetterIssued') ORDER BY position`,
      objectId,
      stream,
      position,
    );
    const events = rows.map(eventFrom);
    const drafted = events.find((event) => event.type === 'LetterDrafted');
    const issued = events.find((event) => event.type === 'LetterIssued');
    if (drafted === undefined) return null;
    const { kind, about, sample } = drafted.data;
    return {
      kind,
      number: issued?.data.number.text ?? null,
      findings: raisedAt(moment, objectId, about.findingIds),
      isMadeUp: sample.length > 0,
    };
  };
}

/** What findings of the object say; a letter's findings of other objects are no part of its story. */
function raisedAt(moment: Moment, objectId: string, findingIds: readonly string[]): readonly string[] {
  const rows = rowsAt<Entry>(
    moment,
    `SELECT type, data FROM entries WHERE object_id = ? AND position <= ? AND type = 'FindingRaised'
     AND json_extract(data, '$.findingId') IN (SELECT value FROM json_each(?)) ORDER BY position`,
    objectId,
    moment.position,
    JSON.stringify(findingIds),
  );
  return rows.map(eventFrom).flatMap((event) => (event.type === 'FindingRaised' ? [event.data.description] : []));
}

/** Streams of letters about an object that are not issued, or issued to others: nobody but the offices hears of them. */
function lettersKeptFrom(sees: Sees, moment: Moment, objectId: string): readonly string[] {
  if (sees === 'everything') return [];
  const rows = rowsAt<Entry>(
    moment,
    `SELECT stream, type, data FROM entries WHERE object_id = ? AND position <= ?
     AND type IN ('LetterDrafted', 'LetterAmended', 'LetterIssued') ORDER BY position`,
    objectId,
    moment.position,
  );
  const letters = Map.groupBy(rows, ({ stream }) => stream);
  const isSeen = (told: readonly Entry[]) => {
    const events = told.map(eventFrom);
    const text = events.findLast((event) => event.type === 'LetterDrafted' || event.type === 'LetterAmended')?.data;
    const issued = events.find((event) => event.type === 'LetterIssued')?.data ?? null;
    return text !== undefined && seesLetter(sees, { issued, text });
  };
  return [...letters].flatMap(([stream, told]) => (isSeen(told) ? [] : [stream]));
}

/** Those whom an event names, at whatever depth. */
function peopleIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    name === 'personId' && typeof member === 'string' ? [member] : peopleIn(member),
  );
}

const entryOf = (row: Entry, words: Words, people: string[], sample: boolean): TimelineEntry => ({
  eventId: row.event_id,
  type: row.type,
  stream: row.stream,
  day: row.day,
  recordedAt: row.recorded_at,
  principal: row.principal,
  actingAs: row.acting_as,
  onBehalfOf: row.on_behalf_of,
  words,
  people,
  sample,
  position: String(row.position),
});

/** The object itself, or the one that an evaluation, a finding or an allocation line is about; else a department with a story. */
function objectAt(moment: Moment, id: string): Timeline['object'] | null {
  const named = (objectId: string) => {
    const item = itemAt<{ readonly name: string }>(moment, objectNameTable.table, objectId);
    return item === null ? null : { id: objectId, name: item.name };
  };
  const own = named(id);
  if (own !== null) return own;
  const [subject] = rowsAt<{ object_id: string }>(
    moment,
    'SELECT object_id FROM subjects WHERE id = ? AND position <= ? ORDER BY kind LIMIT 1',
    id,
    moment.position,
  );
  if (subject !== undefined) return named(subject.object_id) ?? { id: subject.object_id, name: subject.object_id };
  const subjectId = parseAllocationLineId(id)?.subjectId;
  return (subjectId === undefined ? null : named(subjectId)) ?? departmentAt(moment, subjectId ?? id);
}

function departmentAt(moment: Moment, id: string): Timeline['object'] | null {
  const item = itemAt<{ readonly name: string }>(moment, organisationNameTable.table, id);
  if (item === null) return null;
  const told = rowsAt(
    moment,
    'SELECT 1 FROM entries WHERE object_id = ? AND position <= ? LIMIT 1',
    id,
    moment.position,
  );
  return told.length === 0 ? null : { id, name: item.name };
}
