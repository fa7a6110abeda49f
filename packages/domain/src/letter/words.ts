import { z } from 'zod';
import { defineEvent, type EventOf } from '../event/define.ts';
import { sameData } from '../event/same-data.ts';
import { type Problem, refusedFor } from '../refusals/refused.ts';
import { reasonSchema } from '../values.ts';
import { type LetterKind, letterKinds } from './kinds.ts';
import { defaultNumberWords, type NumberWords, numberWordsSchema } from './number.ts';

/** In the jurisdiction's own stream: the last one holds. */
export const letterNumberWordsSet = defineEvent(
  'LetterNumberWordsSet',
  1,
  z.strictObject({ words: numberWordsSchema, reason: reasonSchema }),
);
export type LetterWordsEvent = EventOf<typeof letterNumberWordsSet>;

/** The one stream of its kind. */
export const letterWordsId = 'words';

export interface LetterWordsState {
  readonly status: 'default' | 'set';
  readonly words: NumberWords;
  /** Every word that was ever in force, with the kind that it was for. */
  readonly everUsed: Readonly<Record<string, LetterKind>>;
}

export const initialLetterWords: LetterWordsState = {
  status: 'default',
  words: defaultNumberWords,
  everUsed: usesOf(defaultNumberWords),
};

export function evolveLetterWords(state: LetterWordsState, event: LetterWordsEvent): LetterWordsState {
  if (event.type !== 'LetterNumberWordsSet') return state;
  const { words } = event.data;
  return { status: 'set', words, everUsed: { ...state.everUsed, ...usesOf(words) } };
}

/**
 * The words before the year, one for each kind; the same again changes nothing. A word that was once that of another kind would make
 * two letters of one number. Refused with every one of them: `letter-words.twice`, `letter-words.of-another-kind`.
 */
export function setLetterWords(
  command: LetterWordsEvent['data'],
  { words, everUsed }: LetterWordsState,
): LetterWordsEvent[] {
  const problems = letterKinds.flatMap((kind, at): Problem[] => {
    const word = command.words[kind];
    const where = { pointer: `/words/${kind}` };
    if (letterKinds.slice(0, at).some((other) => command.words[other] === word)) {
      return [{ code: 'letter-words.twice', params: { word }, where }];
    }
    const of = Object.hasOwn(everUsed, word) ? everUsed[word] : undefined;
    if (of === undefined || of === kind) return [];
    return [{ code: 'letter-words.of-another-kind', params: { word, kind: of }, where }];
  });
  if (problems.length > 0) throw refusedFor(problems);
  return sameData(command.words, words) ? [] : [{ type: 'LetterNumberWordsSet', data: command }];
}

function usesOf(words: NumberWords): Readonly<Record<string, LetterKind>> {
  return Object.fromEntries(letterKinds.map((kind) => [words[kind], kind]));
}
