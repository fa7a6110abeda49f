import type { HoldReason } from './hold-events.ts';

/** Why money is held, as a line, a timeline and a letter say it. */
export const holdReasonInWords = (reason: HoldReason): { readonly zh: string; readonly en: string } =>
  reason.kind === 'other'
    ? { zh: reason.text, en: reason.text }
    : { zh: `整改逾期（应于 ${reason.dueDate} 完成）`, en: `a fix is overdue (it was due on ${reason.dueDate})` };
