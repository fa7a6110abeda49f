import { type BudgetState, calendarDate as day, evolveBudget, type ImportStep, initialBudget } from '@bihuan/domain';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KnownObject } from '../plan/register.ts';
import type { KnownUnit } from '../units/plan.ts';
import type { BudgetRegister } from './plan.ts';
import { planBudget } from './plan-budget.ts';
import { readBudget } from './read-budget.ts';

const bytes = (...lines: string[]) => Buffer.from(lines.join('\n'), 'utf8');
const object = (id: string, name: string, more: Partial<KnownObject> = {}): KnownObject => ({
  id,
  revision: 0,
  name,
  formerNames: [],
  code: null,
  kind: 'project',
  unitId: null,
  departmentId: null,
  policyArea: null,
  mergedInto: null,
  withdrawn: false,
  ...more,
});
const department = (id: string, name: string, more: Partial<KnownUnit> = {}): KnownUnit => ({
  id,
  name,
  formerNames: [],
  code: null,
  kind: 'department',
  parentId: null,
  mergedInto: null,
  withdrawn: false,
  ...more,
});
const register: BudgetRegister = {
  objects: [
    object('o1', '供水工程项目', { code: 'P-1' }),
    object('o2', '河道治理项目'),
    object('o3', '智慧校园建设项目'),
  ],
  organisations: [department('d1', '市水利局'), department('u1', '市供水中心', { kind: 'unit' })],
  budgets: {},
};
const options = {
  jurisdiction: '141100',
  fileName: '预算.csv',
  fiscalYear: 2025,
  speaksOf: day('2024-12-31'),
  document: '2024年12月月报',
  choices: {},
};
const planOf = async (
  file: Buffer,
  more: { register?: BudgetRegister; choices?: Record<number, 'skip' | { objectId: string }> } = {},
) =>
  planBudget({
    read: await readBudget(file, 2025),
    register: more.register ?? register,
    options: { ...options, choices: more.choices ?? {} },
  });

/** The register after the steps of a plan were carried out. */
const after = (before: BudgetRegister, steps: readonly ImportStep[]): BudgetRegister => {
  const budgets: Record<string, BudgetState> = { ...before.budgets };
  for (const step of steps) {
    const state = budgets[step.targetId] ?? initialBudget;
    if (step.kind === 'record-budget-facts')
      budgets[step.targetId] = evolveBudget(state, { type: 'BudgetFactsRecorded', data: step.data });
    else if (step.kind === 'approve-budget')
      budgets[step.targetId] = evolveBudget(state, { type: 'BudgetApproved', data: step.data });
  }
  return { ...before, budgets };
};

describe('a table of budget facts is read', () => {
  it('by its usual headings, a year in one saying which budget it is, amounts in the unit of their heading', async () => {
    const { rows, notes } = await readBudget(
      bytes(
        '序号,项目编码,项目名称,2024年预算数（万元）,2023年预算（万元）,截至11月执行数(元),计划进度（%）,2023年末结余（亿元）,年末结余（亿元）,下年申报预算（万元）,2025年批复预算（万元）,批复日期,资金性质,执行率',
        '1,P-1,供水工程项目,"1,200",1000,9000000.5,91.67%,(0.5),0.3,1300,1080,2025年2月20日,一般公共预算,75%',
      ),
      2025,
    );
    expect(rows[0]).toMatchObject({
      name: '供水工程项目',
      code: 'P-1',
      isDepartment: false,
      facts: {
        currentBudget: 1_200_000_000,
        lastBudget: 1_000_000_000,
        executedAmount: 900_000_050,
        plannedProgress: '91.67',
        lastBalance: -5_000_000_000,
        balance: 3_000_000_000,
        amountAsked: 1_300_000_000,
        fundKind: '一般公共预算',
      },
      approvedBudget: 1_080_000_000,
      approvedOn: '2025-02-20',
      problems: [],
    });
    expect(notes.map(({ id, text }) => [id, text.zh])).toEqual([['column.not-read', '没有读取的列：执行率。']]);
  });

  it('from a workbook as from text: amounts as numbers, days as dates, formulas by what they come to', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('预算基础表');
    sheet.addRows([
      ['2025年预算编制基础表'],
      ['单位：万元'],
      ['项目编码', '项目名称', '2024年预算', '截至11月执行数', '计划进度（%）', '2025年批复预算', '批复日期'],
      [
        'P-1',
        '供水工程项目',
        1200,
        { formula: 'C4*0.75', result: 900 },
        91.5,
        1080.25,
        new Date('2025-02-20T00:00:00Z'),
      ],
      [null, '河道治理项目', '（12.5）', null, null, null, null],
      [null, '合计', { formula: 'SUM(C4:C5)', result: 1187.5 }],
    ]);
    sheet.mergeCells('A1:G1');
    const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
    const { rows } = await readBudget(bytes, 2025);
    expect(rows.map(({ name }) => name)).toEqual(['供水工程项目', '河道治理项目']);
    expect(rows[0]).toMatchObject({
      code: 'P-1',
      facts: { currentBudget: 1_200_000_000, executedAmount: 900_000_000, plannedProgress: '91.5' },
      approvedBudget: 1_080_250_000,
      approvedOn: '2025-02-20',
      problems: [],
    });
    // A budget below zero is none: it is said where, and nothing is taken from it.
    expect(rows[1]?.facts).toEqual({});
    expect(rows[1]?.problems).toMatchObject([
      { code: 'import.amount-negative', where: { sheet: '预算基础表', row: 5, column: 'C5', field: 'currentBudget' } },
    ]);
    const { steps } = await planOf(bytes);
    expect(steps.map(({ kind, targetId }) => [kind, targetId])).toEqual([
      ['record-budget-facts', '2025-object-o1'],
      ['approve-budget', '2025-object-o1'],
    ]);
  });

  it('with the unit that stands above it, and without totals and remarks', async () => {
    const { rows, notes } = await readBudget(
      bytes(
        '2025年预算编制基础表',
        '单位：万元',
        '项目名称,本年预算,结转资金',
        '供水工程项目,10,1',
        ',,',
        '合计,10,1',
        '备注：以上为快报数,,',
      ),
      2025,
    );
    expect(rows.map(({ name, facts }) => [name, facts])).toEqual([
      ['供水工程项目', { currentBudget: 10_000_000, carryOver: 1_000_000 }],
    ]);
    expect(notes).toEqual([]);
  });

  it('says that a unit was not stated, and names every cell that cannot be read', async () => {
    const { rows, notes } = await readBudget(
      bytes('项目名称,预算数,执行数,计划进度', '供水工程项目,一百,-5,101'),
      2025,
    );
    expect(notes.map(({ id }) => id)).toEqual(['amount.unit-assumed', 'amount.unit-assumed']);
    expect(rows[0]?.problems.map(({ code, where }) => [code, where.column, where.line])).toEqual([
      ['money.not-a-number', '预算数', 2],
      ['import.amount-negative', '执行数', 2],
      ['budget-import.progress-malformed', '计划进度', 2],
    ]);
  });

  it('refuses a file without one', async () => {
    for (const file of [bytes('项目名称,得分', '甲,90'), bytes('这是一份说明。')])
      await expect(readBudget(file, 2025)).rejects.toMatchObject({ code: 'budget-import.no-table' });
    await expect(readBudget(bytes('项目名称,预算数'), 2025)).rejects.toMatchObject({ code: 'import.no-rows' });
  });
});

describe('an import of budget facts is planned', () => {
  it('for each object by code, else by name, and for departments by theirs', async () => {
    const { rows, steps } = await planOf(
      bytes(
        '项目编码,项目名称,主管部门,预算数（元）,年末结余（元）',
        'P-1,供水改造,,100,',
        ',河道治理项目,市水利局,200,',
        ',,市水利局,,50',
      ),
    );
    expect(rows.map(({ status, subject }) => [status, subject])).toEqual([
      ['new', { kind: 'object', id: 'o1' }],
      ['new', { kind: 'object', id: 'o2' }],
      ['new', { kind: 'department', id: 'd1' }],
    ]);
    expect(steps.map(({ kind, targetId }) => [kind, targetId])).toEqual([
      ['record-budget-facts', '2025-object-o1'],
      ['record-budget-facts', '2025-object-o2'],
      ['record-budget-facts', '2025-department-d1'],
    ]);
    expect(steps[0]?.data).toMatchObject({
      speaksOf: '2024-12-31',
      document: '2024年12月月报',
      facts: { currentBudget: 10_000 },
    });
  });

  it('asks for an object that nobody knows, with those of a similar name, and takes the answer', async () => {
    const file = bytes('项目名称,预算数（元）', '智慧校园建设二期项目,100', '没有登记过的项目,5');
    const { rows, steps } = await planOf(file);
    expect(rows.map(({ status, candidates }) => [status, candidates.map(({ objectId }) => objectId)])).toEqual([
      ['needs-choice', ['o3']],
      ['needs-choice', []],
    ]);
    expect(steps).toEqual([]);
    const chosen = await planOf(file, { choices: { 1: { objectId: 'o3' }, 2: 'skip' } });
    expect(chosen.rows.map(({ status, subject }) => [status, subject?.id])).toEqual([
      ['new', 'o3'],
      ['skipped', undefined],
    ]);
    await expect(planOf(file, { choices: { 1: { objectId: 'nobody' } } })).rejects.toMatchObject({
      code: 'import.choice-unknown',
    });
  });

  it('leaves out what cannot be taken, each row with its reason, and takes the rest', async () => {
    const { rows } = await planOf(
      bytes(
        '项目名称,主管部门,预算数（元）,批复预算（元）,截止日期',
        '供水工程项目,,100,,',
        '供水工程项目,,200,,',
        '供水工程项目,,90,,2024-06-30',
        '河道治理项目,,,90,',
        ',市水务局,5,,',
        ',市供水中心,5,,',
        '智慧校园建设项目,,,,',
      ),
    );
    expect(rows.map(({ status, problems }) => [status, ...problems.map(({ code }) => code)])).toEqual([
      ['new'],
      ['needs-choice'],
      ['needs-choice'],
      ['skipped', 'budget-import.approval-without-day'],
      ['skipped', 'budget-import.department-unknown'],
      ['skipped', 'budget.subject-not-a-department'],
      ['skipped', 'budget-import.nothing-stated'],
    ]);
  });

  it('shows what changes; what is older than the record goes into the history and says so', async () => {
    const file = (amount: string, on: string) =>
      bytes('项目名称,预算数（元）,截止日期', `供水工程项目,${amount},${on}`);
    const first = await planOf(file('100', '2024-09-30'));
    const known = after(register, first.steps);
    const later = await planOf(file('120', '2024-10-31'), { register: known });
    expect(later.rows).toMatchObject([
      { status: 'changed', changes: [{ field: 'currentBudget', from: 10_000, to: 12_000 }], remarks: [] },
    ]);
    const older = await planOf(file('90', '2024-06-30'), { register: known });
    expect(older.rows).toMatchObject([
      { status: 'changed', changes: [], remarks: [{ zh: expect.stringContaining('更晚') }] },
    ]);
    expect(older.steps).toHaveLength(1);
  });

  it('marks what the file itself calls made up', async () => {
    const { steps } = await planOf(bytes('项目名称,预算数（元）（示例）,执行数（元）', '供水工程项目,100,50'));
    expect(steps[0]?.data).toMatchObject({ sample: ['currentBudget'] });
  });

  it('a second time with nothing left to do, whatever the rows say', () => {
    const cell = fc.constantFrom('', '100', '200.5', '3');
    const row = fc.record({
      who: fc.constantFrom('供水工程项目,', '河道治理项目,', '智慧校园建设项目,', ',市水利局'),
      cells: fc.tuple(cell, cell, cell),
      on: fc.constantFrom('', '2024-06-30', '2024-09-30'),
      approved: fc.constantFrom(',', '90,2025-02-20'),
    });
    const table = fc.uniqueArray(row, { selector: ({ who }) => who, maxLength: 4, minLength: 1 });
    return fc.assert(
      fc.asyncProperty(fc.array(table, { minLength: 1, maxLength: 3 }), async (tables) => {
        let known = register;
        for (const rows of tables) {
          const lines = rows.map(({ who, cells, on, approved }) => `${who},${cells.join(',')},${on},${approved}`);
          const head = '项目名称,主管部门,预算数（元）,执行数（元）,年末结余（元）,截止日期,批复预算（元）,批复日期';
          const file = bytes(head, ...lines);
          const plan = await planOf(file, { register: known }).catch(() => null);
          if (plan === null) continue;
          known = after(known, plan.steps);
          const again = await planOf(file, { register: known });
          expect(again.steps).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
