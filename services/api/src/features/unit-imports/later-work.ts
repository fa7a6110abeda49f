import { type Asking, dayOf } from '@bihuan/domain';
import type { Referring, TenureState } from '@bihuan/read-models';
import type { Parts } from '../../parts.ts';
import type { RecordedByImport } from './recorded-by-import.ts';

/** How something stands that the import registered. */
export interface Standing {
  readonly isGone: boolean;
  /** Somebody else has written to its stream. */
  readonly hasOtherCommands: boolean;
}

/** What has been done since with what an import of a unit register recorded. */
export interface LaterWork {
  readonly organisations: ReadonlyMap<string, Standing>;
  readonly persons: ReadonlyMap<string, Standing & { readonly hasDeputies: boolean }>;
  /** Every post held at one of the organisations or by one of the persons. */
  readonly tenures: readonly TenureState[];
  readonly referring: Referring;
}

/** Reads the streams themselves, and asks the read models what points at them: these must have reached the log's head. */
export async function laterWork(
  { streams, projections, clock, zone }: Parts,
  principal: Asking,
  recorded: RecordedByImport,
): Promise<LaterWork> {
  const view = { asOf: null, on: dayOf(clock(), zone) };
  const { contacts } = projections;
  const isOther = (commandId: string) => !recorded.commandIds.has(commandId);
  const organisations = new Map<string, Standing>();
  for (const id of recorded.organisations) {
    const { state, commandIds } = await streams.organisation.loadWithCommands(id);
    organisations.set(id, { isGone: state.status === 'withdrawn', hasOtherCommands: [...commandIds].some(isOther) });
  }
  const persons = new Map<string, Standing & { readonly hasDeputies: boolean }>();
  for (const id of recorded.persons) {
    const record = await streams['person-record'].load(id);
    const { commandIds } = await streams.person.loadWithCommands(id);
    const asDeputy = await contacts.listDeputies(principal, { ...view, deputyId: id, limit: 1 });
    persons.set(id, {
      isGone: record.isDeleted,
      hasOtherCommands: [...commandIds].some(isOther),
      hasDeputies: record.appointments.length > 0 || asDeputy.items.length > 0,
    });
  }
  const tenures = new Map<string, TenureState>();
  const places = new Set([...recorded.organisations, ...recorded.filled.map(({ organisationId }) => organisationId)]);
  const questions = [
    ...[...places].map((organisationId) => ({ organisationId })),
    ...recorded.persons.map((personId) => ({ personId })),
  ];
  for (const question of questions) {
    const { items } = await contacts.listPosts(principal, { ...view, ...question, limit: mostPosts });
    for (const tenure of items) tenures.set(tenure.tenureId, tenure);
  }
  const asked = { organisations: recorded.organisations, persons: recorded.persons, objects: [], evaluations: [] };
  const referring = await projections.register.referringTo(principal, { ...view, ...asked });
  return { organisations, persons, tenures: [...tenures.values()], referring };
}

/** Of one organisation or one person. */
const mostPosts = 1000;
