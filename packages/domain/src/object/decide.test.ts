import { describe, it } from 'vitest';
import { registration } from '../fixtures/events.ts';
import { givenOn } from '../fixtures/given.ts';
import { assignObject, codeObject, mergeObject, registerObject, renameObject, withdrawObject } from './decide.ts';
import type { ObjectEvent } from './events.ts';
import { evolveObject, initialObject } from './state.ts';

const given = givenOn<typeof initialObject, ObjectEvent>({ initial: initialObject, evolve: evolveObject });

const registered: ObjectEvent = { type: 'ObjectRegistered', data: registration };
const merged: ObjectEvent = { type: 'ObjectMerged', data: { into: 'obj-0', reason: '重复登记' } };
const withdrawn: ObjectEvent = { type: 'ObjectWithdrawn', data: { reason: '登记有误' } };
const coding = { code: '140000231001', reason: '项目库编码下达', sample: [] };
const coded: ObjectEvent = { type: 'ObjectCoded', data: coding };
const other = { objectId: 'obj-0', name: '供水项目' };
const renaming = { name: '河道治理（二期）项目', reason: '进入二期' };
const assignment = { unitId: 'unit-2', departmentId: 'dep-1', policyArea: '生态环保', reason: '划转', sample: [] };

describe('an object keeps its identity over the years', () => {
  it('is registered once; the same again changes nothing, another one under its id is refused', () => {
    given()
      .when((state) => registerObject(registration, state, null))
      .thenEvents(registered);
    given(registered)
      .when((state) => registerObject(registration, state, null))
      .thenNothing();
    given(registered)
      .when((state) => registerObject({ ...registration, name: '另一个项目' }, state, null))
      .thenRefused('object.already-registered', { name: '河道治理项目' });
    given(registered, withdrawn)
      .when((state) => registerObject(registration, state, null))
      .thenRefused('object.already-registered');
  });

  it('is renamed', () => {
    given(registered)
      .when((state) => renameObject(renaming, state))
      .thenState({ objectId: 'obj-1', name: renaming.name });
    given(registered)
      .when((state) => renameObject({ ...renaming, name: '河道治理项目' }, state))
      .thenNothing();
  });

  it('passes to another unit', () => {
    given(registered)
      .when((state) => assignObject(assignment, state))
      .thenState({ unitId: 'unit-2', departmentId: 'dep-1', policyArea: '生态环保', name: '河道治理项目' });
    given(registered, { type: 'ObjectAssigned', data: assignment })
      .when((state) => assignObject(assignment, state))
      .thenNothing();
  });

  it('is given its code once, when it becomes known', () => {
    given(registered)
      .when((state) => codeObject(coding, state, null))
      .thenEvents(coded);
    given(registered, coded)
      .when((state) => codeObject({ ...coding, reason: '再报一次' }, state, null))
      .thenNothing();
    given(registered, coded)
      .when((state) => codeObject({ ...coding, code: 'P-8' }, state, null))
      .thenRefused('object.already-coded', { code: coding.code });
  });

  it('never shares its code with another object', () => {
    given(registered)
      .when((state) => codeObject(coding, state, other))
      .thenRefused('object.code-taken', { code: coding.code, name: '供水项目' });
    given()
      .when((state) => registerObject({ ...registration, code: coding.code }, state, other))
      .thenRefused('object.code-taken', { objectId: 'obj-0' });
  });

  it('is no hindrance to itself: what was merged into it leaves it the code', () => {
    given(registered)
      .when((state) => codeObject(coding, state, { objectId: 'obj-1', name: '河道治理项目' }))
      .thenEvents(coded);
    given()
      .when((state) => registerObject(registration, state, other))
      .thenEvents(registered);
  });

  it('goes on as another one, never as itself', () => {
    given(registered)
      .when((state) => mergeObject({ into: 'obj-0', reason: '重复登记' }, state))
      .thenEvents(merged);
    given(registered)
      .when((state) => mergeObject({ into: 'obj-1', reason: '重复登记' }, state))
      .thenRefused('object.merged-into-itself');
  });

  it.each([
    ['merged', merged],
    ['withdrawn', withdrawn],
  ])('is changed no more once it is %s', (status, end) => {
    for (const decide of [
      (state: typeof initialObject) => renameObject(renaming, state),
      (state: typeof initialObject) => assignObject(assignment, state),
      (state: typeof initialObject) => codeObject(coding, state, null),
      (state: typeof initialObject) => mergeObject({ into: 'obj-2', reason: '重复登记' }, state),
    ])
      given(registered, end).when(decide).thenRefused('object.not-active', { status });
  });

  it('is withdrawn once, and only when it is there', () => {
    given(registered)
      .when((state) => withdrawObject({ reason: '登记有误' }, state))
      .thenEvents(withdrawn);
    given(registered, withdrawn)
      .when((state) => withdrawObject({ reason: '登记有误' }, state))
      .thenNothing();
    given(merged)
      .when((state) => withdrawObject({ reason: '登记有误' }, state))
      .thenRefused('object.not-found');
    given(registered, merged)
      .when((state) => withdrawObject({ reason: '登记有误' }, state))
      .thenRefused('object.not-active');
  });
});
