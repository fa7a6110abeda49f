import { hash, randomUUID } from 'node:crypto';
import {
  type CalendarDate,
  type ChaseEvent,
  chase,
  chaseSubject,
  chooseLadder,
  type Ladder,
  ladderQuestion,
  matterKeyOf,
  Refused,
  systemPrincipal,
  toEventToAppend,
  type WorkingCalendar,
} from '@bihuan/domain';
import { type EventStore, tracedAppend } from '@bihuan/event-store';
import type { ReminderState } from '@bihuan/read-models';
import type { MatterStreams } from '../matter-streams.ts';

/** What became of one matter: `nothing` was due after all, or somebody else was faster. */
export type Issued =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'somebody-else' }
  | { readonly kind: 'recorded'; readonly events: readonly ChaseEvent[]; readonly position: bigint };

export interface IssueParts {
  readonly store: EventStore;
  readonly matters: MatterStreams;
}

/** What a run reckons with. */
export interface RunSettings {
  readonly on: CalendarDate;
  readonly calendar: WorkingCalendar;
  readonly ladders: readonly Ladder[];
  readonly correlationId: string;
}

/**
 * Decides again on what is recorded, and appends at exactly the revision that was decided on: of any number of schedulers one is first,
 * and a step that was issued before a crash is found there by the next run. Refused: what the store refuses, but for a wrong revision.
 */
export async function issueDue(
  { matter, departmentId }: Pick<ReminderState, 'matter' | 'departmentId'>,
  { store, matters }: IssueParts,
  { on, calendar, ladders, correlationId }: RunSettings,
): Promise<Issued> {
  const known = await matters.load(matter);
  if (known === null) return { kind: 'nothing' };
  const ladder = chooseLadder(ladderQuestion(known, departmentId), ladders);
  const chases = matters.chasesOf(matter.kind);
  const { state, revision } = await chases.loadWithCommands(matter.id);
  const events = chase(chaseSubject(known), { ladder, calendar }, state, on);
  if (events.length === 0) return { kind: 'nothing' };
  const commandId = commandIdOf(matterKeyOf(matter), revision, events);
  try {
    const { position } = await tracedAppend(
      store,
      chases.nameOf(matter.id),
      revision ?? 'none',
      events.map((event) => toEventToAppend(event, randomUUID())),
      { commandId, fingerprint: commandId, principal: systemPrincipal.id, correlationId, causationId: null },
    );
    return { kind: 'recorded', events, position };
  } catch (error) {
    if (error instanceof Refused && error.code === 'store.wrong-expected-revision') return { kind: 'somebody-else' };
    throw error;
  }
}

/** The same decision on the same revision is the same command, whoever makes it. */
function commandIdOf(matterKey: string, revision: bigint | null, events: readonly ChaseEvent[]): string {
  const what = events.map((event) => ('stepKey' in event.data ? event.data.stepKey : event.type));
  return hash('sha256', ['sweep', matterKey, String(revision ?? 'none'), ...what].join('\n'));
}
