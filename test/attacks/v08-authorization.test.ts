import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Attacked, startAttacked } from './started-product.ts';

interface Listed {
  readonly id: string;
  readonly objectId: string;
  readonly name: string;
  readonly unitId: string | null;
  readonly departmentId: string | null;
}
interface Belongings {
  readonly object: Listed;
  readonly unitId: string;
  readonly departmentId: string;
  readonly findingId: string;
  readonly evaluationId: string;
  readonly lineId: string;
}

let product: Attacked;
/** A unit, whose token is used throughout, and another one of another department. */
let own: Belongings;
let foreign: Belongings;
let unit: Record<string, string>;
/** What nobody but the other unit and those above it may read. */
let secrets: readonly string[];

beforeAll(async () => {
  product = await startAttacked();
  const listed = async (address: string) =>
    ((await (await product.ask(`${address}?limit=1000`)).json()) as { items: Listed[] }).items;
  const objects = await listed('/api/v1/objects');
  const findings = await listed('/api/v1/findings');
  const evaluations = await listed('/api/v1/evaluations');
  const belongings = objects.flatMap((object): Belongings[] => {
    const { id, unitId, departmentId } = object;
    const findingId = findings.find(({ objectId }) => objectId === id)?.id;
    const evaluationId = evaluations.find(({ objectId }) => objectId === id)?.id;
    if (unitId === null || departmentId === null || findingId === undefined || evaluationId === undefined) return [];
    return [{ object, unitId, departmentId, findingId, evaluationId, lineId: `2025-${id}` }];
  });
  own = belongings[0] as Belongings;
  foreign = belongings.find(({ departmentId }) => departmentId !== own.departmentId) as Belongings;
  unit = await tokenOf('evaluated-unit', { kind: 'organisation', id: own.unitId });
  secrets = [foreign.object.id, foreign.object.name, foreign.unitId, foreign.findingId, foreign.evaluationId];
}, 120_000);
afterAll(() => product?.stop());

async function tokenOf(role: string, scope: object): Promise<Record<string, string>> {
  const made = await product.post('/api/v1/tokens', { name: role, grants: [{ role, scope }] });
  const { token, position } = (await made.json()) as Record<string, string>;
  await product.ask(`/api/v1/tokens?after=${position}`);
  return { authorization: `Bearer ${token}` };
}

async function asked(address: string, init: RequestInit = {}, whose = unit) {
  const response = await fetch(product.url + address, {
    redirect: 'manual',
    ...init,
    headers: { ...whose, ...(init.headers as object) },
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}
const sent = (address: string, body: unknown, headers: Record<string, string> = {}, whose = unit) =>
  asked(
    address,
    { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } },
    whose,
  );
const codeIn = (text: string) => (JSON.parse(text) as { code?: string }).code;
function expectNothingShown(text: string, but: readonly string[] = []): void {
  expect(secrets.filter((one) => !but.includes(one) && text.includes(one))).toEqual([]);
}

describe('V8 Authorization: another unit’s id', () => {
  it.each<[string, (one: Belongings) => string]>([
    ['an object', ({ object }) => `/api/v1/objects/${object.id}`],
    ['an organisation', ({ unitId }) => `/api/v1/organisations/${unitId}`],
    ['the record of an organisation', ({ unitId }) => `/api/v1/organisations/${unitId}/record`],
    ['an evaluation', ({ evaluationId }) => `/api/v1/evaluations/${evaluationId}`],
    ['a finding', ({ findingId }) => `/api/v1/findings/${findingId}`],
    ['what is like a finding', ({ findingId }) => `/api/v1/findings/${findingId}/similar`],
    ['the evidence for a finding', ({ findingId }) => `/api/v1/findings/${findingId}/evidence`],
    ['a line of the budget', ({ lineId }) => `/api/v1/allocations/${lineId}`],
    ['the reasons of a line', ({ lineId }) => `/api/v1/allocations/${lineId}/explanation`],
    ['what happened to an object', ({ object }) => `/api/v1/timeline/${object.id}`],
    ['what happened to a finding', ({ findingId }) => `/api/v1/timeline/${findingId}`],
    ['an object as of a day in the past', ({ object }) => `/api/v1/objects/${object.id}?asOf=2025-03-01`],
  ])('in the path of %s answers as one that does not exist, and is noted', async (_, addressOf) => {
    const address = addressOf(foreign);
    const theirs = await asked(address);
    const nothing = { ...foreign, object: { ...foreign.object, id: 'nobody-1' }, unitId: 'nobody-1' };
    const none = await asked(
      addressOf({ ...nothing, findingId: 'nobody-1', evaluationId: 'nobody-1', lineId: '2025-nobody-1' }),
    );
    expect([theirs.status, codeIn(theirs.text)]).toEqual([404, codeIn(none.text)]);
    expect(await product.refusalIn(theirs)).toBe(codeIn(theirs.text));
    expect(await product.noted('what=refused')).toMatchObject({ kind: 'token', code: codeIn(none.text) });
    // The address that was asked for is all that is said of it.
    expectNothingShown(theirs.text.replaceAll(JSON.stringify(address), ''));
    expect((await asked(addressOf(own))).status).toBe(200);
  });

  it.each<[string, () => string]>([
    ['the unit of the ledger', () => `/api/v1/ledger?unit=${foreign.unitId}`],
    ['the department of the ledger', () => `/api/v1/ledger?department=${foreign.departmentId}`],
    ['the object of the ledger', () => `/api/v1/ledger?objectId=${foreign.object.id}`],
    ['the object of findings', () => `/api/v1/findings?objectId=${foreign.object.id}`],
    ['the evaluation of findings', () => `/api/v1/findings?evaluationId=${foreign.evaluationId}`],
    ['the object of evaluations', () => `/api/v1/evaluations?objectId=${foreign.object.id}`],
    ['the department of lines', () => `/api/v1/allocations?fiscalYear=2025&department=${foreign.departmentId}`],
    ['the unit of reminders', () => `/api/v1/reminders?unitId=${foreign.unitId}&on=2025-09-01&status=due`],
    ['the finding of evidence', () => `/api/v1/evidence?findingId=${foreign.findingId}`],
    ['the object of policy changes', () => `/api/v1/policy-changes?objectId=${foreign.object.id}`],
    ['the organisation of letters', () => `/api/v1/notices?organisationId=${foreign.unitId}`],
    ['the unit of a comparison over years', () => `/api/v1/reports/year-over-year?unitId=${foreign.unitId}`],
    ['a search for its name', () => `/api/v1/objects?q=${encodeURIComponent(foreign.object.name)}`],
  ])('in %s finds nothing and adds up to nothing', async (_, addressOf) => {
    const { status, text } = await asked(addressOf());
    expect([200, 404]).toContain(status);
    expectNothingShown(text.replaceAll(addressOf(), ''), [foreign.unitId, foreign.object.id]);
    if (status === 200) expect(JSON.parse(text)).toMatchObject({ items: [] });
  });

  it.each<[string, () => readonly [string, object]]>([
    [
      'a promise',
      () => [`/api/v1/findings/${foreign.findingId}/objections`, { from: '单位', text: '不同意', on: '2025-03-01' }],
    ],
    [
      'a draft about two findings',
      () => [
        '/api/v1/notices',
        {
          kind: 'rectification',
          findingIds: [own.findingId, foreign.findingId],
          recipientOrganisationIds: [own.unitId],
          on: '2025-03-01',
        },
      ],
    ],
    [
      'a rating of oneself',
      () => [`/api/v1/evaluations/${foreign.evaluationId}/self-evaluation`, { score: 100, on: '2025-03-01' }],
    ],
    ['evidence', () => [`/api/v1/findings/${foreign.findingId}/completion`, { on: '2025-03-01', evidence: [] }]],
  ])('in the body or the path of %s changes nothing', async (_, command) => {
    const [address, body] = command();
    const events = async () =>
      (await (await product.ask(`/api/v1/timeline/${foreign.findingId}`)).json()) as { items: [] };
    const before = (await events()).items.length;
    const { status, text } = await sent(address, body);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expectNothingShown(text.replaceAll(JSON.stringify(address), ''), [foreign.findingId]);
    expect((await events()).items).toHaveLength(before);
  });

  it.each([
    ['a table for a spreadsheet', '/api/v1/simulations/file?format=xlsx', 'POST'],
    ['a table of text', '/api/v1/simulations?format=csv', 'POST'],
    ['lines as they come', '/api/v1/allocations?fiscalYear=2025', 'GET'],
    ['the export of who saw what', '/api/v1/access-record/export', 'GET'],
    ['the deeds of all', '/api/v1/deeds', 'GET'],
  ])('is in no %s', async (_, address, method) => {
    const accept = 'application/x-ndjson, text/csv;q=0.9, application/json;q=0.8';
    const init = method === 'GET' ? {} : { method, body: '{}' };
    const { text } = await asked(address, { ...init, headers: { accept, 'content-type': 'application/json' } });
    expectNothingShown(text);
  });

  it.each<[string, () => string]>([
    ['a finding', () => `/findings/${foreign.findingId}`],
    ['a line', () => `/lines/${foreign.lineId}`],
    ['the ledger', () => `/ledger?unit=${foreign.unitId}`],
    ['all lines', () => '/'],
    ['the inbox', () => `/inbox?recipient=${foreign.unitId}`],
    ['contradictions', () => '/contradictions'],
    ['the use of results', () => '/results'],
  ])('in the page of %s shows nothing', async (_, addressOf) => {
    const { text } = await asked(addressOf());
    const shown = secrets.filter((one) => !addressOf().includes(one) && text.includes(one));
    expect(shown).toEqual([]);
  });

  it('is reached by no cursor that somebody was given who sees more', async () => {
    for (const list of ['objects', 'findings', 'evaluations']) {
      const first = await product.ask(`/api/v1/${list}?limit=1`);
      const { next } = (await first.json()) as { next: string };
      expect(next).toEqual(expect.any(String));
      const { text } = await asked(`/api/v1/${list}?limit=1000&cursor=${encodeURIComponent(next)}`);
      expectNothingShown(text);
    }
  });

  it('is not told by a key under which its unit has sent a command', async () => {
    const theirs = await tokenOf('evaluated-unit', { kind: 'organisation', id: foreign.unitId });
    const key = { 'idempotency-key': 'the-same' };
    const dispute = { from: '单位', text: '不同意', on: '2025-03-01' };
    await sent(`/api/v1/findings/${foreign.findingId}/objections`, dispute, key, theirs);
    const { status, text } = await sent(`/api/v1/findings/${foreign.findingId}/objections`, dispute, key);
    expect([status, codeIn(text)]).toEqual([404, 'finding.not-found']);
  });

  it.each<[string, Record<string, string>]>([
    ['x-forwarded-user', { 'x-forwarded-user': 'local-operator' }],
    ['x-remote-user', { 'x-remote-user': 'administrator' }],
    ['x-original-url', { 'x-original-url': '/api/v1/access-record' }],
    ['x-rewrite-url', { 'x-rewrite-url': '/api/v1/access-record' }],
    ['x-forwarded-for', { 'x-forwarded-for': '127.0.0.1' }],
    ['x-bihuan-role', { 'x-bihuan-role': 'auditor' }],
  ])('is not opened by the header %s', async (_, headers) => {
    const { status, text } = await asked(`/api/v1/findings/${foreign.findingId}`, { headers });
    expect([status, codeIn(text)]).toEqual([404, 'finding.not-found']);
  });
});

describe('V8 Authorization: ids of another jurisdiction', () => {
  it.each<[string, () => string]>([
    ['a stream in place of an id', () => `/api/v1/objects/330100.object~${own.object.id}`],
    ['its own stream in place of an id', () => `/api/v1/objects/141100.object~${own.object.id}`],
    ['a prefix of another place', () => `/api/v1/findings/330100~${own.findingId}`],
    ['a way up', () => `/api/v1/findings/..%2f330100.finding~${own.findingId}`],
    ['a line of another place', () => `/api/v1/allocations/330100-${own.lineId}`],
  ])('as %s lead nowhere', async (_, addressOf) => {
    const { status, text } = await asked(addressOf());
    expect([404, 422]).toContain(status);
    expect(await product.refusalIn(await asked(addressOf()))).toBe(codeIn(text));
    const ofAll = await product.ask(addressOf());
    expect([404, 422]).toContain(ofAll.status);
  });

  it('as the scope of a role are worth nothing', async () => {
    const grants = [{ role: 'evaluated-unit', scope: { kind: 'organisation', id: '330100.organisation~u-1' } }];
    const made = await product.post('/api/v1/tokens', { name: '别处', grants });
    if (!made.ok) return expect(made.status).toBeLessThan(500);
    const { token, position } = (await made.json()) as Record<string, string>;
    await product.ask(`/api/v1/tokens?after=${position}`);
    const { text } = await asked('/api/v1/objects', {}, { authorization: `Bearer ${token}` });
    expect(JSON.parse(text).items ?? []).toEqual([]);
  });
});

describe('V8 Authorization: more rights than one has', () => {
  const everywhere = { kind: 'jurisdiction' };
  it.each<[string, string, object]>([
    ['a token', '/api/v1/tokens', { name: '更多', grants: [{ role: 'auditor', scope: everywhere }] }],
    ['an account', '/api/v1/accounts', { person: { name: '来者' }, signInName: 'more' }],
    ['rules for signing in', '/api/v1/sign-in-rules', { asksTotp: false, idleMinutes: 60, longestMinutes: 720 }],
    ['an organisation', '/api/v1/organisations', { name: '新单位', kind: 'unit' }],
  ])('are not had by making %s', async (_, address, body) => {
    for (const role of ['evaluated-unit', 'auditor']) {
      const scope = role === 'auditor' ? everywhere : { kind: 'organisation', id: own.unitId };
      const answer = await sent(address, body, {}, role === 'auditor' ? await tokenOf(role, scope) : unit);
      expect([answer.status, codeIn(answer.text)]).toEqual([403, 'principal.not-allowed']);
      expect(await product.refusalIn(answer)).toBe('principal.not-allowed');
    }
  });

  it('are not had by saying so in a command', async () => {
    const more = { actingAs: 'budget-office', principal: 'local-operator', onBehalfOf: 'somebody' };
    const dispute = { from: '单位', text: '不同意', on: '2025-03-01', ...more };
    const { status, text } = await sent(`/api/v1/findings/${own.findingId}/objections`, dispute);
    expect([status, text]).toEqual([422, expect.stringContaining('request.unknown-field')]);
  });

  it('an administrator reads no money and no finding', async () => {
    const administrator = await tokenOf('administrator', everywhere);
    for (const address of ['/api/v1/findings', '/api/v1/allocations?fiscalYear=2025', '/api/v1/ledger']) {
      const { status, text } = await asked(address, {}, administrator);
      expect([status, codeIn(text)]).toEqual([403, 'principal.not-allowed']);
    }
  });
});
