export type {
  BudgetChoice,
  BudgetImportOptions,
  BudgetPlan,
  BudgetRegister,
  PlannedBudgetRow,
} from './budget/plan.ts';
export { planBudget } from './budget/plan-budget.ts';
export { type ReadBudget, readBudget } from './budget/read-budget.ts';
export { readSheets, type TextSheet, writeSheets } from './file/sheets.ts';
export { concernedObjects } from './plan/concerned-objects.ts';
export type {
  Candidate,
  Change,
  ImportOptions,
  ImportPlan,
  PlanCounts,
  PlannedRow,
  RowChoice,
  RowStatus,
} from './plan/plan.ts';
export { type PlanInput, planImport } from './plan/plan-import.ts';
export type { KnownEvaluation, KnownObject, KnownOrganisation, Register } from './plan/register.ts';
export { type ReportFile, readReport } from './read-report.ts';
export type {
  Check,
  Declared,
  NamedColumns,
  Note,
  ReadReport,
  ReportRow,
  RowField,
} from './report.ts';
export type {
  KnownPerson,
  KnownTenure,
  KnownUnit,
  PlannedUnit,
  UnitImportOptions,
  UnitPlan,
  UnitRegister,
  UnitStep,
} from './units/plan.ts';
export { planUnits } from './units/plan-units.ts';
export { type ReadUnits, readUnits } from './units/read-units.ts';
