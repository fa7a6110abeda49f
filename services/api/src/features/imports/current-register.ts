import { concernedObjects, type ImportOptions, type ReadReport, type Register } from '@bihuan/report-import';
import type { HandlerContext } from '../../operations.ts';
import type { Parts } from '../../parts.ts';
import { waitForHead } from '../../wait-for-head.ts';

/** How long an import waits for the read models to reflect everything recorded: the import before it may have been a big one. */
const waitForHeadMs = 30_000;

/** Everything that imports ask reflects what is recorded now. Refused: `projection.behind`. */
export const waitForRegister = (parts: Pick<Parts, 'store' | 'projections'>, timeoutMs = waitForHeadMs) =>
  waitForHead(parts, { projections: ['register', 'evaluations'], timeoutMs });

/** What is on record now about everything that the import of a report may touch. Refused: `projection.behind`. */
export async function currentRegister(
  context: HandlerContext,
  { rows }: ReadReport,
  { evaluationYear, choices }: ImportOptions,
): Promise<Register> {
  const { projections, principal, today } = context;
  const asOf = await waitForRegister(context);
  const { register } = projections;
  const snapshot = await register.snapshot(principal, { asOf, on: today });
  const evaluations = await register.evaluationsOf(principal, {
    asOf,
    on: today,
    evaluationYear,
    objects: concernedObjects({ rows, choices, objects: snapshot.objects }),
  });
  return { ...snapshot, evaluations };
}
