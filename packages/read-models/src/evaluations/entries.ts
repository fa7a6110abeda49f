import type { DatabaseSync } from 'node:sqlite';
import type { BihuanEvent, CalendarDate } from '@bihuan/domain';
import { rowsAt } from '../moment-rows.ts';
import type { ProjectedEvent } from '../projection.ts';
import type { Moment } from '../query.ts';

type DataOf<Type extends BihuanEvent['type']> = Extract<BihuanEvent, { readonly type: Type }>['data'];

interface Objection extends DataOf<'ObjectionRaised'> {
  resolution: { upheld: boolean; answer: string; on: CalendarDate } | null;
}

type Revised = Pick<DataOf<'OutcomeRevised'>, 'reason' | 'documentNumber' | 'score' | 'grade'>;

/** What is only ever added to an evaluation, in the order in which it was recorded. */
export interface EvaluationEntries {
  stages: DataOf<'StageCompleted'>[];
  comments: DataOf<'CommentReceived'>[];
  objections: Objection[];
  /** How the outcome was revised. */
  revisions: Revised[];
}

/** One row for each, in a table of its own: a version of the evaluation would repeat all that were there before. */
export const evaluationEntriesSchema = `
  CREATE TABLE evaluation_entries (
    evaluation_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    type TEXT NOT NULL,
    item TEXT NOT NULL,
    PRIMARY KEY (evaluation_id, position)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX evaluation_objections ON evaluation_entries (evaluation_id, position, type)
    WHERE type IN ('ObjectionRaised', 'ObjectionResolved');`;

interface Items {
  StageCompleted: DataOf<'StageCompleted'>;
  CommentReceived: DataOf<'CommentReceived'>;
  ObjectionRaised: DataOf<'ObjectionRaised'>;
  ObjectionResolved: DataOf<'ObjectionResolved'>;
  OutcomeRevised: Revised;
}

/** Adds what an event of an evaluation's stream adds to it; nothing when it is none of these events. */
export function openEntries(database: DatabaseSync): (projected: ProjectedEvent) => void {
  const insert = database.prepare('INSERT INTO evaluation_entries VALUES (?, ?, ?, ?, ?)');
  return ({ event, streamId, position, revision }) => {
    const item = itemOf(event);
    if (item !== null) insert.run(streamId, position, revision, event.type, JSON.stringify(item));
  };
}

function itemOf(event: BihuanEvent): Items[keyof Items] | null {
  switch (event.type) {
    case 'StageCompleted':
    case 'CommentReceived':
    case 'ObjectionRaised':
    case 'ObjectionResolved':
      return event.data;
    case 'OutcomeRevised': {
      const { reason, documentNumber, score, grade } = event.data;
      return { reason, documentNumber, score, grade };
    }
    default:
      return null;
  }
}

type Entry = { [Type in keyof Items]: { readonly type: Type; readonly item: Items[Type] } }[keyof Items];

/** What had been added to an evaluation by a moment. */
export function entriesAt(moment: Moment, evaluationId: string): EvaluationEntries {
  const rows = rowsAt<{ type: Entry['type']; item: string }>(
    moment,
    'SELECT type, item FROM evaluation_entries WHERE evaluation_id = ? AND position <= ? ORDER BY position',
    evaluationId,
    moment.position,
  );
  const entries: EvaluationEntries = { stages: [], comments: [], objections: [], revisions: [] };
  for (const { type, item } of rows) addTo(entries, { type, item: JSON.parse(item) } as Entry);
  return entries;
}

/** Ids of the evaluations whose result is objected to by a moment, and nobody has answered. */
export function objectedAt(moment: Moment): string[] {
  const rows = rowsAt<{ id: string }>(
    moment,
    `SELECT evaluation_id AS id FROM evaluation_entries
     WHERE type IN ('ObjectionRaised', 'ObjectionResolved') AND position <= ? GROUP BY evaluation_id
     HAVING sum(CASE type WHEN 'ObjectionRaised' THEN 1 ELSE -1 END) > 0`,
    moment.position,
  );
  return rows.map(({ id }) => id);
}

function addTo({ stages, comments, objections, revisions }: EvaluationEntries, { type, item }: Entry): void {
  switch (type) {
    case 'StageCompleted':
      stages.push(item);
      return;
    case 'CommentReceived':
      comments.push(item);
      return;
    case 'ObjectionRaised':
      objections.push({ ...item, resolution: null });
      return;
    case 'ObjectionResolved': {
      const { objectionId, ...resolution } = item;
      for (const one of objections) if (one.objectionId === objectionId) one.resolution = resolution;
      return;
    }
    case 'OutcomeRevised':
      revisions.push(item);
  }
}

/** Revision of an evaluation's stream at a moment: an entry is a later one than the version that it is added to. */
export function revisionAt(
  moment: Moment,
  { id, revision }: { readonly id: string; readonly revision: string },
): string {
  const [last] = rowsAt<{ revision: number }>(
    moment,
    'SELECT revision FROM evaluation_entries WHERE evaluation_id = ? AND position <= ? ORDER BY position DESC LIMIT 1',
    id,
    moment.position,
  );
  return last === undefined ? revision : String(Math.max(last.revision, Number(revision)));
}
