import { wordsOf } from '../../i18n/language.ts';

/** What an office states by hand about a line. */
export const useOnRecordWords = wordsOf('onRecord', {
  title: { zh: '预算数据和特殊情形', en: 'Budget facts and flags' },
  noFlags: { zh: '没有登记特殊情形。', en: 'No flag is on record.' },
  flagWords: { zh: '{{flag}}（{{on}}）', en: '{{flag}} ({{on}})' },
  recordBudgetFacts: { zh: '登记预算数据', en: 'Record budget facts' },
  flagSubject: { zh: '登记特殊情形', en: 'Record a flag' },
  withdrawSubjectFlag: { zh: '撤销', en: 'Withdraw' },
  recorded: { zh: '预算数据已登记，建议已按新数据重算。', en: 'Recorded: the proposal follows what is known now.' },
  flagged: { zh: '特殊情形已登记，建议已按新情形重算。', en: 'Recorded: the proposal follows the flag.' },
  flag: { zh: '情形', en: 'Flag' },
  happenedOn: { zh: '发生或认定日期', en: 'Happened or established on' },
  basis: { zh: '事由和依据', en: 'What happened, and by which rule it counts' },
  basisHelp: { zh: '说明发生了什么、按哪条规定认定。', en: 'It is shown wherever the flag counts.' },
  documentNumber: { zh: '文号', en: 'Document number' },
  speaksOf: { zh: '数据截至', en: 'The figures speak of' },
  speaksOfHelp: {
    zh: '截至哪一天的数据；以截至日期最新的为准。',
    en: 'The day on which it was so; what speaks of the latest day counts.',
  },
  notOnRecord: { zh: '还没有登记；留空则不登记', en: 'Not on record; what is left empty says nothing' },
  nowOnRecord: { zh: '现为 {{value}}（{{day}}）', en: 'Now {{value}} ({{day}})' },
  reason: { zh: '理由', en: 'Reason' },
  reasonHelp: {
    zh: '更正同一天的数据时须说明理由。',
    en: 'Needed where another value of the same day is corrected.',
  },
});
