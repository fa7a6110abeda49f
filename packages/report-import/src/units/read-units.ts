import {
  mailSchema,
  normaliseName,
  type OrganisationKind,
  organisationCodeSchema,
  type Problem,
  phoneSchema,
  type Where,
} from '@bihuan/domain';
import type { GridRow } from '../file/grid.ts';
import { type PlainTable, readPlainTable } from '../file/plain-table.ts';
import { type UnitColumn, type UnitField, unitColumnsOf } from './columns.ts';

/** Somebody named in a row. */
export interface NamedPerson {
  readonly name: string;
  readonly title: string | null;
  readonly phone: string | null;
  readonly mail: string | null;
}

/** One unit as the register states it; null where a cell is empty, which changes nothing. */
export interface UnitRow {
  /** Position among the rows of the table, from 1. */
  readonly row: number;
  readonly where: Where;
  readonly name: string;
  readonly code: string | null;
  readonly kind: OrganisationKind | null;
  readonly supervisor: string | null;
  readonly head: NamedPerson | null;
  readonly contact: NamedPerson | null;
  readonly problems: readonly Problem[];
}

export interface ReadUnits {
  readonly rows: readonly UnitRow[];
  /** Heading of the column of the supervisor, for problems found later. */
  readonly headings: Readonly<Partial<Record<UnitField, string>>>;
}

/** Reads a unit register: CSV, text or xlsx, told apart by content. Refused: `unit-import.no-table`, and what reading any file refuses. */
export async function readUnits(bytes: Uint8Array): Promise<ReadUnits> {
  const table = await readPlainTable(bytes, {
    columnsOf: unitColumnsOf,
    nameField: 'name',
    noTable: 'unit-import.no-table',
  });
  return {
    rows: table.rows.map((row, at) => readRow(row, at + 1, table)),
    headings: Object.fromEntries(table.columns.map(({ field, heading }) => [field, heading])),
  };
}

const longestName = 300;

/** Cells of one row, each fault with its column. */
function readRow(gridRow: GridRow, row: number, { grid, columns }: PlainTable<UnitColumn>): UnitRow {
  const where: Where = grid.sheet === null ? { line: gridRow.line } : { sheet: grid.sheet, row: gridRow.line };
  const problems: Problem[] = [];
  const report = (field: UnitField, code: Problem['code'], params: Problem['params'] = {}) => {
    const heading = columns.find((column) => column.field === field)?.heading ?? '';
    problems.push({ code, params, where: { ...where, column: heading } });
  };
  const textOf = (field: UnitField): string | null => {
    const column = columns.find((one) => one.field === field);
    const cell = column && gridRow.cells[column.index];
    if (cell === undefined) return null;
    if (cell.fault !== null) report(field, `import.${cell.fault}`, { value: cell.text });
    const text = cell.text.replaceAll(/\s*\n\s*/g, ' ');
    if (text.length > longestName) report(field, 'unit-import.text-too-long', { length: text.length });
    return /^[-—/无]?$/.test(text) ? null : text;
  };
  const checked = (field: UnitField, schema: typeof mailSchema, code: Problem['code']): string | null => {
    const text = textOf(field)?.normalize('NFKC').trim() ?? null;
    if (text === null || schema.safeParse(text).success) return text;
    report(field, code, { value: text.length > 60 ? `${text.slice(0, 60)}…` : text });
    return null;
  };
  const phoneOf = (field: UnitField) => checked(field, phoneSchema, 'person.phone-malformed');
  const mailOf = (field: UnitField) => checked(field, mailSchema, 'person.mail-malformed');

  const name = textOf('name');
  if (name === null) report('name', 'unit-import.name-missing');
  const code = textOf('code');
  if (code !== null && !organisationCodeSchema.safeParse(code).success)
    report('code', 'unit-import.text-too-long', { length: code.length });
  const shared = { title: textOf('title'), phone: phoneOf('mobile') ?? phoneOf('phone'), mail: mailOf('mail') };
  const headName = textOf('head');
  const contactName = textOf('contact');
  // Columns that name nobody belong to the contact; to the head where there is no contact.
  const ofHead = contactName === null ? shared : { title: null, phone: null, mail: null };
  const head = headName && {
    name: headName,
    title: textOf('headTitle') ?? ofHead.title,
    phone: phoneOf('headPhone') ?? ofHead.phone,
    mail: mailOf('headMail') ?? ofHead.mail,
  };
  const contact = contactName && {
    name: contactName,
    title: textOf('contactTitle') ?? shared.title,
    phone: phoneOf('contactPhone') ?? shared.phone,
    mail: mailOf('contactMail') ?? shared.mail,
  };
  const kindText = textOf('kind');
  const kind = kindText === null ? null : kindIn(kindText);
  if (kind === undefined) report('kind', 'unit-import.kind-unknown', { value: kindText });
  return {
    row,
    where,
    name: name ?? '',
    code,
    kind: kind ?? null,
    supervisor: textOf('supervisor'),
    head: head || null,
    contact: contact || null,
    problems,
  };
}

/** Null for words that say what kind of body it is, but not whether it supervises; undefined for what is none of the usual words. */
function kindIn(text: string): OrganisationKind | null | undefined {
  const plain = normaliseName(text);
  if (/主管部门|一级预算(?:单位|部门)|^部门$|^department$/.test(plain)) return 'department';
  if (/第三方|中介|^third-party$/.test(plain)) return 'third-party';
  if (/基层|二级|三级|下属|被评价|^(?:预算)?单位$|^unit$/.test(plain)) return 'unit';
  return /行政|事业|企业|公司|社团|团体|参公|公益|差额|全额|机关|其他/.test(plain) ? null : undefined;
}
