import { type CalendarDate, dayOf } from '@bihuan/domain';

/** A clock that can be set to a day of the past and goes on from there, a second with each look; then it is the real one again. */
export interface StoryClock {
  readonly now: () => Date;
  /** To office hours of that day in the zone. */
  setTo(day: CalendarDate, zone: string): void;
  backToPresent(): void;
}

export function createStoryClock(): StoryClock {
  let told: number | null = null;
  return {
    now() {
      if (told === null) return new Date();
      told += 1000;
      return new Date(told);
    },
    setTo(day, zone) {
      told = instantWithin(day, zone);
    },
    backToPresent() {
      told = null;
    },
  };
}

/** Together these hours fall into the day in every zone from −12 to +14. */
const hoursUtc = ['02:00', '06:00', '12:00'];

function instantWithin(day: CalendarDate, zone: string): number {
  const instants = hoursUtc.map((hour) => new Date(`${day}T${hour}:00.000Z`));
  const instant = instants.find((one) => dayOf(one, zone) === day) ?? instants[0];
  return (instant ?? new Date()).getTime();
}
