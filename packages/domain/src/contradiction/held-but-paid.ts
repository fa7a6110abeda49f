import { addFen, type Fen, subtractFen, zeroFen } from '../money/fen.ts';
import { addDays, type CalendarDate, calendarDate } from '../time/calendar-date.ts';
import { type Judgement, nothingFound, notKnown } from './judgement.ts';

/** From the day it was placed up to the day on which it was released, which no longer counts; null: it is in force. */
export interface HoldPeriod {
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
}

/** What had been paid out of the year's money by the end of a day. */
export interface PaidBy {
  readonly on: CalendarDate;
  readonly amount: Fen;
}

export interface HeldButPaid {
  /** Paid on days on each of which a hold was in force. */
  readonly paid: Fen;
  /** What may have been paid while it was held or outside: between two statements of which a hold covers a part. */
  readonly uncertain: Fen;
  /** Days of the statements between which it was paid. */
  readonly between: readonly { readonly after: CalendarDate; readonly by: CalendarDate }[];
}

/**
 * "Held money paid". Statements say what was paid by a day, not when: a rise from one to the next was surely paid while held where holds
 * were in force on every day between them. What holds cover only in part makes no contradiction by itself; it is `day-of-payment` that is
 * missing. Before the first statement of a year nothing was paid on its eve. `statements` in the order in which they were recorded: of one
 * day the last counts.
 */
export function heldButPaid(
  fiscalYear: number,
  holds: readonly HoldPeriod[],
  statements: readonly PaidBy[],
): Judgement<HeldButPaid> {
  if (holds.length === 0) return nothingFound;
  const isHeld = (day: CalendarDate) => holds.some(({ from, until }) => from <= day && (until === null || day < until));
  let last: PaidBy = { on: calendarDate(`${fiscalYear - 1}-12-31`), amount: zeroFen };
  let [paid, uncertain] = [zeroFen, zeroFen];
  const between: { after: CalendarDate; by: CalendarDate }[] = [];
  for (const statement of ofTheYear(fiscalYear, statements)) {
    const rise = subtractFen(statement.amount, last.amount);
    const held = rise > 0 ? heldDays(last.on, statement.on, isHeld) : 'none';
    if (held === 'all') {
      paid = addFen(paid, rise);
      between.push({ after: last.on, by: statement.on });
    } else if (held === 'some') uncertain = addFen(uncertain, rise);
    last = statement;
  }
  if (paid > 0) return { verdict: 'contradiction', found: { paid, uncertain, between } };
  if (uncertain > 0) return notKnown('day-of-payment');
  return holds.every((hold) => isCovered(hold, last.on)) ? nothingFound : notKnown('payments');
}

function ofTheYear(fiscalYear: number, statements: readonly PaidBy[]): readonly PaidBy[] {
  const byDay = new Map(
    statements.filter(({ on }) => on.startsWith(`${fiscalYear}-`)).map((statement) => [statement.on, statement]),
  );
  return [...byDay.values()].sort((one, other) => (one.on < other.on ? -1 : 1));
}

function heldDays(after: CalendarDate, by: CalendarDate, isHeld: (day: CalendarDate) => boolean) {
  let [held, free] = [0, 0];
  for (let day = addDays(after, 1); day <= by; day = addDays(day, 1)) {
    if (isHeld(day)) held += 1;
    else free += 1;
  }
  if (held === 0) return 'none';
  return free === 0 ? 'all' : 'some';
}

/** Whether statements reach as far as the hold does; of one in force they have to reach its first day. */
const isCovered = ({ from, until }: HoldPeriod, last: CalendarDate): boolean =>
  until === null ? last >= from : last >= addDays(until, -1);
