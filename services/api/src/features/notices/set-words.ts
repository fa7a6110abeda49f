import { letterWordsId, setLetterWords } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** Sets the word of each kind's numbers, from the next number on. */
export const handleSetLetterWords: Handler<'setLetterWords'> = async (context, { body }) => {
  const { command, ifMatch, streams } = context;
  const decide = (state: Parameters<typeof setLetterWords>[1]) => setLetterWords(body, state);
  const effect = await streams['letter-words'].execute({ id: letterWordsId, command, ifMatch, decide });
  return commandAnswer(context, letterWordsId, effect);
};
