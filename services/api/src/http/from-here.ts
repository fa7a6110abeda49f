import type { Request } from 'express';

const loopback = /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/;

/** Straight from this machine, with no proxy between: whoever is on it may read its files, and do more than ask often. */
export const isStraightFromHere = ({ socket, headers }: Pick<Request, 'socket' | 'headers'>): boolean =>
  loopback.test(socket.remoteAddress ?? '') &&
  headers['x-forwarded-for'] === undefined &&
  headers['forwarded'] === undefined;
