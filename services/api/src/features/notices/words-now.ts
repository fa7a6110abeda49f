import { type LetterWordsState, letterWordsId } from '@bihuan/domain';
import type { Parts } from '../../parts.ts';

/** The words of the numbers as they are set, and every word that has ever been in force. */
export const wordsNow = ({ streams }: Pick<Parts, 'streams'>): Promise<LetterWordsState> =>
  streams['letter-words'].load(letterWordsId);
