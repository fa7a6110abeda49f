import type { DatabaseSync } from 'node:sqlite';
import { type BihuanEvent, type CalendarDate, hasOverdueEnded, type KnownFinding } from '@bihuan/domain';

type Placed = Extract<BihuanEvent, { readonly type: 'HoldPlaced' }>['data'];

/** Money that is held because of overdue findings, each with whether its reason has ended: what the next sweep is to release. */
export class OverdueHolds {
  readonly #statements;

  constructor(database: DatabaseSync) {
    this.#statements = {
      place: database.prepare('INSERT OR REPLACE INTO holds VALUES (?, ?, ?, ?, ?)'),
      release: database.prepare('DELETE FROM holds WHERE line_id = ? AND hold_id = ?'),
      ofFinding: database.prepare('SELECT line_id, hold_id, due_date, has_ended FROM holds WHERE finding_id = ?'),
      judge: database.prepare('UPDATE holds SET has_ended = ? WHERE line_id = ? AND hold_id = ?'),
    };
  }

  /** `known`: the finding as it is; null where the log tells of none. */
  placed(lineId: string, { holdId, reason }: Placed, known: (findingId: string) => KnownFinding | null): void {
    if (reason.kind !== 'overdue') return;
    const finding = known(reason.findingId);
    const hasEnded = finding !== null && hasOverdueEnded(finding, reason.dueDate);
    this.#statements.place.run(lineId, holdId, reason.findingId, reason.dueDate, Number(hasEnded));
  }

  released(lineId: string, holdId: string): void {
    this.#statements.release.run(lineId, holdId);
  }

  /** The finding has changed: reasons may have ended, or hold again after a look-back. */
  judge(findingId: string, finding: KnownFinding): void {
    for (const row of this.#statements.ofFinding.all(findingId) as unknown as HoldRow[]) {
      const hasEnded = Number(hasOverdueEnded(finding, row.due_date));
      if (hasEnded !== row.has_ended) this.#statements.judge.run(hasEnded, row.line_id, row.hold_id);
    }
  }
}

interface HoldRow {
  readonly line_id: string;
  readonly hold_id: string;
  readonly due_date: CalendarDate;
  readonly has_ended: number;
}
