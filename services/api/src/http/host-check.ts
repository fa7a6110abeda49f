import { isIP } from 'node:net';
import { Refused } from '@bihuan/domain';
import type { Request, RequestHandler } from 'express';
import { probePaths } from './probe-paths.ts';

const localHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::(\d{1,5}))?$/i;

/**
 * A page elsewhere may let its own name point to this machine (DNS rebinding): only local names with our port are answered, and the host
 * of the address that people open; probes also by a bare network address or a name without a dot, as Prometheus and the reverse proxy name
 * a replica: no site on the internet is called so. A request that another site's page sends carries that site as `Origin` and is refused
 * as well.
 */
export function checkHost(publicUrl: string | null): RequestHandler {
  return (request, _response, next) => {
    const host = request.headers.host ?? '';
    const isProbed = probePaths.has(request.path) && (isAddress(host) || serviceName.test(host));
    if (!isProbed && !isOurs(host, request.socket.localPort, publicUrl))
      throw new Refused('request.host-refused', { host: host.slice(0, 200) });
    const { origin } = request.headers;
    if (origin !== undefined && !isReading(request.method) && !comesFromOurs(request, publicUrl))
      throw new Refused('request.host-refused', { host: origin.slice(0, 200) });
    next();
  };
}

/** Whether a page of ours has sent it, as the browser says; one that says nothing of it is not taken at its word. */
export function comesFromOurs({ headers }: Request, publicUrl: string | null): boolean {
  const { origin } = headers;
  if (origin === undefined) return headers['sec-fetch-site'] === 'same-origin';
  if (publicUrl !== null && origin === new URL(publicUrl).origin) return true;
  // Of this very host: a page that something else on the reader's machine serves under another local name is another site's.
  const [, host] = /^https?:\/\/(.+)$/.exec(origin) ?? [];
  return host !== undefined && host === headers.host;
}

/** `api-1:4180`: a machine or a container on the same network. */
const serviceName = /^[a-z0-9][a-z0-9_-]{0,62}(?::\d{1,5})?$/i;

/** `10.1.2.3:4180`, `[fd00::1]:4180`. */
const isAddress = (host: string) => isIP(host.replace(/:\d{1,5}$/, '').replace(/^\[(.*)\]$/, '$1')) !== 0;

const isReading = (method: string) => method === 'GET' || method === 'HEAD' || method === 'OPTIONS';

function isOurs(host: string, port: number | undefined, publicUrl: string | null): boolean {
  if (publicUrl !== null && host.toLowerCase() === new URL(publicUrl).host) return true;
  const match = localHost.exec(host);
  if (match === null) return false;
  return Number(match[1] ?? 80) === port;
}
