import type { z } from 'zod';
import type { EventOf } from '../event/define.ts';
import type { CalendarDate } from '../time/calendar-date.ts';
import type { commitmentMade, measureSchema, progressReported } from './rectification-events.ts';

type Promised = EventOf<typeof commitmentMade>['data'];
type Reported = EventOf<typeof progressReported>['data'];

/** How far a measure is, as the unit says it. */
export type Progress = Omit<Reported, 'measureId' | 'sample'>;

/** The day first promised stays beside the present one. */
export interface Measure extends z.output<typeof measureSchema> {
  readonly originalDueDate: CalendarDate;
  /** Oldest first. */
  readonly progress: readonly Progress[];
}

export interface Commitment {
  readonly measures: readonly Measure[];
  readonly responsible: Promised['responsible'];
  readonly on: CalendarDate;
}

/** The commitment as it is stated now; what was promised and reported before stays with its measure. */
export function committed(before: Commitment | null, { measures, responsible, on }: Promised): Commitment {
  const earlier = new Map(before?.measures.map((measure) => [measure.measureId, measure]));
  const stated = measures.map((measure) => {
    const known = earlier.get(measure.measureId);
    return {
      ...measure,
      originalDueDate: known?.originalDueDate ?? measure.dueDate,
      progress: known?.progress ?? [],
    };
  });
  return { measures: stated, responsible, on: before?.on ?? on };
}

export function reported(commitment: Commitment, { measureId, sample: _, ...progress }: Reported): Commitment {
  return changed(commitment, [measureId], (measure) => ({ ...measure, progress: [...measure.progress, progress] }));
}

export const extended = (commitment: Commitment, measureIds: readonly string[], until: CalendarDate): Commitment =>
  changed(commitment, measureIds, (measure) => ({ ...measure, dueDate: until }));

/** Ids of the measures that are not done and end before a day. */
export const unfinishedBefore = (day: CalendarDate, { measures }: Commitment): string[] =>
  measures.flatMap((one) => (percentOf(one) < 100 && one.dueDate < day ? [one.measureId] : []));

/** In per cent; a measure that nobody has reported on is at 0. */
export const percentOf = ({ progress }: Measure): number => progress.at(-1)?.percent ?? 0;

function changed(commitment: Commitment, ids: readonly string[], to: (measure: Measure) => Measure): Commitment {
  const measures = commitment.measures.map((measure) => (ids.includes(measure.measureId) ? to(measure) : measure));
  return { ...commitment, measures };
}
