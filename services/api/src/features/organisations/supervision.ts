import {
  type ChangeSupervisor,
  type CommandMetadata,
  changeSupervisor,
  type MergeOrganisation,
  mergeOrganisation,
  type OrganisationState,
  Refused,
  type SplitOrganisation,
  type Supervising,
  splitOrganisation,
} from '@bihuan/domain';
import type { ExpectedRevision } from '@bihuan/event-store';
import type { Parts } from '../../parts.ts';

interface OnOrganisation<Command> {
  readonly id: string;
  readonly command: CommandMetadata;
  readonly ifMatch?: ExpectedRevision | null;
  readonly body: Command;
}

type Needed = Pick<Parts, 'streams' | 'inSupervisionTurn'>;

/** What changes who stands above whom goes one after the other: two changes at once could close a circle that neither of them sees. */
export const changeSupervisorOf = ({ streams, inSupervisionTurn }: Needed, on: OnOrganisation<ChangeSupervisor>) =>
  inSupervisionTurn(on.command, async () => {
    const { parentId } = on.body;
    const above = parentId === null ? [] : await chainFrom(streams, parentId, 'organisation.supervisor-not-found');
    return streams.organisation.execute({ ...on, decide: (state) => changeSupervisor(on.body, state, above) });
  });

export const mergeOrganisationInto = ({ streams, inSupervisionTurn }: Needed, on: OnOrganisation<MergeOrganisation>) =>
  inSupervisionTurn(on.command, async () => {
    const above = await chainFrom(streams, on.body.into, 'organisation.successor-not-found');
    return streams.organisation.execute({ ...on, decide: (state) => mergeOrganisation(on.body, state, above) });
  });

export const splitOrganisationInto = ({ streams, inSupervisionTurn }: Needed, on: OnOrganisation<SplitOrganisation>) =>
  inSupervisionTurn(on.command, async () => {
    const chains: (readonly Supervising[])[] = [];
    for (const { organisationId } of on.body.successors)
      chains.push(await chainFrom(streams, organisationId, 'organisation.successor-not-found'));
    return streams.organisation.execute({ ...on, decide: (state) => splitOrganisation(on.body, state, chains) });
  });

type NotFound = 'organisation.supervisor-not-found' | 'organisation.successor-not-found';

/**
 * An organisation and everything that stands above it, successors applied; read from the streams themselves. A chain that comes
 * back to itself ends there. Refused: what is said when the first is not there, and `organisation.partner-not-active`.
 */
async function chainFrom(
  { organisation }: Pick<Parts['streams'], 'organisation'>,
  firstId: string,
  whenMissing: NotFound,
): Promise<readonly Supervising[]> {
  const first = await organisation.load(firstId);
  if (first.status === 'none') throw new Refused(whenMissing, { organisationId: firstId });
  if (first.status !== 'registered')
    throw new Refused('organisation.partner-not-active', { name: first.name, status: first.status });
  const chain: Supervising[] = [];
  const seen = new Set<string>();
  for (let state: OrganisationState = first; ; ) {
    if (state.status === 'none' || seen.has(state.organisationId)) return chain;
    seen.add(state.organisationId);
    if (state.status === 'registered') chain.push({ organisationId: state.organisationId, name: state.name });
    const next = nextAbove(state);
    if (next === null) return chain;
    state = await organisation.load(next);
  }
}

/** Its supervisor while it exists, its successor afterwards. */
function nextAbove(state: Exclude<OrganisationState, { readonly status: 'none' }>): string | null {
  switch (state.status) {
    case 'registered':
      return state.parentId;
    case 'merged':
      return state.into;
    case 'split':
      return state.successors.find(({ isMain }) => isMain)?.organisationId ?? null;
    case 'withdrawn':
      return null;
  }
}
