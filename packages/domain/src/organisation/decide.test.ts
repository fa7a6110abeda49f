import { describe, it } from 'vitest';
import { givenOn } from '../fixtures/given.ts';
import {
  mergeOrganisation,
  type RegisterOrganisation,
  registerOrganisation,
  renameOrganisation,
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
});
