import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defaultGradeScale,
  type GradeScale,
  gradeOf,
  gradeScaleSchema,
  gradesOf,
  scaleFaults,
  scoreSchema,
} from './grade-scale.ts';

type Band = GradeScale['bands'][number];

const band = (grade: string, from: number, to: number, includesTo = false): Band => ({
  grade,
  english: grade,
  from,
  to,
  includesTo,
});
const scale = (...bands: Band[]): GradeScale => ({ id: 'of-this-test', version: 1, bands });
const everyScore = Array.from({ length: 10_001 }, (_, hundredths) => hundredths / 100);
const bandsWith = ({ bands }: GradeScale, score: number) =>
  bands.filter(({ from, to, includesTo }) => score >= from && (includesTo ? score <= to : score < to)).length;

const hundredths = fc.integer({ min: 0, max: 10_000 });
/** Bands that follow one another, each end now and then a hundredth too early or too late. */
const nearlySound = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 9_999 }), { minLength: 1, maxLength: 5 }),
    fc.array(fc.constantFrom(0, 0, 0, 0, 1, -1), { minLength: 6, maxLength: 6 }),
    fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  )
  .map(([cuts, slips, closed]) => {
    const ends = [0, ...cuts.sort((a, b) => a - b), 10_001];
    return scale(
      ...ends.slice(0, -1).map((from, index) => {
        const last = (ends[index + 1] ?? 0) - 1 + (slips[index] ?? 0);
        const includesTo = closed[index] === true || last >= 10_000;
        return band(
          `g${index}`,
          from / 100,
          Math.min(10_000, Math.max(0, includesTo ? last : last + 1)) / 100,
          includesTo,
        );
      }),
    );
  });
const arbitrary = fc
  .array(fc.tuple(hundredths, hundredths, fc.boolean()), { minLength: 1, maxLength: 6 })
  .map((bands) => scale(...bands.map(([from, to, closed], index) => band(`g${index}`, from / 100, to / 100, closed))));

describe('a scale', () => {
  it('reports neither gap nor overlap exactly when each score from 0.00 to 100.00 has one grade', () => {
    const seen = { sound: 0, faulty: 0 };
    fc.assert(
      fc.property(fc.oneof(nearlySound, arbitrary), (candidate) => {
        const isSound = everyScore.every((score) => bandsWith(candidate, score) === 1);
        expect(scaleFaults(candidate).every(({ kind }) => kind === 'empty-band')).toBe(isSound);
        seen[isSound ? 'sound' : 'faulty'] += 1;
      }),
      { numRuns: 300 },
    );
    expect(seen.sound).toBeGreaterThan(0);
    expect(seen.faulty).toBeGreaterThan(0);
  });

  it('gives a score the grade of the band that holds it, and none in a gap', () => {
    fc.assert(
      fc.property(fc.oneof(nearlySound, arbitrary), hundredths, (candidate, score) => {
        const given = gradeOf(candidate, score / 100);
        expect(given === null).toBe(bandsWith(candidate, score / 100) === 0);
      }),
    );
  });

  it.each([
    ['a gap at the bottom', scale(band('合格', 60, 100, true)), [{ kind: 'gap', from: 0, to: 60 }]],
    ['no grade for full marks', scale(band('全部', 0, 100)), [{ kind: 'gap', from: 100, to: 100 }]],
    ['a gap between', scale(band('好', 80, 100, true), band('差', 0, 60)), [{ kind: 'gap', from: 60, to: 80 }]],
    [
      'a point that is in both',
      scale(band('好', 60, 100, true), band('差', 0, 60, true)),
      [{ kind: 'overlap', from: 60, to: 60 }],
    ],
    [
      'a band inside another',
      scale(band('好', 0, 100, true), band('中', 40, 50)),
      [{ kind: 'overlap', from: 40, to: 50 }],
    ],
    [
      'a band that holds nothing',
      scale(band('好', 60, 100, true), band('中', 60, 60), band('差', 0, 60)),
      [{ kind: 'empty-band', from: 60, to: 60 }],
    ],
    ['integer bands to two decimals', scale(band('好', 60, 100, true), band('差', 0, 59.99, true)), []],
    [
      'integer bands to the unit',
      scale(band('好', 60, 100, true), band('差', 0, 59, true)),
      [{ kind: 'gap', from: 59, to: 60 }],
    ],
  ])('%s', (_, candidate, faults) => expect(scaleFaults(candidate)).toEqual(faults));
});

describe('the usual scale', () => {
  it('has no fault and its own four words, best first', () => {
    expect(gradeScaleSchema.parse(defaultGradeScale)).toEqual(defaultGradeScale);
    expect(scaleFaults(defaultGradeScale)).toEqual([]);
    expect(gradesOf(defaultGradeScale)).toEqual(['优', '良', '中', '差']);
  });

  it.each([
    [100, '优'],
    [90, '优'],
    [89.99, '良'],
    [80, '良'],
    [79.99, '中'],
    [60, '中'],
    [59.99, '差'],
    [0, '差'],
  ])('gives %d the grade %s', (score, grade) => expect(gradeOf(defaultGradeScale, score)).toBe(grade));
});

describe('a score', () => {
  it('is one of 10,001: 0.00 to 100.00', () => {
    for (const score of everyScore) expect(scoreSchema.safeParse(score).success).toBe(true);
  });

  it.each([-0.01, 100.01, 59.995, 1 / 3, Number.NaN, Number.POSITIVE_INFINITY, '90', null])('is not %s', (score) => {
    expect(scoreSchema.safeParse(score).success).toBe(false);
  });
});
