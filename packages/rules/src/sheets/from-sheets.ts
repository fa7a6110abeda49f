import {
  type FactName,
  type Problem,
  Refused,
  type RuleSetDefinition,
  type RuleTable,
  ruleSetDefinitionSchema,
} from '@bihuan/domain';
import { amount, type Codec, factByLabel, fenOfYuan, share } from './codecs.ts';
import { readCondition } from './condition-text.ts';
import { readEffects } from './effect-text.ts';
import { headingsRow, isFilled, tableSheets } from './find-in-sheets.ts';
import { placesInSheets } from './places-in-sheets.ts';
import { type CellPlace, type Sheet, unreadable } from './sheet.ts';
import { headings, hitPolicies, parameterKinds, reductions, roles, roundings, subjects } from './to-sheets.ts';

/** What a rule file says, or everything in it that cannot be read, each with sheet, row and column. */
export type ReadRuleFile =
  | { readonly definition: RuleSetDefinition; readonly problems: readonly [] }
  | { readonly definition: null; readonly problems: readonly Problem[] };

/**
 * Reads the worksheets that `toSheets` writes, edited or not; a single table pasted from elsewhere is a rule set of its own. Columns are
 * found by their headings, in any order.
 */
export function fromSheets(sheets: readonly Sheet[]): ReadRuleFile {
  const problems: Problem[] = [];
  const reader = new Reader(problems);
  const named = (name: string) => sheets.find((sheet) => sheet.name.trim() === name);
  const tables = tableSheets(sheets);
  const whole = named(headings.ruleSet);
  const read = {
    ...(whole === undefined ? { title: titleFrom(tables) } : reader.ruleSet(whole)),
    parameters: reader.parameters(named(headings.parameters)),
    expressions: reader.expressions(named(headings.expressions)),
    tables: tables.map((sheet) => reader.table(sheet)),
  };
  if (problems.length > 0) return { definition: null, problems };
  const parsed = ruleSetDefinitionSchema.safeParse(read);
  if (parsed.success) return { definition: parsed.data, problems: [] };
  return {
    definition: null,
    problems: parsed.error.issues.map((issue) => schemaProblem(issue, placesInSheets(sheets))),
  };
}

const titleFrom = (tables: readonly Sheet[]) => ({ zh: tables[0]?.name ?? '规则', en: tables[0]?.name ?? 'Rules' });

/** What the form of a definition forbids, such as an id with spaces, at the cell that it comes from. */
function schemaProblem(
  { path, message }: { readonly path: readonly PropertyKey[]; readonly message: string },
  placed: (problem: Problem) => Problem,
): Problem {
  const pointer = `/${path.map(String).join('/')}`;
  const { where } = placed({ code: 'rules.cell-unreadable', params: {}, where: { pointer } });
  if (message === 'rules.too-many-rows') return { code: message, params: {}, where };
  const params = { sheet: where.sheet ?? headings.ruleSet, row: where.row ?? 0, found: pointer, expected: message };
  return { code: 'rules.cell-unreadable', params, where };
}

class Reader {
  readonly #problems: Problem[];

  constructor(problems: Problem[]) {
    this.#problems = problems;
  }

  ruleSet(sheet: Sheet) {
    const value = this.#pairs(sheet);
    const ceiling = this.#ceiling(sheet, value(headings.ceiling).text, value(headings.reduction));
    return {
      title: { zh: value(headings.title).text, en: value(headings.titleEn).text },
      legalBasis: orNull(value(headings.basis).text),
      rounding: { unit: this.#word(roundings, value(headings.rounding), 'fen') },
      ceiling,
    };
  }

  parameters(sheet: Sheet | undefined): unknown {
    return this.#byId(sheet, ({ place, cell }) => {
      const kind = this.#word(parameterKinds, { text: cell(headings.kind), place }, 'percent');
      const value = (heading: string) => this.#number(cell(heading), kind, { ...place, column: heading });
      const [least, most] = [cell(headings.least), cell(headings.most)];
      const range = least === '' && most === '' ? null : { from: value(headings.least), to: value(headings.most) };
      const label = { zh: cell(headings.name), en: cell(headings.nameEn) };
      return { kind, value: value(headings.value), range, label };
    });
  }

  expressions(sheet: Sheet | undefined): unknown {
    return this.#byId(sheet, ({ cell }) => {
      const label = { zh: cell(headings.name), en: cell(headings.nameEn) };
      return { expression: cell(headings.expression), label };
    });
  }

  table(sheet: Sheet): unknown {
    const value = this.#pairs(sheet);
    const stated = value(headings.id).text;
    const id = stated === '' ? 'table' : stated;
    const title = value(headings.title).text;
    return {
      id,
      title: { zh: title || sheet.name, en: value(headings.titleEn).text || sheet.name },
      role: this.#word(roles, value(headings.role), 'rule'),
      subject: this.#word(subjects, value(headings.subject), 'any'),
      hitPolicy: this.#word(hitPolicies, value(headings.hitPolicy), 'first'),
      rows: this.#records(sheet, headings.effects).map((record, index) => this.#row(record, index)),
    } satisfies Record<keyof RuleTable, unknown>;
  }

  #row({ place, cell, columns }: TableRecord, index: number): unknown {
    const at = (column: string): CellPlace => ({ ...place, column });
    const when: Record<string, unknown> = {};
    const facts = new Set<FactName>();
    for (const column of columns) {
      const fact = ownColumns.has(column) || column === '' ? null : factByLabel(column);
      const text = cell(column);
      if (fact === null) {
        if (!ownColumns.has(column) && column !== '' && index === 0) this.#report(() => unknownColumn(column, place));
        continue;
      }
      if (facts.has(fact) && index === 0) this.#report(() => unreadable(at(column), column, '每个事实只有一列'));
      facts.add(fact);
      if (text !== '') when[fact] = this.#report(() => readCondition(fact, text, at(column)));
    }
    const note = cell(headings.note);
    return {
      id: cell(headings.id) || `row-${index + 1}`,
      when,
      expression: orNull(cell(headings.expression)),
      effects: this.#report(() => readEffects(cell(headings.effects), at(headings.effects))),
      note: { zh: note || '—', en: cell(headings.noteEn) || note || '—' },
      legalBasis: orNull(cell(headings.basis)),
    };
  }

  /** Rows of a word and its value, as they stand above a table. */
  #pairs(sheet: Sheet): (heading: string) => { readonly text: string; readonly place: CellPlace } {
    return (heading) => {
      const index = sheet.rows.findIndex(([word = '', , third = '']) => word.trim() === heading && third.trim() === '');
      const place = { sheet: sheet.name, row: index + 1, column: heading };
      return { text: (sheet.rows[index]?.[1] ?? '').trim(), place };
    };
  }

  /** Rows below the row of headings. */
  #records(sheet: Sheet | undefined, heading: string): readonly TableRecord[] {
    if (sheet === undefined) return [];
    const top = headingsRow(sheet, heading);
    if (top < 0) {
      this.#report(() => unreadable({ sheet: sheet.name }, sheet.name, heading));
      return [];
    }
    const columns = (sheet.rows[top] ?? []).map((cell) => cell.trim());
    return sheet.rows.flatMap((row, index): readonly TableRecord[] => {
      if (index <= top || !isFilled(row)) return [];
      const cell = (column: string) => (row[columns.indexOf(column)] ?? '').trim();
      return [{ place: { sheet: sheet.name, row: index + 1 }, cell, columns }];
    });
  }

  /** What is listed by its id; one that was there before would be lost, and is reported. */
  #byId(sheet: Sheet | undefined, read: (record: TableRecord) => unknown): unknown {
    const rows = new Map<string, number>();
    return Object.fromEntries(
      this.#records(sheet, headings.id).map((record) => {
        const { place, cell } = record;
        const [id, row = 0] = [cell(headings.id), place.row];
        const other = rows.get(id);
        if (other === undefined) rows.set(id, row);
        else this.#report(() => duplicateId(id, place, other));
        return [id, read(record)];
      }),
    );
  }

  #ceiling(sheet: Sheet, text: string, reduction: { readonly text: string; readonly place: CellPlace }): unknown {
    if (text === '') return null;
    const [kind, value = ''] = text.split(/\s+/);
    const place = { sheet: sheet.name, column: headings.ceiling };
    const codec = kind === '金额' ? amount : kind === '占比' ? share : null;
    const limit = codec?.read([value]);
    if (limit === undefined) {
      this.#report(() => unreadable(place, text, '占比 95%、金额 1000000.00元'));
      return null;
    }
    return {
      limit: kind === '金额' ? { amount: limit } : { share: limit },
      reduction: this.#word(reductions, reduction, 'pro-rata'),
    };
  }

  #word(codec: Codec<string>, { text, place }: { text: string; place: CellPlace }, otherwise: string): string {
    if (text === '') return otherwise;
    const code = codec.read([text]);
    if (code === undefined) this.#report(() => unreadable(place, text, codec.expected));
    return code ?? otherwise;
  }

  #number(text: string, kind: string, place: CellPlace): string {
    const plain = text.replaceAll(',', '');
    const value = kind === 'amount' ? fenOfYuan(plain) : /^-?\d{1,16}(\.\d{1,6})?$/.test(plain) ? plain : undefined;
    if (value === undefined) this.#report(() => unreadable(place, text, kind === 'amount' ? '-10000.00' : '-12.5'));
    return value ?? '0';
  }

  /** What is wrong in one cell stops no other: it is kept, and the cell is left out. */
  #report<Value>(read: () => Value): Value | undefined {
    try {
      const value = read();
      if (value instanceof Refused) throw value;
      return value;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.#problems.push({ code: error.code, params: error.params, where: error.where });
      return undefined;
    }
  }
}

interface TableRecord {
  readonly place: CellPlace;
  readonly cell: (column: string) => string;
  readonly columns: readonly string[];
}

const ownColumns: ReadonlySet<string> = new Set([
  headings.id,
  headings.expression,
  headings.effects,
  headings.note,
  headings.noteEn,
  headings.basis,
]);

const orNull = (text: string): string | null => (text === '' ? null : text);
const duplicateId = (id: string, place: CellPlace, other: number): Refused => {
  const params = { table: place.sheet ?? '', row: place.row ?? 0, id, other };
  return new Refused('rules.duplicate-row-id', params, { ...place, column: headings.id });
};
const unknownColumn = (fact: string, place: CellPlace): Refused =>
  new Refused('rules.unknown-fact', { table: place.sheet ?? '', row: '—', fact }, { ...place, column: fact });
