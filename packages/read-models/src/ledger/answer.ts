import {
  type CalendarDate,
  type ClosingKind,
  dueDays,
  type FindingRecord,
  findingNumber,
  handedInOn,
  isWithinTerm,
  type KnownFinding,
  type LedgerStanding,
  type LedgerState,
  type LookBackView,
  ledgerStateOf,
  lookBackOn,
  type PromiseOutcome,
  percentOf,
  promiseOf,
  type Rating,
  soonWithin,
  standingOn,
  type WorkingCalendar,
} from '@bihuan/domain';
import type { LedgerRowState } from './state.ts';

type Raised = FindingRecord['finding'];

/** One line of the ledger, on the day that it is asked for. */
export interface LedgerLine {
  /** `2025-0007`: fiscal year, and which of that year it is. */
  number: string;
  id: string;
  fiscalYear: number;
  evaluationId: string;
  objectId: string;
  objectName: string;
  unitId: string | null;
  unit: string | null;
  departmentId: string | null;
  department: string | null;
  description: string;
  category: string;
  class: Raised['class'];
  severity: FindingRecord['severity'];
  amount: Raised['amount'];
  basis: string | null;
  requirement: string | null;
  measures: {
    measureId: string;
    text: string;
    target: string | null;
    originalDueDate: CalendarDate;
    dueDate: CalendarDate;
    percent: number;
  }[];
  responsible: NonNullable<KnownFinding['commitment']>['responsible'] | null;
  raisedOn: CalendarDate;
  term: FindingRecord['reckoned'];
  originalDueDate: CalendarDate | null;
  dueDate: CalendarDate | null;
  dueDateProvisional: boolean;
  percent: number | null;
  claim: Rating | null;
  rating: Rating | null;
  extensions: { asked: number; granted: number; declined: number; pending: { until: CalendarDate } | null };
  state: LedgerState;
  handedInOn: CalendarDate | null;
  verification: { kind: ClosingKind; reason: string; rating: Rating; on: CalendarDate } | null;
  withinTerm: boolean | null;
  standing: { kind: LedgerStanding; days: number | null; provisional: boolean };
  promise: PromiseOutcome | null;
  /** Null while it is open. */
  lookBack: LookBackView | null;
  repeatOf: { id: string; number: string | null } | null;
  flags: FindingRecord['flags'][number]['flag'][];
  results: FindingRecord['results'][number][];
  sample: string[];
  revision: string;
}

export interface LineTools {
  readonly on: CalendarDate;
  readonly calendar: WorkingCalendar;
  readonly nameOf: (organisationId: string | null) => string | null;
  /** The number of another finding; null when it is not in the ledger. */
  readonly numberOf: (findingId: string) => string | null;
}

export function ledgerLine(row: LedgerRowState, { on, calendar, nameOf, numberOf }: LineTools): LedgerLine {
  const { known, fiscalYear, unitId, departmentId } = row;
  const { finding, commitment, extensions, rounds, repeatOf } = known;
  const { original, present, provisional } = dueDays(known);
  const measures = (commitment?.measures ?? []).map((measure) => ({
    measureId: measure.measureId,
    text: measure.text,
    target: measure.target,
    originalDueDate: measure.originalDueDate,
    dueDate: measure.dueDate,
    percent: percentOf(measure),
  }));
  const count = (kind: string) => extensions.filter(({ decision }) => decision?.kind === kind).length;
  const pending = extensions.find(({ decision }) => decision === null);
  const closing = known.status === 'verified' ? known.closing : null;
  const isWithOffice = known.status === 'submitted' || known.status === 'verified';
  return {
    number: findingNumber(fiscalYear, row.sequence),
    id: row.id,
    fiscalYear,
    evaluationId: finding.evaluationId,
    objectId: finding.objectId,
    objectName: row.objectName,
    unitId,
    unit: nameOf(unitId),
    departmentId,
    department: nameOf(departmentId),
    description: finding.description,
    category: finding.category,
    class: finding.class,
    severity: known.severity,
    amount: finding.amount,
    basis: finding.basis,
    requirement: finding.requirement,
    measures,
    responsible: commitment?.responsible ?? null,
    raisedOn: row.raisedOn,
    term: known.reckoned,
    originalDueDate: original,
    dueDate: present,
    dueDateProvisional: provisional,
    percent:
      measures.length === 0 ? null : Math.floor(measures.reduce((sum, one) => sum + one.percent, 0) / measures.length),
    claim: isWithOffice ? (rounds.at(-1)?.claim ?? null) : null,
    rating: closing?.rating ?? null,
    extensions: {
      asked: extensions.length,
      granted: count('granted'),
      declined: count('declined'),
      pending: pending === undefined ? null : { until: pending.until },
    },
    state: ledgerStateOf(known),
    handedInOn: handedInOn(known),
    verification: closing,
    withinTerm: isWithinTerm(known),
    standing: standingInLedger(known, on, calendar),
    promise: promiseNow(known, on),
    lookBack: lookBackOn(known, on),
    repeatOf: repeatOf === null ? null : { id: repeatOf, number: numberOf(repeatOf) },
    flags: known.flags.map(({ flag }) => flag),
    results: [...known.results],
    sample: [...row.sample],
    revision: row.revision,
  };
}

/** What is running is told apart by how soon it is due. */
function standingInLedger(known: KnownFinding, on: CalendarDate, calendar: WorkingCalendar): LedgerLine['standing'] {
  const standing = standingOn(known, on, calendar);
  if (standing.kind !== 'running') {
    return 'days' in standing ? standing : { kind: standing.kind, days: null, provisional: false };
  }
  const { days, provisional } = standing;
  const isToday = dueDays(known).present === on;
  return { kind: isToday ? 'due-today' : days <= soonWithin ? 'due-soon' : 'later', days, provisional };
}

function promiseNow(known: KnownFinding, on: CalendarDate): PromiseOutcome | null {
  const outcome = promiseOf(known);
  const { present } = dueDays(known);
  return outcome === 'open' && known.status === 'committed' && present !== null && present < on ? 'broken' : outcome;
}
