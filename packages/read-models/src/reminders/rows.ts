import type { DatabaseSync } from 'node:sqlite';
import { type IssuedStep, type Matter, matterKeyOf, matterOfKey, sameData } from '@bihuan/domain';
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

  get(matter: Matter): Chase | null {
    const key = matterKeyOf(matter);
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const row = this.#statements.read.get(key) as { item: string } | undefined;
    if (row === undefined) return null;
    const chase = JSON.parse(row.item) as Chase;
    this.#kept.set(key, chase, row.item.length);
    return chase;
  }

  /** What the row of a matter is worked out from has changed. `ownedBy`: the object whose owner answers for it; null where none does. */
  put(state: ReminderState, chase: Chase, ownedBy: string | null): void {
    const key = matterKeyOf(state.matter);
    const item = JSON.stringify(chase);
    this.#statements.write.run(key, ownedBy, state.dueDate, item);
    this.#kept.set(key, chase, item.length);
  }

  /** From this position on the row says this; what says the same as before is no change. */
  show(state: ReminderState, position: number): void {
    const key = matterKeyOf(state.matter);
    const before = this.#reminders.get(key);
    if (before !== null && sameData(before, state)) return;
    if (before?.nextDay) this.#statements.noLongerDue.run(waits(before), before.nextDay, key);
    this.#reminders.set(key, state, position);
    if (state.nextDay) this.#statements.due.run(waits(state), state.nextDay, key, JSON.stringify(state));
  }

  showStep(matter: Matter, step: IssuedStep): void {
    this.#statements.step.run(step.stepKey, matterKeyOf(matter), step.on, outcomeOf(step), JSON.stringify(step));
  }

  ofObject(objectId: string): Matter[] {
    return (this.#statements.ofObject.all(objectId) as { id: string }[]).map(({ id }) => matterOfKey(id));
  }

  /** Keys of the next matters in the order of their due days, after the one given; so many that memory stays flat. */
  piece(after: readonly [dueDate: string, id: string], to: string, limit: number): [dueDate: string, id: string][] {
    const rows = this.#statements.piece.all(...after, to, limit) as { due_date: string; id: string }[];
    return rows.map((row) => [row.due_date, row.id]);
  }
}

const waits = ({ pause }: ReminderState): number => (pause === null ? 0 : 1);
