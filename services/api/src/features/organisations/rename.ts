import { renameOrganisation } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Gives an organisation another name. */
export const handleRenameOrganisation: Handler<'renameOrganisation'> = (context, { params, body }) =>
  commandOn(context, context.streams.organisation, params.id, (state) => renameOrganisation(body, state));
