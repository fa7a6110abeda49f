import { addDays, type CalendarDate, dayOf } from '@bihuan/domain';

/** How many stay, each null where it was not said: the last ones, and the last one of so many days, weeks and months that have one. */
export interface Retention {
  readonly last: number | null;
  readonly daily: number | null;
  readonly weekly: number | null;
  readonly monthly: number | null;
}

interface Kept {
  /** ISO 8601, UTC. */
  readonly began: string;
  readonly isWhole: boolean;
}

/**
 * Those that may go, of backups from the oldest to the newest. Where nothing was said, all of them stay. The last one that is whole always
 * stays. Days are those of the zone, weeks begin on Monday.
 */
export function toRemove<Backup extends Kept>(
  backups: readonly Backup[],
  { last, daily, weekly, monthly }: Retention,
  zone: string,
): readonly Backup[] {
  if (last === null && daily === null && weekly === null && monthly === null) return [];
  const newestFirst = backups.toReversed();
  const lastWhole = newestFirst.find(({ isWhole }) => isWhole);
  const staying = new Set<Backup>(newestFirst.slice(0, last ?? 0));
  if (lastWhole !== undefined) staying.add(lastWhole);
  const dayOfBackup = ({ began }: Kept) => dayOf(began, zone);
  for (const [count, periodOf] of [
    [daily, dayOfBackup],
    [weekly, (one: Kept) => mondayBefore(dayOfBackup(one))],
    [monthly, (one: Kept) => dayOfBackup(one).slice(0, 7)],
  ] as const) {
    for (const one of newestOfEach(newestFirst, periodOf).slice(0, count ?? 0)) staying.add(one);
  }
  return backups.filter((one) => !staying.has(one));
}

function newestOfEach<Backup>(newestFirst: readonly Backup[], periodOf: (one: Backup) => string): Backup[] {
  const newest = new Map<string, Backup>();
  for (const one of newestFirst) if (!newest.has(periodOf(one))) newest.set(periodOf(one), one);
  return [...newest.values()];
}

function mondayBefore(day: CalendarDate): CalendarDate {
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, -sinceMonday);
}
