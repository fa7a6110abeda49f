import {
  type Ageing,
  ageingSchema,
  type CalendarDate,
  closedStates,
  type LedgerStanding,
  type LedgerState,
  type LookBackStanding,
  ledgerStandingSchema,
  ledgerStateSchema,
  lookBackStandingSchema,
  type PromiseOutcome,
  promiseSchema,
  type WorkingCalendar,
  workingDaysBetween,
} from '@bihuan/domain';
import { rowsAt } from '../moment-rows.ts';
import type { Moment } from '../query.ts';
import type { DayExpressions } from './boundaries.ts';
import { conditionsOf, type LedgerFilter, narrowed, type ResultKind, type SeenFilter } from './filter.ts';

/** So many findings, and the filter that lists them; null where no row can meet it. */
export interface Figure {
  count: number;
  filter: LedgerFilter | null;
}

export interface LedgerSums {
  findings: Figure;
  states: (Figure & { state: LedgerState })[];
  standings: (Figure & { standing: LedgerStanding })[];
  ageing: (Figure & { ageing: Ageing })[];
  rectified: Figure;
  /** All but those closed as not to be rectified. */
  toRectify: Figure;
  /** In per cent with one decimal; null where there is nothing to rectify. */
  rectificationRate: number | null;
  withinTerm: Figure;
  /** Closed as rectified, with a due day. */
  rectifiedWithDueDay: Figure;
  withinTermRate: number | null;
  closed: Figure;
  /** In working days with one decimal; null where none is closed. */
  meanDaysToClose: number | null;
  repeats: Figure;
  extended: Figure;
  /** Integer fen; of the findings that state one. */
  amount: number;
  results: (Figure & { result: ResultKind; amount: number })[];
  /** Of closed findings: when they are looked at once more. */
  lookBacks: (Figure & { lookBack: LookBackStanding })[];
  promises: {
    promised: Figure;
    /** More time was given once or more. */
    again: Figure;
    outcomes: (Figure & { outcome: PromiseOutcome })[];
  };
}

export interface LedgerGroup extends LedgerSums {
  /** Id of the organisation, or the category; null for those that have none. */
  id: string | null;
  name: string | null;
}

export interface LedgerTotals extends LedgerSums {
  byUnit: LedgerGroup[];
  byDepartment: LedgerGroup[];
  byCategory: LedgerGroup[];
}

interface Row {
  readonly unit_id: string;
  readonly department_id: string;
  readonly category_key: string;
  readonly category: string;
  readonly state: LedgerState;
  readonly standing: LedgerStanding;
  readonly ageing: Ageing | '';
  readonly promise: PromiseOutcome | '';
  readonly look_back: LookBackStanding | '';
  readonly within_term: 'yes' | 'no' | '';
  readonly is_repeat: number;
  readonly extended: number;
  readonly raised_on: CalendarDate;
  readonly closed_on: CalendarDate | '';
  readonly results: string;
  readonly findings: number;
  readonly amount: number;
}

export interface TotalsAsked extends SeenFilter {
  readonly days: DayExpressions;
  readonly calendar: WorkingCalendar;
  readonly nameOf: (id: string | null) => string | null;
}

/** Totals of everything that a filter shows, and the same by unit, department and category, in one pass over a covering index. */
export function totalsAt(moment: Moment, { filter, sees, days, calendar, nameOf }: TotalsAsked): LedgerTotals {
  const { sql, values } = conditionsOf({ filter, sees }, days);
  const rows = rowsAt<Row>(
    moment,
    `SELECT unit_id, department_id, category_key, category, state, ${days.standing} AS standing, ${days.ageing} AS ageing,
       ${days.promise} AS promise, within_term, repeat_of <> '' AS is_repeat, extended > 0 AS extended, raised_on, closed_on, results,
       ${days.lookBack} AS look_back, count(*) AS findings, sum(amount) AS amount
     FROM ledger WHERE valid_from <= ? AND valid_to > ? AND ${sql.join(' AND ')}
     GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15`,
    moment.position,
    moment.position,
    ...values,
  );
  const daysToClose = memoisedDays(calendar);
  const all = new Sums();
  const [byUnit, byDepartment, byCategory] = [new Groups(), new Groups(), new Groups()];
  for (const row of rows) {
    const toClose = row.closed_on === '' ? 0 : daysToClose(row.raised_on, row.closed_on) * row.findings;
    all.add(row, toClose);
    byUnit.of(row.unit_id, row.unit_id).add(row, toClose);
    byDepartment.of(row.department_id, row.department_id).add(row, toClose);
    byCategory.of(row.category_key, row.category).add(row, toClose);
  }
  const organisations = (member: 'unit' | 'department') => (id: string) => ({
    id: id === '' ? null : id,
    name: id === '' ? null : (nameOf(id) ?? id),
    filter: narrowed(filter, { [member]: [id === '' ? 'none' : id] }),
  });
  return {
    ...all.answer(filter),
    byUnit: byUnit.answers(organisations('unit')),
    byDepartment: byDepartment.answers(organisations('department')),
    byCategory: byCategory.answers((key, category) => ({
      id: category,
      name: category,
      filter: narrowed(filter, { category: [key] }),
    })),
  };
}

/** Never below 0: what was entered after it was closed took nobody any time here. */
function memoisedDays(calendar: WorkingCalendar): (from: CalendarDate, to: CalendarDate) => number {
  const known = new Map<string, number>();
  return (from, to) => {
    const key = from + to;
    let days = known.get(key);
    if (days === undefined) {
      days = Math.max(0, workingDaysBetween(from, to, calendar).days);
      known.set(key, days);
    }
    return days;
  };
}

/** Running counts of one group. */
class Sums {
  #findings = 0;
  #amount = 0;
  #repeats = 0;
  #extended = 0;
  #again = 0;
  #daysToClose = 0;
  readonly #by = new Map<string, number>();
  readonly #results = new Map<ResultKind, { count: number; amount: number }>();

  add(row: Row, daysToClose: number): void {
    const { findings } = row;
    this.#findings += findings;
    this.#amount += row.amount;
    if (row.is_repeat === 1) this.#repeats += findings;
    if (row.extended === 1) this.#extended += findings;
    if (row.extended === 1 && row.promise !== '') this.#again += findings;
    this.#daysToClose += daysToClose;
    for (const key of [
      row.state,
      `standing ${row.standing}`,
      `ageing ${row.ageing}`,
      `promise ${row.promise}`,
      `look-back ${row.look_back}`,
    ]) {
      this.#by.set(key, this.#of(key) + findings);
    }
    if (row.within_term !== '') {
      const key = `term ${row.within_term}`;
      this.#by.set(key, this.#of(key) + findings);
    }
    if (row.results !== '') this.#addResults(JSON.parse(row.results), findings);
  }

  answer(filter: LedgerFilter): LedgerSums {
    const figure = (count: number, more: LedgerFilter): Figure => ({ count, filter: narrowed(filter, more) });
    const sum = (keys: readonly string[]) => keys.reduce((total, key) => total + this.#of(key), 0);
    const toRectify = ledgerStateSchema.options.filter((one) => one !== 'not-to-be-rectified' && one !== 'withdrawn');
    const withDueDay = sum(['term yes', 'term no']);
    const closed = sum(closedStates);
    const promised = sum(promiseSchema.options.map((outcome) => `promise ${outcome}`));
    return {
      findings: figure(this.#findings, {}),
      states: ledgerStateSchema.options
        .filter((state) => this.#of(state) > 0)
        .map((state) => ({ state, ...figure(this.#of(state), { state: [state] }) })),
      standings: ledgerStandingSchema.options.map((standing) => ({
        standing,
        ...figure(this.#of(`standing ${standing}`), { standing: [standing] }),
      })),
      ageing: ageingSchema.options.map((ageing) => ({
        ageing,
        ...figure(this.#of(`ageing ${ageing}`), { ageing: [ageing] }),
      })),
      rectified: figure(this.#of('rectified'), { state: ['rectified'] }),
      toRectify: figure(sum(toRectify), { state: toRectify }),
      rectificationRate: percent(this.#of('rectified'), sum(toRectify)),
      withinTerm: figure(this.#of('term yes'), { withinTerm: ['yes'] }),
      rectifiedWithDueDay: figure(withDueDay, { withinTerm: ['yes', 'no'] }),
      withinTermRate: percent(this.#of('term yes'), withDueDay),
      closed: figure(closed, { state: [...closedStates] }),
      meanDaysToClose: closed === 0 ? null : Math.round((10 * this.#daysToClose) / closed) / 10,
      repeats: figure(this.#repeats, { repeat: ['yes'] }),
      extended: figure(this.#extended, { extended: ['yes'] }),
      amount: this.#amount,
      results: [...this.#results]
        .map(([result, { count, amount }]) => ({ result, amount, ...figure(count, { result: [result] }) }))
        .sort((one, other) => other.amount - one.amount || (one.result < other.result ? -1 : 1)),
      lookBacks: lookBackStandingSchema.options.map((lookBack) => ({
        lookBack,
        ...figure(this.#of(`look-back ${lookBack}`), { lookBack: [lookBack] }),
      })),
      promises: {
        promised: figure(promised, { promise: promiseSchema.options }),
        again: figure(this.#again, { promise: promiseSchema.options, extended: ['yes'] }),
        outcomes: promiseSchema.options.map((outcome) => ({
          outcome,
          ...figure(this.#of(`promise ${outcome}`), { promise: [outcome] }),
        })),
      },
    };
  }

  get findings(): number {
    return this.#findings;
  }

  #of(key: string): number {
    return this.#by.get(key) ?? 0;
  }

  #addResults(booked: readonly { readonly kind: ResultKind; readonly amount: number }[], findings: number): void {
    for (const kind of new Set(booked.map((one) => one.kind))) {
      const before = this.#results.get(kind) ?? { count: 0, amount: 0 };
      const amount = booked.reduce((sum, one) => (one.kind === kind ? sum + one.amount : sum), 0);
      this.#results.set(kind, { count: before.count + findings, amount: before.amount + amount * findings });
    }
  }
}

const percent = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((1000 * part) / whole) / 10;

class Groups {
  readonly #groups = new Map<string, { readonly label: string; readonly sums: Sums }>();

  of(key: string, label: string): Sums {
    const known = this.#groups.get(key);
    if (known !== undefined) return known.sums;
    const sums = new Sums();
    this.#groups.set(key, { label, sums });
    return sums;
  }

  /** Most findings first. */
  answers(
    describe: (key: string, label: string) => Pick<LedgerGroup, 'id' | 'name'> & { filter: LedgerFilter | null },
  ): LedgerGroup[] {
    return [...this.#groups]
      .sort(([one, a], [other, b]) => b.sums.findings - a.sums.findings || (one < other ? -1 : 1))
      .map(([key, { label, sums }]) => {
        const { filter, ...named } = describe(key, label);
        if (filter === null) throw new Error(`the rows of ${key} do not meet the filter that found them`);
        return { ...named, ...sums.answer(filter) };
      });
  }
}
