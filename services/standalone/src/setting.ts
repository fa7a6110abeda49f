import type { Language } from '@bihuan/domain';

/** A setting: where it comes from, what it means, and how its text is read. */
export interface Setting<Value> {
  readonly variable: string;
  readonly fallback: string;
  readonly meaning: Readonly<Record<Language, string>>;
  /** What a usable value looks like, for the line that refuses another one. */
  readonly expected: Readonly<Record<Language, string>>;
  /** Undefined when the text is not usable. */
  readonly parse: (text: string) => Value | undefined;
}

export const setting = <Value>(declared: Setting<Value>): Setting<Value> => declared;
