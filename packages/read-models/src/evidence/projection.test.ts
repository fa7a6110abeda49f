import { type BihuanEvent, calendarDate as day, localOperator } from '@bihuan/domain';
import { expect, it } from 'vitest';
import { givenEvents, now } from '../given-events.testing.ts';
import { evidenceProjection } from './projection.ts';
import { createEvidenceQueries, type EvidenceAsked } from './query.ts';

const hashOf = (letter: string) => letter.repeat(64);

const received = (receiptId: string, ...letters: string[]): BihuanEvent => receivedFor(null, receiptId, ...letters);
const receivedFor = (findingId: string | null, receiptId: string, ...letters: string[]): BihuanEvent => ({
  type: 'EvidenceReceived',
  data: {
    receiptId,
    findingId,
    files: letters.map((letter) => ({
      hash: hashOf(letter),
      size: 7,
      type: 'image/png',
      name: `${letter}.png`,
      speaksOf: day('2025-01-02'),
    })),
    sample: [],
  },
});
const reported = (letter: string, name: string): BihuanEvent => ({
  type: 'ProgressReported',
  data: {
    measureId: '1',
    percent: 40,
    note: null,
    evidence: [{ hash: hashOf(letter), name, speaksOf: day('2025-01-20') }],
    on: day('2025-01-30'),
    sample: [],
  },
});

function setUp() {
  const log = givenEvents(evidenceProjection);
  const { list, fileOf } = createEvidenceQueries(log.momentOf);
  return {
    ...log,
    listed: (asked: Partial<EvidenceAsked> = {}) => list(localOperator, { ...now, limit: 10, ...asked }),
    fileOf: (letter: string, asOf: string | null = null) =>
      fileOf(localOperator, { ...now, asOf, hash: hashOf(letter) }),
  };
}

it('each file says who brought it when, the day it speaks of apart from that, and which event of which finding refers to it', () => {
  const { given, listed } = setUp();
  const first = given('evidence~r1', received('r1', 'a', 'b'));
  given('finding~f1', reported('b', '现场照片.png'));
  given('evidence~r2', received('r2', 'b'));

  expect(listed({ findingId: 'f1' }).items).toMatchObject([
    {
      hash: hashOf('b'),
      size: 7,
      type: 'image/png',
      received: [
        {
          receiptId: 'r1',
          name: 'b.png',
          speaksOf: '2025-01-02',
          receivedOn: '2025-01-31',
          principal: 'local-operator',
        },
        { receiptId: 'r2' },
      ],
      references: [
        {
          findingId: 'f1',
          event: 'ProgressReported',
          revision: '0',
          measureId: '1',
          name: '现场照片.png',
          speaksOf: '2025-01-20',
          on: '2025-01-30',
        },
      ],
    },
  ]);
  expect(listed({ findingId: 'f2' }).items).toEqual([]);
  expect(listed({ findingId: 'f1', asOf: String(first) }).items).toEqual([]);
  expect(listed({ hash: hashOf('a') }).items).toMatchObject([{ hash: hashOf('a'), references: [] }]);
});

it('a long list comes in pages, each file once', () => {
  const { given, listed } = setUp();
  given('evidence~r1', received('r1', 'a', 'b', 'c'));
  given('evidence~r2', received('r2', 'd', 'a'));
  const pages: string[] = [];
  let cursor: string | null = null;
  do {
    const { items, next } = listed({ limit: 2, cursor });
    pages.push(items.map(({ hash }) => hash[0]).join(''));
    cursor = next;
  } while (cursor !== null);
  expect(pages).toEqual(['ab', 'cd']);
  expect(() => listed({ cursor: 'nonsense' })).toThrow(expect.objectContaining({ code: 'request.bad-cursor' }));
});

it('a file has the name that it came with last, and one that an older record refers to has that name', () => {
  const { given, fileOf, reopen } = setUp();
  expect(fileOf('a')).toBeNull();
  const position = given('finding~f1', reported('a', '旧.pdf'));
  expect(fileOf('a')).toEqual({ name: '旧.pdf', type: null });
  reopen();
  given('evidence~r1', received('r1', 'a'));
  expect(fileOf('a')).toEqual({ name: 'a.png', type: 'image/png' });
  expect(fileOf('a', String(position))).toEqual({ name: '旧.pdf', type: null });
});

it('a file that was brought for a finding is listed with it from then on, once, also when a report refers to it', () => {
  const { given, listed } = setUp();
  given('evidence~r0', received('r0', 'z'));
  const before = given('evidence~r1', receivedFor('f1', 'r1', 'a', 'b'));
  expect(listed({ findingId: 'f1' }).items).toMatchObject([
    { hash: hashOf('a'), received: [{ receiptId: 'r1', findingId: 'f1' }] },
    { hash: hashOf('b') },
  ]);
  given('finding~f1', reported('b', '现场照片.png'));
  expect(listed({ findingId: 'f1' }).items).toHaveLength(2);
  expect(listed({ findingId: 'f1', asOf: String(before - 1) }).items).toEqual([]);
  expect(listed({ findingId: 'f2' }).items).toEqual([]);
});
