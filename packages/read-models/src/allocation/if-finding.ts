import type { Proposal, RuleSetDefinition, Severity } from '@bihuan/domain';
import { propose, walk } from '@bihuan/rules';
import { type FindingsCounted, withFindings } from './line-facts.ts';

interface Line {
  readonly proposal: Proposal;
  readonly definition: RuleSetDefinition | null;
}

/** A finding on the line's evaluation, as it is listed. */
interface Finding {
  readonly id: string;
  readonly status: 'open' | 'closed' | 'withdrawn';
  readonly severity: Severity;
  readonly repeatOf: unknown;
  readonly standing: { readonly kind: string; readonly days: number | null };
}

/**
 * What the rules would say of a line if one of `findings` were verified, or still open and so many working days overdue; the others stand
 * as they do, and so does every other fact.
 */
export function proposalIf(
  { proposal, definition }: Line,
  findings: readonly Finding[],
  { id, as }: { readonly id: string; readonly as: 'verified' | { readonly overdueDays: number } },
): Proposal {
  if (definition === null || proposal.ruleSet === null) return proposal;
  const supposed = findings.map((one): Finding => {
    if (one.id !== id) return one;
    if (as === 'verified') return { ...one, status: 'closed' };
    return { ...one, status: 'open', standing: { kind: 'overdue', days: as.overdueDays } };
  });
  const facts = withFindings(proposal.facts, counted(supposed));
  const { parameters = {}, ...named } = proposal.ruleSet;
  return propose({ ruleSet: { ...named, parameters, definition }, facts, match: walk(definition, facts) });
}

/** As the projection counts them. */
function counted(findings: readonly Finding[]): FindingsCounted {
  const standing = findings.filter(({ status }) => status !== 'withdrawn');
  const open = standing.filter(({ status }) => status === 'open');
  const of = (severity: Severity) => open.filter((one) => one.severity === severity).length;
  return {
    openFindings: open.length,
    closedFindings: standing.length - open.length,
    open: { minor: of('minor'), moderate: of('moderate'), serious: of('serious') },
    repeats: standing.filter(({ repeatOf }) => repeatOf !== null).length,
    overdue: Object.fromEntries(
      open.flatMap(({ id, standing: { kind, days } }) => (kind === 'overdue' ? [[id, days ?? 0]] : [])),
    ),
    by: {},
  };
}
