import {
  amendEvaluation,
  approveBudget,
  assignObject,
  type CommandMetadata,
  codeObject,
  confirmOutcome,
  type ImportStep,
  openEvaluation,
  recordBudgetFacts,
  recordOutcome,
  recordSelfEvaluation,
  registerObject,
  registerOrganisation,
  renameObject,
  reviseOutcome,
} from '@bihuan/domain';
import type { CommandEffect } from '@bihuan/event-store';
import type { Parts } from '../../parts.ts';

/** Carries out one step by the decision that a person's command would take; done before, it finds its own effect. */
export function applyStep(
  { streams, codes }: Parts,
  step: ImportStep,
  command: CommandMetadata,
): Promise<CommandEffect<unknown>> {
  const id = step.targetId;
  switch (step.kind) {
    case 'register-organisation':
      return streams.organisation.execute({ id, command, decide: (state) => registerOrganisation(step.data, state) });
    case 'register-object':
      return codes.give({
        id,
        code: step.data.code,
        command,
        decide: (state, holder) => registerObject(step.data, state, holder),
      });
    case 'rename-object':
      return streams.object.execute({ id, command, decide: (state) => renameObject(step.data, state) });
    case 'code-object':
      return codes.give({
        id,
        code: step.data.code,
        command,
        decide: (state, holder) => codeObject(step.data, state, holder),
      });
    case 'assign-object':
      return streams.object.execute({ id, command, decide: (state) => assignObject(step.data, state) });
    case 'open-evaluation':
      return streams.evaluation.execute({ id, command, decide: (state) => openEvaluation(step.data, state) });
    case 'amend-evaluation':
      return streams.evaluation.execute({ id, command, decide: (state) => amendEvaluation(step.data, state) });
    case 'record-self-evaluation':
      return streams.evaluation.execute({ id, command, decide: (state) => recordSelfEvaluation(step.data, state) });
    case 'record-outcome':
      return streams.evaluation.execute({ id, command, decide: (state) => recordOutcome(step.data, state) });
    case 'revise-outcome':
      return streams.evaluation.execute({ id, command, decide: (state) => reviseOutcome(step.data, state) });
    case 'confirm-outcome':
      return streams.evaluation.execute({ id, command, decide: (state) => confirmOutcome(step.data, state) });
    case 'record-budget-facts':
      return streams.budget.execute({ id, command, decide: (state) => recordBudgetFacts(step.data, state) });
    case 'approve-budget':
      return streams.budget.execute({ id, command, decide: (state) => approveBudget(step.data, state) });
  }
}
