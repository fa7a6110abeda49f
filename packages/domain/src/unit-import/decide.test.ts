import { it } from 'vitest';
import { givenOn } from '../fixtures/given.ts';
import {
  completeUnitImport,
  finishUnitTakeBack,
  type PlanUnitImport,
  planUnitImport,
  startUnitTakeBack,
} from './decide.ts';
import type { UnitImportEvent } from './events.ts';
import { evolveUnitImport, initialUnitImport } from './state.ts';

const given = givenOn<typeof initialUnitImport, UnitImportEvent>({
  initial: initialUnitImport,
  evolve: evolveUnitImport,
});
const plan: PlanUnitImport = {
  importId: 'imp-1',
  fileName: '单位名册.xlsx',
  rows: { new: 2, changed: 1, unchanged: 0, skipped: 0 },
  steps: 5,
};
const planned: UnitImportEvent = { type: 'UnitImportPlanned', data: plan };
const completed: UnitImportEvent = { type: 'UnitImportCompleted', data: { steps: 5 } };

it('the import of a unit register is begun once and ended once, wherever it was interrupted', () => {
  given()
    .when((state) => planUnitImport(plan, state))
    .thenEvents(planned);
  given(planned)
    .when((state) => planUnitImport(plan, state))
    .thenNothing();
  given(planned).when(completeUnitImport).thenEvents(completed);
  given(planned, completed).when(completeUnitImport).thenNothing();
  given().when(completeUnitImport).thenRefused('import.not-found');
});

const takingBack: UnitImportEvent = { type: 'UnitImportTakeBackStarted', data: { reason: '选错了文件' } };
const kept = [{ targetId: 'org-1', reason: '导入之后单位有新的记录' }];
const takenBack: UnitImportEvent = { type: 'UnitImportTakenBack', data: { kept } };

it.each([
  ['that was interrupted', [planned]],
  ['that was completed', [planned, completed]],
])('an import %s is taken back once, and is completed no more', (_, before) => {
  given(...before)
    .when((state) => startUnitTakeBack('选错了文件', state))
    .thenEvents(takingBack);
  given(...before, takingBack)
    .when((state) => startUnitTakeBack('再撤一次', state))
    .thenNothing();
  given(...before, takingBack)
    .when(completeUnitImport)
    .thenNothing();
  given(...before, takingBack)
    .when((state) => finishUnitTakeBack({ kept }, state))
    .thenEvents(takenBack);
  given(...before, takingBack, takenBack)
    .when((state) => finishUnitTakeBack({ kept }, state))
    .thenNothing();
  given(...before)
    .when((state) => finishUnitTakeBack({ kept }, state))
    .thenRefused('import.not-taking-back');
});

it('nothing is taken back that was never begun', () => {
  given()
    .when((state) => startUnitTakeBack('选错了文件', state))
    .thenRefused('import.not-found');
});
