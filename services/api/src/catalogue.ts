import type { OutputOf } from '@bihuan/contract';
import { type BihuanEvent, isUnknown, parseStreamName, type StoredEvent, upcast } from '@bihuan/domain';
import type { EventStore } from '@bihuan/event-store';
import { moment } from './page.ts';

type Named<Item, Names extends keyof Item> = Omit<Item, Names>;
export type ObjectEntry = Named<OutputOf<'getObject'>['item'], 'unit' | 'department'>;
export type OrganisationEntry = Named<OutputOf<'getOrganisation'>['item'], 'parent'>;
export type FindingEntry = Named<OutputOf<'getFinding'>['item'], 'objectName' | 'unit'>;

/** Objects, organisations and findings by id, in the order they were registered. */
export interface Catalogue {
  readonly objects: ReadonlyMap<string, ObjectEntry>;
  readonly organisations: ReadonlyMap<string, OrganisationEntry>;
  readonly findings: ReadonlyMap<string, FindingEntry>;
}

interface Folding extends Catalogue {
  readonly objects: Map<string, ObjectEntry>;
  readonly organisations: Map<string, OrganisationEntry>;
  readonly findings: Map<string, FindingEntry>;
}

const empty = (): Folding => ({ objects: new Map(), organisations: new Map(), findings: new Map() });

/**
 * What is registered, read from the log itself: exact at once. The present is kept and carried on by what is new; a moment of the
 * past costs one pass over the log.
 */
export function openCatalogue(store: Pick<EventStore, 'readAll'>, jurisdiction: string, zone: string) {
  const prefixes = ['object', 'organisation', 'finding'].map((kind) => `${jurisdiction}.${kind}~`);
  const present = empty();
  let reached: bigint | null = null;
  let reading: Promise<void> = Promise.resolve();

  async function carryOn(): Promise<void> {
    for await (const event of store.readAll({ prefixes, ...(reached !== null && { after: reached }) })) {
      fold(present, event);
      reached = event.position;
    }
  }

  return {
    /** Refused: what the store refuses. */
    async at(asOf?: string): Promise<Catalogue> {
      if (asOf === undefined) {
        reading = reading.then(carryOn, carryOn);
        await reading;
        return present;
      }
      const isShown = moment(asOf, zone);
      const then = empty();
      for await (const event of store.readAll({ prefixes })) {
        if (!isShown(event)) break;
        fold(then, event);
      }
      return then;
    },
  };
}
export type OpenCatalogue = ReturnType<typeof openCatalogue>;

function fold(catalogue: Folding, stored: StoredEvent): void {
  const name = parseStreamName(stored.stream);
  const event = upcast(stored);
  if (name === null || isUnknown(event)) return;
  const { kind, id } = name;
  const revision = String(stored.revision);
  if (kind === 'object') update(catalogue.objects, id, (known) => foldObject(known, event, id, revision));
  if (kind === 'organisation')
    update(catalogue.organisations, id, (known) => foldOrganisation(known, event, id, revision));
  if (kind === 'finding') update(catalogue.findings, id, (known) => foldFinding(known, event, id, revision));
}

function update<Entry>(
  entries: Map<string, Entry>,
  id: string,
  change: (known: Entry | undefined) => Entry | undefined,
) {
  const changed = change(entries.get(id));
  if (changed !== undefined) entries.set(id, changed);
}

function foldObject(
  known: ObjectEntry | undefined,
  event: BihuanEvent,
  id: string,
  revision: string,
): ObjectEntry | undefined {
  if (event.type === 'ObjectRegistered') {
    const { objectId: _, ...data } = event.data;
    return { id, ...data, status: 'active', mergedInto: null, formerNames: [], revision };
  }
  if (known === undefined) return undefined;
  switch (event.type) {
    case 'ObjectRenamed':
      return { ...known, ...renamed(known, event.data.name), revision };
    case 'ObjectAssigned': {
      const { reason: _, sample, ...assignment } = event.data;
      return { ...known, ...assignment, sample: [...new Set([...known.sample, ...sample])], revision };
    }
    case 'ObjectCoded': {
      const { code, sample } = event.data;
      return { ...known, code, sample: [...new Set([...known.sample, ...sample])], revision };
    }
    case 'ObjectMerged':
      return { ...known, status: 'merged', mergedInto: event.data.into, revision };
    case 'ObjectWithdrawn':
      return { ...known, status: 'withdrawn', revision };
    default:
      return { ...known, revision };
  }
}

function foldOrganisation(
  known: OrganisationEntry | undefined,
  event: BihuanEvent,
  id: string,
  revision: string,
): OrganisationEntry | undefined {
  if (event.type === 'OrganisationRegistered') {
    const { organisationId: _, ...data } = event.data;
    return { id, ...data, status: 'active', mergedInto: null, formerNames: [], revision };
  }
  if (known === undefined) return undefined;
  switch (event.type) {
    case 'OrganisationRenamed':
      return { ...known, ...renamed(known, event.data.name), revision };
    case 'OrganisationMerged':
      return { ...known, status: 'merged', mergedInto: event.data.into, revision };
    case 'OrganisationWithdrawn':
      return { ...known, status: 'withdrawn', revision };
    default:
      return { ...known, revision };
  }
}

function foldFinding(
  known: FindingEntry | undefined,
  event: BihuanEvent,
  id: string,
  revision: string,
): FindingEntry | undefined {
  if (event.type === 'FindingRaised') {
    const { findingId: _, ...data } = event.data;
    return { id, ...data, status: 'open', revision };
  }
  if (known === undefined) return undefined;
  return event.type === 'FindingWithdrawn' ? { ...known, status: 'withdrawn', revision } : { ...known, revision };
}

const renamed = ({ name, formerNames }: { name: string; formerNames: string[] }, to: string) => ({
  name: to,
  formerNames: [...formerNames, name],
});
