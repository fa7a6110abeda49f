import { parseStreamName, Refused, type StreamKind } from '@bihuan/domain';
import type { Parts } from '../../parts.ts';

/** What the read models know to be under way, and up to where they know it. */
interface UnderWay {
  readonly ids: readonly string[];
  readonly position: string | null;
}

/**
 * Ids of what the read models know not to have ended, and of whatever the log has of this kind beyond them: none is missed, however far
 * behind they are.
 */
export async function perhapsInterrupted(
  { store, jurisdiction }: Pick<Parts, 'store' | 'jurisdiction'>,
  kind: StreamKind,
  underWay: () => UnderWay | Promise<UnderWay>,
): Promise<ReadonlySet<string>> {
  const known = await answered(underWay);
  const ids = new Set(known.ids);
  const after = known.position === null ? {} : { after: BigInt(known.position) };
  for await (const { stream } of store.readAll({ ...after, prefixes: [`${jurisdiction}.${kind}~`] })) {
    const name = parseStreamName(stream);
    if (name !== null) ids.add(name.id);
  }
  return ids;
}

async function answered(underWay: () => UnderWay | Promise<UnderWay>): Promise<UnderWay> {
  try {
    return await underWay();
  } catch (error) {
    if (error instanceof Refused && error.code === 'projection.not-serving') return { ids: [], position: null };
    throw error;
  }
}
