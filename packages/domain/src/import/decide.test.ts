import { describe, expect, it } from 'vitest';
import { registration } from '../fixtures/events.ts';
import { givenOn } from '../fixtures/given.ts';
import {
  completeImport,
  finishTakeBack,
  type PlanImport,
  planImportSteps,
  planImportStream,
  startImport,
  startTakeBack,
} from './decide.ts';
import type { ImportEvent, ImportStep } from './events.ts';
import { evolveImport, initialImport } from './state.ts';

const given = givenOn<typeof initialImport, ImportEvent>({ initial: initialImport, evolve: evolveImport });

const step = (number: number): ImportStep => ({
  key: `s-${number}`,
  row: number,
  kind: 'register-object',
  targetId: `obj-${number}`,
  data: { ...registration, objectId: `obj-${number}` },
});
const plan: PlanImport = {
  importId: 'imp-1',
  about: 'outcomes',
  fileName: '结果.xlsx',
  fileHash: 'a'.repeat(64),
  evaluationYear: 2024,
  applyToYear: 2025,
  rows: { new: 3, changed: 0, unchanged: 0, skipped: 0 },
  skippedRows: [],
  steps: 3,
};
const planned: ImportEvent = { type: 'ImportPlanned', data: plan };
const firstTwo: ImportEvent = { type: 'ImportStepsPlanned', data: { from: 0, steps: [step(1), step(2)] } };
const third: ImportEvent = { type: 'ImportStepsPlanned', data: { from: 2, steps: [step(3)] } };
const started: ImportEvent = { type: 'ImportStarted', data: { steps: 3 } };
const completed: ImportEvent = { type: 'ImportCompleted', data: { steps: 3 } };
const takingBack: ImportEvent = { type: 'ImportTakeBackStarted', data: { reason: '选错了文件' } };
const takenBack: ImportEvent = { type: 'ImportTakenBack', data: { kept: [] } };
const underWay = [planned, firstTwo, third, started];

describe('an import that is interrupted anywhere is carried on where it was', () => {
  it('is planned once', () => {
    given()
      .when((state) => planImportStream(plan, state))
      .thenEvents(planned);
    given(planned)
      .when((state) => planImportStream(plan, state))
      .thenNothing();
  });

  it('takes its steps piece by piece, each piece once and none left out', () => {
    given(planned)
      .when((state) => planImportSteps(0, [step(1), step(2)], state))
      .thenEvents(firstTwo);
    given(planned, firstTwo)
      .when((state) => planImportSteps(0, [step(1), step(2)], state))
      .thenNothing();
    given(planned, firstTwo)
      .when((state) => planImportSteps(2, [step(3)], state))
      .thenEvents(third);
    given(planned)
      .when((state) => planImportSteps(2, [step(3)], state))
      .thenRefused('import.plan-incomplete', { planned: 0 });
    expect(given(...underWay).state).toMatchObject({ steps: [step(1), step(2), step(3)], stepCount: 3 });
  });

  it('does not start before its plan is complete', () => {
    given(planned, firstTwo).when(startImport).thenRefused('import.plan-incomplete', { planned: 2, steps: 3 });
    given(planned, firstTwo, third).when(startImport).thenEvents(started);
    given(...underWay)
      .when(startImport)
      .thenNothing();
  });

  it('is under way until it is completed, which happens once', () => {
    expect(given(...underWay).state).toMatchObject({ status: 'under-way' });
    given(...underWay)
      .when(completeImport)
      .thenEvents(completed);
    given(...underWay, completed)
      .when(completeImport)
      .thenNothing();
    given(...underWay, takingBack)
      .when(completeImport)
      .thenNothing();
  });
});

describe('an import is taken back', () => {
  it.each([
    ['planned', [planned]],
    ['under way', underWay],
    ['completed', [...underWay, completed]],
  ])('when it is %s', (_, before) => {
    given(...before)
      .when((state) => startTakeBack('选错了文件', state))
      .thenEvents(takingBack);
  });

  it('once, and says what had to stay', () => {
    given(...underWay, takingBack)
      .when((state) => startTakeBack('再撤一次', state))
      .thenNothing();
    const kept = [{ targetId: 'obj-1', reason: '已有预算决定' }];
    given(...underWay, takingBack)
      .when((state) => finishTakeBack({ kept }, state))
      .thenEvents({ type: 'ImportTakenBack', data: { kept } });
    given(...underWay, takingBack, takenBack)
      .when((state) => finishTakeBack({ kept }, state))
      .thenNothing();
  });

  it('not before somebody began to', () => {
    given(...underWay)
      .when((state) => finishTakeBack({ kept: [] }, state))
      .thenRefused('import.not-taking-back', { status: 'under-way' });
  });
});

it('refuses to go on with an import that does not exist', () => {
  given().when(startImport).thenRefused('import.not-found');
  given()
    .when((state) => startTakeBack('选错了文件', state))
    .thenRefused('import.not-found');
});
