import type { InputOf } from '@bihuan/contract';
import { sideBySide } from '@bihuan/read-models';
import type { Handler } from '../../operations.ts';
import { simulated } from './simulate.ts';

/** One year under two rule sets, and the lines that they treat differently; each side as it is worked out where the caller takes it line by line. */
export const handleCompareSimulations: Handler<'compareSimulations'> = async (context, { body }) => {
  const { left: leftRules, right: rightRules, leftParameters, rightParameters, ...asked } = body;
  const tell = async (message: object) => context.stream?.(`${JSON.stringify(message)}\n`);
  // The lines of a side are not told: only what is different comes of them.
  const under = (side: 'left' | 'right', of: InputOf<'simulate'>['body']) =>
    simulated({ ...context, stream: null }, of, (message) => tell({ ...message, side }));
  const left = await under('left', {
    ...asked,
    parameters: leftParameters,
    ...(leftRules !== undefined && { rules: leftRules }),
  });
  // At the same position, whatever has been recorded in between.
  const asOf = left.position === null ? {} : { asOf: left.position };
  const right = await under('right', {
    ...asked,
    ...asOf,
    parameters: rightParameters,
    ...(rightRules !== undefined && { rules: rightRules }),
  });
  const { fiscalYear, position, on } = left;
  const lines = sideBySide(left.lines, right.lines);
  if (context.stream !== null) for (const line of lines) await tell({ kind: 'line', ...line });
  await tell({ kind: 'end', lines: lines.length });
  return {
    fiscalYear,
    left: { rules: left.rules, totals: left.totals, ceiling: left.ceiling },
    right: { rules: right.rules, totals: right.totals, ceiling: right.ceiling },
    lines,
    asOf: left.asOf,
    on,
    position,
  };
};
