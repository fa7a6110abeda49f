import type { CalendarDate } from '../time/calendar-date.ts';
import { type DerivedFact, derivedFacts } from './derived-facts.ts';
import { type BudgetFactName, type StatedFactName, statedFactNames } from './facts.ts';
import type { BudgetRecord, BudgetState } from './state.ts';

/** A fact as it stands: what it is, and the record that says so. */
export interface StatedFact {
  readonly value: string | number;
  readonly recordId: string;
  readonly speaksOf: CalendarDate;
}

export type StatedFacts = { readonly [Name in StatedFactName | 'approvedBudget']?: StatedFact };
export type FactsOnRecord = { readonly [Name in BudgetFactName]?: StatedFact | DerivedFact };

/**
 * What each record states that still counts: of several the one that speaks of the latest day, of one day the one recorded last.
 * A figure of June that comes in after that of September is history, and no news.
 */
export function statedFacts({ records }: BudgetState): StatedFacts {
  const facts: { [Name in StatedFactName | 'approvedBudget']?: StatedFact } = {};
  for (const record of records) {
    if (record.withdrawn !== null) continue;
    for (const [name, value] of valuesOf(record)) {
      const before = facts[name];
      if (before !== undefined && record.speaksOf < before.speaksOf) continue;
      facts[name] = { value, recordId: record.recordId, speaksOf: record.speaksOf };
    }
  }
  return facts;
}

/** The same and what follows from it. */
export function factsOnRecord(state: BudgetState): FactsOnRecord {
  const stated = statedFacts(state);
  return { ...stated, ...derivedFacts(stated) };
}

/** What a record states, by name. */
export function valuesOf(
  record: BudgetRecord,
): readonly (readonly [StatedFactName | 'approvedBudget', string | number])[] {
  if (record.kind === 'approval') return [['approvedBudget', record.approvedBudget]];
  const { facts } = record;
  return statedFactNames.flatMap((name) => {
    const value = facts[name];
    return value === undefined ? [] : [[name, value] as const];
  });
}
