import { type Asking, allocationLineId, dayOf, type ImportStep } from '@bihuan/domain';
import type { Referring } from '@bihuan/read-models';
import type { Parts } from '../../parts.ts';
import type { Created } from '../../read-side.ts';

/** What has been done since with what an import created. */
export interface LaterWork {
  /** By id, as its own stream tells it; what was never created is left out. */
  readonly created: ReadonlyMap<string, { readonly isWithdrawn: boolean; readonly hasOtherCommands: boolean }>;
  /** Evaluations on whose line of next year's money somebody has decided. */
  readonly decided: ReadonlySet<string>;
  readonly referring: Referring;
}

const kinds = { organisation: 'organisations', object: 'objects', evaluation: 'evaluations' } as const;

/**
 * Reads the streams that the import created, and asks the read models what points at them: these must have reached the log's head.
 * `ownCommands` are the ids of the import's own steps.
 */
export async function laterWork(
  parts: Parts,
  principal: Asking,
  steps: readonly ImportStep[],
  ownCommands: ReadonlySet<string>,
): Promise<LaterWork> {
  const { streams, projections, clock, zone } = parts;
  const ids = createdBy(steps);
  const created = new Map<string, { isWithdrawn: boolean; hasOtherCommands: boolean }>();
  for (const [kind, plural] of Object.entries(kinds) as [keyof typeof kinds, keyof Created][]) {
    for (const id of ids[plural]) {
      const { state, commandIds } = await streams[kind].loadWithCommands(id);
      if (state.status === 'none') continue;
      const hasOtherCommands = [...commandIds].some((commandId) => !ownCommands.has(commandId));
      created.set(id, { isWithdrawn: state.status === 'withdrawn', hasOtherCommands });
    }
  }
  const decided = new Set<string>();
  for (const step of steps) {
    if (step.kind !== 'open-evaluation') continue;
    const { applyToYear, objectId } = step.data;
    const line = await streams.allocation.load(allocationLineId(applyToYear, objectId));
    if (line.status === 'decided') decided.add(step.targetId);
  }
  const view = { asOf: null, on: dayOf(clock(), zone) };
  return { created, decided, referring: await projections.register.referringTo(principal, { ...view, ...ids }) };
}

/** Ids of what the steps create, in their order. */
export function createdBy(steps: readonly ImportStep[]): Created {
  const by = (kind: ImportStep['kind']) => steps.flatMap((step) => (step.kind === kind ? [step.targetId] : []));
  return {
    organisations: by('register-organisation'),
    objects: by('register-object'),
    evaluations: by('open-evaluation'),
  };
}
