import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OperationId, OutputOf, RequestOf } from '@bihuan/contract';
import { type Grant, localOperator } from '@bihuan/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TemporaryApi, temporaryApi } from '../../temporary-api.ts';

let service: TemporaryApi;
let unitId: string;
beforeAll(async () => {
  service = await temporaryApi();
});
afterAll(() => service.stop());

const call = <Id extends OperationId>(id: Id, input: RequestOf<Id>): Promise<OutputOf<Id>> =>
  service.api.call(id, input, { principal: localOperator, correlationId: 'c' });
const asAccount = <Id extends OperationId>(
  personId: string,
  id: Id,
  input: RequestOf<Id>,
  idempotencyKey: string | null = null,
): Promise<OutputOf<Id>> => {
  const grants: Grant[] = [{ role: 'evaluated-unit', scope: { kind: 'organisation', id: unitId } }];
  const principal = { id: personId, kind: 'account', grants } as const;
  return service.api.call(id, input, { principal, correlationId: 'c', idempotencyKey });
};

/** An object of a unit with one finding; answers the unit. */
async function answeringUnit(name: string): Promise<string> {
  const unit = await call('registerOrganisation', { body: { name: `${name}单位`, kind: 'unit' } as never });
  const object = await call('registerObject', { body: { name, kind: 'continuing-project', unitId: unit.id } as never });
  const years = { fundYear: 2023, evaluationYear: 2024, applyToYear: 2025 };
  const evaluation = await call('openEvaluation', { body: { objectId: object.id, ...years } as never });
  const said = { description: '设备闲置', category: '资产管理', severity: 'moderate', class: 'by-stages' };
  const body = { evaluationId: evaluation.id, ...said, dueDate: '2027-03-31' } as never;
  await call('raiseFinding', { body });
  return unit.id;
}

it('a calendar reads titles and days of its own unit at a secret address, until it is revoked, off, or the account ends', async () => {
  unitId = await answeringUnit('河道治理');
  await answeringUnit('道路改造');
  const person = await call('registerPerson', { body: { name: '示例联系人', language: 'zh' } as never });
  const password = 'a long enough password 1';
  await call('openAccount', { body: { personId: person.id, signInName: 'unit', password } as never });
  const grant = { role: 'evaluated-unit', scope: { kind: 'organisation', id: unitId } };
  await call('grantRole', { params: { id: person.id }, body: { ...grant, reason: '联系人' } as never });

  const make = async (key: string | null = null) => {
    const { address } = await asAccount(person.id, 'makeCalendarFeed', { body: { language: 'zh' } }, key);
    return `${service.url}${address}`;
  };
  await expect(make()).rejects.toMatchObject({ code: 'feed.not-allowed' });
  const allow = (isAllowed: boolean) => call('setCalendarFeedRule', { body: { isAllowed, reason: '试行' } });
  await allow(true);
  await expect(call('makeCalendarFeed', { body: { language: 'zh' } })).rejects.toMatchObject({
    code: expect.stringMatching(/^(feed.needs-account|principal.not-allowed)$/),
  });

  const first = await make();
  const answer = await fetch(first);
  expect(answer.headers.get('content-type')).toContain('text/calendar');
  const text = await answer.text();
  expect(text).toContain('SUMMARY:河道治理');
  expect(text).toContain('DTSTART;VALUE=DATE:20270331');
  expect(text).not.toMatch(/道路改造|设备闲置/);
  const uid = /UID:\S+/.exec(text)?.[0];
  expect(await (await fetch(first)).text()).toContain(uid);

  // The log knows the address as little as anybody who asks what there is.
  const secret = secretOf(first);
  const known = await asAccount(person.id, 'getCalendarFeed', {});
  expect(JSON.stringify(known)).not.toContain(secret);
  expect(known).toMatchObject({ isAllowed: true, made: { language: 'zh' } });

  const second = await make();
  const status = async (address: string) => (await fetch(address)).status;
  expect([await status(first), await status(second)]).toEqual([404, 200]);
  expect(await status(second.replace(/.{5}\.ics$/, 'AAAAA.ics'))).toBe(404);
  for (const stranger of ['nobody', 'no%7Eid', '%20'])
    expect(await status(second.replace(/calendar\/[^/]+/, `calendar/${stranger}`))).toBe(404);
  await allow(false);
  expect(await status(second)).toBe(404);
  await allow(true);
  expect(await status(second)).toBe(200);
  await asAccount(person.id, 'revokeCalendarFeed', { body: {} });
  expect(await status(second)).toBe(404);

  // Whoever asks again because the answer was lost gets an address that opens as well.
  const [lost, third] = [await make('sent twice'), await make('sent twice')];
  expect([await status(lost), await status(third)]).toEqual([404, 200]);

  // What the account may see today counts, not what it might when the address was made.
  const { item } = await call('getAccount', { params: { id: person.id } });
  const grantId = item.roles[0]?.grantId ?? '';
  await call('withdrawRole', { params: { id: person.id }, body: { grantId, reason: '调离' } });
  expect(await status(third)).toBe(403);
  await call('grantRole', { params: { id: person.id }, body: { ...grant, reason: '回任' } as never });
  expect(await status(third)).toBe(200);
  await call('disableAccount', { params: { id: person.id }, body: { reason: '离任' } as never });
  expect(await status(third)).toBe(404);

  const { items } = await call('listAccess', { query: { limit: 200 } as never });
  const readings = items.filter(({ onBehalfOf }) => onBehalfOf === person.id);
  expect(readings.length).toBeGreaterThan(0);
  expect(readings.every(({ principal, kind }) => kind === 'link' && principal?.startsWith('feed-'))).toBe(true);
  expect(items).toContainEqual(
    expect.objectContaining({ what: 'link-refused', thing: person.id, code: 'feed.not-valid' }),
  );
  expect(filesWith(person.id)).not.toEqual([]);
  for (const address of [first, second, lost, third]) expect(filesWith(secretOf(address))).toEqual([]);
});

const secretOf = (address: string) => address.split('/').at(-1)?.replace('.ics', '') ?? '';

/** Files below the data folder that a text stands in. */
const filesWith = (text: string) =>
  readdirSync(service.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && readFileSync(join(entry.parentPath, entry.name)).includes(text))
    .map(({ name }) => name);
