import { type RefusalCode, Refused } from '@bihuan/domain';

const codes: readonly RefusalCode[] = [
  'store.outcome-unknown',
  'store.unavailable',
  'store.not-leader',
  'store.timed-out',
];

/** Whether it may be otherwise in a moment: a server is away, or the cluster is choosing a leader. */
export const mayPass = (error: unknown): boolean => error instanceof Refused && codes.includes(error.code);
