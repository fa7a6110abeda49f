import { sideBySide } from '@bihuan/read-models';
import type { Handler } from '../../operations.ts';
import { handleSimulate } from './simulate.ts';

/** One year under two rule sets, and the lines that they treat differently. */
export const handleCompareSimulations: Handler<'compareSimulations'> = async (context, { query, body }) => {
  const { left: leftRules, right: rightRules, leftParameters, rightParameters, ...asked } = body;
  const left = await handleSimulate(context, {
    query,
    body: { ...asked, parameters: leftParameters, ...(leftRules !== undefined && { rules: leftRules }) },
  });
  // At the same position, whatever has been recorded in between.
  const asOf = left.position === null ? {} : { asOf: left.position };
  const right = await handleSimulate(context, {
    query,
    body: { ...asked, ...asOf, parameters: rightParameters, ...(rightRules !== undefined && { rules: rightRules }) },
  });
  const { fiscalYear, position, on } = left;
  return {
    fiscalYear,
    left: { rules: left.rules, totals: left.totals, ceiling: left.ceiling },
    right: { rules: right.rules, totals: right.totals, ceiling: right.ceiling },
    lines: sideBySide(left.lines, right.lines),
    asOf: left.asOf,
    on,
    position,
  };
};
