import { setImmediate } from 'node:timers/promises';
import type { LineOfYear } from '@bihuan/read-models';
import type { HandlerContext } from '../../operations.ts';
import type { View } from '../../read-side.ts';

const pageSize = 1000;
const waitMs = 5_000;

/**
 * Every line of a fiscal year, and the moment at which they were read: what else is asked has to be of the same moment. Between pages
 * other requests have their turn.
 */
export async function linesOfYear(
  { projections, principal }: HandlerContext,
  fiscalYear: number,
  view: View,
): Promise<{ readonly lines: readonly LineOfYear[]; readonly view: View }> {
  const lines: LineOfYear[] = [];
  let moment = view;
  let cursor: string | undefined;
  do {
    const page = await projections.allocations.list(principal, {
      ...moment,
      fiscalYear,
      sort: 'grade',
      limit: pageSize,
      cursor,
    });
    lines.push(...(page.items as LineOfYear[]));
    moment = { ...view, asOf: page.position ?? view.asOf };
    cursor = page.next ?? undefined;
    if (cursor !== undefined) await setImmediate();
  } while (cursor !== undefined);
  if (moment.asOf !== null && moment.asOf !== view.asOf) {
    await projections.waitFor(BigInt(moment.asOf), { timeoutMs: waitMs, projections: ['application'] });
  }
  return { lines, view: moment };
}
