import type { KnownAccount } from '@bihuan/read-models';

/** Under what attempts that fail are counted of one account. */
export const codeKey = (personId: string): string => `code of ${personId}`;
export const passwordKey = (personId: string): string => `password of ${personId}`;

export const lockKeysOf = ({ name, personId }: Pick<KnownAccount, 'name' | 'personId'>): string[] => [
  ...(name === null ? [] : [name]),
  codeKey(personId),
  passwordKey(personId),
];
