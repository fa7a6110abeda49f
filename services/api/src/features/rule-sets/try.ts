import type { FactName } from '@bihuan/domain';
import { definitionHash, type Facts, propose, walk } from '@bihuan/rules';
import type { Handler } from '../../operations.ts';
import { explanationOf } from '../allocations/explanation.ts';

/** What a rule set does with facts that somebody made up to try it; nothing is written, and no line is looked at. */
export const handleTryRuleSet: Handler<'tryRuleSet'> = async (_context, { body }) => {
  const { definition, fiscalYear } = body;
  const facts: Facts = Object.fromEntries(
    Object.entries(body.facts).map(([name, value]) => [name as FactName, { value, eventId: null }]),
  );
  const ruleSet = { id: 'trial', version: 1, definitionHash: definitionHash(definition), definition, parameters: {} };
  const proposal = propose({ ruleSet, facts, match: walk(definition, facts) });
  const { status, change, bounds, proposedBudget, held, clawBack, missing } = proposal;
  return {
    status,
    change,
    bounds,
    proposedBudget,
    held,
    clawBack,
    missing: [...missing],
    explanation: explanationOf(proposal, definition, fiscalYear),
  };
};
