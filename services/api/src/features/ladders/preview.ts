import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';
import { ladderItem } from './ladder-item.ts';
import { ladderOfMatter } from './ladder-of-matter.ts';

/** The ladder that applies to a matter and the day of every step, by the ladders and calendars that were known at the moment asked for. */
export const handlePreviewLadder: Handler<'previewLadder'> = async (context, { query }) => {
  const { dueDate, matter, category = null, class: findingClass = null, severity = null, departmentId = null } = query;
  const question = { matter, category, class: findingClass, severity, departmentId };
  const { ladder, set, dates, answered } = await ladderOfMatter(context, viewAsked(context, query), question, dueDate);
  return { ladder: ladderItem(ladder, set), dates, ...answered };
};
