import {
  type Condition,
  type Effect,
  type FactName,
  factDeclaration,
  factNames,
  factTable,
  ruleSetDefinitionSchema,
} from '@bihuan/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableOf } from '../fixtures/arbitrary.ts';
import { ruleSetLibrary } from '../library/library.ts';
import { fromSheets } from './from-sheets.ts';
import { placesInSheets } from './places-in-sheets.ts';
import type { Sheet } from './sheet.ts';
import { toSheets } from './to-sheets.ts';

/** Words with everything that a cell could take for a sign of its own. */
const words = fc.oneof(
  fc.constantFrom(
    '优',
    '非 优',
    '优、良',
    '"',
    '\\',
    'a=b',
    '参数:x',
    '不限',
    '- 取消',
    '[60, 80)',
    '是',
    '全部',
    '取消 级别=2',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }).map((text) => text.trim() || '空'),
);
const said = fc.record({ zh: words, en: words });
const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,8}$/);
const percentText = fc.integer({ min: -10_000, max: 100_000 }).map((hundredths) => (hundredths / 100).toFixed(2));
const ratio = fc.oneof(
  percentText.map((percent) => ({ percent })),
  id.map((parameter) => ({ parameter })),
);
const amount = fc.oneof(
  fc.integer({ min: -9_000_000_000, max: 9_000_000_000 }).map((fen) => ({ fen: String(fen) })),
  id.map((parameter) => ({ parameter })),
);
const base = fc.constantFrom('currentBudget', 'lastBudget', 'balanceIncrease', 'carryOver');
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

const plainEffect = fc.oneof(
  fc.record({ kind: fc.constant('keep'), base }),
  fc.record({ kind: fc.constant('change'), base, by: ratio }),
  fc.record({ kind: fc.constant('judgement'), base, atLeast: orNull(ratio), atMost: orNull(ratio) }),
  fc.record({ kind: fc.constant('may-rise'), base, atMost: orNull(ratio) }),
  fc.record({ kind: fc.constant('amount'), by: amount }),
  fc.record({ kind: fc.constant('per-unit'), of: fc.constantFrom('repeats', 'overdueWorkingDays'), by: amount }),
  fc.constantFrom({ kind: 'cancel' }, { kind: 'freeze' }, { kind: 'hold', until: 'rectified' }),
  fc.record({ kind: fc.constantFrom('cap', 'floor'), base, at: ratio }),
  fc.record({ kind: fc.constant('claw-back'), base, share: ratio }),
  fc.record({ kind: fc.constant('priority'), level: fc.integer({ min: 1, max: 9 }) }, { requiredKeys: ['kind'] }),
  fc.record(
    { kind: fc.constant('action'), action: fc.constantFrom('praise', 'sign-off'), note: said },
    { requiredKeys: ['kind', 'action'] },
  ),
  fc.record({ kind: fc.constant('points'), scorecard: said, by: orNull(fc.constantFrom('-2', '1.5')) }),
  fc.record({ kind: fc.constant('policy'), action: fc.constantFrom('keep', 'new-measure') }),
  fc.record({ kind: fc.constant('grade'), is: words }),
  fc.record({ kind: fc.constant('basis'), text: words }),
  fc.record({ kind: fc.constant('note'), text: said }),
) as fc.Arbitrary<Effect>;
const effect = fc.oneof(
  { weight: 6, arbitrary: plainEffect },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.record({ label: said, effects: fc.array(plainEffect, { minLength: 1, maxLength: 2 }) }), {
        minLength: 2,
        maxLength: 3,
      })
      .map((options) => ({ kind: 'either', options }) as Effect),
  },
  { weight: 1, arbitrary: fc.array(id, { maxLength: 2 }).map((from) => ({ kind: 'exempt', from }) as Effect) },
);

function conditionOf(fact: FactName): fc.Arbitrary<Condition> {
  const declaration = factDeclaration(fact);
  const number = fc.oneof(
    fc.integer(),
    fc.integer({ max: 10_000 }).map((hundredths) => hundredths / 100),
  );
  const value =
    declaration.type === 'boolean'
      ? fc.boolean()
      : declaration.type === 'number'
        ? number
        : declaration.values === undefined
          ? words
          : fc.constantFrom(...declaration.values);
  const list = fc.array(value as fc.Arbitrary<string | number | boolean>, { minLength: 1, maxLength: 3 });
  const sets = fc.record({ kind: fc.constantFrom('in' as const, 'not-in' as const), values: list });
  const any = fc.constant({ kind: 'any' as const });
  const interval = fc.record(
    {
      kind: fc.constant('interval' as const),
      from: number,
      to: number,
      includesFrom: fc.boolean(),
      includesTo: fc.boolean(),
    },
    { requiredKeys: ['kind', 'includesFrom', 'includesTo'] },
  );
  return (
    declaration.type === 'number' ? fc.oneof(sets, any, interval) : fc.oneof(sets, any)
  ) as fc.Arbitrary<Condition>;
}

const row = fc.record({
  id,
  when: fc
    .uniqueArray(fc.constantFrom(...factNames), { maxLength: 4 })
    .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, conditionOf(name)])))),
  expression: orNull(fc.constantFrom('score > 3', 'contains(department, "a=b")')),
  effects: fc.array(effect, { minLength: 1, maxLength: 4 }),
  note: said,
  legalBasis: orNull(words),
});
const ranged = fc.tuple(percentText, percentText).map(([from, to]) => ({ from, to }));
const parameter = fc.oneof(
  fc.record({ kind: fc.constantFrom('percent', 'number'), value: percentText, range: orNull(ranged), label: said }),
  fc.record({ kind: fc.constant('amount'), value: fc.integer().map(String), range: fc.constant(null), label: said }),
);
const definitionArbitrary = fc
  .record({
    title: said,
    legalBasis: orNull(words),
    parameters: fc.dictionary(id, parameter, { maxKeys: 3 }),
    expressions: fc.dictionary(id, fc.record({ expression: fc.constant('score * 2'), label: said }), { maxKeys: 2 }),
    tables: fc.array(
      fc.record({
        id,
        title: said,
        role: fc.constantFrom('rule', 'exemption', 'veto'),
        subject: fc.constantFrom('object', 'department', 'any'),
        hitPolicy: fc.constantFrom('first', 'collect'),
        rows: fc.array(row, { minLength: 1, maxLength: 4 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    ceiling: orNull(
      fc.record({
        limit: fc.oneof(
          amount.map((one) => ({ amount: one })),
          ratio.map((one) => ({ share: one })),
        ),
        reduction: fc.constantFrom('pro-rata', 'priority'),
      }),
    ),
    rounding: fc.record({ unit: fc.constantFrom('fen', 'ten-thousand-yuan') }),
  })
  .map((drawn) => ruleSetDefinitionSchema.parse(drawn));

describe('a rule file as worksheets', () => {
  it('is read back exactly as it was, whatever stands in it', () => {
    fc.assert(
      fc.property(definitionArbitrary, (definition) => {
        expect(fromSheets(toSheets(definition))).toEqual({ definition, problems: [] });
      }),
      { numRuns: 300 },
    );
  });

  it.each(ruleSetLibrary)('$id comes back', ({ definition }) => {
    expect(fromSheets(toSheets(definition)).definition).toEqual(definition);
  });

  it('names every fact by words of its own', () => {
    for (const language of ['zh', 'en'] as const) {
      expect(new Set(factNames.map((name) => factTable[name].label[language])).size).toBe(factNames.length);
    }
  });
});

describe('a table pasted from elsewhere', () => {
  const pasted = (...rows: string[][]): Sheet => ({ name: 'pasted', rows });
  const heading = ['评价结果', '评价得分', '措施', '说明'];

  it('is a rule set of its own, with what it does not say left as usual', () => {
    const { definition, problems } = fromSheets([
      pasted(
        heading,
        ['优、良', '≥80', '维持 基数=本年预算', '不变'],
        ['', '(-∞，80)', '调整 基数=本年预算 比例=-10%', '核减'],
      ),
    ]);
    expect(problems).toEqual([]);
    expect(definition?.tables).toMatchObject([
      {
        id: 'table',
        hitPolicy: 'first',
        rows: [
          {
            id: 'row-1',
            when: {
              grade: { kind: 'in', values: ['优', '良'] },
              score: { kind: 'interval', from: 80, includesFrom: true },
            },
          },
          { id: 'row-2', when: { score: { to: 80 } }, effects: [{ kind: 'change', by: { percent: '-10' } }] },
        ],
      },
    ]);
  });

  it.each([
    ['≥８０', { from: 80, includesFrom: true }],
    ['＜80', { to: 80, includesTo: false }],
    ['（６０，80］', { from: 60, to: 80, includesFrom: false, includesTo: true }],
    ['６０、７０．５', { kind: 'in', values: [60, 70.5] }],
    ['≥−5', { from: -5 }],
  ])('%s is read as an input method writes it', (text, condition) => {
    const { definition } = fromSheets([pasted(heading, ['', text, '维持 基数=本年预算', ''])]);
    expect(definition?.tables[0]?.rows[0]?.when.score).toMatchObject(condition);
  });

  it('points at sheet, row and column of everything that cannot be read', () => {
    const { problems } = fromSheets([
      pasted([...heading, '天气'], ['优', 'viel', '维持 基数=本年预算', ''], ['优', '', '核减一点', '']),
    ]);
    expect(problems.map(({ code, where }) => [code, where.sheet, where.row, where.column])).toEqual([
      ['rules.cell-unreadable', 'pasted', 2, '评价得分'],
      ['rules.unknown-fact', 'pasted', 2, '天气'],
      ['rules.cell-unreadable', 'pasted', 3, '措施'],
    ]);
  });

  it('loses nothing that stands there twice: two columns of one fact, two parameters of one id', () => {
    const twice = pasted([...heading, 'grade'], ['优', '', '维持 基数=本年预算', '', '良']);
    expect(fromSheets([twice]).problems).toMatchObject([{ code: 'rules.cell-unreadable', where: { column: 'grade' } }]);
    const contradicting = pasted(heading, ['优', '', '调整 基数=本年预算 比例=-10% 比例=-20%', '']);
    expect(fromSheets([contradicting]).problems).toMatchObject([{ params: { found: '比例=-20%' }, where: { row: 2 } }]);
    const label = { zh: '核减', en: 'Cut' };
    const cut = { kind: 'percent' as const, value: '-10', range: null, label };
    const sheets = toSheets({ ...tableOf({}), parameters: { cut, more: { ...cut, value: '-20' } } });
    const [whole, parameters, ...others] = sheets;
    if (whole === undefined || parameters === undefined) throw new Error('no parameters');
    const rows = parameters.rows.map(([id = '', ...cells]) => [id === 'more' ? 'cut' : id, ...cells]);
    expect(fromSheets([whole, { ...parameters, rows }, ...others]).problems).toMatchObject([
      { code: 'rules.duplicate-row-id', params: { id: 'cut', other: 2 }, where: { sheet: '参数', row: 3 } },
    ]);
  });

  it('points at the cell of what no definition may have, in a row of the sheet as it is counted there', () => {
    const label = { zh: '核减', en: 'Cut' };
    const cut = { kind: 'percent' as const, value: '-10', range: null, label };
    const sheets = toSheets({ ...tableOf({}, {}), parameters: { cut } });
    const edited = sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map((row) => row.map((cell) => (cell === 'Cut' ? '' : cell === 'row-2' ? 'row 2' : cell))),
    }));
    const { problems } = fromSheets(edited);
    const last = edited.at(-1)?.rows.length;
    expect(problems.map(({ params, where }) => [where.sheet, where.row, where.column, params['row']])).toEqual([
      ['参数', 2, '名称（英文）', 2],
      ['表1', last, '编号', last],
    ]);
  });

  it('says where a fault is also where headings have spaces round them', () => {
    const sheet = pasted(
      heading.map((one) => ` ${one} `),
      ['优', '', '维持 基数=本年预算', ''],
    );
    const fault = { code: 'rules.gap', params: {}, where: { pointer: '/tables/0/rows/0/effects' } } as const;
    expect(placesInSheets([sheet])(fault).where).toMatchObject({ sheet: 'pasted', row: 2, column: '措施' });
  });

  it('says what a sheet without headings lacks', () => {
    expect(fromSheets([pasted(['a', 'b'])]).problems).toMatchObject([{ code: 'rules.cell-unreadable' }]);
    expect(fromSheets(toSheets(tableOf({}))).problems).toEqual([]);
  });
});
