import { wordsOf } from '../../i18n/language.ts';

/** What the supervising department's desk says. */
export const useDepartmentWords = wordsOf('department', {
  title: { zh: '所属单位的整改', en: 'Rectification in your units' },
  sentence: {
    zh: '未办结 {{open}} 个问题，其中逾期 {{late}} 个；已办结 {{done}} 个。',
    en: 'Open findings: {{open}}, of them overdue: {{late}}. Done: {{done}}.',
  },
  unit: { zh: '单位', en: 'Unit' },
  allUnits: { zh: '全部单位', en: 'All units' },
  noUnit: { zh: '未指定单位', en: 'no unit' },
  own: { zh: '本部门要办的', en: 'What is asked of the department itself' },
  nothingOwn: { zh: '没有要本部门办理的事项。', en: 'Nothing is asked of the department itself.' },
  toConfirm: { zh: '{{day}} 发出，待签收', en: 'issued on {{day}}, to be confirmed' },
  late: { zh: '逾期', en: 'Late' },
  nothingLate: { zh: '没有逾期的问题。', en: 'Nothing is late.' },
  underWay: { zh: '办理中', en: 'Under way' },
  nothingUnderWay: { zh: '没有期限内的问题。', en: 'Nothing else is under way.' },
  done: { zh: '已办结（{{count}}）', en: 'Done ({{count}})' },
  copied: { zh: '抄送本部门的文书', en: 'Letters copied to the department' },
  nothingCopied: { zh: '没有抄送的文书。', en: 'No letter was copied to it.' },
  finding: { zh: '问题', en: 'Finding' },
  standing: { zh: '进度和期限', en: 'Where it stands' },
  progress: { zh: '完成', en: 'Done' },
  and: { zh: '、', en: ', ' },
});
