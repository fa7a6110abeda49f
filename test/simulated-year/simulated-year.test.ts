import { expect, it } from 'vitest';
import { isLongRun } from '../tooling/tier.ts';
import { daysLater } from './calendar-2025.ts';
import { lastDay } from './diary.ts';
import type { Expected, Step, YearOptions } from './expected.ts';
import { type Mail, mailOverSmtp } from './mail.ts';
import { oracle } from './oracle.ts';
import { scriptOf } from './script.ts';
import { liveThrough } from './year.ts';

const year = { first: '2025-01-01', last: lastDay };
const inWords = ({ finding, dueDate, offset }: Step) => `${finding} due ${dueDate} at ${offset}`;

/** A line for each thing that happened, by day: what happens on one day has no order of its own. */
function lines({ steps, passed, withdrawn, messages }: Expected): string[] {
  return [
    ...steps.map(
      (step) =>
        `${step.on} issued ${inWords(step)}: ${step.kind}, ${step.form}, for [${step.standsFor}], to ${step.roles}`,
    ),
    ...passed.map(({ on, finding, dueDate }) => `${on} passed ${finding} due ${dueDate}`),
    ...withdrawn.map((step) => `${step.on} withdrawn ${inWords(step)}`),
    ...messages.map(({ on, to, kind, steps: told }) => `${on} sent ${kind} to ${to}: ${told.map(inWords).sort()}`),
  ].sort();
}

async function isWhatTheRulesSay(seed: number, more: Partial<YearOptions> = {}, mail?: Mail): Promise<void> {
  const script = scriptOf(seed);
  const days = { ...year, ...more };
  const expected = oracle(script, days);
  expect(expected.messages.length).toBeGreaterThan(200);
  expect(lines(await liveThrough(script, days, mail))).toEqual(lines(expected));
}

const seedsFrom = (first: number, count: number) => Array.from({ length: count }, (_, at) => first + at);

// The year with an outage below is one like these until the outage, and after it.
it.runIf(isLongRun).each(seedsFrom(1, 2))(
  'a year of thirty units is chased as the rules say, by seed %i',
  async (seed) => {
    await isWhatTheRulesSay(seed);
  },
  600_000,
);

const nineDays = Array.from({ length: 9 }, (_, at) => daysLater('2025-06-26', at));
/** Every fifth day by number, weekends and holidays among them. */
const evenings = Array.from({ length: 365 }, (_, at) => daysLater('2025-01-01', at)).filter((day) => /[05]$/.test(day));

it.each(seedsFrom(101, isLongRun ? 2 : 1))(
  'after nine days without a scheduler it is too, also where it is often too late to send, and as it arrives at a mail server, by seed %i',
  async (seed) => {
    await isWhatTheRulesSay(seed, { isDownOn: new Set(nineDays), isLateOn: new Set(evenings) }, await mailOverSmtp());
  },
  600_000,
);
