import { it } from 'vitest';
import { givenOn } from '../fixtures/given.ts';
import { completeUnitImport, type PlanUnitImport, planUnitImport } from './decide.ts';
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
