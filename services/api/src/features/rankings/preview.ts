import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';
import { rankedNow } from './ranked.ts';

/** The provisional ranking of a group, at any moment; nothing is recorded. */
export const handlePreviewRanking: Handler<'previewRanking'> = async (context, { query, body }) => {
  const { answered, ...ranked } = await rankedNow(context, body, viewAsked(context, query));
  return { provisional: true, ...ranked, ...answered };
};
