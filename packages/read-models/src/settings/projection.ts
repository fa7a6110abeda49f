import type { DatabaseSync } from 'node:sqlite';
import type { ProjectedEvent, Projection, ProjectionWriter } from '../projection.ts';
import { Versions } from '../versions.ts';
import {
  calendarTable,
  decisionRoundTable,
  defaultViewTable,
  ladderTable,
  reviewDefaultTable,
  settingsSchema,
  tableViewTable,
} from './schema.ts';
import type { DecisionRoundState } from './state.ts';

/** What has been set for the jurisdiction: the calendars of its working days, the ladders of its reminders, the rounds in which its budgets are decided, the views of its tables? */
export const settingsProjection: Projection = {
  name: 'settings',
  version: 5,
  listensTo: [
    'CalendarPublished',
    'LadderSet',
    'LadderWithdrawn',
    'DecisionRoundClosed',
    'DecisionRoundReopened',
    'CongressDaySet',
    'ReviewRuleSet',
    'ReviewDefaultSet',
    'TableViewSaved',
    'TableViewShared',
    'TableViewWithdrawn',
    'DefaultViewSet',
  ],
  schema: settingsSchema,
  indexes: [],
  open: openWriter,
};

function openWriter(database: DatabaseSync): ProjectionWriter {
  const calendars = new Versions(database, calendarTable);
  const ladders = new Versions(database, ladderTable);
  const rounds = new Versions(database, decisionRoundTable);
  const reviewDefaults = new Versions(database, reviewDefaultTable);
  const views = new Versions(database, tableViewTable);
  const defaultViews = new Versions(database, defaultViewTable);
  const roundOf = (fiscalYear: number): Omit<DecisionRoundState, 'revision'> =>
    rounds.get(String(fiscalYear)) ?? { fiscalYear, status: 'open', changes: [], congressOn: null, takesTwo: null };
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
        case 'ReviewDefaultSet':
          reviewDefaults.set(id, { ...event.data, recordedAt, principal, revision }, position);
          return;
        case 'TableViewSaved': {
          const audience = views.get(id)?.audience ?? { kind: 'owner' };
          views.set(id, { id, ...event.data, audience, isWithdrawn: false, revision }, position);
          return;
        }
        case 'TableViewShared':
          views.change(id, position, (view) => ({ ...view, ...event.data, revision }));
          return;
        case 'TableViewWithdrawn':
          views.change(id, position, (view) => ({ ...view, isWithdrawn: true, revision }));
          return;
        case 'DefaultViewSet':
          defaultViews.set(event.data.role, { ...event.data, revision }, position);
          return;
        default:
      }
    },
  };
}
