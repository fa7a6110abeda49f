import { describe, it } from 'vitest';
import { givenOn } from '../fixtures/given.ts';
import {
  amendOrganisation,
  changeSupervisor,
  mergeOrganisation,
  type RegisterOrganisation,
  registerOrganisation,
  renameOrganisation,
  splitOrganisation,
  withdrawOrganisation,
} from './decide.ts';
import type { OrganisationEvent } from './events.ts';
import { evolveOrganisation, initialOrganisation } from './state.ts';

const given = givenOn<typeof initialOrganisation, OrganisationEvent>({
  initial: initialOrganisation,
  evolve: evolveOrganisation,
});

const registration: RegisterOrganisation = {
  organisationId: 'org-1',
  name: '河道中心',
  code: null,
  kind: 'unit',
  parentId: 'org-2',
  sample: [],
};
const registered: OrganisationEvent = { type: 'OrganisationRegistered', data: registration };
const merged: OrganisationEvent = { type: 'OrganisationMerged', data: { into: 'org-3', reason: '机构合并' } };
const withdrawn: OrganisationEvent = { type: 'OrganisationWithdrawn', data: { reason: '登记有误' } };

describe('an organisation', () => {
  it('is registered once; the same again changes nothing', () => {
    given()
      .when((state) => registerOrganisation(registration, state))
      .thenEvents(registered);
    given(registered)
      .when((state) => registerOrganisation(registration, state))
      .thenNothing();
    given(registered)
      .when((state) => registerOrganisation({ ...registration, kind: 'department' }, state))
      .thenRefused('organisation.already-registered', { name: '河道中心' });
  });

  it('does not supervise itself', () => {
    given()
      .when((state) => registerOrganisation({ ...registration, parentId: 'org-1' }, state))
      .thenRefused('organisation.supervises-itself');
  });

  it('is renamed and stays the same', () => {
    given(registered)
      .when((state) => renameOrganisation({ name: '河湖中心', reason: '更名批复' }, state))
      .thenState({ organisationId: 'org-1', name: '河湖中心' });
    given(registered)
      .when((state) => renameOrganisation({ name: '河道中心', reason: '更名批复' }, state))
      .thenNothing();
  });

  it('has another one as successor, never itself, and is changed no more', () => {
    given(registered)
      .when((state) => mergeOrganisation({ into: 'org-3', reason: '机构合并' }, state))
      .thenState({ status: 'merged', into: 'org-3' });
    given(registered)
      .when((state) => mergeOrganisation({ into: 'org-1', reason: '机构合并' }, state))
      .thenRefused('organisation.merged-into-itself');
    given(registered, merged)
      .when((state) => renameOrganisation({ name: '河湖中心', reason: '更名批复' }, state))
      .thenRefused('organisation.not-active', { status: 'merged' });
  });

  it('is withdrawn once, and only when it is there', () => {
    given(registered)
      .when((state) => withdrawOrganisation({ reason: '登记有误' }, state))
      .thenEvents(withdrawn);
    given(registered, withdrawn)
      .when((state) => withdrawOrganisation({ reason: '登记有误' }, state))
      .thenNothing();
    given()
      .when((state) => withdrawOrganisation({ reason: '登记有误' }, state))
      .thenRefused('organisation.not-found');
  });

  it('comes under another supervisor, never under itself by however long a chain', () => {
    const above = [
      { organisationId: 'org-4', name: '水务局' },
      { organisationId: 'org-1', name: '河道中心' },
      { organisationId: 'org-5', name: '政府' },
    ];
    const change = (parentId: string | null) => ({ parentId, reason: '划转' });
    given(registered)
      .when((state) => changeSupervisor(change('org-4'), state, above.slice(0, 1)))
      .thenState({ parentId: 'org-4' });
    given(registered)
      .when((state) => changeSupervisor(change('org-4'), state, above))
      .thenRefused('organisation.supervision-cycle', { name: '河道中心', chain: '河道中心 → 水务局 → 河道中心' });
    given(registered)
      .when((state) => changeSupervisor(change('org-1'), state, above))
      .thenRefused('organisation.supervises-itself');
    given(registered)
      .when((state) => changeSupervisor(change('org-2'), state, []))
      .thenNothing();
    given(registered)
      .when((state) => changeSupervisor(change(null), state, []))
      .thenState({ parentId: null });
    given(registered)
      .when((state) => mergeOrganisation({ into: 'org-4', reason: '合并' }, state, above))
      .thenRefused('organisation.supervision-cycle');
  });

  it('is given a code or another kind; what it has already is no event', () => {
    given(registered)
      .when((state) => amendOrganisation({ code: '140', kind: 'unit', reason: '名册' }, state))
      .thenEvents({ type: 'OrganisationAmended', data: { code: '140', reason: '名册' } });
    given(registered)
      .when((state) => amendOrganisation({ code: null, reason: '名册' }, state))
      .thenNothing();
  });

  it('is split into several, one of them the main one, and nothing follows two of them', () => {
    const north = { organisationId: 'org-n', isMain: true, takesOver: null, objectIds: ['obj-1'] };
    const south = { organisationId: 'org-s', isMain: false, takesOver: '防汛', objectIds: ['obj-2'] };
    const into = (...successors: (typeof north | typeof south)[]) => ({ successors, reason: '分设' });
    given(registered)
      .when((state) => splitOrganisation(into(north, south), state, []))
      .thenState({ status: 'split', successors: [north, south] });
    given(registered)
      .when((state) => splitOrganisation(into(north, { ...south, isMain: true }), state, []))
      .thenRefused('organisation.one-main-successor', { count: 2 });
    given(registered)
      .when((state) => splitOrganisation(into(north, { ...south, organisationId: 'org-n' }), state, []))
      .thenRefused('organisation.successor-twice');
    given(registered)
      .when((state) => splitOrganisation(into(north, { ...south, organisationId: 'org-1' }), state, []))
      .thenRefused('organisation.split-into-itself');
    given(registered)
      .when((state) => splitOrganisation(into(north, { ...south, objectIds: ['obj-1'] }), state, []))
      .thenRefused('organisation.object-follows-twice', { objectId: 'obj-1' });
    const chain = [{ organisationId: 'org-1', name: '河道中心' }];
    given(registered)
      .when((state) => splitOrganisation(into(north, south), state, [[], chain]))
      .thenRefused('organisation.supervision-cycle');
  });
});
