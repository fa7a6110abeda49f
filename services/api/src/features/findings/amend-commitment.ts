import { amendCommitment, numbered } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { onFinding } from './on-finding.ts';

/** Restates a commitment; new measures are numbered on. */
export const handleAmendCommitment: Handler<'amendCommitment'> = async (context, { params, body }) =>
  onFinding(context, params.id, (state) =>
    amendCommitment({ ...body, measures: numbered(body.measures, state) }, state),
  );
