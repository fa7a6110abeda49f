import { letterWordsId } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { wordsNow } from './words-now.ts';

/** The word of each kind's numbers. */
export const handleGetLetterWords: Handler<'getLetterWords'> = async (context) => {
  const { words, status } = await wordsNow(context);
  let revision: string | null = null;
  const last = { direction: 'backwards', limit: 1 } as const;
  const stream = context.streams['letter-words'].nameOf(letterWordsId);
  for await (const event of context.store.readStream(stream, last)) revision = String(event.revision);
  return { words, isSet: status === 'set', revision };
};
