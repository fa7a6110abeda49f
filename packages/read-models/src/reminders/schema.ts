import type { Ladder } from '@bihuan/domain';
import type { CalendarState } from '../settings/state.ts';
import { plainTable, type VersionTable, versionSchema } from '../versions.ts';
import type { EvaluationOwner, ObjectOwner, OrganisationName, ReminderState } from './state.ts';

/** What the chase reads of a year's calendar. */
export type CalendarNow = Pick<CalendarState, 'year' | 'publications'>;
export type LadderNow = { readonly ladder: Ladder; readonly isSet: boolean };

export const reminderTable = plainTable<ReminderState>('reminders');
export const objectOwnerTable: VersionTable<ObjectOwner> = {
  table: 'object_owners',
  columns: { merged_into: 'TEXT' },
  indexes: [],
  lookup: ['merged_into'],
  valuesOf: ({ mergedInto }) => [mergedInto],
};
export const evaluationOwnerTable = plainTable<EvaluationOwner>('evaluation_owners');
export const organisationTable = plainTable<OrganisationName>('organisations');
export const calendarTable = plainTable<CalendarNow>('calendars');
export const ladderTable = plainTable<LadderNow>('ladders');

/**
 * `due` lies in the order of its days, with all that a list shows: what is due by a day is one stretch of it, as long as there are
 * rows due, however much is open. `waits` is 1 while a row is paused. What is neither chased nor to come has none. Ids are the keys of matters.
 * `holds` are those in force because of an overdue finding; the few whose reason has ended have an index of their own.
 */
export const remindersSchema = `
${[reminderTable, objectOwnerTable, evaluationOwnerTable, organisationTable, calendarTable, ladderTable]
  .map((table) => versionSchema<never>(table as VersionTable<never>))
  .join('')}
  CREATE TABLE chases (
    id TEXT PRIMARY KEY,
    object_id TEXT,
    due_date TEXT,
    item TEXT NOT NULL
  ) STRICT;
  CREATE INDEX chases_by_object ON chases (object_id) WHERE object_id IS NOT NULL;
  CREATE INDEX chases_by_due_date ON chases (due_date, id) WHERE due_date IS NOT NULL;
  CREATE TABLE due (
    waits INTEGER NOT NULL,
    day TEXT NOT NULL,
    id TEXT NOT NULL,
    item TEXT NOT NULL,
    PRIMARY KEY (waits, day, id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE steps (
    step_key TEXT PRIMARY KEY,
    matter_key TEXT NOT NULL,
    issued_on TEXT NOT NULL,
    outcome TEXT NOT NULL,
    item TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE holds (
    line_id TEXT NOT NULL,
    hold_id TEXT NOT NULL,
    finding_id TEXT NOT NULL,
    due_date TEXT NOT NULL,
    has_ended INTEGER NOT NULL,
    PRIMARY KEY (line_id, hold_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX holds_by_finding ON holds (finding_id);
  CREATE INDEX holds_ended ON holds (line_id, hold_id) WHERE has_ended = 1;`;

export const remindersIndexes = [
  'CREATE INDEX IF NOT EXISTS steps_by_day ON steps (issued_on, step_key)',
  'CREATE INDEX IF NOT EXISTS steps_by_outcome ON steps (outcome, issued_on, step_key)',
];
