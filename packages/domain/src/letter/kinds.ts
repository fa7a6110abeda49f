import { z } from 'zod';

/** 评价结果反馈意见书, 整改通知书, 催办函, 督办函, 延期答复, 销号通知, 预算挂钩通知: each has a register of its own for every year. */
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

/** In which a letter is kept and sent. */
export const letterFormatSchema = z.enum(['html', 'txt', 'docx']);
export type LetterFormat = z.output<typeof letterFormatSchema>;

/** How the office knows that a letter has arrived: signed for, a slip sent back, a receipt of a system, by mail, by telephone. */
export const receiptMeansSchema = z.enum(['signed-for', 'slip', 'system', 'mail', 'telephone']);
export type ReceiptMeans = z.output<typeof receiptMeansSchema>;
