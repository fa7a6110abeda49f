import { z } from 'zod';
import { defineEvent, type EventOf } from '../event/define.ts';
import { nameSchema, sampleFieldsSchema, textSchema } from '../values.ts';

/** What the office means to do, in its own words, under a heading of its own. */
export const outlookParagraphSchema = z.strictObject({ heading: nameSchema, text: textSchema });
export type OutlookParagraph = z.output<typeof outlookParagraphSchema>;

/** The outlook (下一步工作) of the report on a year of evaluation, whole; the last one holds, none of it is none. */
export const yearlyOutlookWritten = defineEvent(
  'YearlyOutlookWritten',
  1,
  z.strictObject({ paragraphs: z.array(outlookParagraphSchema).max(20), sample: sampleFieldsSchema }),
);

export type YearlyReportEvent = EventOf<typeof yearlyOutlookWritten>;
