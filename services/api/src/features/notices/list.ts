import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';

/** Letters, the newest draft first; `status=drafted` is the queue of those who sign. */
export const handleListLetters: Handler<'listLetters'> = async (context, { query: { about: subjectId, ...query } }) =>
  context.projections.letters.list(context.principal, { ...query, subjectId, ...viewAsked(context, query) });
