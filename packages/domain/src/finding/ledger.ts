import { z } from 'zod';
import { normaliseName } from '../object/normalise-name.ts';
import type { CalendarDate } from '../time/calendar-date.ts';
import { dueDays } from './due.ts';
import { hasPendingExtension } from './moves.ts';
import type { KnownFinding } from './state.ts';

/** How far a finding is, as the ledger (整改台账) sorts them: where it is closed, by the kind of closing. */
export const ledgerStateSchema = z.enum([
  'raised',
  'committed',
  'submitted',
  'rectified',
  'continuing',
  'not-rectified',
  'not-to-be-rectified',
  'withdrawn',
]);
export type LedgerState = z.output<typeof ledgerStateSchema>;

export const closedStates = ['rectified', 'continuing', 'not-rectified', 'not-to-be-rectified'] as const;

/** How a finding stands on a day: one of them at a time. */
export const ledgerStandingSchema = z.enum([
  'overdue',
  'due-today',
  'due-soon',
  'later',
  'no-due-date',
  'handed-in',
  'done',
]);
export type LedgerStanding = z.output<typeof ledgerStandingSchema>;

/** What the office has been asked and has not answered yet: for more time, or to take a finding back. */
export const pendingAnswerSchema = z.enum(['extension', 'dispute']);
export type PendingAnswer = z.output<typeof pendingAnswerSchema>;

/** What an open finding waits for from the office; nothing once it is closed or withdrawn. */
export function pendingAnswers(finding: KnownFinding): PendingAnswer[] {
  if (finding.status === 'verified' || finding.status === 'withdrawn') return [];
  const isDisputed = finding.disputes.some(({ resolution }) => resolution === null);
  return [
    ...(hasPendingExtension(finding) ? (['extension'] as const) : []),
    ...(isDisputed ? (['dispute'] as const) : []),
  ];
}

/** So many working days before it is due a finding is due soon: the first step of the default ladder. */
export const soonWithin = 5;

/** For how many working days an open finding has been overdue. */
export const ageingSchema = z.enum(['to-5', '6-to-15', '16-to-30', 'over-30']);
export type Ageing = z.output<typeof ageingSchema>;

/** The fewest working days of each but the first, whose days begin at 0. */
export const ageingFrom = { '6-to-15': 6, '16-to-30': 16, 'over-30': 31 } as const;

/** What became of a promise: kept by the first day or by a later one that was given, broken, still running, or no longer asked for. */
export const promiseSchema = z.enum(['kept', 'kept-later', 'broken', 'open', 'released']);
export type PromiseOutcome = z.output<typeof promiseSchema>;

export const ledgerStateOf = (known: KnownFinding): LedgerState =>
  known.status === 'verified' ? known.closing.kind : known.status;

/**
 * The day of the submission that was not sent back; the closing day where nothing was handed in. Null while the unit is at it. What was
 * handed in before a look-back is no part of the rectification after it.
 */
export function handedInOn(known: KnownFinding): CalendarDate | null {
  if (known.status !== 'submitted' && known.status !== 'verified') return null;
  const last = known.rounds.at(-1);
  const again = known.reopenings.at(-1)?.on;
  if (last !== undefined && last.returned === null && (again === undefined || last.on >= again)) return last.on;
  return known.status === 'verified' ? known.closing.on : null;
}

/** Whether it was handed in by the present due day; null unless it is closed as rectified and has one. */
export function isWithinTerm(known: KnownFinding): boolean | null {
  const { present } = dueDays(known);
  const done = handedInOn(known);
  if (known.status !== 'verified' || known.closing.kind !== 'rectified' || present === null || done === null)
    return null;
  return done <= present;
}

/**
 * What became of what the unit promised; null where it has promised nothing. What is open is broken from the day after the present day
 * on: that is said at the question, because no event tells it.
 */
export function promiseOf(known: KnownFinding): PromiseOutcome | null {
  if (known.commitment === null) return null;
  if (known.status === 'withdrawn') return 'released';
  const { original, present } = dueDays(known);
  const done = handedInOn(known);
  const isLate = done !== null && present !== null && done > present;
  if (known.status !== 'verified') return isLate ? 'broken' : 'open';
  switch (known.closing.kind) {
    case 'rectified':
      if (isLate) return 'broken';
      return done !== null && original !== null && done > original ? 'kept-later' : 'kept';
    case 'continuing':
      return 'open';
    case 'not-rectified':
      return 'broken';
    case 'not-to-be-rectified':
      return 'released';
  }
}

/** `2025-0007`: the fiscal year, and a running number in the order in which findings of that year were raised. */
export const findingNumber = (fiscalYear: number, sequence: number): string =>
  `${fiscalYear}-${String(sequence).padStart(4, '0')}`;

/** From this likeness on an earlier finding is offered as the one that is repeated. */
export const likeEnough = 0.3;

/**
 * How alike two texts are, from 0 to 1: the Dice coefficient of their pairs of neighbouring characters, counted as often as they stand
 * there, over the normalised texts without punctuation. Chinese has no spaces, so pairs stand for words.
 */
export function likeness(one: string, other: string): number {
  const pairs = pairsOf(one);
  const left = pairsOf(other);
  const total = sizeOf(pairs) + sizeOf(left);
  if (total === 0) return 0;
  let shared = 0;
  for (const [pair, count] of pairs) shared += Math.min(count, left.get(pair) ?? 0);
  return (2 * shared) / total;
}

function pairsOf(text: string): Map<string, number> {
  const characters = [...normaliseName(text).replaceAll(/[^\p{L}\p{N}]/gu, '')];
  const counts = new Map<string, number>();
  const count = (pair: string) => counts.set(pair, (counts.get(pair) ?? 0) + 1);
  if (characters.length === 1) count(characters.join(''));
  for (let at = 1; at < characters.length; at++) count(`${characters[at - 1]}${characters[at]}`);
  return counts;
}

const sizeOf = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);
