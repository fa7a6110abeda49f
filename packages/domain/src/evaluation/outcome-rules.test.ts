import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noOutcome } from '../fixtures/events.ts';
import { defaultGradeScale, type GradeScale, gradeOf } from '../grades/grade-scale.ts';
import type { RefusalCode } from '../refusals/catalogue.ts';
import type { Outcome } from './events.ts';
import { completeOutcome } from './outcome-rules.ts';

const complete = (outcome: Partial<Outcome>, scale: GradeScale = defaultGradeScale) =>
  completeOutcome({ ...noOutcome, ...outcome }, scale);
const refused = (outcome: Partial<Outcome>, code: RefusalCode, params = {}, scale = defaultGradeScale) =>
  expect(() => complete(outcome, scale)).toThrow(
    expect.objectContaining({ code, params: expect.objectContaining(params) }),
  );

const cap: Outcome['gradeBasis'] = { kind: 'cap', note: '违规使用资金' };
const four = (...scores: [number, number, number, number]): Outcome['dimensions'] =>
  (['decision', 'process', 'output', 'effect'] as const).map((dimension, index) => ({
    dimension,
    score: scores[index] ?? 0,
    weight: [20, 20, 30, 30][index] ?? 0,
  }));

/** 0–59 差, 60–100 合格, as printed for whole scores only. */
const wholeScores: GradeScale = {
  id: 'whole',
  version: 1,
  bands: [
    { grade: '合格', english: 'pass', from: 60, to: 100, includesTo: true },
    { grade: '差', english: 'poor', from: 0, to: 59, includesTo: true },
  ],
};

describe('score and grade', () => {
  it('takes a grade without a score: published reports often give none', () => {
    expect(complete({ grade: '良' })).toEqual({ ...noOutcome, grade: '良' });
  });

  it('gives a score the grade of the scale, and stores both', () => {
    expect(complete({ score: 80 })).toMatchObject({ score: 80, grade: '良' });
    expect(complete({ score: 79.99 })).toMatchObject({ score: 79.99, grade: '中' });
  });

  it('asks for a basis where the grade is not the one that the scale gives', () => {
    refused({ score: 91, grade: '中' }, 'outcome.grade-contradicts-score', { score: 91, grade: '中', given: '优' });
    expect(complete({ score: 91, grade: '中', gradeBasis: cap })).toMatchObject({ score: 91, grade: '中' });
  });

  it('refuses a grade that the scale does not have, with or without a basis', () => {
    refused({ grade: '优秀' }, 'outcome.unknown-grade', { grade: '优秀', grades: ['优', '良', '中', '差'] });
    refused({ grade: '优秀', score: 95, gradeBasis: cap }, 'outcome.unknown-grade');
  });

  it('refuses a score in a gap of the scale unless somebody states grade and basis', () => {
    refused({ score: 59.5 }, 'outcome.score-without-grade', { score: 59.5 }, wholeScores);
    refused({ score: 59.5, grade: '差' }, 'outcome.grade-contradicts-score', {}, wholeScores);
    expect(complete({ score: 59.5, grade: '差', gradeBasis: cap }, wholeScores)).toMatchObject({ grade: '差' });
  });

  it('keeps results that were not demonstrated apart from a bad score', () => {
    expect(complete({ notDemonstrated: true })).toMatchObject({ notDemonstrated: true, score: null, grade: null });
    refused({ notDemonstrated: true, score: 0 }, 'outcome.not-demonstrated-with-score');
    refused({ notDemonstrated: true, grade: '差' }, 'outcome.not-demonstrated-with-score');
  });

  it('refuses an outcome that says nothing', () => refused({}, 'outcome.empty'));
});

describe('dimension scores', () => {
  it('make the total where only they are given', () => {
    expect(complete({ dimensions: four(16.5, 14.25, 24, 20.15) })).toMatchObject({ score: 74.9, grade: '中' });
  });

  it('add up exactly, to the hundredth', () => {
    expect(complete({ score: 74.9, dimensions: four(16.5, 14.25, 24, 20.15) })).toMatchObject({ score: 74.9 });
    refused({ score: 74.91, dimensions: four(16.5, 14.25, 24, 20.15) }, 'outcome.dimensions-do-not-add-up', {
      sum: 74.9,
      total: 74.91,
    });
  });

  it('do not exceed their weight, do not appear twice, and weigh 100 together', () => {
    refused({ dimensions: four(20.01, 0, 0, 0) }, 'outcome.dimension-above-weight', { dimension: 'decision' });
    const [first] = four(1, 1, 1, 1);
    if (first === undefined) throw new Error('there are four');
    refused({ score: 80, dimensions: [first, first] }, 'outcome.dimension-twice', { dimension: 'decision' });
    const light = four(1, 1, 1, 1).map((score) => ({ ...score, weight: 20 }));
    refused({ score: 4, dimensions: light }, 'outcome.weights-do-not-add-up', { sum: 80 });
  });

  it('may be given in part, but never for more than the total', () => {
    const part = four(20, 20, 30, 30).slice(0, 3);
    expect(complete({ score: 85, dimensions: part })).toMatchObject({ score: 85 });
    refused({ score: 69.99, dimensions: part }, 'outcome.dimensions-do-not-add-up', { sum: 70, total: 69.99 });
    refused({ dimensions: part }, 'outcome.empty');
  });

  it('of any four scores add up to the total that they give', () => {
    const hundredths = (weight: number) => fc.integer({ min: 0, max: weight * 100 });
    fc.assert(
      fc.property(hundredths(20), hundredths(20), hundredths(30), hundredths(30), (a, b, c, d) => {
        const { score, grade } = complete({ dimensions: four(a / 100, b / 100, c / 100, d / 100) });
        expect(score).toBe((a + b + c + d) / 100);
        expect(grade).toBe(gradeOf(defaultGradeScale, (a + b + c + d) / 100));
      }),
    );
  });
});
