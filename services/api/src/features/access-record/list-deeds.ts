import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';

/** Who did what: every event without its contents, newest first. */
export const handleListDeeds: Handler<'listDeeds'> = async (context, { query }) =>
  context.projections.deeds.list(context.principal, { ...query, ...viewAsked(context, query) });
