import { wordsOf } from '../../i18n/language.ts';

/** Of the pages round the rules and what they come to. */
export const useRulesWords = wordsOf('rules', {
  pages: { zh: '预算挂钩的各个页面', en: 'Pages about next year’s money' },
  pageTable: { zh: '挂钩表', en: 'Table' },
  pageResults: { zh: '结果应用', en: 'Use of results' },
  pageContradictions: { zh: '矛盾', en: 'Contradictions' },
  pageWhatIf: { zh: '试算', en: 'What if' },
  pageRules: { zh: '规则', en: 'Rules' },
  object: { zh: '项目', en: 'Object' },
  unit: { zh: '单位', en: 'Unit' },
  department: { zh: '主管部门', en: 'Department' },
  policyArea: { zh: '政策领域', en: 'Policy area' },
  grade: { zh: '等级', en: 'Grade' },
  amountIn: { zh: '金额（{{unit}}）', en: 'Amount ({{unit}})' },
  sum: { zh: '合计', en: 'Total' },
  count: { zh: '数量', en: 'Count' },
  objects: { zh: '项目数', en: 'Objects' },
  none: { zh: '（未填）', en: '(none)' },
  showMore: { zh: '再列 {{count}} 行', en: 'Show {{count}} more' },
  fetchMore: { zh: '显示更多', en: 'Show more' },
  saveXlsx: { zh: '存为 xlsx', en: 'Save as xlsx' },
  saveCsv: { zh: '存为 CSV', en: 'Save as CSV' },
  saving: { zh: '正在生成…', en: 'Making the file…' },
  print: { zh: '打印', en: 'Print' },
  sampleNote: {
    zh: '标“示例”的金额、单位、问题和日期为演示而编写，不是真实数据。',
    en: 'Amounts, units, findings and dates marked “sample” are made up for the demonstration.',
  },
});
