import type { z } from 'zod';
import { accessRecordOperations } from './features/access-record.ts';
import { accountOperations } from './features/accounts.ts';
import { actLinkOperations } from './features/act-links.ts';
import { allocationOperations } from './features/allocations.ts';
import { budgetFactOperations } from './features/budget-facts.ts';
import { budgetImportOperations } from './features/budget-imports.ts';
import { calendarFeedOperations } from './features/calendar-feeds.ts';
import { calendarOperations } from './features/calendars.ts';
import { decisionOperations } from './features/decisions.ts';
import { evaluationOperations } from './features/evaluations.ts';
import { evidenceOperations } from './features/evidence.ts';
import { findingMoneyOperations } from './features/finding-money.ts';
import { findingOperations } from './features/findings.ts';
import { holdOperations } from './features/holds.ts';
import { importOperations } from './features/imports.ts';
import { ladderOperations } from './features/ladders.ts';
import { ledgerOperations, similarOperations } from './features/ledger.ts';
import { letterOperations } from './features/letters.ts';
import { objectOperations } from './features/objects.ts';
import { organisationOperations } from './features/organisations.ts';
import { personOperations } from './features/persons.ts';
import { policyChangeOperations } from './features/policy-changes.ts';
import { rankingOperations } from './features/rankings.ts';
import { rectificationOperations } from './features/rectification.ts';
import { reminderOperations } from './features/reminders.ts';
import { reportOperations } from './features/reports.ts';
import { ruleSetEditingOperations } from './features/rule-set-editing.ts';
import { ruleSetOperations } from './features/rule-sets.ts';
import { schedulerOperations } from './features/scheduler.ts';
import { simulationOperations } from './features/simulations.ts';
import { subjectFlagOperations } from './features/subject-flags.ts';
import { tableViewOperations } from './features/table-views.ts';
import { timelineOperations } from './features/timeline.ts';
import { tokenOperations } from './features/tokens.ts';
import { twoPersonRuleOperations } from './features/two-person-rules.ts';
import { unitImportOperations } from './features/unit-imports.ts';
import type { CallerInput, ValidatedInput } from './operation.ts';

/** Every operation of the API, once. */
export const operations = {
  ...objectOperations,
  ...organisationOperations,
  ...evaluationOperations,
  ...similarOperations,
  ...findingOperations,
  ...findingMoneyOperations,
  ...rectificationOperations,
  // Before those of one rule set, whose address would take theirs for an id.
  ...ruleSetEditingOperations,
  ...ruleSetOperations,
  ...allocationOperations,
  ...decisionOperations,
  ...holdOperations,
  ...timelineOperations,
  ...importOperations,
  ...calendarOperations,
  ...ladderOperations,
  ...evidenceOperations,
  ...ledgerOperations,
  ...letterOperations,
  ...personOperations,
  ...unitImportOperations,
  ...ledgerOperations,
  ...reminderOperations,
  ...schedulerOperations,
  ...policyChangeOperations,
  ...budgetFactOperations,
  ...budgetImportOperations,
  ...subjectFlagOperations,
  ...rankingOperations,
  ...simulationOperations,
  ...reportOperations,
  ...accessRecordOperations,
  ...twoPersonRuleOperations,
  ...tableViewOperations,
  ...actLinkOperations,
  ...calendarFeedOperations,
  ...accountOperations,
  ...tokenOperations,
};

export type Operations = typeof operations;
export type OperationId = keyof Operations;

/** `{ params, query, body }` as a handler gets it: validated, defaults filled in; parts that are not declared are absent. */
export type InputOf<Id extends OperationId> = ValidatedInput<Operations[Id]>;

/** The same as a caller hands it over. */
export type RequestOf<Id extends OperationId> = CallerInput<Operations[Id]>;

/** What the operation answers. */
export type OutputOf<Id extends OperationId> = z.output<Operations[Id]['output']>;

/** A line of what the operation answers while it is worked out; never for one that answers all at once. */
export type LineOf<Id extends OperationId> = Operations[Id] extends {
  readonly streamsLines: infer Schema extends z.ZodType;
}
  ? z.output<Schema>
  : never;
