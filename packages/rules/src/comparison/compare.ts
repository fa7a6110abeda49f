import {
  type Bilingual,
  factNames,
  factTable,
  type Parameter,
  type RuleRow,
  type RuleSetDefinition,
  type RuleTable,
  sameData,
} from '@bihuan/domain';
import { conditionText } from '../sheets/condition-text.ts';
import { effectsText } from '../sheets/effect-text.ts';
import { parameterText, toSheets } from '../sheets/to-sheets.ts';

/** One thing that differs; `before` null: it is new, `after` null: it is gone. Texts as a rule file has them. */
export interface Difference {
  readonly kind: 'rule-set' | 'parameter' | 'expression' | 'table' | 'row' | 'cell' | 'order';
  /** Id of the table and of the row, where it is about one. */
  readonly table: string | null;
  readonly row: string | null;
  /** What of it: a parameter's id (or `<id> label`), a fact, `effects`, `note`. */
  readonly what: string;
  readonly label: Bilingual;
  readonly before: string | null;
  readonly after: string | null;
}

/** Two definitions side by side, in the order of the second: tables, rows and parameters are the same where their ids are. */
export const compareDefinitions = (before: RuleSetDefinition, after: RuleSetDefinition): readonly Difference[] => [
  ...wholeDifferences(before, after),
  ...byId(Object.entries(before.parameters), Object.entries(after.parameters)).flatMap(([id, one, other]) => [
    ...changed('parameter', id, valueText(one), valueText(other), one?.label ?? other?.label),
    ...renamed('parameter', id, one, other),
  ]),
  ...byId(Object.entries(before.expressions), Object.entries(after.expressions)).flatMap(([id, one, other]) => [
    ...changed('expression', id, one?.expression ?? null, other?.expression ?? null, one?.label ?? other?.label),
    ...renamed('expression', id, one, other),
  ]),
  ...moved(before.tables, after.tables),
  ...byId(identified(before.tables), identified(after.tables)).flatMap(([id, one, other]) =>
    tableDifferences(id, one, other),
  ),
];

const identified = <Item extends { readonly id: string }>(items: readonly Item[]): [string, Item][] =>
  items.map((item) => [item.id, item]);

/** Pairs by id: those of the second in their order, then those that only the first has. */
function byId<Item>(
  before: readonly (readonly [string, Item])[],
  after: readonly (readonly [string, Item])[],
): readonly (readonly [string, Item | undefined, Item | undefined])[] {
  const earlier = new Map(before);
  const later = new Map(after);
  const gone = before.filter(([id]) => !later.has(id));
  return [
    ...after.map(([id, item]) => [id, earlier.get(id), item] as const),
    ...gone.map(([id, item]) => [id, item, undefined] as const),
  ];
}

const words = (zh: string, en: string): Bilingual => ({ zh, en });

function changed(
  kind: Difference['kind'],
  what: string,
  before: string | null,
  after: string | null,
  label: Bilingual = words(what, what),
  place: Pick<Difference, 'table' | 'row'> = { table: null, row: null },
): readonly Difference[] {
  return before === after ? [] : [{ kind, ...place, what, label, before, after }];
}

interface Named {
  readonly label: Bilingual;
}

/** Of what was there before and still is. */
const renamed = (kind: Difference['kind'], id: string, before: Named | undefined, after: Named | undefined) =>
  before === undefined || after === undefined
    ? []
    : changed(kind, `${id} label`, bilingualText(before.label), bilingualText(after.label), after.label);

/** The order of those that are on both sides. */
function moved(
  before: readonly { readonly id: string }[],
  after: readonly { readonly id: string }[],
  place?: Pick<Difference, 'table' | 'row'>,
) {
  const kept = (some: typeof before, others: typeof before) =>
    some.flatMap(({ id }) => (others.some((other) => other.id === id) ? [id] : [])).join(' ');
  return changed('order', 'order', kept(before, after), kept(after, before), labels.order, place);
}

const labels = {
  title: words('标题', 'title'),
  legalBasis: words('依据', 'legal basis'),
  rounding: words('取整', 'rounding'),
  ceiling: words('总额控制', 'ceiling'),
  role: words('作用', 'role'),
  subject: words('适用', 'subject'),
  hitPolicy: words('命中', 'hit policy'),
  expression: words('表达式', 'expression'),
  effects: words('措施', 'effects'),
  note: words('说明', 'note'),
  order: words('次序', 'order'),
  table: words('表', 'table'),
  row: words('行', 'row'),
} as const;

function wholeDifferences(before: RuleSetDefinition, after: RuleSetDefinition): readonly Difference[] {
  const ceiling = (definition: RuleSetDefinition) => {
    if (definition.ceiling === null) return null;
    const [whole] = toSheets(definition);
    return (whole?.rows.slice(-2) ?? []).map(([, text]) => text).join(' ');
  };
  return [
    ...changed('rule-set', 'title', bilingualText(before.title), bilingualText(after.title), labels.title),
    ...changed('rule-set', 'legalBasis', before.legalBasis, after.legalBasis, labels.legalBasis),
    ...changed('rule-set', 'rounding', before.rounding.unit, after.rounding.unit, labels.rounding),
    ...changed('rule-set', 'ceiling', ceiling(before), ceiling(after), labels.ceiling),
  ];
}

const bilingualText = ({ zh, en }: Bilingual): string => `${zh} / ${en}`;

const unitOf = { percent: '%', amount: '元', number: '' } as const;

/** A parameter's value and range, with the unit of its kind. */
function valueText(parameter: Parameter | undefined): string | null {
  if (parameter === undefined) return null;
  const { value, range, kind } = parameter;
  const text = (of: string) => parameterText(parameter, of);
  return `${text(value)}${unitOf[kind]}${range === null ? '' : ` [${text(range.from)}, ${text(range.to)}]`}`;
}

function tableDifferences(
  id: string,
  before: RuleTable | undefined,
  after: RuleTable | undefined,
): readonly Difference[] {
  const place = { table: id, row: null };
  if (before === undefined || after === undefined) {
    const [one, other] = [before, after].map((table) => (table === undefined ? null : bilingualText(table.title)));
    return changed('table', 'table', one ?? null, other ?? null, labels.table, place);
  }
  const rows = byId(identified(before.rows), identified(after.rows));
  return [
    ...changed('table', 'title', bilingualText(before.title), bilingualText(after.title), labels.title, place),
    ...(['role', 'subject', 'hitPolicy'] as const).flatMap((what) =>
      changed('table', what, before[what], after[what], labels[what], place),
    ),
    ...moved(before.rows, after.rows, place),
    ...rows.flatMap(([row, one, other]) => rowDifferences({ table: id, row }, one, other)),
  ];
}

function rowDifferences(
  place: { readonly table: string; readonly row: string },
  before: RuleRow | undefined,
  after: RuleRow | undefined,
): readonly Difference[] {
  if (before === undefined || after === undefined) {
    const [one, other] = [before, after].map((row) => (row === undefined ? null : effectsText(row.effects)));
    return changed('row', 'row', one ?? null, other ?? null, labels.row, place);
  }
  if (sameData(before, after)) return [];
  const cells = factNames.flatMap((fact) => {
    const [one, other] = [before.when[fact], after.when[fact]].map((condition) =>
      condition === undefined ? null : conditionText(fact, condition),
    );
    return changed('cell', fact, one ?? null, other ?? null, factTable[fact].label, place);
  });
  return [
    ...cells,
    ...changed('cell', 'expression', before.expression, after.expression, labels.expression, place),
    ...changed('cell', 'effects', effectsText(before.effects), effectsText(after.effects), labels.effects, place),
    ...changed('cell', 'note', bilingualText(before.note), bilingualText(after.note), labels.note, place),
    ...changed('cell', 'legalBasis', before.legalBasis, after.legalBasis, labels.legalBasis, place),
  ];
}
