import { initialBudget, subjectYearId } from '@bihuan/domain';
import {
  type BudgetImportOptions,
  type BudgetPlan,
  type BudgetRegister,
  concernedObjects,
  planBudget,
  type ReadBudget,
  readBudget,
} from '@bihuan/report-import';
import type { HandlerContext } from '../../operations.ts';
import { waitForHead } from '../../wait-for-head.ts';

const waitForHeadMs = 30_000;

/** What importing these bytes would do to what is on record now. Refused: what reading and planning refuse, `projection.behind`. */
export async function budgetPlanNow(
  context: HandlerContext,
  bytes: Uint8Array,
  options: BudgetImportOptions,
): Promise<BudgetPlan> {
  const read = await readBudget(bytes, options.fiscalYear);
  return planBudget({ read, options, register: await currentBudgetRegister(context, read, options) });
}

/** The register, and the budgets of every subject that a row may turn out to be, all of it at one position. */
async function currentBudgetRegister(
  context: HandlerContext,
  { rows }: ReadBudget,
  { fiscalYear, choices }: BudgetImportOptions,
): Promise<BudgetRegister> {
  const { projections, principal, today } = context;
  const asOf = await waitForHead(context, { projections: ['register', 'budget'], timeoutMs: waitForHeadMs });
  const { objects, organisations } = await projections.register.snapshot(principal, { asOf, on: today });
  const ids = [
    ...concernedObjects({ rows, choices, objects }).map((id) => subjectYearId(fiscalYear, { kind: 'object', id })),
    ...organisations
      .filter(({ kind }) => kind === 'department')
      .map(({ id }) => subjectYearId(fiscalYear, { kind: 'department', id })),
  ];
  const states = await projections.budget.statesOf(principal, { asOf, on: today, ids });
  const budgets = Object.fromEntries([...states].filter(([, state]) => state !== initialBudget));
  return { objects, organisations, budgets };
}
