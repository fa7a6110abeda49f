import { Refused } from '@bihuan/domain';
import { type Algorithm, hash, verify } from '@node-rs/argon2';
import PQueue from 'p-queue';

/** OWASP's first choice for argon2id: 19 MiB, 2 passes, 1 lane. */
const cost = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Two of the four threads that files, too, are read by: whoever signs in keeps nobody else waiting. */
const atOnce = 2;
const mostWaiting = 100;

/** Longer ones cost the server more than they add. */
const longest = 256;
const least = 12;

export interface Passwords {
  hash(password: string): Promise<string>;
  /** Takes as long for a name that nobody has (`passwordHash` null) as for a wrong password. Refused: `sign-in.busy`. */
  verify(passwordHash: string | null, password: string): Promise<boolean>;
}

/** argon2id off this thread, a few at a time. */
export function createPasswords(): Passwords {
  const queue = new PQueue({ concurrency: atOnce });
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    if (queue.size >= mostWaiting) throw new Refused('sign-in.busy');
    return queue.add(work);
  };
  const nobodys = hash('nobody has this password', cost);
  nobodys.catch(() => undefined);
  return {
    hash: async (password) => inTurn(() => hash(password, cost)),
    async verify(passwordHash, password) {
      const known = passwordHash ?? (await nobodys);
      const isRight = await inTurn(() => verify(known, password.slice(0, longest)).catch(() => false));
      return isRight && passwordHash !== null;
    },
  };
}

/** Parts that begin a list of guesses; a password is judged by what it has beside them. */
const guessedFirst =
  /password|passw0rd|qwerty|asdf|zxcv|admin|root|welcome|bihuan|caizheng|jixiao|iloveyou|12345\d*|(.)\1{2,}|(19|20)\d\d/gi;

/** Refused `password.too-short`, `password.too-common` (too little beside what is guessed first, or beside the sign-in name). */
export function refuseWeakPassword(password: string, name: string | null): void {
  const length = [...password].length;
  if (length < least || length > longest) throw new Refused('password.too-short', { least }, { field: 'password' });
  const own = name === null || name.length < 3 ? password : password.toLowerCase().replaceAll(name.toLowerCase(), '');
  const rest = own.replaceAll(guessedFirst, '');
  if (new Set(rest.toLowerCase()).size < 6) throw new Refused('password.too-common', {}, { field: 'password' });
}

const easyToRead = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Four groups of five, about 99 bits: for a password that somebody is told and has to change. */
export function temporaryPassword(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(64));
  // Bytes beyond the last whole multiple are left out, so that every character is as likely as another.
  const usable = [...bytes].filter((byte) => byte < 256 - (256 % easyToRead.length)).slice(0, 20);
  const text = usable.map((byte) => easyToRead[byte % easyToRead.length]).join('');
  return text.replaceAll(/(.{5})(?=.)/g, '$1-');
}
