import type { allocationColumns, OutputOf } from '@bihuan/contract';
import { decisionKinds, gradeText, missingText } from './line-words.ts';
import { type ExportColumn, type ExportTable, followsSample, sampleText } from './table.ts';

type AllocationLine = Omit<OutputOf<'listAllocations'>['items'][number], 'ring' | 'allowed'>;

interface AllocationColumn extends ExportColumn<AllocationLine> {
  readonly key: (typeof allocationColumns)[number];
}

const rectificationWords = {
  none: { zh: '无问题', en: 'no finding' },
  open: { zh: '未验收', en: 'not verified' },
  rectified: { zh: '已验收', en: 'verified' },
} as const;

/** The columns of an exported allocation table, left to right. */
const columns: readonly AllocationColumn[] = [
  { key: 'id', title: { zh: '编号', en: 'Line' }, value: ({ id }) => id },
  { key: 'fiscalYear', title: { zh: '预算年度', en: 'Fiscal year' }, value: ({ fiscalYear }) => fiscalYear },
  { key: 'object', title: { zh: '对象', en: 'Object' }, value: ({ objectName }) => objectName },
  { key: 'unit', title: { zh: '被评价单位', en: 'Unit' }, sampleNames: ['unit', 'unitId'], value: ({ unit }) => unit },
  {
    key: 'department',
    title: { zh: '主管部门', en: 'Department' },
    sampleNames: ['department', 'departmentId'],
    value: ({ department }) => department,
  },
  {
    key: 'policyArea',
    title: { zh: '政策领域', en: 'Policy area' },
    sampleNames: ['policyArea'],
    value: ({ policyArea }) => policyArea,
  },
  {
    key: 'grade',
    title: { zh: '评价结果', en: 'Grade' },
    sampleNames: ['grade'],
    value: (line, language) => gradeText(line, language),
  },
  { key: 'score', title: { zh: '评价得分', en: 'Score' }, sampleNames: ['score'], value: ({ score }) => score },
  {
    key: 'currentBudget',
    title: { zh: '当年预算（元）', en: 'This year (yuan)' },
    money: true,
    sampleNames: ['currentBudget'],
    value: ({ currentBudget }) => currentBudget,
  },
  {
    key: 'proposedChange',
    title: { zh: '建议增减（元）', en: 'Proposed change (yuan)' },
    money: true,
    value: ({ proposedChange }) => proposedChange,
  },
  {
    key: 'least',
    title: { zh: '待填下限（元）', en: 'Least (yuan)' },
    money: true,
    value: ({ bounds }) => bounds?.min ?? null,
  },
  {
    key: 'most',
    title: { zh: '待填上限（元）', en: 'Most (yuan)' },
    money: true,
    value: ({ bounds }) => bounds?.max ?? null,
  },
  {
    key: 'proposedBudget',
    title: { zh: '建议预算（元）', en: 'Proposed budget (yuan)' },
    money: true,
    value: ({ proposedBudget }) => proposedBudget,
  },
  { key: 'held', title: { zh: '暂缓（元）', en: 'Held (yuan)' }, money: true, value: ({ held }) => held },
  {
    key: 'missing',
    title: { zh: '所缺依据', en: 'Missing' },
    value: ({ missing }, language) => missingText(missing, language) || null,
  },
  { key: 'rule', title: { zh: '规则行', en: 'Rule row' }, value: ({ rowNumber }) => rowNumber },
  {
    key: 'decision',
    title: { zh: '决定', en: 'Decision' },
    value: ({ decision }, language) => (decision === null ? null : decisionKinds[decision.kind][language]),
  },
  {
    key: 'decidedChange',
    title: { zh: '决定增减（元）', en: 'Decided change (yuan)' },
    money: true,
    value: ({ decision }) => decision?.change ?? null,
  },
  {
    key: 'finalBudget',
    title: { zh: '下年预算（元）', en: 'Next year (yuan)' },
    money: true,
    value: ({ finalBudget }) => finalBudget,
  },
  { key: 'reason', title: { zh: '理由', en: 'Reason' }, value: ({ decision }) => decision?.reason ?? null },
  {
    key: 'documentNumber',
    title: { zh: '文号', en: 'Document' },
    value: ({ decision }) => decision?.documentNumber ?? null,
  },
  {
    key: 'rectification',
    title: { zh: '整改', en: 'Rectification' },
    value: ({ rectification }, language) => rectificationWords[rectification][language],
  },
  {
    key: 'sample',
    title: { zh: '示例', en: 'Sample 示例' },
    value: (line, language) => sampleText(allocationTable, line, language),
  },
];

export const allocationTable: ExportTable<AllocationLine> = { columns, isSampleCell: followsSample };

/** The same with these columns, in this order. */
export const allocationTableWith = (keys: readonly AllocationColumn['key'][]): ExportTable<AllocationLine> => ({
  ...allocationTable,
  columns: keys.flatMap((key) => columns.filter((column) => column.key === key)),
});
