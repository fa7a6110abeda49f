import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';
import { ladderItem } from './ladder-item.ts';
import { ladderOfFinding } from './ladder-of-finding.ts';

/** The ladder that applies to a finding and the day of every step, by the ladders and calendars that were known at the moment asked for. */
export const handlePreviewLadder: Handler<'previewLadder'> = async (context, { query }) => {
  const { dueDate, category = null, class: findingClass = null, severity = null, departmentId = null } = query;
  const finding = { category, class: findingClass, severity, departmentId };
  const { ladder, set, dates, answered } = await ladderOfFinding(context, viewAsked(context, query), finding, dueDate);
  return { ladder: ladderItem(ladder, set), dates, ...answered };
};
