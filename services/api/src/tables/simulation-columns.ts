import type { OutputOf } from '@bihuan/contract';
import type { Language } from '@bihuan/domain';
import { gradeText, missingText } from './line-words.ts';
import { type ExportTable, followsSample, sampleText } from './table.ts';

export type SimulatedLine = OutputOf<'simulate'>['lines'][number];

const statusWords = {
  determined: { zh: '确定', en: 'determined' },
  open: { zh: '待人确定', en: 'open' },
  undecidable: { zh: '无法判断', en: 'undecidable' },
} as const;

const provisionally = { zh: '（暂定）', en: ' (provisional)' } as const;
const statusText = ({ status, provisional }: SimulatedLine, language: Language) =>
  `${statusWords[status][language]}${provisional ? provisionally[language] : ''}`;

/** What rules would do to each line. */
export const simulationTable: ExportTable<SimulatedLine> = {
  isSampleCell: followsSample,
  columns: [
    { title: { zh: '编号', en: 'line' }, value: ({ id }) => id },
    { title: { zh: '对象', en: 'object' }, value: ({ objectName }) => objectName },
    {
      title: { zh: '主管部门', en: 'department' },
      sampleNames: ['department', 'departmentId'],
      value: ({ department }) => department,
    },
    {
      title: { zh: '政策领域', en: 'policy area' },
      sampleNames: ['policyArea'],
      value: ({ policyArea }) => policyArea,
    },
    {
      title: { zh: '结果', en: 'grade' },
      value: ({ grade }, language) => gradeText({ grade, notDemonstrated: false }, language),
    },
    {
      title: { zh: '本年预算（元）', en: 'this year (yuan)' },
      money: true,
      sampleNames: ['currentBudget'],
      value: ({ before }) => before,
    },
    { title: { zh: '增减（元）', en: 'change (yuan)' }, money: true, value: ({ change }) => change },
    { title: { zh: '试算结果（元）', en: 'would be (yuan)' }, money: true, value: ({ after }) => after },
    {
      title: { zh: '最少增减（元）', en: 'least change (yuan)' },
      money: true,
      value: ({ bounds }) => bounds?.min ?? null,
    },
    {
      title: { zh: '最多增减（元）', en: 'most change (yuan)' },
      money: true,
      value: ({ bounds }) => bounds?.max ?? null,
    },
    { title: { zh: '暂缓（元）', en: 'held (yuan)' }, money: true, value: ({ held }) => held },
    {
      title: { zh: '总额控制核减（元）', en: 'taken by the ceiling (yuan)' },
      money: true,
      value: ({ ceilingReduction }) => ceilingReduction,
    },
    { title: { zh: '状态', en: 'status' }, value: statusText },
    { title: { zh: '规则行', en: 'row' }, value: ({ row }) => row },
    {
      title: { zh: '缺少', en: 'missing' },
      value: ({ missing }, language) => missingText(missing, language) || null,
    },
    {
      title: { zh: '示例', en: 'sample 示例' },
      value: (line, language) => sampleText(simulationTable, line, language),
    },
  ],
};
