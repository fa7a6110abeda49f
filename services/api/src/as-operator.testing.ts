const keys = new Map<string, string>();

/** From here on, requests to that server are the local operator's. */
export const operatorOf = (origin: string, key: string): void => void keys.set(new URL(origin).origin, key);

/** Fetches as the local operator of a server that this process has started; what `init` says of itself goes before. */
export function asOperator(address: string | URL, init: RequestInit = {}): Promise<Response> {
  const key = keys.get(new URL(address).origin);
  const headers = new Headers(init.headers);
  if (key !== undefined && !headers.has('authorization')) headers.set('authorization', `Bearer ${key}`);
  return fetch(address, { ...init, headers });
}
