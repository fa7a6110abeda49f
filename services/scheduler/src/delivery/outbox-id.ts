import { hash } from 'node:crypto';

/** The outbox of a recipient in a year: it decides alone what is said in which message, so that two schedulers do not say it twice. */
export const outboxIdOf = (recipientKey: string, year: number): string =>
  `b${hash('sha256', recipientKey).slice(0, 23)}.${year}`;

/** Messages are `<outbox>.<number>`. */
export const outboxOf = (messageId: string): string => messageId.slice(0, messageId.lastIndexOf('.'));
