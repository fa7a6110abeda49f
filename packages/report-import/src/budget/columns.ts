import type { MoneyUnit, StatedFactName } from '@bihuan/domain';
import type { PlainColumn } from '../file/plain-table.ts';
import { type Heading, objectNames, readHeading } from '../table/heading.ts';

/** What a column of a table of budget facts says. */
export type BudgetField =
  | 'sequence'
  | 'code'
  | 'name'
  | 'unit'
  | 'departmentCode'
  | 'department'
  | 'speaksOf'
  | 'approvedBudget'
  | 'documentNumber'
  | 'approvedOn'
  | 'comment'
  | StatedFactName;

export interface BudgetColumn extends PlainColumn<BudgetField> {
  readonly unit: MoneyUnit | null;
  readonly sample: boolean;
}

const total = '(?:总?额|数额?|金额|资金|合计|规模)?';
const before = '(?:上年度?|去年)末?|年初|期初';

/**
 * The usual names, first match wins: what is more particular stands above what is more general. A budget that names no year is this
 * year's; one that does is of the year that it names.
 */
const names: readonly (readonly [BudgetField, RegExp])[] = [
  ['sequence', objectNames.sequence],
  ['approvedOn', /^批复(?:日期|时间)$|^approvedon$/],
  ['documentNumber', /^(?:预算)?(?:批复)?文号$|^documentnumber$/],
  ['speaksOf', /^(?:数据|统计)?(?:截止|截至|统计)(?:日期|时间|日)?$|^speaksof$/],
  ['fundKind', /^(?:项目)?(?:资金|经费|预算)(?:性质|类型|类别|来源|种类)$|^fundkind$/],
  ['plannedProgress', /^(?:计划|目标|应达|应完成|序时)(?:支出|执行)?(?:进度|率)$|^plannedprogress$/],
  ['grantBase', new RegExp(`^(?:补助|转移支付|拨款|奖补)(?:资金)?基数${total}$|^grantbase$`)],
  ['exAnteCut', new RegExp(`^事前(?:绩效)?评估(?:审?核减|核减)${total}$|^exantecut$`)],
  [
    'amountAsked',
    new RegExp(
      `^(?:下年度?|明年|次年)?(?:部门|项目)?(?:预算)?(?:申报|申请|建议|需求)(?:预算)?${total}$|^(?:下年度?|明年|次年)(?:部门|项目)?预算${total}$|^amountasked$`,
    ),
  ],
  [
    'approvedBudget',
    new RegExp(`^(?:下年度?|明年|次年)?(?:批复预算|预算批复)${total}$|^批复(?:总?额|数额?|金额)$|^approvedbudget$`),
  ],
  [
    'executedAmount',
    new RegExp(
      `^(?:截[至止]\\d{1,2}月[末底]?|累计|实际|预算|本年度?|当年度?|已)*(?:执行|支出)${total}$|^executedamount$`,
    ),
  ],
  ['carryOver', new RegExp(`^(?:上年度?|年末|累计)?结转(?:下年)?(?:使用)?${total}$|^carryover$`)],
  ['lastBalance', new RegExp(`^(?:${before})(?:累计|滚存|账户|存量|资金)*(?:结余|余额)${total}$|^lastbalance$`)],
  [
    'balance',
    new RegExp(`^(?:本年度?|当年度?|年|期)?末?(?:累计|滚存|账户|存量|资金)*(?:结余|余额)${total}$|^balance$`),
  ],
  ['payments', new RegExp(`^(?:累计|实际|本年度?|当年度?|已)*(?:拨付|支付|拨款)${total}$|^payments$`)],
  ['lastBudget', new RegExp(`^(?:上年度?|去年)(?:部门|项目|财政|年初|调整后?)*预算(?:安排)?${total}$|^lastbudget$`)],
  [
    'currentBudget',
    new RegExp(`^(?:本年度?|当年度?|今年)?(?:部门|项目|财政|年初|调整后?)*预算(?:安排)?${total}$|^(?:current)?budget$`),
  ],
  ['code', objectNames.code],
  ['departmentCode', /^(?:主管|预算)?(?:部门|单位)(?:编码|代码)$|^departmentcode$/],
  ['department', objectNames.department],
  ['unit', objectNames.unit],
  ['name', objectNames.name],
  ['comment', /^(?:备注|说明|remarks?|comment)$/],
];

const amounts: readonly BudgetField[] = [
  'currentBudget',
  'lastBudget',
  'executedAmount',
  'carryOver',
  'balance',
  'lastBalance',
  'payments',
  'amountAsked',
  'grantBase',
  'exAnteCut',
  'approvedBudget',
];
export const isAmount = (field: BudgetField): boolean => amounts.includes(field);

const isFact = (field: BudgetField): boolean => isAmount(field) || field === 'plannedProgress' || field === 'fundKind';

/**
 * The columns of a heading row in a table for a fiscal year; null when it is none: somebody and at least one fact. Where two cells name
 * one field, the first counts.
 */
export const budgetColumnsOf =
  (fiscalYear: number) =>
  (cells: readonly string[]): readonly BudgetColumn[] | null => {
    const columns: BudgetColumn[] = [];
    for (const [index, text] of cells.entries()) {
      const column = columnOf(text, index, fiscalYear);
      if (column !== null && !columns.some(({ field }) => field === column.field)) columns.push(column);
    }
    const names = columns.some(({ field }) => field === 'name' || field === 'department');
    return names && columns.some(({ field }) => isFact(field)) ? columns : null;
  };

function columnOf(text: string, index: number, fiscalYear: number): BudgetColumn | null {
  const heading = readHeading(text);
  if (heading === null) return null;
  const word = heading.word.replace(/率?[%％]$/, (end) => (end.startsWith('率') ? '率' : ''));
  const named = names.find(([, pattern]) => pattern.test(word))?.[0];
  const field = named === undefined ? null : ofYear(named, heading, fiscalYear);
  if (field === null) return null;
  return { index, heading: text, field, unit: isAmount(field) ? heading.unit : null, sample: heading.sample };
}

/**
 * What a heading with a year in it means when the budget of the fiscal year is prepared in the year before it: `2024年预算` is this year's
 * budget, `2023年末结余` the balance a year before. Null where a field of that year is not among the facts.
 */
function ofYear(field: BudgetField, { year }: Heading, fiscalYear: number): BudgetField | null {
  if (year === null || !isAmount(field)) return field;
  const byYear: Partial<Record<BudgetField, Readonly<Record<number, BudgetField>>>> = {
    currentBudget: { [fiscalYear - 1]: 'currentBudget', [fiscalYear - 2]: 'lastBudget' },
    balance: { [fiscalYear - 1]: 'balance', [fiscalYear - 2]: 'lastBalance' },
    amountAsked: { [fiscalYear]: 'amountAsked' },
    approvedBudget: {
      [fiscalYear]: 'approvedBudget',
      [fiscalYear - 1]: 'currentBudget',
      [fiscalYear - 2]: 'lastBudget',
    },
    grantBase: { [fiscalYear]: 'grantBase', [fiscalYear - 1]: 'grantBase' },
    exAnteCut: { [fiscalYear]: 'exAnteCut' },
    executedAmount: { [fiscalYear - 1]: 'executedAmount' },
    carryOver: { [fiscalYear - 1]: 'carryOver', [fiscalYear - 2]: 'carryOver' },
    payments: { [fiscalYear - 1]: 'payments' },
  };
  return byYear[field]?.[year] ?? null;
}
