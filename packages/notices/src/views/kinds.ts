import { z } from 'zod';

/** The letters that bear a number. */
export const letterKinds = [
  'feedback',
  'rectification',
  'reminder',
  'supervision',
  'extension-answer',
  'verification',
  'budget-link',
] as const;
export const letterKindSchema = z.enum(letterKinds);
export type LetterKind = z.output<typeof letterKindSchema>;

/** What each is called. */
export const letterWords: Readonly<Record<LetterKind, Readonly<Record<'zh' | 'en', string>>>> = {
  feedback: { zh: '评价结果反馈意见书', en: 'feedback letter' },
  rectification: { zh: '整改通知书', en: 'rectification notice' },
  reminder: { zh: '催办函', en: 'reminder' },
  supervision: { zh: '督办函', en: 'supervision letter' },
  'extension-answer': { zh: '延期答复', en: 'answer to an extension request' },
  verification: { zh: '销号通知', en: 'verification notice' },
  'budget-link': { zh: '预算挂钩通知', en: 'budget link notice' },
};
