import type { PlanCounts, RowStatus } from './plan.ts';

/** How many rows of a plan there are of each status. */
export function countsOf(rows: readonly { readonly status: RowStatus }[]): PlanCounts {
  const count = (status: RowStatus) => rows.filter((row) => row.status === status).length;
  return {
    new: count('new'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    skipped: count('skipped'),
    needsChoice: count('needs-choice'),
  };
}
