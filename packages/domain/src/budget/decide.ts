import type { EventOf } from '../event/define.ts';
import { Refused } from '../refusals/refused.ts';
import type { BudgetEvent, budgetApproved, budgetFactsRecorded, budgetRecordWithdrawn } from './events.ts';
import { type StatedFactName, statedFactNames } from './facts.ts';
import { valuesOf } from './facts-on-record.ts';
import type { BudgetState } from './state.ts';

export type RecordBudgetFacts = EventOf<typeof budgetFactsRecorded>['data'];
export type ApproveBudget = EventOf<typeof budgetApproved>['data'];
export type WithdrawBudgetRecord = EventOf<typeof budgetRecordWithdrawn>['data'];

/**
 * Puts on record what is known; what is on record for the same day already changes nothing. Refused `budget.reason-missing` where it
 * differs from what is on record for that day.
 */
export function recordBudgetFacts(command: RecordBudgetFacts, state: BudgetState): BudgetEvent[] {
  if (newsIn(command, state).length === 0) return [];
  const { differing } = comparedWith(state, command);
  if (differing.length > 0 && command.reason === null) {
    const params = { facts: differing, speaksOf: command.speaksOf };
    throw new Refused('budget.reason-missing', params, { pointer: '/reason', field: 'reason' });
  }
  return [{ type: 'BudgetFactsRecorded', data: command }];
}

/** The facts of a statement that the record does not have for its day yet, or has otherwise. */
export function newsIn(
  statement: Pick<RecordBudgetFacts, 'facts' | 'speaksOf'>,
  state: BudgetState,
): readonly StatedFactName[] {
  const { known } = comparedWith(state, statement);
  return statedFactNames.filter((name) => statement.facts[name] !== undefined && !known.includes(name));
}

/** Refused `budget.reason-missing` when an approval of another amount or document stands. */
export function approveBudget(command: ApproveBudget, { records }: BudgetState): BudgetEvent[] {
  const last = records.findLast((record) => record.kind === 'approval' && record.withdrawn === null);
  if (last?.kind === 'approval') {
    const { approvedBudget, speaksOf, document } = last;
    if (approvedBudget === command.amount && speaksOf === command.on && document === command.documentNumber) return [];
    if (command.reason === null) {
      const params = { facts: ['approvedBudget'], speaksOf };
      throw new Refused('budget.reason-missing', params, { pointer: '/reason', field: 'reason' });
    }
  }
  return [{ type: 'BudgetApproved', data: command }];
}

/** Withdrawing twice changes nothing. Refused `budget.record-not-found`. */
export function withdrawBudgetRecord(command: WithdrawBudgetRecord, { records }: BudgetState): BudgetEvent[] {
  const record = records.find(({ recordId }) => recordId === command.recordId);
  if (record === undefined) throw new Refused('budget.record-not-found', { recordId: command.recordId });
  return record.withdrawn === null ? [{ type: 'BudgetRecordWithdrawn', data: command }] : [];
}

/** Which facts of a statement are on record for its day, alike or otherwise. */
function comparedWith({ records }: BudgetState, { facts, speaksOf }: Pick<RecordBudgetFacts, 'facts' | 'speaksOf'>) {
  const ofTheDay = new Map<string, string | number>();
  for (const record of records) {
    if (record.kind !== 'facts' || record.withdrawn !== null || record.speaksOf !== speaksOf) continue;
    for (const [name, value] of valuesOf(record)) ofTheDay.set(name, value);
  }
  const stated = statedFactNames.filter((name) => facts[name] !== undefined && ofTheDay.has(name));
  return {
    known: stated.filter((name) => ofTheDay.get(name) === facts[name]),
    differing: stated.filter((name) => ofTheDay.get(name) !== facts[name]),
  };
}
