import { expect, it } from 'vitest';
import type { LineToSimulate } from './answer.ts';
import { withOutcome } from './with-outcome.ts';

const grades = ['优', '良', '中', '差'];
const known = (value: string | number) => ({ value, eventId: 'e1' });
const line = {
  grade: '差',
  gradeRank: 3,
  facts: { grade: known('差'), consecutiveLowest: known(2), gradeOneYearAgo: known('差'), effectScore: known(10) },
} as unknown as LineToSimulate;
const outcome = { score: null, notDemonstrated: false, dimensions: [], gradeBasis: null };
const looked = (grade: string | null) =>
  withOutcome(line, { lineId: 'l', grades, outcome: { ...outcome, grade } }).facts;

it('a preview of a revision says no years in a row that the line would not have, and keeps none that it has', () => {
  expect(looked('差').consecutiveLowest).toEqual(known(2));
  expect(looked('中').consecutiveLowest?.value).toBe(0);
  expect(looked(null).consecutiveLowest).toBeUndefined();
  expect(looked('差').effectScore).toBeUndefined();
});
