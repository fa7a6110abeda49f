import type { Credentials } from '@kurrent/kurrentdb-client';

/** How the client is told who asks. */
export interface SignIn {
  /** For the client. */
  readonly connectionString: string;
  /** To be given with each reading. */
  readonly readAs: { readonly credentials?: Credentials };
}

/** The scheme, and the user and password after it. */
const signIn = /^([a-z+]+:\/\/)([^:@/?]*):([^@/?]*)@/i;

/**
 * The two halves of the client treat a connection string differently (seen with client 1.3.1). The native one, which reads, takes a user
 * and a password as they stand there, percent signs and all: where that makes a difference they are given with each reading. (Appends are
 * left alone: credentials of their own would keep them out of batches.) And it sends them over the network in the clear when TLS is off:
 * then they are left out.
 */
export function signInOf(connectionString: string): SignIn {
  const [, , name, password] = signIn.exec(connectionString) ?? [];
  if (name === undefined || password === undefined) return { connectionString, readAs: {} };
  if (/[?&]tls=false/i.test(connectionString))
    return { connectionString: connectionString.replace(signIn, '$1'), readAs: {} };
  const credentials = { username: decoded(name), password: decoded(password) };
  const isAsItStands = credentials.username === name && credentials.password === password;
  return { connectionString, readAs: isAsItStands ? {} : { credentials } };
}

/** What is no percent-encoding the client refuses by itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
