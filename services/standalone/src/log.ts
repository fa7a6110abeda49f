import { type Logger, pino } from 'pino';
import type { Settings } from './settings.ts';

/** JSON lines on standard error, so that standard output holds answers only. */
export const createLog = (level: Settings['logLevel']): Logger =>
  pino({ level }, pino.destination({ dest: 2, sync: true }));
