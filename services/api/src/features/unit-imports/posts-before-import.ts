import {
  evolvePosts,
  initialPosts,
  isUnknown,
  type PostEvent,
  type PostsState,
  sameData,
  type Tenure,
  upcast,
} from '@bihuan/domain';
import type { Parts } from '../../parts.ts';

/** What an import of a unit register did to tenures that were there before it. */
export interface PostsBeforeImport {
  /** Tenures that it ended, made never to have been, or took the first place from, each as it must stand again. */
  readonly toRestore: readonly Tenure[];
  /** Those that somebody else has changed since: they stay as they are now. */
  readonly changedSince: readonly Tenure[];
}

interface Written {
  readonly event: PostEvent;
  readonly isByImport: boolean;
}

/** Reads the posts of one organisation as they were before the import wrote to them, and what others have written since. */
export async function postsBeforeImport(
  { store, streams }: Pick<Parts, 'store' | 'streams'>,
  importId: string,
  organisationId: string,
): Promise<PostsBeforeImport> {
  const written: Written[] = [];
  for await (const stored of store.readStream(streams.posts.nameOf(organisationId))) {
    const event = upcast(stored);
    if (isUnknown(event)) continue;
    written.push({ event: event as PostEvent, isByImport: stored.metadata.causationId === importId });
  }
  const begin = written.findIndex(({ isByImport }) => isByImport);
  if (begin === -1) return { toRestore: [], changedSince: [] };
  const before = written.slice(0, begin).reduce((state, { event }) => evolvePosts(state, event), initialPosts);
  const since = written.slice(begin);
  const restored: Tenure[] = [];
  const changedSince: Tenure[] = [];
  const now = since.reduce((state, { event }) => evolvePosts(state, event), before);
  for (const tenure of before.tenures) {
    const present = now.tenures.find(({ tenureId }) => tenureId === tenure.tenureId);
    const isFirst = isFirstByOthers(since, before, tenure) ? (present?.isFirst ?? false) : tenure.isFirst;
    const wanted = { ...tenure, isFirst };
    if (present !== undefined && sameData(present, wanted)) continue;
    if (since.some(({ event, isByImport }) => !isByImport && ends(event, tenure))) changedSince.push(tenure);
    else restored.push(wanted);
  }
  // Whoever is asked first last, so that nobody put back after takes the place again.
  return { toRestore: restored.sort((one, other) => Number(one.isFirst) - Number(other.isFirst)), changedSince };
}

const ends = (event: PostEvent, { tenureId }: Tenure): boolean =>
  (event.type === 'PostLeft' || event.type === 'PostRestored') && event.data.tenureId === tenureId;

/** Whether somebody else has said since who is asked first in the post: that stands. */
function isFirstByOthers(since: readonly Written[], before: PostsState, { post }: Tenure): boolean {
  const postOf = new Map(before.tenures.map((tenure) => [tenure.tenureId, tenure.post]));
  for (const { event } of since) if (event.type === 'PostFilled') postOf.set(event.data.tenureId, event.data.post);
  return since.some(({ event, isByImport }) => {
    if (isByImport || event.type === 'PostLeft' || postOf.get(event.data.tenureId) !== post) return false;
    return event.type === 'PostPutFirst' || event.data.isFirst;
  });
}
