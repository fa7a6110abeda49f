import { endDeputy } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Ends a deputy's time, or takes back one that was entered by mistake. */
export const handleEndDeputy: Handler<'endDeputy'> = (context, { params, body }) =>
  commandOn(context, context.streams['person-record'], params.id, (state) => endDeputy(body, state));
