import type { Role } from '../access/roles.ts';
import type { EventOf } from '../event/define.ts';
import { sameData } from '../event/same-data.ts';
import { Refused } from '../refusals/refused.ts';
import type { Audience, DefaultViewEvent, defaultViewSet, TableViewEvent, tableViewSaved } from './events.ts';
import type { DefaultViews, KnownTableView, TableViewState } from './state.ts';

/** Whether somebody in these roles is shown a view. */
export const isShown = (
  { audience, ownerId }: Pick<KnownTableView, 'audience' | 'ownerId'>,
  reader: { readonly id: string; readonly roles: readonly Role[] },
): boolean => ownerId === reader.id || reader.roles.some((role) => isShownToRole(audience, role));

/** Whether whoever is in the role is shown it, without having made it. */
export const isShownToRole = (audience: Audience, role: Role): boolean =>
  audience.kind === 'everybody' || (audience.kind === 'role' && audience.role === role);

/** Keeps a new view. */
export const keepTableView = (command: EventOf<typeof tableViewSaved>['data']): TableViewEvent[] => [
  { type: 'TableViewSaved', data: command },
];

/**
 * Keeps a view in place of what it was; the same again is none. Refused: `view.not-found` for another's, for one that was withdrawn and
 * where there is none, `view.is-shared` for one that others are shown.
 */
export function saveTableView(
  command: EventOf<typeof tableViewSaved>['data'],
  state: TableViewState,
): TableViewEvent[] {
  const { audience, ...saved } = ownView(command.ownerId, state);
  if (audience.kind !== 'owner') throw new Refused('view.is-shared', { name: saved.name });
  return sameData(saved, command) ? [] : keepTableView(command);
}

/**
 * Says who is shown a view; as it is already, it is not said again. `by`: id of whoever shares. Refused: `view.not-found`, also for
 * what another keeps for himself.
 */
export function shareTableView(audience: Audience, by: string, state: TableViewState): TableViewEvent[] {
  if (state.status !== 'kept') throw new Refused('view.not-found');
  if (state.view.audience.kind === 'owner') ownView(by, state);
  return sameData(state.view.audience, audience) ? [] : [{ type: 'TableViewShared', data: { audience } }];
}

/** Refused: `view.not-found`, `view.is-shared` as long as others are shown it. Withdrawn twice changes nothing. */
export function withdrawTableView(by: string, state: TableViewState): TableViewEvent[] {
  if (state.status === 'withdrawn' && state.ownerId === by) return [];
  const { audience, name } = ownView(by, state);
  if (audience.kind !== 'owner') throw new Refused('view.is-shared', { name });
  return [{ type: 'TableViewWithdrawn', data: {} }];
}

/** The same again is no event. Refused: `view.not-shared-with-role` for a view that the role is not shown. */
export function setDefaultView(
  command: EventOf<typeof defaultViewSet>['data'],
  view: TableViewState,
  views: DefaultViews,
): DefaultViewEvent[] {
  const { role, viewId } = command;
  const isTheirs = view.status === 'kept' && isShownToRole(view.view.audience, role);
  if (viewId !== null && !isTheirs) throw new Refused('view.not-shared-with-role', { role });
  return (views[role] ?? null) === viewId ? [] : [{ type: 'DefaultViewSet', data: command }];
}

function ownView(by: string, state: TableViewState): KnownTableView {
  if (state.status !== 'kept' || state.view.ownerId !== by) throw new Refused('view.not-found');
  return state.view;
}
