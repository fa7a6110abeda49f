import type { Json, JsonObject } from '../event/envelope.ts';

/** Id of the only table of a rule set that was written in the first form. */
export const onlyTableId = 'rules';

/**
 * The first form of a definition (one table, percentages only) in the second: the same rows in one table for every subject. Facts,
 * conditions and effects of the first form mean the same in the second.
 */
export function definitionInSecondForm(first: JsonObject): JsonObject {
  const { hitPolicy, rows, parameters, ...kept } = first;
  const title = kept['title'] ?? null;
  return {
    ...kept,
    parameters: Object.fromEntries(
      Object.entries(parameters as JsonObject).map(([name, parameter]) => {
        const { percent, ...rest } = parameter as JsonObject;
        return [name, { kind: 'percent', value: percent ?? null, range: null, ...rest }];
      }),
    ),
    expressions: {},
    tables: [
      {
        id: onlyTableId,
        title,
        role: 'rule',
        subject: 'any',
        hitPolicy: hitPolicy ?? 'first',
        rows: (rows as readonly Json[]).map((row) => ({ ...(row as JsonObject), expression: null, legalBasis: null })),
      },
    ],
    ceiling: null,
    rounding: { unit: 'fen' },
  };
}

/** A proposal as decisions kept it before there were several tables. */
export function proposalInSecondForm(first: JsonObject): JsonObject {
  const { rowId, rowNumber, status, priority } = first;
  const match = { tableId: onlyTableId, role: 'rule', rowId: rowId ?? null, rowNumber: rowNumber ?? null };
  return {
    ...first,
    clawBack: status === 'determined' ? 0 : null,
    alternatives: [],
    actions: priority === true ? [{ kind: 'priority' }] : [],
    steps: [],
    unclear: [],
    provisional: false,
    matches: rowId === null ? [] : [match],
  };
}
