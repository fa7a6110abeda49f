import { z } from 'zod';
import type { CalendarDate } from '../time/calendar-date.ts';

export interface ChasedStep {
  readonly findingId: string;
  /** How often the finding has been reopened. */
  readonly round: number;
  readonly dueDate: CalendarDate;
  /** Working days after the due day. */
  readonly offset: number;
}

/** `f-1~0~2025-03-31~-5`: finding, round, due date, offset. The same step has the same key for ever: messages are told apart by it. */
export const stepKeySchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}~\d{1,4}~\d{4}-\d{2}-\d{2}~-?\d{1,3}$/, { error: 'id.malformed' });

export const stepKeyOf = ({ findingId, round, dueDate, offset }: ChasedStep): string =>
  `${findingId}~${round}~${dueDate}~${offset}`;
