import { Refused } from '@bihuan/domain';
import type { NextFunction, Request, Response } from 'express';

const localHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::(\d{1,5}))?$/i;

/**
 * A page elsewhere may let its own name point to this machine (DNS rebinding): only local names with our port are answered.
 * A request that another site's page sends carries that site as `Origin` and is refused as well.
 */
export function checkHost(request: Request, _response: Response, next: NextFunction): void {
  const host = request.headers.host ?? '';
  if (!isOurs(host, request.socket.localPort)) throw new Refused('request.host-refused', { host: host.slice(0, 200) });
  const { origin } = request.headers;
  if (origin !== undefined && !isReading(request.method)) {
    const from = /^https?:\/\/(.+)$/.exec(origin)?.[1] ?? '';
    if (!isOurs(from, request.socket.localPort))
      throw new Refused('request.host-refused', { host: origin.slice(0, 200) });
  }
  next();
}

const isReading = (method: string) => method === 'GET' || method === 'HEAD' || method === 'OPTIONS';

function isOurs(host: string, port: number | undefined): boolean {
  const match = localHost.exec(host);
  if (match === null) return false;
  return Number(match[1] ?? 80) === port;
}
