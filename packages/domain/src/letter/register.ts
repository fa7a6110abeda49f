import { z } from 'zod';
import { defineEvent, type EventOf } from '../event/define.ts';
import { Refused } from '../refusals/refused.ts';
import { calendarDateSchema } from '../time/calendar-date.ts';
import { yearSchema } from '../time/years.ts';
import { idSchema, nameSchema } from '../values.ts';
import { letterKindSchema } from './kinds.ts';
import { numberText, numberWordSchema } from './number.ts';
import type { Issue, KnownLetter } from './state.ts';

/** One line of the register of a year and kind. Its stream holds nothing else, so that the number is the revision + 1. */
export const numberGiven = defineEvent(
  'NumberGiven',
  1,
  z.strictObject({
    letterId: idSchema,
    kind: letterKindSchema,
    year: yearSchema,
    sequence: z.int().min(1),
    word: numberWordSchema,
    text: nameSchema,
    on: calendarDateSchema,
  }),
);
export type RegisterEvent = EventOf<typeof numberGiven>;

/** How many numbers have been given. */
export interface RegisterState {
  readonly given: number;
}

export const initialRegister: RegisterState = { given: 0 };

export function evolveRegister(state: RegisterState, event: RegisterEvent): RegisterState {
  return event.type === 'NumberGiven' ? { given: event.data.sequence } : state;
}

/**
 * The next number of the register, for a letter that is on its way. That a letter takes one number only rests on the id of the command:
 * a letter's year never changes once its issue has begun, so all its commands go to one register and find the first one's effect.
 */
export function giveNumber(
  { letterId, kind }: Pick<KnownLetter, 'letterId' | 'kind'>,
  { on, year, word }: Issue,
  { given }: RegisterState,
): RegisterEvent[] {
  if (word === null) throw new Refused('letter.numbered-elsewhere', { letterId });
  const sequence = given + 1;
  const text = numberText({ word, year, sequence });
  return [{ type: 'NumberGiven', data: { letterId, kind, year, sequence, word, text, on } }];
}
