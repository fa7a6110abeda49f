import { wordsOf } from '../i18n/language.ts';

export const useFormWords = wordsOf('form', {
  underWay: { zh: '正在办理…', en: 'Under way…' },
  notInThePast: { zh: '正在查看过去某日的情况，不能办理。', en: 'A past day is shown: nothing can be done here.' },
  sendKeys: { zh: 'Ctrl + Enter 提交', en: 'Ctrl + Enter sends' },
  notAnAmount: {
    zh: '请填写金额，例如 120 或 120.5；单位见标签',
    en: 'Write an amount, such as 120 or 120.5, in the unit of the label',
  },
  inUnit: { zh: '（{{unit}}）', en: ' ({{unit}})' },
  optional: { zh: '可不填', en: 'optional' },
  addRow: { zh: '再加一行', en: 'Add a line' },
  removeRow: { zh: '去掉第 {{row}} 行', en: 'Remove line {{row}}' },
  choose: { zh: '请选择', en: 'Choose' },
});
