import type { OperationId, OutputOf, RequestOf } from '@bihuan/contract';
import { grantsEverywhere, Refused, type Role } from '@bihuan/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TemporaryApi, temporaryApi } from '../../temporary-api.ts';

let service: TemporaryApi;
beforeAll(async () => {
  service = await temporaryApi();
});
afterAll(() => service.stop());

const as =
  (id: string, role: Role) =>
  <Id extends OperationId>(operation: Id, input: RequestOf<Id>): Promise<OutputOf<Id>> => {
    const principal = { id, kind: 'account', grants: grantsEverywhere(role) } as const;
    return service.api.call(operation, input, { principal, correlationId: id });
  };
const budget = as('p-1', 'budget-office');
const colleague = as('p-2', 'budget-office');
const auditor = as('p-3', 'auditor');

const namesFor = async (caller: typeof budget, after: string | null) =>
  (await caller('listTableViews', { query: { after: after ?? '0' } })).items.map(({ name }) => name);
const refusalOf = (doing: Promise<unknown>) =>
  doing.then(
    () => null,
    (error: unknown) => (error instanceof Refused ? error.code : Promise.reject(error)),
  );

it('keeps views for whoever made them, shows shared ones to their audience, and opens one by default', async () => {
  const body = { name: '待决定', members: { decision: 'undecided', group: 'department' } } as const;
  const { id, position } = await budget('saveTableView', { body });
  expect(await namesFor(budget, position)).toEqual(['待决定']);
  expect(await namesFor(colleague, position)).toEqual([]);
  expect(await refusalOf(colleague('withdrawTableView', { params: { id }, body: {} }))).toBe('view.not-found');

  const asDefault = { body: { role: 'budget-office', viewId: id } } as const;
  expect(await refusalOf(budget('setDefaultView', asDefault))).toBe('view.not-shared-with-role');
  const share = (audience: RequestOf<'shareTableView'>['body']['audience']) =>
    budget('shareTableView', { params: { id }, body: { audience } });
  await share({ kind: 'role', role: 'budget-office' });
  const set = await budget('setDefaultView', asDefault);
  expect(await namesFor(auditor, set.position)).toEqual([]);
  expect(await colleague('listTableViews', { query: { after: set.position ?? '0' } })).toMatchObject({
    items: [{ id, ...body, isOwn: false, audience: { kind: 'role', role: 'budget-office' } }],
    defaults: [{ role: 'budget-office', viewId: id }],
  });

  // What is not shown to the role any more does not open for it either.
  const back = await share({ kind: 'owner' });
  expect(await colleague('listTableViews', { query: { after: back.position ?? '0' } })).toMatchObject({
    items: [],
    defaults: [],
  });
  const gone = await budget('withdrawTableView', { params: { id }, body: {} });
  expect(await namesFor(budget, gone.position)).toEqual([]);
});

it('lets an auditor keep views for himself, and share none', async () => {
  const { id } = await auditor('saveTableView', { body: { name: '核查', members: { q: '水' } } });
  const sharing = auditor('shareTableView', { params: { id }, body: { audience: { kind: 'everybody' } } });
  expect(await refusalOf(sharing)).toBe('principal.not-allowed');
});
