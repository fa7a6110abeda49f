import { calendarDate, type Grant, type Principal, Refused } from '@bihuan/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deputyGrants } from '../../services/api/src/access/deputy-grants.ts';
import { loadedDemo } from '../acceptance/bihuan-process.ts';
import { inOrganisation, type OpenedDemo, openedDemo } from './opened-demo.ts';

const demo = loadedDemo();
let opened: OpenedDemo;
beforeAll(async () => {
  opened = await openedDemo(demo.copyForFile());
}, 60_000);
afterAll(() => opened.close());

it('whoever stands in for a time does what the other may, in the other’s stead and not a day longer', async () => {
  const { ask, callAs, cast, projections } = opened;
  const person = async (name: string) =>
    (await ask('registerPerson', { body: { name, title: null, mail: null, phone: null } as never })).id;
  const [away, deputy] = [await person('经办人（示例）'), await person('代理人（示例）')];
  const [from, until] = [calendarDate('2031-03-03'), calendarDate('2031-03-14')];
  const appointed = await ask('appointDeputy', {
    params: { id: away },
    body: { deputyId: deputy, from, until, originalReceives: 'nothing', reason: '休假' } as never,
  });
  await ask('listDeputies', { query: { after: appointed.position ?? undefined } });
  const held: Grant = { role: 'performance-office', scope: inOrganisation(cast.own.departmentId) };
  const standing = (today: string) => ({
    contacts: projections.contacts,
    grantsOf: (id: string) => (id === away ? [held] : []),
    today: calendarDate(today),
  });
  const self: Principal = { id: deputy, kind: 'account', grants: [] };
  const meanwhile = await deputyGrants(self, standing('2031-03-10'));
  expect(meanwhile).toEqual([{ ...held, onBehalfOf: away }]);
  expect(await deputyGrants(self, standing('2031-03-15'))).toEqual([]);
  expect(await deputyGrants({ ...self, id: away }, standing('2031-03-10'))).toEqual([]);

  const open = (grants: readonly Grant[], objectId: string) =>
    callAs({ ...self, grants }, 'openEvaluation', {
      body: { objectId, fundYear: 2029, evaluationYear: 2030, applyToYear: 2031 } as never,
    });
  await expect(open([], cast.own.object.id)).rejects.toThrow(Refused);
  await expect(open(meanwhile, cast.foreign.object.id)).rejects.toMatchObject({ code: 'request.not-found' });
  const { id, position } = await open(meanwhile, cast.own.object.id);
  const { items } = await ask('listDeeds', { query: { thing: id, after: position ?? undefined } });
  expect(items[0]).toMatchObject({ principal: deputy, actingAs: 'performance-office', onBehalfOf: away });
});
