import {
  decisionKinds,
  type ExportColumn,
  type ExportTable,
  followsSample,
  gradeText,
  missingText,
  sampleText,
} from '@bihuan/api/tables';
import type { AllocationLine } from './all-allocations.ts';

/** The columns of an exported allocation table, left to right. */
const columns: readonly ExportColumn<AllocationLine>[] = [
  { title: { zh: '编号', en: 'Line' }, value: ({ id }) => id },
  { title: { zh: '预算年度', en: 'Fiscal year' }, value: ({ fiscalYear }) => fiscalYear },
  { title: { zh: '对象', en: 'Object' }, value: ({ objectName }) => objectName },
  { title: { zh: '被评价单位', en: 'Unit' }, sampleNames: ['unit', 'unitId'], value: ({ unit }) => unit },
  {
    title: { zh: '主管部门', en: 'Department' },
    sampleNames: ['department', 'departmentId'],
    value: ({ department }) => department,
  },
  { title: { zh: '政策领域', en: 'Policy area' }, sampleNames: ['policyArea'], value: ({ policyArea }) => policyArea },
  {
    title: { zh: '评价结果', en: 'Grade' },
    sampleNames: ['grade'],
    value: (line, language) => gradeText(line, language),
  },
  { title: { zh: '评价得分', en: 'Score' }, sampleNames: ['score'], value: ({ score }) => score },
  {
    title: { zh: '当年预算（元）', en: 'This year (yuan)' },
    money: true,
    sampleNames: ['currentBudget'],
    value: ({ currentBudget }) => currentBudget,
  },
  {
    title: { zh: '建议增减（元）', en: 'Proposed change (yuan)' },
    money: true,
    value: ({ proposedChange }) => proposedChange,
  },
  { title: { zh: '待填下限（元）', en: 'Least (yuan)' }, money: true, value: ({ bounds }) => bounds?.min ?? null },
  { title: { zh: '待填上限（元）', en: 'Most (yuan)' }, money: true, value: ({ bounds }) => bounds?.max ?? null },
  {
    title: { zh: '建议预算（元）', en: 'Proposed budget (yuan)' },
    money: true,
    value: ({ proposedBudget }) => proposedBudget,
  },
  { title: { zh: '暂缓（元）', en: 'Held (yuan)' }, money: true, value: ({ held }) => held },
  {
    title: { zh: '所缺依据', en: 'Missing' },
    value: ({ missing }, language) => missingText(missing, language) || null,
  },
  { title: { zh: '规则行', en: 'Rule row' }, value: ({ rowNumber }) => rowNumber },
  {
    title: { zh: '决定', en: 'Decision' },
    value: ({ decision }, language) => (decision === null ? null : decisionKinds[decision.kind][language]),
  },
  {
    title: { zh: '决定增减（元）', en: 'Decided change (yuan)' },
    money: true,
    value: ({ decision }) => decision?.change ?? null,
  },
  { title: { zh: '下年预算（元）', en: 'Next year (yuan)' }, money: true, value: ({ finalBudget }) => finalBudget },
  { title: { zh: '理由', en: 'Reason' }, value: ({ decision }) => decision?.reason ?? null },
  { title: { zh: '文号', en: 'Document' }, value: ({ decision }) => decision?.documentNumber ?? null },
  { title: { zh: '示例', en: 'Sample 示例' }, value: (line, language) => sampleText(allocationTable, line, language) },
];

export const allocationTable: ExportTable<AllocationLine> = { columns, isSampleCell: followsSample };
