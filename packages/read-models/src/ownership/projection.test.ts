import type { BihuanEvent, Scope } from '@bihuan/domain';
import { describe, expect, it } from 'vitest';
import { givenEvents, now } from '../given-events.testing.ts';
import { ownershipProjection } from './projection.ts';
import { createOwnershipQueries } from './query.ts';

function setUp() {
  const log = givenEvents(ownershipProjection);
  const { seenBy } = createOwnershipQueries(log.momentOf);
  const organisation = (organisationId: string, parentId: string | null = null) =>
    log.given(`organisation~${organisationId}`, {
      type: 'OrganisationRegistered',
      data: { organisationId, name: organisationId, code: null, kind: 'unit', parentId, sample: [] },
    });
  const object = (objectId: string, unitId: string | null, departmentId: string | null = null) =>
    log.given(`object~${objectId}`, {
      type: 'ObjectRegistered',
      data: {
        objectId,
        name: objectId,
        code: null,
        kind: 'project',
        unitId,
        departmentId,
        policyArea: null,
        sample: [],
      },
    });
  const evaluation = (evaluationId: string, objectId: string, unitId: string | null) =>
    log.given(`evaluation~${evaluationId}`, {
      type: 'EvaluationOpened',
      data: { evaluationId, objectId, unitId, departmentId: null } as Extract<
        BihuanEvent,
        { type: 'EvaluationOpened' }
      >['data'],
    });
  const seen = (...scopes: Scope[]) => {
    const { organisations, objects } = seenBy({ scopes, on: now.on });
    return { organisations: [...organisations].sort(), objects: [...objects].sort() };
  };
  return { ...log, organisation, object, evaluation, seen, of: (id: string) => seen({ kind: 'organisation', id }) };
}

describe('what an organisation sees', () => {
  it('is its own and that of those below it, however deep, and nothing beside or above', () => {
    const { organisation, object, of } = setUp();
    organisation('department');
    organisation('bureau', 'department');
    organisation('school', 'bureau');
    organisation('other');
    for (const id of ['department', 'bureau', 'school', 'other']) object(`of-${id}`, id);
    object('of-nobody', null);
    expect(of('bureau')).toEqual({ organisations: ['bureau', 'school'], objects: ['of-bureau', 'of-school'] });
    expect(of('department').objects).toEqual(['of-bureau', 'of-department', 'of-school']);
    expect(of('school')).toEqual({ organisations: ['school'], objects: ['of-school'] });
  });

  it('comes to an end where two were entered above each other', () => {
    const { organisation, of } = setUp();
    organisation('a', 'b');
    organisation('b', 'a');
    expect(of('a').organisations).toEqual(['a', 'b']);
  });

  it('follows from today’s unit, from that of the last evaluation only where the object names none', () => {
    const { object, evaluation, given, of } = setUp();
    object('o', null);
    evaluation('e-1', 'o', 'old');
    evaluation('e-2', 'o', 'unit');
    expect([of('old').objects, of('unit').objects]).toEqual([[], ['o']]);
    given('evaluation~e-1', { type: 'EvaluationAmended', data: { unitId: 'wrong', reason: '更正' } as never });
    expect([of('wrong').objects, of('unit').objects]).toEqual([[], ['o']]);
    const assigned = { unitId: 'new', departmentId: null, policyArea: null, reason: '划转', sample: [] };
    given('object~o', { type: 'ObjectAssigned', data: assigned });
    expect([of('unit').objects, of('new').objects]).toEqual([[], ['o']]);
  });

  it('is inherited by whoever it was merged into, and below', () => {
    const { organisation, object, given, of } = setUp();
    for (const id of ['one', 'two']) organisation(id);
    organisation('below-one', 'one');
    object('of-one', 'one');
    object('of-below', 'below-one');
    given('organisation~one', { type: 'OrganisationMerged', data: { into: 'two', reason: '机构改革' } });
    expect(of('two')).toEqual({ organisations: ['below-one', 'one', 'two'], objects: ['of-below', 'of-one'] });
  });

  it('is divided by a split as it says: objects that are named follow theirs, all else the main successor', () => {
    const { organisation, object, given, of } = setUp();
    for (const id of ['old', 'main', 'side']) organisation(id);
    object('named', 'old');
    object('other', 'old');
    const successor = { takesOver: null };
    given('organisation~old', {
      type: 'OrganisationSplit',
      data: {
        successors: [
          { organisationId: 'main', isMain: true, objectIds: [], ...successor },
          { organisationId: 'side', isMain: false, objectIds: ['named'], ...successor },
        ],
        reason: '机构改革',
      },
    });
    expect([of('main').objects, of('side').objects]).toEqual([['other'], ['named']]);
  });
});

describe('what somebody with one object sees', () => {
  it('is that object with what was merged into it, and no organisation', () => {
    const { object, given, seen } = setUp();
    for (const id of ['o', 'former', 'other']) object(id, 'unit');
    given('object~former', { type: 'ObjectMerged', data: { into: 'o', reason: '重复登记' } });
    expect(seen({ kind: 'object', id: 'o' })).toEqual({ organisations: [], objects: ['former', 'o'] });
  });

  it('several grants add up, and what is recorded after the first question counts in the next', () => {
    const { organisation, object, seen } = setUp();
    organisation('unit');
    object('o', 'elsewhere');
    const scopes = [
      { kind: 'object', id: 'o' },
      { kind: 'organisation', id: 'unit' },
    ] as const;
    expect(seen(...scopes)).toEqual({ organisations: ['unit'], objects: ['o'] });
    object('later', 'unit');
    expect(seen(...scopes).objects).toEqual(['later', 'o']);
  });
});
