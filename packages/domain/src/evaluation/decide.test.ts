import { describe, expect, it } from 'vitest';
import * as say from '../fixtures/events.ts';
import { givenOn } from '../fixtures/given.ts';
import { defaultGradeScale } from '../grades/grade-scale.ts';
import { fen } from '../money/fen.ts';
import {
  amendEvaluation,
  type CompleteStage,
  completeStage,
  confirmOutcome,
  openEvaluation,
  publishOutcome,
  type ReviseOutcome,
  raiseObjection,
  receiveComment,
  recordOutcome,
  recordSelfEvaluation,
  resolveObjection,
  reviseOutcome,
  withdrawEvaluation,
} from './decide.ts';
import type { EvaluationEvent, Stage } from './events.ts';
import { evolveEvaluation, initialEvaluation } from './state.ts';

const given = givenOn<typeof initialEvaluation, EvaluationEvent>({
  initial: initialEvaluation,
  evolve: evolveEvaluation,
});
const { opened, recorded, confirmed, published, objected, answered, withdrawn } = say;

describe('opening an evaluation', () => {
  it('says what is evaluated, for which three years', () => {
    given()
      .when((state) => openEvaluation(say.opening, state))
      .thenEvents(opened());
  });

  it('is done once', () => {
    given(opened())
      .when((state) => openEvaluation(say.opening, state))
      .thenRefused('evaluation.already-open', { evaluationId: 'ev-1' });
  });

  it.each([
    { fundYear: 2025, evaluationYear: 2024, applyToYear: 2025 },
    { fundYear: 2023, evaluationYear: 2024, applyToYear: 2023 },
  ])('keeps the years in order: %j', (years) => {
    given()
      .when((state) => openEvaluation({ ...say.opening, ...years }, state))
      .thenRefused('evaluation.years-out-of-order', years);
  });

  it('takes a scale with a gap, but none that gives a score two grades', () => {
    const [first, ...others] = defaultGradeScale.bands;
    const on = (bands: typeof others) => ({ ...say.opening, gradeScale: { ...defaultGradeScale, bands } });
    given()
      .when((state) => openEvaluation(on(others), state))
      .thenState({ status: 'open' });
    if (first === undefined) throw new Error('there are four');
    given()
      .when((state) => openEvaluation(on([{ ...first, from: 85 }, ...others]), state))
      .thenRefused('grade-scale.ambiguous', { from: 85, to: 90 });
  });

  it('comes before everything else', () => {
    const later: ((state: ReturnType<typeof evolveEvaluation>) => readonly EvaluationEvent[])[] = [
      (state) => recordOutcome({ ...say.noOutcome, grade: '良', sample: [] }, state),
      (state) => confirmOutcome(say.confirmation, state),
      (state) => withdrawEvaluation({ reason: '登记有误' }, state),
    ];
    for (const decide of later) {
      given().when(decide).thenRefused('evaluation.not-found');
    }
  });
});

describe('amending an evaluation', () => {
  const amend = (changes: object) => ({ ...changes, reason: '按调整预算更正', sample: [] });

  it('changes what is named and leaves the rest', () => {
    given(opened())
      .when((state) => amendEvaluation(amend({ currentBudget: fen(5), methods: ['benchmarking'] }), state))
      .thenState({ details: { currentBudget: 5, methods: ['benchmarking'], evaluator: null, evidenceMeans: [] } });
  });

  it('is no event when nothing changes', () => {
    given(opened())
      .when((state) => amendEvaluation(amend({ methods: ['comparison'], evaluator: null }), state))
      .thenNothing();
  });
});

describe('the six stages', () => {
  const stage = (name: Stage, on: string, reviewRound: number | null = null): CompleteStage => ({
    stage: name,
    reviewRound,
    on: say.day(on),
    by: '绩效科',
    note: null,
  });
  const done = (...of: Parameters<typeof stage>): EvaluationEvent => ({ type: 'StageCompleted', data: stage(...of) });

  it('are passed in their order, the internal review in three rounds', () => {
    const path = [
      stage('plan', '2024-03-01'),
      stage('third-party-entry', '2024-03-15'),
      stage('site-visit', '2024-04-20'),
      stage('expert-review', '2024-06-01'),
      stage('internal-review', '2024-07-01', 1),
      stage('internal-review', '2024-07-15', 2),
      stage('internal-review', '2024-07-15', 3),
      stage('feedback', '2024-08-01'),
    ];
    const before: EvaluationEvent[] = [opened()];
    for (const command of path) {
      const event: EvaluationEvent = { type: 'StageCompleted', data: command };
      given(...before)
        .when((state) => completeStage(command, state))
        .thenEvents(event);
      before.push(event);
    }
  });

  it('may be skipped: not every evaluation has all of them', () => {
    given(opened())
      .when((state) => completeStage(stage('site-visit', '2024-04-20'), state))
      .thenState({ stages: [{ stage: 'site-visit' }] });
  });

  it('are completed once', () => {
    given(opened(), done('plan', '2024-03-01'))
      .when((state) => completeStage(stage('plan', '2024-03-02'), state))
      .thenRefused('stage.already-completed', { stage: 'plan' });
    given(opened(), done('internal-review', '2024-07-01', 1))
      .when((state) => completeStage(stage('internal-review', '2024-07-02', 1), state))
      .thenRefused('stage.already-completed');
  });

  it('do not go back', () => {
    given(opened(), done('feedback', '2024-08-01'))
      .when((state) => completeStage(stage('plan', '2024-08-02'), state))
      .thenRefused('stage.out-of-order', { later: 'feedback' });
  });

  it('are not dated before the one that came before', () => {
    given(opened(), done('plan', '2024-03-01'))
      .when((state) => completeStage(stage('site-visit', '2024-02-29'), state))
      .thenRefused('stage.before-the-previous', { on: '2024-02-29', previous: '2024-03-01' });
  });

  it.each([
    ['plan', 1, 'stage.review-round'],
    ['internal-review', null, 'stage.review-round'],
    ['internal-review', 4, 'stage.review-round'],
    ['internal-review', 2, 'stage.round-out-of-order'],
  ] as const)('%s with round %s is %s', (name, round, code) => {
    given(opened())
      .when((state) => completeStage(stage(name, '2024-07-01', round), state))
      .thenRefused(code);
  });
});

describe('what the unit says of itself', () => {
  const own = { score: 95, grade: '优', on: null, note: null, sample: [] };

  it('stands beside the outcome and does not become it', () => {
    given(opened(), recorded())
      .when((state) => recordSelfEvaluation(own, state))
      .thenState({ status: 'recorded', outcome: { score: 74.9, grade: '中' } });
  });

  it('is refused when it says nothing', () => {
    given(opened())
      .when((state) => recordSelfEvaluation({ ...own, score: null, grade: null }, state))
      .thenRefused('outcome.empty');
  });
});

describe('recording and revising an outcome', () => {
  const revision = (changes: Partial<ReviseOutcome> = {}): ReviseOutcome => ({
    ...say.noOutcome,
    score: 82,
    reason: '异议成立',
    documentNumber: null,
    sample: [],
    ...changes,
  });

  it('stores the grade that follows from the score', () => {
    given(opened())
      .when((state) => recordOutcome({ ...say.noOutcome, score: 90, sample: ['score'] }, state))
      .thenEvents({ type: 'OutcomeRecorded', data: { ...say.noOutcome, score: 90, grade: '优', sample: ['score'] } });
  });

  it('is recorded once; after that it is revised with a reason', () => {
    given(opened(), recorded())
      .when((state) => recordOutcome({ ...say.noOutcome, score: 82, sample: [] }, state))
      .thenRefused('outcome.already-recorded', { status: 'recorded' });
    given(opened(), recorded())
      .when((state) => reviseOutcome(revision(), state))
      .thenState({ status: 'recorded', outcome: { score: 82, grade: '良' } });
  });

  it.each([[confirmed], [confirmed, published]])('has to be confirmed again once it was final', (...final) => {
    given(opened(), recorded(), ...final)
      .when((state) => reviseOutcome(revision(), state))
      .thenState({ status: 'recorded' });
  });

  it('is no event when it says what is there already', () => {
    given(opened(), recorded(), confirmed)
      .when((state) => reviseOutcome(revision({ score: 74.9, grade: '中' }), state))
      .thenNothing();
  });

  it('cannot be revised before it is recorded', () => {
    given(opened())
      .when((state) => reviseOutcome(revision(), state))
      .thenRefused('outcome.not-recorded');
  });
});

describe('comment and objection', () => {
  it('asks for an answer before the outcome is final', () => {
    given(opened(), recorded(), objected)
      .when((state) => confirmOutcome(say.confirmation, state))
      .thenRefused('objection.unanswered', { open: 1 });
    given(opened(), recorded(), objected, answered)
      .when((state) => confirmOutcome(say.confirmation, state))
      .thenEvents(confirmed);
  });

  it('does not hold the outcome up when it is only a comment', () => {
    const comment = { from: '河道中心', text: '无意见', on: say.day('2024-10-01') };
    given(opened(), recorded())
      .when((state) => receiveComment(comment, state))
      .thenEvents({ type: 'CommentReceived', data: comment });
    given(opened(), recorded(), { type: 'CommentReceived', data: comment })
      .when((state) => confirmOutcome(say.confirmation, state))
      .thenState({ status: 'confirmed' });
  });

  it('comes too late once the outcome is confirmed', () => {
    given(opened(), recorded(), confirmed)
      .when((state) => raiseObjection(say.objection, state))
      .thenRefused('objection.too-late', { status: 'confirmed' });
  });

  it('is possible again after a revision of what was final', () => {
    const revised: EvaluationEvent = {
      type: 'OutcomeRevised',
      data: { ...say.noOutcome, grade: '良', reason: '复核', documentNumber: null, sample: [] },
    };
    given(opened(), recorded(), confirmed, revised)
      .when((state) => raiseObjection(say.objection, state))
      .thenEvents(objected);
  });

  it('is not lost behind another one with its id', () => {
    given(opened(), recorded(), objected)
      .when((state) => raiseObjection({ ...say.objection, text: '另一条' }, state))
      .thenRefused('objection.already-raised');
  });

  it('is answered once, and only when it is there', () => {
    given(opened(), recorded())
      .when((state) => resolveObjection(say.answer, state))
      .thenRefused('objection.not-found');
    given(opened(), recorded(), objected)
      .when((state) => resolveObjection(say.answer, state))
      .thenEvents(answered);
    given(opened(), recorded(), objected, answered)
      .when((state) => resolveObjection(say.answer, state))
      .thenRefused('objection.already-answered');
  });

  it('needs a result to be about', () => {
    given(opened())
      .when((state) => raiseObjection(say.objection, state))
      .thenRefused('outcome.not-recorded');
  });
});

describe('making an outcome final and public', () => {
  it('needs an outcome', () => {
    given(opened())
      .when((state) => confirmOutcome(say.confirmation, state))
      .thenRefused('outcome.not-recorded');
  });

  it('changes nothing the second time', () => {
    given(opened(), recorded(), confirmed)
      .when((state) => confirmOutcome(say.confirmation, state))
      .thenNothing();
    given(opened(), recorded(), confirmed, published)
      .when((state) => confirmOutcome(say.confirmation, state))
      .thenNothing();
    given(opened(), recorded(), confirmed, published)
      .when((state) => publishOutcome(say.publication, state))
      .thenNothing();
  });

  it('publishes only what is confirmed', () => {
    given(opened(), recorded())
      .when((state) => publishOutcome(say.publication, state))
      .thenRefused('outcome.not-confirmed', { status: 'recorded' });
    given(opened(), recorded(), confirmed)
      .when((state) => publishOutcome(say.publication, state))
      .thenEvents(published);
  });
});

describe('withdrawing an evaluation', () => {
  it('ends it: nothing more is recorded on it', () => {
    given(opened(), recorded())
      .when((state) => withdrawEvaluation({ reason: '登记有误' }, state))
      .thenEvents(withdrawn);
    given(opened(), withdrawn)
      .when((state) => withdrawEvaluation({ reason: '再撤一次' }, state))
      .thenNothing();
    given(opened(), recorded(), withdrawn)
      .when((state) => confirmOutcome(say.confirmation, state))
      .thenRefused('evaluation.withdrawn', { evaluationId: 'ev-1' });
    given(opened(), withdrawn)
      .when((state) => openEvaluation(say.opening, state))
      .thenRefused('evaluation.already-open');
  });
});

it('leaves the state alone for events that come before the opening', () => {
  expect(given(recorded(), confirmed, published, objected, answered, withdrawn).state).toBe(initialEvaluation);
  expect(given(opened(), confirmed, published).state).toMatchObject({ status: 'open' });
});
