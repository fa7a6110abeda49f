import type { OperationId } from '@bihuan/contract';
import type { Role } from '@bihuan/domain';
import type { StoryStep } from './story-step.ts';

/** Whose business a command is in the bureau, where it is not the performance office's. */
const offices: { readonly [Id in OperationId]?: Role } = {
  openAccount: 'administrator',
  registerPerson: 'administrator',
  fillPost: 'administrator',
  draftRuleSet: 'budget-office',
  adoptRuleSet: 'budget-office',
  recordBudgetFacts: 'budget-office',
  approveBudget: 'budget-office',
  adoptPolicyChange: 'budget-office',
  proposePolicyChange: 'business-office',
  signOffLetter: 'head-of-finance',
};

/** Whose account gives a step. */
export function actorOf(step: StoryStep): Role | 'local-operator' {
  switch (step.kind) {
    case 'import':
      return 'performance-office';
    case 'decision':
      return 'budget-office';
    case 'command':
      return step.by ?? offices[step.operation] ?? 'performance-office';
  }
}

/** What the story calls the account of a role. */
export const accountOf = (role: Role): string => `account ${role}`;
