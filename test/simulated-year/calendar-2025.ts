import type { Day } from './deeds.ts';

/**
 * The working days of 2025, and what the year touches before and after it, typed from the notices of the State Council
 * (国办发明电〔2024〕12号 for 2025; 国办发明电〔2025〕7号 for 2026). Nothing is off in December 2024 but its weekends.
 */
const daysOff: ReadonlySet<Day> = new Set([
  // 元旦
  '2025-01-01',
  // 春节
  '2025-01-28',
  '2025-01-29',
  '2025-01-30',
  '2025-01-31',
  '2025-02-01',
  '2025-02-02',
  '2025-02-03',
  '2025-02-04',
  // 清明节
  '2025-04-04',
  '2025-04-05',
  '2025-04-06',
  // 劳动节
  '2025-05-01',
  '2025-05-02',
  '2025-05-03',
  '2025-05-04',
  '2025-05-05',
  // 端午节
  '2025-05-31',
  '2025-06-01',
  '2025-06-02',
  // 国庆节、中秋节
  '2025-10-01',
  '2025-10-02',
  '2025-10-03',
  '2025-10-04',
  '2025-10-05',
  '2025-10-06',
  '2025-10-07',
  '2025-10-08',
  // 元旦 2026
  '2026-01-01',
  '2026-01-02',
  '2026-01-03',
  // 春节 2026
  '2026-02-15',
  '2026-02-16',
  '2026-02-17',
  '2026-02-18',
  '2026-02-19',
  '2026-02-20',
  '2026-02-21',
  '2026-02-22',
  '2026-02-23',
  // 清明节 2026
  '2026-04-04',
  '2026-04-05',
  '2026-04-06',
  // 劳动节 2026
  '2026-05-01',
  '2026-05-02',
  '2026-05-03',
  '2026-05-04',
  '2026-05-05',
  // 端午节 2026
  '2026-06-19',
  '2026-06-20',
  '2026-06-21',
]);

/** Saturdays and Sundays that are worked instead. */
const weekendsWorked: ReadonlySet<Day> = new Set([
  '2025-01-26',
  '2025-02-08',
  '2025-04-27',
  '2025-09-28',
  '2025-10-11',
  '2026-01-04',
  '2026-02-14',
  '2026-02-28',
  '2026-05-09',
]);

/** Between these days, both included, the calendar is the one that was published. */
export const firstDayKnown: Day = '2024-12-01';
export const lastDayKnown: Day = '2026-09-15';

export function isWorked(day: Day): boolean {
  if (day < firstDayKnown || day > lastDayKnown) throw new Error(`nobody has typed in what ${day} is`);
  const isWeekend = [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
  return weekendsWorked.has(day) || !(isWeekend || daysOff.has(day));
}

/** The nth working day after a day, before it for a negative n; the day itself is not counted. */
export function workingDay(from: Day, n: number): Day {
  const asked = `${from} ${n}`;
  const known = found.get(asked);
  if (known !== undefined) return known;
  let day = from;
  for (let left = Math.abs(n); left > 0; ) {
    day = daysLater(day, n > 0 ? 1 : -1);
    if (isWorked(day)) left -= 1;
  }
  found.set(asked, day);
  return day;
}

/** What was counted once need not be counted again on every day of the year. */
const found = new Map<string, Day>();

export const daysLater = (day: Day, n: number): Day =>
  new Date(Date.parse(`${day}T12:00:00Z`) + n * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
export const dayAfter = (day: Day): Day => daysLater(day, 1);
