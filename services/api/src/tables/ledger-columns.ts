import { inWords, type Language } from '@bihuan/domain';
import {
  extensionsText,
  type LedgerLine,
  lookBackText,
  measureTexts,
  nextReminderText,
  standingText,
  termText,
  verificationText,
} from './ledger-words.ts';
import { type ExportColumn, type ExportTable, plainYuan, sampleText } from './table.ts';

const listed = (language: Language, items: readonly string[]) => items.join(language === 'zh' ? '、' : ', ') || null;
const rated = (rating: string | null, language: Language) =>
  rating === null ? null : inWords('rating', rating, language);

/** The columns of the ledger (整改台账), left to right. */
const columns: readonly ExportColumn<LedgerLine>[] = [
  { title: { zh: '编号', en: 'Number' }, value: ({ number }) => number },
  { title: { zh: '对象', en: 'Object' }, value: ({ objectName }) => objectName },
  { title: { zh: '被评价单位', en: 'Unit' }, sampleNames: ['unit', 'unitId'], value: ({ unit }) => unit },
  {
    title: { zh: '主管部门', en: 'Department' },
    sampleNames: ['department', 'departmentId'],
    value: ({ department }) => department,
  },
  { title: { zh: '问题', en: 'Finding' }, sampleNames: ['description'], value: ({ description }) => description },
  { title: { zh: '类别', en: 'Category' }, sampleNames: ['category'], value: ({ category }) => category },
  {
    title: { zh: '整改类型', en: 'Class' },
    sampleNames: ['class'],
    value: (line, language) => (line.class === null ? null : inWords('findingClass', line.class, language)),
  },
  {
    title: { zh: '严重程度', en: 'Severity' },
    sampleNames: ['severity'],
    value: ({ severity }, language) => inWords('severity', severity, language),
  },
  {
    title: { zh: '涉及金额（元）', en: 'Amount (yuan)' },
    money: true,
    sampleNames: ['amount'],
    value: ({ amount }) => amount,
  },
  {
    title: { zh: '整改要求', en: 'Requirement' },
    sampleNames: ['requirement'],
    value: ({ requirement }) => requirement,
  },
  {
    title: { zh: '整改措施', en: 'Measures' },
    sampleNames: ['measures'],
    value: (line, language) => measureTexts(line, language).join('\n') || null,
  },
  {
    title: { zh: '责任人', en: 'Responsible' },
    sampleNames: ['responsible'],
    value: ({ responsible }) => responsible && (responsible.role ?? responsible.personId),
  },
  { title: { zh: '期限', en: 'Term' }, sampleNames: ['term'], value: termText },
  {
    title: { zh: '原定到期日', en: 'First due day' },
    sampleNames: ['dueDate', 'measures'],
    value: ({ originalDueDate }) => originalDueDate,
  },
  {
    title: { zh: '现到期日', en: 'Due day' },
    sampleNames: ['dueDate', 'measures'],
    value: ({ dueDate }) => dueDate,
  },
  { title: { zh: '进度（%）', en: 'Progress (%)' }, sampleNames: ['percent'], value: ({ percent }) => percent },
  {
    title: { zh: '单位自评', en: 'Claimed' },
    sampleNames: ['claim'],
    value: ({ claim }, language) => rated(claim, language),
  },
  {
    title: { zh: '核查评定', en: 'Checked' },
    sampleNames: ['rating'],
    value: ({ rating }, language) => rated(rating, language),
  },
  { title: { zh: '延期', en: 'Extensions' }, value: extensionsText },
  { title: { zh: '状态', en: 'State' }, value: ({ state }, language) => inWords('ledgerState', state, language) },
  { title: { zh: '验收销号', en: 'Verification' }, sampleNames: ['reason'], value: verificationText },
  { title: { zh: '回头看', en: 'Look-back' }, value: lookBackText },
  { title: { zh: '剩余或逾期', en: 'Left or overdue' }, value: standingText },
  { title: { zh: '重复问题', en: 'Repeat of' }, value: ({ repeatOf }) => repeatOf && (repeatOf.number ?? repeatOf.id) },
  {
    title: { zh: '标记', en: 'Flags' },
    value: ({ flags }, language) =>
      listed(
        language,
        flags.map((flag) => inWords('findingFlag', flag, language)),
      ),
  },
  {
    title: { zh: '整改成效', en: 'Results' },
    sampleNames: ['results'],
    value: ({ results }, language) =>
      listed(
        language,
        results.map(({ kind, amount, note }) =>
          [
            inWords('result', kind, language),
            amount === null ? null : `${plainYuan(amount)} ${language === 'zh' ? '元' : 'yuan'}`,
            note,
          ]
            .filter((part) => part !== null)
            .join(' '),
        ),
      ),
  },
  { title: { zh: '下次提醒', en: 'Next reminder' }, value: nextReminderText },
  { title: { zh: '示例', en: 'Sample 示例' }, value: (line, language) => sampleText(ledgerTable, line, language) },
];

export const ledgerTable: ExportTable<LedgerLine> = {
  columns,
  isSampleCell: ({ sampleNames }, { sample }) => sampleNames?.some((name) => sample.includes(name)) === true,
};
