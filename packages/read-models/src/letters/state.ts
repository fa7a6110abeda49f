import type { BihuanEvent, KnownLetter } from '@bihuan/domain';

type DataOf<Type extends BihuanEvent['type']> = Extract<BihuanEvent, { readonly type: Type }>['data'];

/** A line of the register: given, whatever became of the letter. */
export type RegisterLine = Omit<DataOf<'NumberGiven'>, 'letterId'>;

/** A letter as decisions see it, but for the text it is rendered from, and its line in the register. */
export interface LetterRow {
  known: KnownLetter;
  line: RegisterLine | null;
  /** Position of the draft: the newest come first. */
  draftedAt: number;
  revision: string;
}
