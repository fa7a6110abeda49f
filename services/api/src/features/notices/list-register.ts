import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';

/** The register of a year, by kind and number. */
export const handleListLetterRegister: Handler<'listLetterRegister'> = async (context, { query }) =>
  context.projections.letters.register(context.principal, { ...query, ...viewAsked(context, query) });
