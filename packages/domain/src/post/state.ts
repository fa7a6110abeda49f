import type { EventOf } from '../event/define.ts';
import type { PostEvent, postFilled } from './events.ts';

/** Who holds which post from which day to which day. */
export type Tenure = Omit<EventOf<typeof postFilled>['data'], 'reason'>;

/** The posts of one organisation, in the order in which they were filled. */
export interface PostsState {
  readonly tenures: readonly Tenure[];
}

export const initialPosts: PostsState = { tenures: [] };

/** The posts after one more event of their stream; types it does not know leave them as they are. */
export function evolvePosts({ tenures }: PostsState, event: PostEvent): PostsState {
  switch (event.type) {
    case 'PostFilled': {
      const { reason: _, ...tenure } = event.data;
      const others = tenure.isFirst ? tenures.map((other) => notFirst(other, tenure)) : tenures;
      return { tenures: [...others, tenure] };
    }
    case 'PostRestored': {
      const { reason: _, ...tenure } = event.data;
      const others = tenure.isFirst ? tenures.map((other) => notFirst(other, tenure)) : tenures;
      const isThere = others.some(({ tenureId }) => tenureId === tenure.tenureId);
      if (!isThere) return { tenures: [...others, tenure] };
      return { tenures: others.map((other) => (other.tenureId === tenure.tenureId ? tenure : other)) };
    }
    case 'PostLeft': {
      const { tenureId, lastDay } = event.data;
      return {
        tenures: tenures.flatMap((tenure) => {
          if (tenure.tenureId !== tenureId) return [tenure];
          return lastDay === null ? [] : [{ ...tenure, until: lastDay }];
        }),
      };
    }
    case 'PostPutFirst': {
      const first = tenures.find(({ tenureId }) => tenureId === event.data.tenureId);
      if (first === undefined) return { tenures };
      return {
        tenures: tenures.map((other) => (other === first ? { ...first, isFirst: true } : notFirst(other, first))),
      };
    }
    default:
      return { tenures };
  }
}

const notFirst = (tenure: Tenure, first: Tenure): Tenure =>
  tenure.post === first.post && tenure.isFirst ? { ...tenure, isFirst: false } : tenure;
