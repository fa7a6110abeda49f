import { withdrawOrganisation } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Withdraws an organisation that was registered by mistake. */
export const handleWithdrawOrganisation: Handler<'withdrawOrganisation'> = (context, { params, body }) =>
  commandOn(context, context.streams.organisation, params.id, (state) => withdrawOrganisation(body, state));
