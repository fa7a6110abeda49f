import type { DatabaseSync } from 'node:sqlite';
import {
  allocationLineId,
  type CalendarDate,
  type CalendarYear,
  type Fen,
  type KnownFinding as FindingState,
  type HoldReason,
  type ObjectKind,
  type Severity,
} from '@bihuan/domain';
import type { KnownOfSubject } from '../budget/facts-of-subject.ts';
import { Kept } from '../kept.ts';
import type { OutcomeStatus } from './line.ts';

/** What is known of an object, for the lines that stand on it. */
export interface KnownObject {
  name: string;
  unitId: string | null;
  departmentId: string | null;
  policyArea: string | null;
  evaluationIds: string[];
  /** Departments that it stands for as a whole, or did. */
  stoodFor: string[];
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
  /** Of each dimension what was reached, in per cent of the most that can be. */
  dimensions: Record<string, number>;
  isGivenByHigherLevel: boolean;
  ownScore: number | null;
  ownGrade: string | null;
  evaluator: string | null;
  grades: string[];
  outcomeStatus: OutcomeStatus;
  /** Position at which an outcome was first recorded; among several evaluations of a year the latest counts. */
  outcomeAt: number;
  withdrawn: boolean;
  openFindings: number;
  /** Verified as rectified, or as not to be rectified. */
  closedFindings: number;
  /** The open ones by severity. */
  open: Record<Severity, number>;
  repeats: number;
  /** Working days overdue by the day on which something was last recorded about it, by finding; overdue ones only. */
  overdue: Record<string, number>;
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
  /** The second person; null while nobody has approved it. */
  approved: { principal: string; recordedAt: string } | null;
}

/** A hold that has not been released. */
export interface KnownHold {
  holdId: string;
  reason: HoldReason;
  placedBy: 'person' | 'ladder';
  documentNumber: string | null;
  on: CalendarDate;
  principal: string;
  recordedAt: string;
  eventId: string;
}

/** Money that is to come back. */
export interface KnownClawback {
  clawbackId: string;
  amount: Fen;
  returned: Fen;
  to: 'treasury' | 'channel';
  reason: string;
  documentNumber: string | null;
  on: CalendarDate;
  principal: string;
  recordedAt: string;
}

/** The evaluation that a finding belongs to, and how it counts for its money. */
export interface FindingCount {
  readonly evaluationId: string;
  readonly counts: 'open' | 'closed' | 'withdrawn';
  readonly severity: Severity;
  readonly isRepeat: boolean;
  /** In working days. */
  readonly overdue: number;
}

export interface KnownFinding {
  readonly state: FindingState;
  /** The last day on which something was recorded about it or its chase. */
  readonly toldOn: CalendarDate;
  readonly count: FindingCount;
}

/** An organisation as the subject of lines of its own. */
export interface KnownDepartment {
  name: string;
  /** Objects that stand for the department as a whole, or did. */
  objectIds: string[];
  /** Fiscal years in which something is on record about it. */
  years: number[];
}

/** A line's own stream, and where its last version stands. */
export interface KnownLine {
  decision: KnownDecision | null;
  holds: KnownHold[];
  clawbacks: KnownClawback[];
  revision: number | null;
  versionId: number | null;
  cellId: number | null;
  /** What the version adds to its cell, in the order of the cell's columns. */
  contribution: number[];
}

export const newLine = (): KnownLine => ({
  decision: null,
  holds: [],
  clawbacks: [],
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
  department: KnownDepartment;
  /** Published in the place of the statutory one, by year. */
  calendar: CalendarYear;
  /** By subject and fiscal year (`2025-object-<id>`). */
  subject: KnownOfSubject;
}

interface Changed {
  readonly kind: string;
  readonly id: string;
  readonly state: unknown;
}

/** Characters of text of what has not changed since it was read or written. */
const keptLength = 2_000_000;

/** What the next event is added to: in memory while it is used, in the file after every `flush`. */
export class KnownThings {
  readonly #changed = new Map<string, Changed>();
  readonly #kept = new Kept<unknown>(keptLength);
  readonly #read;
  readonly #write;
  readonly #lines;
  readonly #ids;

  constructor(database: DatabaseSync) {
    this.#read = database.prepare('SELECT state FROM states WHERE kind = ? AND id = ?');
    this.#write = database.prepare(
      'INSERT INTO states VALUES (?, ?, ?) ON CONFLICT (kind, id) DO UPDATE SET state = excluded.state',
    );
    this.#lines = database.prepare(
      "SELECT id FROM states WHERE kind = 'line' AND id > ? AND id < ? ORDER BY id LIMIT ?",
    );
    this.#ids = database.prepare('SELECT id FROM states WHERE kind = ? AND id > ? ORDER BY id LIMIT ?');
  }

  get<Kind extends keyof Kinds>(kind: Kind, id: string): Kinds[Kind] | undefined {
    const key = `${kind} ${id}`;
    const known = this.#changed.get(key)?.state ?? this.#kept.get(key);
    if (known !== undefined) return known as Kinds[Kind];
    const row = this.#read.get(kind, id) as { state: string } | undefined;
    if (row === undefined) return undefined;
    const state = JSON.parse(row.state) as Kinds[Kind];
    this.#kept.set(key, state, row.state.length);
    return state;
  }

  /** To be called after every change: what has not been set is not kept. */
  set<Kind extends keyof Kinds>(kind: Kind, id: string, state: Kinds[Kind]): void {
    this.#changed.set(`${kind} ${id}`, { kind, id, state });
  }

  /** Ids of the lines of a year in their order, so many after the last one seen; those changed since `flush` may be missing. */
  lineIds(fiscalYear: number, after: string | null, limit: number): readonly string[] {
    const from = after ?? allocationLineId(fiscalYear, '');
    const rows = this.#lines.all(from, allocationLineId(fiscalYear + 1, ''), limit);
    return rows.map(({ id }) => String(id));
  }

  /** Everything of a kind that is known, so many after the last one seen; what has come since `flush` is left out. */
  idsOf(kind: keyof Kinds, after = '', limit = -1): readonly string[] {
    return this.#ids.all(kind, after, limit).map(({ id }) => String(id));
  }

  /** Writes what changed; it is forgotten when it has not been used for long. */
  flush(): void {
    for (const [key, { kind, id, state }] of this.#changed) {
      const text = JSON.stringify(state);
      this.#write.run(kind, id, text);
      this.#kept.set(key, state, text.length);
    }
    this.#changed.clear();
  }
}
