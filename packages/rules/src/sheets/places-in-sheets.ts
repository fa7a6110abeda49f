import { factTable, isFactName, type Problem } from '@bihuan/domain';
import { headingsRow, isFilled, tableSheets } from './find-in-sheets.ts';
import type { Sheet } from './sheet.ts';
import { headings } from './to-sheets.ts';

const columnOf: Readonly<Record<string, string>> = {
  id: headings.id,
  effects: headings.effects,
  expression: headings.expression,
  note: headings.note,
  legalBasis: headings.basis,
};

/** The columns of what is listed by its id, where it is not the one that says what it is. */
const listedColumnOf: Readonly<Record<string, string>> = {
  'label/zh': headings.name,
  'label/en': headings.nameEn,
  'range/from': headings.least,
  'range/to': headings.most,
  kind: headings.kind,
};

/**
 * Where the fault of a definition is in the worksheets that it was read from: name of the sheet, row of the sheet from 1, heading of the
 * column. What is about a whole table has no row; what the reading found has its place already.
 */
export function placesInSheets(sheets: readonly Sheet[]): (problem: Problem) => Problem {
  const tables = tableSheets(sheets);

  /** Row of the sheet of the `index`-th row below the headings. */
  function rowOf(sheet: Sheet, index: number, heading: string): number | undefined {
    const top = headingsRow(sheet, heading);
    const below = sheet.rows.flatMap((row, at) => (at > top && isFilled(row) ? [at + 1] : []));
    return top < 0 ? undefined : below[index];
  }

  function inTable([index, , row, member, name]: readonly string[]) {
    const sheet = tables[Number(index)];
    if (sheet === undefined) return null;
    const number = row === undefined ? undefined : rowOf(sheet, Number(row), headings.effects);
    const column =
      member === 'when' && name !== undefined && isFactName(name) ? factTable[name].label.zh : columnOf[member ?? ''];
    return { sheet: sheet.name, ...(number !== undefined && { row: number }), ...(column !== undefined && { column }) };
  }

  /** Of something that is listed by its id in the first column; `usual` is the column that says what it is. */
  function listed(name: string, [id, ...member]: readonly string[], usual: string) {
    const row = sheets.find((sheet) => sheet.name.trim() === name)?.rows.findIndex(([first]) => first?.trim() === id);
    const column = listedColumnOf[member.join('/')] ?? usual;
    return { sheet: name, ...(row !== undefined && row >= 0 && { row: row + 1 }), column };
  }

  function placeOf(pointer: string) {
    const [, part, ...rest] = pointer.split('/');
    if (part === 'tables') return inTable(rest);
    if (part === 'parameters') return listed(headings.parameters, rest, headings.value);
    if (part === 'expressions') return listed(headings.expressions, rest, headings.expression);
    if (part === 'ceiling') return { sheet: headings.ruleSet, column: headings.ceiling };
    if (part === 'legalBasis') return { sheet: headings.ruleSet, column: headings.basis };
    if (part === 'title')
      return { sheet: headings.ruleSet, column: rest[0] === 'en' ? headings.titleEn : headings.title };
    return null;
  }

  return (problem) => {
    const { pointer = '' } = problem.where;
    const place = pointer === '' ? null : placeOf(pointer);
    return place === null ? problem : { ...problem, where: { pointer, ...place } };
  };
}
