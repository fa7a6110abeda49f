import { Refused } from '../refusals/refused.ts';

/** The kinds of streams there are. `person` streams hold names and contacts and are the only ones that can be deleted. */
export const streamKinds = [
  'object',
  'object-code',
  'organisation',
  'evaluation',
  'finding',
  'chase',
  'policy-change-chase',
  'look-back-chase',
  'outbox',
  'sweep',
  'allocation',
  'rule-set',
  'adoption',
  'decision-round',
  'import',
  'calendar',
  'ladder',
  'act-link',
  'act-link-rule',
  'calendar-feed',
  'calendar-feed-rule',
  'evidence',
  'letter',
  'letter-register',
  'letter-words',
  'yearly-report',
  'person',
  'person-record',
  'posts',
  'unit-import',
  'policy-change',
  'budget',
  'flags',
  'ranking',
  'two-person-rules',
  'table-view',
  'default-views',
  'account',
  'sign-in-name',
  'sign-in-rules',
  'session',
  'token',
  'write-level',
  'turn',
] as const;
export type StreamKind = (typeof streamKinds)[number];

export interface StreamName {
  /** 行政区划代码 after GB/T 2260: six digits. */
  readonly jurisdiction: string;
  readonly kind: StreamKind;
  readonly id: string;
}

const pattern = /^(\d{6})\.([a-z]+(?:-[a-z]+)*)~([A-Za-z0-9][A-Za-z0-9._-]{0,99})$/;

/** `141100.evaluation~6f0c…`: the jurisdiction first, because permissions and settings hang on it. */
export function streamName({ jurisdiction, kind, id }: StreamName): string {
  const name = `${jurisdiction}.${kind}~${id}`;
  if (!pattern.test(name)) throw new Refused('store.bad-stream-name', { stream: name });
  return name;
}

/** The parts of a stream name, or null when it is not one of ours (a newer release may know more kinds). */
export function parseStreamName(name: string): StreamName | null {
  const [, jurisdiction, kind, id] = pattern.exec(name) ?? [];
  if (jurisdiction === undefined || id === undefined) return null;
  const known = streamKinds.find((candidate) => candidate === kind);
  return known === undefined ? null : { jurisdiction, kind: known, id };
}

export const isPersonStream = (name: string): boolean => parseStreamName(name)?.kind === 'person';
