import { z } from 'zod';
import { yearSchema } from '../time/years.ts';
import { idSchema, nameSchema } from '../values.ts';
import { type LetterKind, letterKinds } from './kinds.ts';

/** The word before the year (机关代字 and kind of letter), of letters and digits alone: anything else would make two numbers look alike. */
export const numberWordSchema = z.string().regex(/^[\p{L}\p{N}]{1,20}$/u, { error: 'letter-words.malformed' });

/** A number of our own register, or one that another system has given. */
export const letterNumberSchema = z.discriminatedUnion('givenBy', [
  z.strictObject({
    givenBy: z.literal('register'),
    word: numberWordSchema,
    year: yearSchema,
    sequence: z.int().min(1),
    text: nameSchema,
  }),
  z.strictObject({ givenBy: z.literal('other-system'), system: nameSchema, text: nameSchema }),
]);
export type LetterNumber = z.output<typeof letterNumberSchema>;

export interface RegisterNumber {
  readonly word: string;
  readonly year: number;
  readonly sequence: number;
}

/** `催办〔2025〕12号`: six-cornered brackets, the year in full, no zeros in front (GB/T 9704—2012, 7.2.5). */
export const numberText = ({ word, year, sequence }: RegisterNumber): string => `${word}〔${year}〕${sequence}号`;

/** A word has 20 characters at most. */
const longestNumberText = 60;

/** The parts of a number that is written like ours, in any kind of brackets; null for any other text. */
export function parseNumberText(text: string): RegisterNumber | null {
  if (text.length > longestNumberText) return null;
  const [, word, year, sequence] =
    /^(.+?)\s*[〔[（(【]\s*(\d{4})\s*[〕\]）)】]\s*第?\s*0*(\d+)\s*号$/u.exec(text.trim()) ?? [];
  return word === undefined ? null : { word, year: Number(year), sequence: Number(sequence) };
}

/** Where the numbers of one kind and year are given: the stream of the register. */
export const registerId = (kind: LetterKind, year: number): string => idSchema.parse(`${year}.${kind}`);

/** The words of a jurisdiction that has set none. */
export const defaultNumberWords: Readonly<Record<LetterKind, string>> = {
  feedback: '反馈',
  rectification: '整改',
  reminder: '催办',
  supervision: '督办',
  'extension-answer': '延期',
  verification: '销号',
  'budget-link': '挂钩',
};

/** One word for every kind. */
export const numberWordsSchema = z.strictObject(
  Object.fromEntries(letterKinds.map((kind) => [kind, numberWordSchema])) as {
    [Kind in LetterKind]: typeof numberWordSchema;
  },
);
export type NumberWords = z.output<typeof numberWordsSchema>;
