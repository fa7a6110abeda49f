import type { DatabaseSync } from 'node:sqlite';
import { type IssuedStep, sameData } from '@bihuan/domain';
import { Kept } from '../kept.ts';
import { Versions } from '../versions.ts';
import { reminderTable } from './schema.ts';
import { type Chase, outcomeOf, type ReminderState } from './state.ts';

/** Characters of text of the chases used last. */
const keptLength = 1_000_000;

/** The rows of the reminders: what they are worked out from, what they say and since when, and what is due in the order of its days. */
export class ReminderRows {
  readonly #reminders: Versions<ReminderState>;
  readonly #kept = new Kept<Chase>(keptLength);
  readonly #statements;

  constructor(database: DatabaseSync) {
    this.#reminders = new Versions(database, reminderTable);
    this.#statements = {
      read: database.prepare('SELECT item FROM chases WHERE id = ?'),
      write: database.prepare(
        `INSERT INTO chases VALUES (?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET object_id = excluded.object_id, due_date = excluded.due_date, item = excluded.item`,
      ),
      ofObject: database.prepare('SELECT id FROM chases WHERE object_id = ? ORDER BY id'),
      piece: database.prepare(
        `SELECT due_date, id FROM chases WHERE due_date IS NOT NULL AND (due_date, id) > (?, ?) AND due_date <= ?
         ORDER BY due_date, id LIMIT ?`,
      ),
      noLongerDue: database.prepare('DELETE FROM due WHERE waits = ? AND day = ? AND id = ?'),
      due: database.prepare('INSERT INTO due VALUES (?, ?, ?, ?)'),
      step: database.prepare(
        `INSERT INTO steps VALUES (?, ?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET issued_on = excluded.issued_on, outcome = excluded.outcome, item = excluded.item`,
      ),
    };
  }

  get(findingId: string): Chase | null {
    const known = this.#kept.get(findingId);
    if (known !== undefined) return known;
    const row = this.#statements.read.get(findingId) as { item: string } | undefined;
    if (row === undefined) return null;
    const chase = JSON.parse(row.item) as Chase;
    this.#kept.set(findingId, chase, row.item.length);
    return chase;
  }

  /** What the row of a finding is worked out from has changed. */
  put(findingId: string, chase: Chase, dueDate: string | null): void {
    const item = JSON.stringify(chase);
    this.#statements.write.run(findingId, chase.known.finding.objectId, dueDate, item);
    this.#kept.set(findingId, chase, item.length);
  }

  /** From this position on the row says this; what says the same as before is no change. */
  show(state: ReminderState, position: number): void {
    const { findingId } = state;
    const before = this.#reminders.get(findingId);
    if (before !== null && sameData(before, state)) return;
    if (before?.nextDay) this.#statements.noLongerDue.run(waits(before), before.nextDay, findingId);
    this.#reminders.set(findingId, state, position);
    if (state.nextDay) this.#statements.due.run(waits(state), state.nextDay, findingId, JSON.stringify(state));
  }

  showStep(findingId: string, step: IssuedStep): void {
    this.#statements.step.run(step.stepKey, findingId, step.on, outcomeOf(step), JSON.stringify(step));
  }

  idsOfObject(objectId: string): string[] {
    return (this.#statements.ofObject.all(objectId) as { id: string }[]).map(({ id }) => id);
  }

  /** The next findings in the order of their due days, after the one given; so many that memory stays flat. */
  piece(after: readonly [dueDate: string, id: string], to: string, limit: number): [dueDate: string, id: string][] {
    const rows = this.#statements.piece.all(...after, to, limit) as { due_date: string; id: string }[];
    return rows.map((row) => [row.due_date, row.id]);
  }
}

const waits = ({ pause }: ReminderState): number => (pause === null ? 0 : 1);
