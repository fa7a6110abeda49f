import { amendCommitment, numbered } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Restates a commitment; new measures are numbered on. */
export const handleAmendCommitment: Handler<'amendCommitment'> = async (context, { params, body }) =>
  commandOn(context, context.streams.finding, params.id, (state) =>
    amendCommitment({ ...body, measures: numbered(body.measures, state) }, state),
  );
