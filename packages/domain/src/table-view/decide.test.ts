import { describe, expect, it } from 'vitest';
import { givenOn } from '../fixtures/given.ts';
import { isShown, keepTableView, saveTableView, setDefaultView, shareTableView, withdrawTableView } from './decide.ts';
import type { DefaultViewEvent, TableViewEvent } from './events.ts';
import {
  type DefaultViews,
  evolveDefaultViews,
  evolveTableView,
  initialDefaultViews,
  initialTableView,
  type TableViewState,
} from './state.ts';

const given = givenOn<TableViewState, TableViewEvent>({ initial: initialTableView, evolve: evolveTableView });
const givenDefaults = givenOn<DefaultViews, DefaultViewEvent>({
  initial: initialDefaultViews,
  evolve: evolveDefaultViews,
});
const view = { name: '待决定，按部门', members: { decision: 'undecided', group: 'department' }, ownerId: 'p-1' };
const saved: TableViewEvent = { type: 'TableViewSaved', data: view };
const shared: TableViewEvent = {
  type: 'TableViewShared',
  data: { audience: { kind: 'role', role: 'budget-office' } },
};
const withdrawn: TableViewEvent = { type: 'TableViewWithdrawn', data: {} };

describe('a view of the table', () => {
  it('is kept for whoever made it, and changed by nobody else', () => {
    given()
      .when(() => keepTableView(view))
      .thenState({ status: 'kept', view: { audience: { kind: 'owner' } } });
    given(saved)
      .when((state) => saveTableView(view, state))
      .thenNothing();
    given(saved)
      .when((state) => saveTableView({ ...view, ownerId: 'p-2' }, state))
      .thenRefused('view.not-found');
    given(saved)
      .when((state) => withdrawTableView('p-2', state))
      .thenRefused('view.not-found');
    given(saved, withdrawn)
      .when((state) => saveTableView(view, state))
      .thenRefused('view.not-found');
    given()
      .when((state) => saveTableView(view, state))
      .thenRefused('view.not-found');
  });

  it('that was withdrawn is to others as one that never was', () => {
    given(saved, withdrawn)
      .when((state) => withdrawTableView('p-1', state))
      .thenNothing();
    given(saved, withdrawn)
      .when((state) => withdrawTableView('p-2', state))
      .thenRefused('view.not-found');
  });

  it('that is shared does not change under those who use it', () => {
    given(saved, shared)
      .when((state) => saveTableView({ ...view, members: {} }, state))
      .thenRefused('view.is-shared');
    given(saved, shared)
      .when((state) => withdrawTableView('p-1', state))
      .thenRefused('view.is-shared');
  });

  it('is first shared by its owner; whoever shares may take that back', () => {
    given(saved)
      .when((state) => shareTableView({ kind: 'everybody' }, 'p-2', state))
      .thenRefused('view.not-found');
    given(saved, shared)
      .when((state) => shareTableView({ kind: 'owner' }, 'p-2', state))
      .thenEvents({ type: 'TableViewShared', data: { audience: { kind: 'owner' } } });
  });

  it('is shown to its owner and to those it is shared with', () => {
    const budget = { id: 'p-2', roles: ['budget-office'] as const };
    const unit = { id: 'p-3', roles: ['evaluated-unit'] as const };
    const of = (audience: Parameters<typeof shareTableView>[0]) => ({ ...view, audience });
    expect(isShown(of({ kind: 'owner' }), { ...budget, id: 'p-1' })).toBe(true);
    expect(isShown(of({ kind: 'owner' }), budget)).toBe(false);
    expect(isShown(of({ kind: 'role', role: 'budget-office' }), budget)).toBe(true);
    expect(isShown(of({ kind: 'role', role: 'budget-office' }), unit)).toBe(false);
    expect(isShown(of({ kind: 'everybody' }), unit)).toBe(true);
  });
});

describe('the view that opens for a role', () => {
  const command = { role: 'budget-office' as const, viewId: 'v-1', reason: null };

  it('is one that the role is shown', () => {
    givenDefaults()
      .when((views) => setDefaultView(command, given(saved).state, views))
      .thenRefused('view.not-shared-with-role', { role: 'budget-office' });
    givenDefaults()
      .when((views) => setDefaultView(command, given(saved, shared).state, views))
      .thenEvents({ type: 'DefaultViewSet', data: command });
  });

  it('can be none again', () => {
    givenDefaults({ type: 'DefaultViewSet', data: command })
      .when((views) => setDefaultView({ ...command, viewId: null }, initialTableView, views))
      .thenEvents({ type: 'DefaultViewSet', data: { ...command, viewId: null } });
    givenDefaults()
      .when((views) => setDefaultView({ ...command, viewId: null }, initialTableView, views))
      .thenNothing();
  });
});
