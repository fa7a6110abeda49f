import type { Language } from './refusals/words.ts';

/** One term of the field: the Chinese word that people use, and the English one. */
export type Term = Readonly<Record<Language, string>>;

/** A term for every code there is. */
export type Terms<Code extends string> = Readonly<Record<Code, Term>>;
