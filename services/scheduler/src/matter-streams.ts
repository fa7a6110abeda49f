import {
  type ChaseEvent,
  type ChaseState,
  chaseStreamOf,
  evolveChase,
  evolveFinding,
  evolvePolicyChange,
  type FindingEvent,
  type FindingState,
  initialChase,
  initialFinding,
  initialPolicyChange,
  type KnownMatter,
  type Matter,
  type MatterKind,
  type PolicyChangeEvent,
  type PolicyChangeState,
} from '@bihuan/domain';
import { type EventStore, type Streams, streamsOf } from '@bihuan/event-store';

/** Everything that is chased, and what has been said about it: the one place that knows which stream is whose. */
export interface MatterStreams {
  /** As it is recorded; null where nothing is. */
  load(matter: Matter): Promise<KnownMatter | null>;
  /** The same, of which only what is newer is read: for whoever asks again and again. */
  follow(matter: Matter): Promise<KnownMatter | null>;
  /** `traceparent` of what was recorded of it last; null where nothing was traced. */
  traceOf(matter: Matter): Promise<string | null>;
  /** The chases of a kind of matter; the id in them is that of the matter. */
  chasesOf(kind: MatterKind): Streams<ChaseState, ChaseEvent>;
}

interface MatterStreamsOptions {
  readonly store: EventStore;
  /** 行政区划代码, six digits. */
  readonly jurisdiction: string;
  /** Whether commands decide on what this process has kept of a chase; the revision says when that was too old. Default false. */
  readonly decidesOnKept?: boolean;
}

export function matterStreams({ store, jurisdiction, decidesOnKept = false }: MatterStreamsOptions): MatterStreams {
  const bound = { store, jurisdiction, decidesOnKept } as const;
  const findings = streamsOf<FindingState, FindingEvent>({
    ...bound,
    kind: 'finding',
    initial: initialFinding,
    evolve: evolveFinding,
  });
  const policyChanges = streamsOf<PolicyChangeState, PolicyChangeEvent>({
    ...bound,
    kind: 'policy-change',
    initial: initialPolicyChange,
    evolve: evolvePolicyChange,
  });
  const chasesOf = (kind: MatterKind) =>
    streamsOf<ChaseState, ChaseEvent>({
      ...bound,
      kind: chaseStreamOf[kind],
      initial: initialChase,
      evolve: evolveChase,
    });
  const chases: Readonly<Record<MatterKind, Streams<ChaseState, ChaseEvent>>> = {
    finding: chasesOf('finding'),
    'policy-change': chasesOf('policy-change'),
    'look-back': chasesOf('look-back'),
  };

  const reading =
    (how: 'load' | 'follow') =>
    async ({ kind, id }: Matter): Promise<KnownMatter | null> => {
      if (kind === 'policy-change') {
        const known = await policyChanges[how](id);
        return known.status === 'none' ? null : { kind, known };
      }
      const known = await findings[how](id);
      return known.status === 'none' ? null : { kind, known };
    };
  return {
    load: reading('load'),
    follow: reading('follow'),
    traceOf: ({ kind, id }) => (kind === 'policy-change' ? policyChanges : findings).traceOf(id),
    chasesOf: (kind) => chases[kind],
  };
}
