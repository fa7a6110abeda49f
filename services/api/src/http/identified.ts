import { type Principal, Refused } from '@bihuan/domain';
import type { Request, RequestHandler } from 'express';
import type { Identify } from './authenticate.ts';
import { notesOf } from './exchange.ts';

/** Largest body that is read to its end although nobody is let in, so that the connection can be used again. */
const readAwayBytes = 100_000;

/** Lets nobody by who is not known. Refused: `principal.unknown`, before anything of a body is read. */
export function identified(identify: Identify): RequestHandler {
  return async (request, response, next) => {
    const exchange = notesOf(request);
    try {
      exchange.identity = await identify(request, response);
      if (exchange.identity === null) throw new Refused('principal.unknown');
    } catch (error) {
      exchange.endsEarly = !(Number(request.headers['content-length'] ?? '0') <= readAwayBytes) || isChunked(request);
      throw error;
    }
    next();
  };
}

const isChunked = ({ headers }: Request) => headers['transfer-encoding'] !== undefined;

/** Who the request is from, which is known by now. Refused: `principal.unknown`. */
export function principalOf(request: Request): Principal {
  const { identity } = notesOf(request);
  if (identity === null) throw new Refused('principal.unknown');
  return identity.principal;
}
