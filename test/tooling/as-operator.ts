import { readFileSync } from 'node:fs';
import path from 'node:path';

const keys = new Map<string, string>();

/** Whoever may read the data folder is its local operator: from here on requests to that server are that one's. */
export function operatorOf(origin: string, folder: string): void {
  keys.set(new URL(origin).origin, readFileSync(path.join(folder, 'local-operator.key'), 'utf8').trim());
}

/** The headers by which a server that this process has started knows the local operator. */
export function operatorHeaders(address: string | URL): Readonly<Record<string, string>> {
  const key = keys.get(new URL(address).origin);
  return key === undefined ? {} : { authorization: `Bearer ${key}` };
}

/** Fetches as the local operator; what `init` says of itself goes before. */
export function asOperator(address: string | URL, init: RequestInit = {}): Promise<Response> {
  return fetch(address, { ...init, headers: { ...operatorHeaders(address), ...(init.headers as object) } });
}
