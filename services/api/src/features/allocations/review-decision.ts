import { reviewDecision } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { peopleOf } from '../two-person-rules/second-person.ts';
import { isDecision } from './last-decision.ts';
import { onLine } from './on-line.ts';

/** A second person approves the decision about a line, or sends it back. Who the first is, the history says that this is decided on. */
export const handleReviewDecision: Handler<'reviewDecision'> = (context, { params, body }) =>
  onLine(
    context,
    params.id,
    (line, state, history) => {
      const decision = history.findLast(isDecision);
      const decidedBy = decision === undefined ? [] : peopleOf(decision.metadata);
      return reviewDecision({ ...line, ...body, reviewers: peopleOf(context.command), decidedBy }, state);
    },
    { withHistory: true },
  );
