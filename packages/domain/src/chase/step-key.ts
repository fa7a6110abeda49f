import { z } from 'zod';
import type { CalendarDate } from '../time/calendar-date.ts';
import { type Matter, matterKeyOf, matterOfKey } from './matter.ts';

export interface ChasedStep {
  readonly matter: Matter;
  /** How often a finding has been reopened; how many look-backs there were before; 0 for a policy change. */
  readonly round: number;
  readonly dueDate: CalendarDate;
  /** Working days after the due day. */
  readonly offset: number;
}

/**
 * `f-1~0~2025-03-31~-5`, `policy-change:p-1~0~2025-06-30~1`, `look-back:f-1~0~2025-11-10~5`: matter, round, due date, offset. The same step has the same key for ever:
 * messages are told apart by it.
 */
export const stepKeySchema = z
  .string()
  .regex(/^(?:policy-change:|look-back:)?[A-Za-z0-9][A-Za-z0-9._-]{0,99}~\d{1,4}~\d{4}-\d{2}-\d{2}~-?\d{1,3}$/, {
    error: 'id.malformed',
  });

export const stepKeyOf = ({ matter, round, dueDate, offset }: ChasedStep): string =>
  `${matterKeyOf(matter)}~${round}~${dueDate}~${offset}`;

/** What a step is about. */
export const matterOfStep = (stepKey: string): Matter => matterOfKey(stepKey.slice(0, stepKey.indexOf('~')));
