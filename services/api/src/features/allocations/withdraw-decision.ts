import { parseAllocationLineId, withdrawDecision } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { roundIsOpen } from '../decision-rounds/round-is-open.ts';
import { onLine } from './on-line.ts';

/** The line is undecided again. */
export const handleWithdrawDecision: Handler<'withdrawDecision'> = async (context, { params, body }) => {
  const fiscalYear = parseAllocationLineId(params.id)?.fiscalYear;
  const isOpen = fiscalYear !== undefined && (await roundIsOpen(context, fiscalYear));
  return onLine(context, params.id, (line, state) =>
    withdrawDecision({ ...line, ...body, roundIsOpen: isOpen }, state),
  );
};
