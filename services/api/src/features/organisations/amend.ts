import { amendOrganisation } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Corrects the code or the kind of an organisation. */
export const handleAmendOrganisation: Handler<'amendOrganisation'> = (context, { params, body }) =>
  commandOn(context, context.streams.organisation, params.id, (state) => amendOrganisation(body, state));
