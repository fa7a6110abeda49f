import type { z } from 'zod';
import { budgetLinkViewSchema } from './budget-link.ts';
import {
  policyReminderViewSchema,
  policySupervisionViewSchema,
  reminderViewSchema,
  supervisionViewSchema,
} from './chase.ts';
import { extensionAnswerViewSchema } from './extension-answer.ts';
import { feedbackViewSchema } from './feedback.ts';
import {
  digestMessageViewSchema,
  letterMessageViewSchema,
  noticeMessageViewSchema,
  reminderMessageViewSchema,
} from './messages.ts';
import { rectificationViewSchema } from './rectification.ts';
import { verificationViewSchema } from './verification.ts';
import { yearlyReportViewSchema } from './yearly-report.ts';

/** What each document says, as data. */
export const noticeViewSchemas = {
  feedback: feedbackViewSchema,
  rectification: rectificationViewSchema,
  reminder: reminderViewSchema,
  supervision: supervisionViewSchema,
  'policy-reminder': policyReminderViewSchema,
  'policy-supervision': policySupervisionViewSchema,
  'extension-answer': extensionAnswerViewSchema,
  verification: verificationViewSchema,
  'budget-link': budgetLinkViewSchema,
  'yearly-report': yearlyReportViewSchema,
} as const;
export type NoticeKind = keyof typeof noticeViewSchemas;
export type NoticeView<Kind extends NoticeKind> = z.input<(typeof noticeViewSchemas)[Kind]>;

/** What each message says, as data. */
export const messageViewSchemas = {
  notice: noticeMessageViewSchema,
  reminder: reminderMessageViewSchema,
  letter: letterMessageViewSchema,
  digest: digestMessageViewSchema,
} as const;
export type MessageKind = keyof typeof messageViewSchemas;
export type MessageView<Kind extends MessageKind> = z.input<(typeof messageViewSchemas)[Kind]>;
