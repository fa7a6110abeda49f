import { randomUUID } from 'node:crypto';

export const correlationHeader = 'x-correlation-id';

/** The caller's id when it is well-formed (8 to 100 plain characters), else a new one. */
export const correlationIdOf = (header: string | string[] | undefined): string =>
  typeof header === 'string' && /^[A-Za-z0-9._-]{8,100}$/.test(header) ? header : randomUUID();
