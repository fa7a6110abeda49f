const keys = new Map<string, string>();

/** From here on, requests to that server are the local operator's. */
export const operatorOf = (origin: string, key: string): void => void keys.set(new URL(origin).origin, key);

/** The headers by which a server that this process has started knows the local operator. */
export function operatorHeaders(address: string | URL): Readonly<Record<string, string>> {
  const key = keys.get(new URL(address).origin);
  return key === undefined ? {} : { authorization: `Bearer ${key}` };
}

/** Fetches as the local operator of a server that this process has started; what `init` says of itself goes before. */
export function asOperator(address: string | URL, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(operatorHeaders(address));
  for (const [name, value] of new Headers(init.headers)) headers.set(name, value);
  return fetch(address, { ...init, headers });
}
