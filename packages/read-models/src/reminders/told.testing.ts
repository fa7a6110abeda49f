import {
  type BihuanEvent,
  type CalendarDate,
  type ChaseEvent,
  chase,
  chaseSubject,
  calendarDate as day,
  defaultLadder,
  type KnownMatter,
  localOperator,
  matterKeyOf,
  matterOfKey,
} from '@bihuan/domain';
import { findingRaised } from '@bihuan/domain/fixtures/findings';
import { givenEvents, now } from '../given-events.testing.ts';
import { remindersProjection } from './projection.ts';
import { createReminderQueries } from './query.ts';

export const registered = (unitId: string | null = 'unit-1'): BihuanEvent => ({
  type: 'ObjectRegistered',
  data: {
    objectId: 'obj-1',
    name: '河道治理项目',
    code: null,
    kind: 'project',
    unitId,
    departmentId: 'dep-1',
    policyArea: null,
    sample: [],
  },
});
export const organisation = (organisationId: string, name: string): BihuanEvent => ({
  type: 'OrganisationRegistered',
  data: { organisationId, name, code: null, kind: 'unit', parentId: null, sample: [] },
});
export const raised = (findingId: string, dueDate: string | null): BihuanEvent =>
  findingRaised({ findingId, dueDate: dueDate === null ? null : day(dueDate) });
export const committed: BihuanEvent = {
  type: 'CommitmentMade',
  data: {
    measures: [{ measureId: '1', text: '盘活', target: null, dueDate: day('2025-03-31') }],
    responsible: { personId: 'person-1', role: null },
    on: day('2025-01-10'),
    sample: [],
  },
};
export const asked: BihuanEvent = {
  type: 'ExtensionRequested',
  data: { extensionId: 'x-1', measureIds: ['1'], until: day('2025-05-15'), reason: '盘点', on: day('2025-03-20') },
};
export const granted: BihuanEvent = {
  type: 'ExtensionGranted',
  data: { extensionId: 'x-1', until: day('2025-05-15'), reason: null, on: day('2025-03-24') },
};
export const verified: BihuanEvent = {
  type: 'CompletionVerified',
  data: { kind: 'rectified', reason: '属实', rating: 'complete', results: [], on: day('2025-04-02'), sample: [] },
};

export function told() {
  const log = givenEvents(remindersProjection);
  const queries = createReminderQueries(log.momentOf);
  const view = (on: string) => ({ ...now, on: day(on), limit: 10 });
  return {
    ...log,
    log,
    due: (on: string, more: object = {}) => queries.due(localOperator, { ...view(on), ...more }).items,
    rows: (on: string) => queries.dueRows(localOperator, view(on)).items.map(({ matter }) => matterKeyOf(matter)),
    steps: (more: object = {}) => queries.steps(localOperator, { ...view('2025-01-31'), ...more }),
    about: (key: string) =>
      queries.aboutMatters(localOperator, { matters: [matterOfKey(key)], on: day('2025-01-31') }).get(key),
    stands: (key: string, asOf: number | null = null) =>
      queries.ofMatter(localOperator, { matter: matterOfKey(key), ...now, asOf: asOf === null ? null : String(asOf) })
        ?.item,
  };
}

export const short = ({ step, workingDaysOverdue, standsFor }: ReturnType<ReturnType<typeof told>['due']>[number]) =>
  [step.kind, workingDaysOverdue, ...standsFor.map(({ offset }) => offset)].join(' ');

/** What a sweep of that day records about a finding due on 2025-03-31 of which nothing has been said. */
export function issuedOn(on: string, id = 'f-1'): ChaseEvent[] {
  const finding = raised(id, '2025-03-31').data as Extract<BihuanEvent, { type: 'FindingRaised' }>['data'];
  const known = {
    status: 'raised',
    commitment: null,
    finding,
    severity: finding.severity,
    firstTerm: finding.dueDate,
    term: finding.dueDate as CalendarDate,
    reckoned: null,
    repeatOf: null,
    flags: [],
    disputes: [],
    extensions: [],
    rounds: [],
    results: [],
    reopenings: [],
    lookBacks: [],
  } as const;
  return said({ kind: 'finding', known }, on);
}

export const said = (matter: KnownMatter, on: string): ChaseEvent[] =>
  chase(
    chaseSubject(matter),
    { ladder: defaultLadder, calendar: new Map() },
    { deadlinesPassed: [], steps: [] },
    day(on),
  );
