import { type BihuanEvent, isUnknown, parseStreamName, upcast } from '@bihuan/domain';
import type { Parts } from '../../parts.ts';

type Filled = Extract<BihuanEvent, { readonly type: 'PostFilled' }>['data'];

/** What an import of a unit register has written, as the log tells it: the plan itself held names and is gone. */
export interface RecordedByImport {
  /** Ids of what it registered, in that order. */
  readonly organisations: readonly string[];
  readonly persons: readonly string[];
  readonly filled: readonly (Pick<Filled, 'tenureId' | 'personId' | 'until'> & { readonly organisationId: string })[];
  /** Organisations whose posts it wrote to. */
  readonly places: readonly string[];
  /** Ids of what was there before and was changed; of posts, which are put back, nothing. */
  readonly changed: readonly string[];
  readonly commandIds: ReadonlySet<string>;
}

const kinds = ['organisation', 'person', 'posts'] as const;

/** Everything that was caused by the import; what lies in deleted person streams is gone with them. */
export async function recordedByImport(
  { store, streams, jurisdiction }: Pick<Parts, 'store' | 'streams' | 'jurisdiction'>,
  importId: string,
): Promise<RecordedByImport> {
  const organisations = new Set<string>();
  const persons = new Set<string>();
  const touched = new Set<string>();
  const places = new Set<string>();
  const filled: RecordedByImport['filled'][number][] = [];
  const commandIds = new Set<string>();
  const prefixes = kinds.map((kind) => `${jurisdiction}.${kind}~`);
  for await (const first of store.readStream(streams['unit-import'].nameOf(importId), { limit: 1 })) {
    for await (const stored of store.readAll({ after: first.position, prefixes })) {
      if (stored.metadata.causationId !== importId) continue;
      const event = upcast(stored);
      const named = parseStreamName(stored.stream);
      if (named === null || named === undefined || isUnknown(event)) continue;
      const { id } = named;
      commandIds.add(stored.metadata.commandId);
      if (named.kind === 'posts') places.add(id);
      if (event.type === 'OrganisationRegistered') organisations.add(id);
      else if (event.type === 'PersonRegistered') persons.add(id);
      else if (event.type === 'PostFilled') {
        const { tenureId, personId, until } = event.data;
        filled.push({ organisationId: id, tenureId, personId, until });
      } else if (named.kind !== 'posts') touched.add(id);
    }
  }
  const changed = [...touched].filter((id) => !organisations.has(id) && !persons.has(id));
  return { organisations: [...organisations], persons: [...persons], filled, places: [...places], changed, commandIds };
}
