import type { Role } from '../access/roles.ts';
import type { EventOf } from '../event/define.ts';
import type { Audience, DefaultViewEvent, TableViewEvent, tableViewSaved } from './events.ts';

export interface KnownTableView extends Readonly<EventOf<typeof tableViewSaved>['data']> {
  readonly audience: Audience;
}

export type TableViewState =
  | { readonly status: 'none' }
  | { readonly status: 'kept'; readonly view: KnownTableView }
  | { readonly status: 'withdrawn'; readonly ownerId: string };

export const initialTableView: TableViewState = { status: 'none' };

/** A view after one more event of its stream; types it does not know leave it as it is. */
export function evolveTableView(state: TableViewState, event: TableViewEvent): TableViewState {
  switch (event.type) {
    case 'TableViewSaved': {
      const audience: Audience = state.status === 'kept' ? state.view.audience : { kind: 'owner' };
      return { status: 'kept', view: { ...event.data, audience } };
    }
    case 'TableViewShared':
      return state.status === 'kept' ? { ...state, view: { ...state.view, ...event.data } } : state;
    case 'TableViewWithdrawn':
      return state.status === 'kept' ? { status: 'withdrawn', ownerId: state.view.ownerId } : state;
    default:
      return state;
  }
}

/** By role the id of its view; a role that is not there has none. */
export type DefaultViews = Readonly<Partial<Record<Role, string>>>;

export const initialDefaultViews: DefaultViews = {};

/** The defaults after one more event of their stream; types it does not know leave them as they are. */
export function evolveDefaultViews(views: DefaultViews, event: DefaultViewEvent): DefaultViews {
  if (event.type !== 'DefaultViewSet') return views;
  const { role, viewId } = event.data;
  const { [role]: _, ...others } = views;
  return viewId === null ? others : { ...others, [role]: viewId };
}
