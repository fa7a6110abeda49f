import { wordsOf } from '../../i18n/language.ts';

export const useMoneyDeskWords = wordsOf('money', {
  title: { zh: '{{year}} 年评价结果与预算挂钩表', en: 'Grades and next year’s money, {{year}}' },
  object: { zh: '项目', en: 'Object' },
  department: { zh: '主管部门', en: 'Department' },
  grade: { zh: '等级', en: 'Grade' },
  currentBudget: { zh: '本年预算', en: 'This year' },
  proposed: { zh: '建议调整', en: 'Proposal' },
  finalBudget: { zh: '下年预算', en: 'Next year' },
  caption: { zh: '金额单位：{{unit}}', en: 'Money in {{unit}}' },
});
