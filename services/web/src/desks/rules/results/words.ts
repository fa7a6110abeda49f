import { wordsOf } from '../../../i18n/language.ts';

export const useResultsWords = wordsOf('results', {
  title: { zh: '{{year}} 年评价结果应用情况', en: 'Use of results {{year}}' },
  explained: {
    zh: '数量是链接，点开即为其所含的项目、问题或政策调整。未决定的项目按规则建议列入流向。',
    en: 'Every count is a link to the objects, findings or policy changes that it counts. Undecided objects flow as the rules propose.',
  },
  sentence: {
    zh: '{{evaluated}} 个项目参加评价，其中 {{cut}} 个已决定压减、{{raised}} 个已决定增加；登记问题 {{findings}} 个，已整改 {{rectified}} 个。',
    en: '{{evaluated}} objects were evaluated; {{cut}} are cut and {{raised}} raised by decision; of {{findings}} findings {{rectified}} are rectified.',
  },
  evaluation: { zh: '评价', en: 'Evaluation' },
  budget: { zh: '预算', en: 'Budget' },
  held: { zh: '暂缓与收回', en: 'Held and clawed back' },
  rectification: { zh: '整改与政策', en: 'Rectification and policy' },
  all: { zh: '合计 {{count}} 项', en: '{{count}} in all' },
  allWithAmount: { zh: '共 {{count}} 项，合计 {{amount}}', en: '{{count}} in all, {{amount}}' },
  closeList: { zh: '收起明细', en: 'Close the list' },
  behind: { zh: '依据的记录', en: 'Records behind it' },
  flow: { zh: '从等级到措施到金额', en: 'From grade to action to amount' },
  flowLabel: {
    zh: '资金流向图：等级、措施、去向，数字见下面的表',
    en: 'Flow of money from grade to action to where it ends; the figures are in the table below',
  },
  from: { zh: '从', en: 'From' },
  to: { zh: '到', en: 'To' },
  lines: { zh: '项目数', en: 'Objects' },
  decided: { zh: '其中已决定', en: 'Decided' },
  proposed: { zh: '其中未决定（按建议计）', en: 'Undecided (as proposed)' },
  withoutBudget: {
    zh: '{{count}} 个项目没有本年预算数，只计个数，不计金额。',
    en: 'Of {{count}} objects this year’s budget is not known: they are counted and carry no money.',
  },
  distribution: { zh: '等级分布', en: 'Distribution of grades' },
  distributionLabel: { zh: '各等级项目数，数字见旁边的表', en: 'Objects of each grade; figures in the table beside' },
  share: { zh: '占比', en: 'Share' },
  trend: { zh: '逐年变化', en: 'Year by year' },
  trendLabel: { zh: '逐年各等级占比，数字见旁边的表', en: 'Share of each grade by year; figures in the table beside' },
  oneYear: {
    zh: '目前只有一个年度的数据，两个年度以上时这里显示变化图。',
    en: 'Only one year is on record so far; with two or more a chart shows the change.',
  },
  year: { zh: '年度', en: 'Year' },
  'money-raised': { zh: '已决定增加（{{unit}}）', en: 'Raised by decision ({{unit}})' },
  'money-cut': { zh: '已决定压减（{{unit}}）', en: 'Cut by decision ({{unit}})' },
  rectified: { zh: '已整改 / 登记问题', en: 'Rectified / raised' },
});
