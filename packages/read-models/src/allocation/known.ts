import type { DatabaseSync } from 'node:sqlite';
import type { Fen, ObjectKind } from '@bihuan/domain';
import type { OutcomeStatus } from './line.ts';

/** What is known of an object, for the lines that stand on it. */
export interface KnownObject {
  name: string;
  unitId: string | null;
  departmentId: string | null;
  policyArea: string | null;
  evaluationIds: string[];
  sample: string[];
  /** The event that said who answers for it. */
  assignedBy: string;
}

/** What is known of one evaluation; `by` names the event behind each fact. */
export interface KnownEvaluation {
  objectId: string;
  objectKind: ObjectKind;
  fiscalYear: number;
  unitId: string | null;
  departmentId: string | null;
  policyArea: string | null;
  fundsEvaluated: Fen | null;
  currentBudget: Fen | null;
  score: number | null;
  grade: string | null;
  /** Place of the grade on its scale, 0 the best. */
  gradeRank: number;
  notDemonstrated: boolean;
  grades: string[];
  outcomeStatus: OutcomeStatus;
  /** Position at which an outcome was first recorded; among several evaluations of a year the latest counts. */
  outcomeAt: number;
  withdrawn: boolean;
  openFindings: number;
  /** Verified as rectified, or as not to be rectified. */
  closedFindings: number;
  sample: string[];
  by: Record<string, string>;
}

export interface KnownDecision {
  kind: 'confirmed' | 'filled-in' | 'overridden';
  change: Fen;
  finalBudget: Fen;
  reason: string | null;
  documentNumber: string | null;
  principal: string;
  recordedAt: string;
  eventId: string;
  proposalHash: string;
  /** The numbers that the person saw: when today's differ, the line says so. */
  seen: string;
}

/** The evaluation that a finding belongs to, and whether it counts as open for its money. */
export interface KnownFinding {
  evaluationId: string;
  counts: 'open' | 'closed' | 'withdrawn';
}

/** A line's own stream, and where its last version stands. */
export interface KnownLine {
  decision: KnownDecision | null;
  revision: number | null;
  versionId: number | null;
  cellId: number | null;
  /** What the version adds to its cell, in the order of the cell's columns. */
  contribution: number[];
}

export const newLine = (): KnownLine => ({
  decision: null,
  revision: null,
  versionId: null,
  cellId: null,
  contribution: [],
});

interface Kinds {
  object: KnownObject;
  evaluation: KnownEvaluation;
  line: KnownLine;
  finding: KnownFinding;
}

const keptInMemory = 12_000;

/** What the next event is added to: in memory while it is used, in the file between batches. */
export class KnownThings {
  readonly #kept = new Map<string, unknown>();
  readonly #changed = new Map<string, { kind: string; id: string; state: unknown }>();
  readonly #read;
  readonly #write;

  constructor(database: DatabaseSync) {
    this.#read = database.prepare('SELECT state FROM states WHERE kind = ? AND id = ?');
    this.#write = database.prepare(
      'INSERT INTO states VALUES (?, ?, ?) ON CONFLICT (kind, id) DO UPDATE SET state = excluded.state',
    );
  }

  get<Kind extends keyof Kinds>(kind: Kind, id: string): Kinds[Kind] | undefined {
    const key = `${kind} ${id}`;
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept as Kinds[Kind];
    const row = this.#read.get(kind, id) as { state: string } | undefined;
    if (row === undefined) return undefined;
    const state = JSON.parse(row.state) as Kinds[Kind];
    this.#kept.set(key, state);
    return state;
  }

  /** To be called after every change: what has not been set is not kept. */
  set<Kind extends keyof Kinds>(kind: Kind, id: string, state: Kinds[Kind]): void {
    const key = `${kind} ${id}`;
    this.#kept.set(key, state);
    this.#changed.set(key, { kind, id, state });
  }

  /** Writes what changed and forgets the oldest, once a batch. */
  flush(): void {
    for (const { kind, id, state } of this.#changed.values()) this.#write.run(kind, id, JSON.stringify(state));
    this.#changed.clear();
    for (const key of this.#kept.keys()) {
      if (this.#kept.size <= keptInMemory) break;
      this.#kept.delete(key);
    }
  }
}
