import {
  type CalendarDate,
  type IssuedStep,
  type Matter,
  matterKeyOf,
  type Principal,
  type Sees,
} from '@bihuan/domain';
import { itemAt, readCursor, rowsAt, writeCursor } from '../moment-rows.ts';
import { policiesSeen } from '../policies/policies-seen.ts';
import type { Answered, Asker, Moment, MomentOf, Paged, View } from '../query.ts';
import { among, objectSeen } from '../seen-conditions.ts';
import { type DueReminder, dueReminders } from './due-reminders.ts';
import { organisationsAt } from './organisations-at.ts';
import { reminderTable } from './schema.ts';
import { type Chase, outcomeOf, type ReminderState, type StepOutcome } from './state.ts';

interface PageOf {
  readonly limit: number;
  readonly cursor?: string | null | undefined;
}

/** Which of the rows are asked for. */
export interface ReminderFilter {
  readonly unitId?: string | undefined;
  readonly departmentId?: string | undefined;
  readonly objectId?: string | undefined;
}

export interface DueAsked extends View, PageOf, ReminderFilter {
  /** Those whose step waits because the office has something to decide, instead of those that are due. */
  readonly paused?: boolean;
}

export interface StepsAsked extends View, PageOf {
  readonly outcome?: StepOutcome | undefined;
  readonly issuedOn?: CalendarDate | undefined;
}

/** A step that was issued, with what became of it. */
export interface IssuedReminder extends IssuedStep {
  readonly outcome: StepOutcome;
  readonly reminder: ReminderState;
  readonly unit: DueReminder['unit'];
  readonly department: DueReminder['department'];
}

/** Money that is held for a reason that is gone. */
export interface EndedHold {
  readonly lineId: string;
  readonly holdId: string;
  readonly findingId: string;
}

export interface StepOfMatter extends IssuedStep {
  readonly outcome: StepOutcome;
}

/** What a matter says, and about what. */
export interface AboutMatter {
  readonly objectName: string;
  readonly description: string;
  readonly unit: string | null;
  readonly sample: readonly string[];
}

type List<Item> = Paged & { readonly items: Item[] };

/**
 * What is asked of the reminders. What is due and what was issued is answered as it stands now: the past of it is in each matter's own
 * row (`ofMatter`), which can be asked for at any moment.
 */
export function createReminderQueries(momentOf: MomentOf) {
  const at = (view: View) => momentOf('reminders', view);
  return {
    /** For the sweep: everything for which something is to be recorded by a day, in the order of the days. Refused: `request.bad-cursor`. */
    dueRows({ sees }: Asker, asked: DueAsked): List<ReminderState> {
      const moment = at({ ...asked, asOf: null });
      const { rows, next } = dueStretch(moment, asked, mattersSeen(momentOf, sees, asked));
      return { items: rows, next, ...moment.answered };
    },

    /**
     * What would be sent on a day if nothing were sent before it, with what is to be known to judge it. A page may be shorter than asked
     * for though there is a next one. Refused: `request.bad-cursor`.
     */
    due({ sees }: Asker, asked: DueAsked): List<DueReminder> {
      const moment = at({ ...asked, asOf: null });
      const { rows, next } = dueStretch(moment, asked, mattersSeen(momentOf, sees, asked));
      return { items: dueReminders(moment, rows, asked.on), next, ...moment.answered };
    },

    /** What was issued, newest first; only those with one outcome when one is named. Refused: `request.bad-cursor`. */
    steps({ sees }: Asker, asked: StepsAsked): List<IssuedReminder> {
      const moment = at({ ...asked, asOf: null });
      const after = asked.cursor ? readCursor(asked.cursor, stepsList, 2) : null;
      const seen = mattersSeen(momentOf, sees, asked);
      const where = [
        ...(seen === null ? [] : [seen.ofSteps]),
        ...(asked.outcome === undefined ? [] : ['outcome = ?']),
        ...(asked.issuedOn === undefined ? [] : ['issued_on = ?']),
        ...(after === null ? [] : ['(issued_on, step_key) < (?, ?)']),
      ];
      const rows = rowsAt<{
        item: string;
        matter_key: string;
        issued_on: string;
        step_key: string;
        outcome: StepOutcome;
      }>(
        moment,
        `SELECT * FROM steps ${where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`}
         ORDER BY issued_on DESC, step_key DESC LIMIT ?`,
        ...(seen?.values ?? []),
        ...(asked.outcome === undefined ? [] : [asked.outcome]),
        ...(asked.issuedOn === undefined ? [] : [asked.issuedOn]),
        ...(after ?? []),
        asked.limit + 1,
      );
      const shown = rows.slice(0, asked.limit);
      const last = shown.at(-1);
      const named = organisationsAt(moment);
      const items = shown.flatMap(({ item, matter_key, outcome }): IssuedReminder[] => {
        const reminder = itemAt<ReminderState>(moment, reminderTable.table, matter_key);
        if (reminder === null) return [];
        const [unit, department] = [named(reminder.unitId), named(reminder.departmentId)];
        return [{ ...(JSON.parse(item) as IssuedStep), outcome, reminder, unit, department }];
      });
      const isMore = rows.length > asked.limit && last !== undefined;
      return {
        items,
        next: isMore ? writeCursor(stepsList, [last.issued_on, last.step_key]) : null,
        ...moment.answered,
      };
    },

    /** Holds because of overdue findings whose reason has ended, now: as long as there are any, however many are in force. */
    endedHolds(_principal: Principal, asked: View & PageOf): List<EndedHold> {
      const moment = at({ ...asked, asOf: null });
      const after = asked.cursor ? readCursor(asked.cursor, endedHoldsList, 2) : null;
      const rows = rowsAt<{ line_id: string; hold_id: string; finding_id: string }>(
        moment,
        `SELECT line_id, hold_id, finding_id FROM holds WHERE has_ended = 1
         ${after === null ? '' : 'AND (line_id, hold_id) > (?, ?)'} ORDER BY line_id, hold_id LIMIT ?`,
        ...(after ?? []),
        asked.limit + 1,
      );
      const shown = rows.slice(0, asked.limit);
      const last = shown.at(-1);
      const isMore = rows.length > asked.limit && last !== undefined;
      return {
        items: shown.map((row) => ({ lineId: row.line_id, holdId: row.hold_id, findingId: row.finding_id })),
        next: isMore ? writeCursor(endedHoldsList, [last.line_id, last.hold_id]) : null,
        ...moment.answered,
      };
    },

    /** Every step that was issued about one matter, in the order in which they were, with what has become of it by now. */
    stepsOf(_principal: Principal, asked: Pick<View, 'on'> & { readonly matter: Matter }): readonly StepOfMatter[] {
      const chase = chaseNow(at({ ...asked, asOf: null }), matterKeyOf(asked.matter));
      return (chase?.chase.steps ?? []).map((step) => ({ ...step, outcome: outcomeOf(step) }));
    },

    /** What matters say and about what, by key, as it is now; those that are unknown are left out. */
    aboutMatters(
      _principal: Principal,
      asked: Pick<View, 'on'> & { readonly matters: readonly Matter[] },
    ): ReadonlyMap<string, AboutMatter> {
      const moment = at({ ...asked, asOf: null });
      const named = organisationsAt(moment);
      const about = new Map<string, AboutMatter>();
      for (const key of new Set(asked.matters.map(matterKeyOf))) {
        const reminder = itemAt<ReminderState>(moment, reminderTable.table, key);
        const chase = chaseNow(moment, key);
        if (reminder === null || chase === null) continue;
        const { objectName, unitId } = reminder;
        about.set(key, { objectName, ...saidBy(chase), unit: named(unitId)?.name ?? null });
      }
      return about;
    },

    /** How one matter stood towards being chased at a moment: its ladder, what comes next, what was said last; null when there was none. */
    ofMatter(
      _principal: Principal,
      asked: View & { readonly matter: Matter },
    ): (Answered & { item: ReminderState }) | null {
      const moment = at(asked);
      const item = itemAt<ReminderState>(moment, reminderTable.table, matterKeyOf(asked.matter));
      return item === null ? null : { item, ...moment.answered };
    },
  };
}
export type ReminderQueries = ReturnType<typeof createReminderQueries>;

/** In its own words what is found or is to change. */
function saidBy({ matter }: Chase): Pick<AboutMatter, 'description' | 'sample'> {
  if (matter.kind === 'policy-change') {
    const { content: description, sample } = matter.known.proposed;
    return { description, sample };
  }
  const { description, sample } = matter.known.finding;
  return { description, sample };
}

/** What the row of a matter is worked out from, as it is now. */
function chaseNow(moment: Moment, key: string): Chase | null {
  const [row] = rowsAt<{ item: string }>(moment, 'SELECT item FROM chases WHERE id = ?', key);
  return row === undefined ? null : (JSON.parse(row.item) as Chase);
}

const dueList = 'due';
const stepsList = 'steps';
const endedHoldsList = 'ended-holds';

/** Findings of objects that are seen, and policy changes that are; null for all of them. Look-backs are for those who see all: no unit owes anything by them. */
function mattersSeen(momentOf: MomentOf, sees: Sees, view: Pick<View, 'on'>) {
  const [, objects] = objectSeen(sees, '');
  const policyChanges = policiesSeen(momentOf, sees, view);
  if (objects === undefined || policyChanges === null) return null;
  const keys = [...policyChanges].map((id) => matterKeyOf({ kind: 'policy-change', id }));
  return {
    ofDue: `(item ->> '$.matter.kind' = 'finding' AND ${among("item ->> '$.objectId'")} OR ${among('id')})`,
    ofSteps: `(matter_key IN (SELECT id FROM chases WHERE item ->> '$.matter.kind' = 'finding' AND ${among('object_id')})
      OR ${among('matter_key')})`,
    values: [objects, JSON.stringify(keys)],
  };
}

/** One stretch of `due`: a range of its primary key, however many findings are open. */
function dueStretch(
  moment: Moment,
  asked: DueAsked,
  seen: ReturnType<typeof mattersSeen>,
): { rows: ReminderState[]; next: string | null } {
  const after = asked.cursor ? readCursor(asked.cursor, dueList, 2) : null;
  const filters = (['unitId', 'departmentId', 'objectId'] as const).filter((name) => asked[name] !== undefined);
  const rows = rowsAt<{ day: string; id: string; item: string }>(
    moment,
    `SELECT day, id, item FROM due WHERE waits = ? AND day <= ? ${after === null ? '' : 'AND (day, id) > (?, ?)'}
     ${filters.map((name) => `AND item ->> '$.${name}' = ?`).join(' ')}
     ${seen === null ? '' : `AND ${seen.ofDue}`} ORDER BY day, id LIMIT ?`,
    asked.paused ? 1 : 0,
    asked.on,
    ...(after ?? []),
    ...filters.map((name) => asked[name] as string),
    ...(seen?.values ?? []),
    asked.limit + 1,
  );
  const shown = rows.slice(0, asked.limit);
  const last = shown.at(-1);
  const isMore = rows.length > asked.limit && last !== undefined;
  return {
    rows: shown.map(({ item }) => JSON.parse(item) as ReminderState),
    next: isMore ? writeCursor(dueList, [last.day, last.id]) : null,
  };
}
