import type { DatabaseSync } from 'node:sqlite';
import type { ProjectedEvent, Projection, ProjectionWriter } from '../projection.ts';
import { Versions } from '../versions.ts';
import { calendarTable, decisionRoundTable, ladderTable, settingsSchema } from './schema.ts';
import type { DecisionRoundState } from './state.ts';

/** What has been set for the jurisdiction: the calendars of its working days, the ladders of its reminders, the rounds in which its budgets are decided? */
export const settingsProjection: Projection = {
  name: 'settings',
  version: 4,
  listensTo: [
    'CalendarPublished',
    'LadderSet',
    'LadderWithdrawn',
    'DecisionRoundClosed',
    'DecisionRoundReopened',
    'CongressDaySet',
    'ReviewRuleSet',
  ],
  schema: settingsSchema,
  indexes: [],
  open: openWriter,
};

function openWriter(database: DatabaseSync): ProjectionWriter {
  const calendars = new Versions(database, calendarTable);
  const ladders = new Versions(database, ladderTable);
  const rounds = new Versions(database, decisionRoundTable);
  const roundOf = (fiscalYear: number): Omit<DecisionRoundState, 'revision'> =>
    rounds.get(String(fiscalYear)) ?? { fiscalYear, status: 'open', changes: [], congressOn: null, takesTwo: false };
  return {
    apply(projected: ProjectedEvent): void {
      const { event, streamId: id, position, recordedAt, principal } = projected;
      const revision = String(projected.revision);
      switch (event.type) {
        case 'CalendarPublished': {
          const { year, ...published } = event.data;
          const earlier = calendars.get(id)?.publications ?? [];
          const publications = [...earlier, { ...published, recordedAt, principal }];
          calendars.set(id, { year, publications, revision }, position);
          return;
        }
        case 'LadderSet': {
          const { reason, ...ladder } = event.data;
          ladders.set(id, { ladder, reason, status: 'set', recordedAt, principal, revision }, position);
          return;
        }
        case 'LadderWithdrawn':
          ladders.change(id, position, (state) => ({ ...state, status: 'withdrawn', revision }));
          return;
        case 'DecisionRoundClosed':
        case 'DecisionRoundReopened': {
          const status = event.type === 'DecisionRoundClosed' ? 'closed' : 'open';
          const round = roundOf(event.data.fiscalYear);
          const change = { ...event.data, status, recordedAt, principal } as const;
          rounds.set(id, { ...round, status, changes: [...round.changes, change], revision }, position);
          return;
        }
        case 'CongressDaySet': {
          const { fiscalYear, congressOn } = event.data;
          rounds.set(id, { ...roundOf(fiscalYear), congressOn, revision }, position);
          return;
        }
        case 'ReviewRuleSet': {
          const { fiscalYear, takesTwo } = event.data;
          rounds.set(id, { ...roundOf(fiscalYear), takesTwo, revision }, position);
          return;
        }
        default:
      }
    },
  };
}
