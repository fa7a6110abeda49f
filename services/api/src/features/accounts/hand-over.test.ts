import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserOf, signedInAs } from '../../accounts/sign-in.testing.ts';
import { type TemporaryApi, temporaryApi } from '../../temporary-api.ts';

let service: TemporaryApi;
beforeAll(async () => {
  service = await temporaryApi();
});
afterAll(() => service.stop());

async function post(path: string, body: object, headers = {}) {
  const answer = await service.post(path, body, headers);
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
const ask = async (path: string) => (await service.ask(path)).body;

describe('somebody of a unit who leaves', () => {
  it('is let in no more, and what they held is the successor’s, all of it and once', async () => {
    const unit = await post('/api/v1/organisations', { name: '河道中心', kind: 'unit' });
    const role = { role: 'evaluated-unit', scope: { kind: 'organisation', id: unit.id } };
    const { browser, id: leaver } = await signedInAs(service.url, 'liren', role);
    const { id: successor } = await post('/api/v1/persons', { name: '示例接替人' });
    const { id: absent } = await post('/api/v1/persons', { name: '示例负责人' });
    const filled = { personId: leaver, from: '2024-01-01' };
    await post(`/api/v1/posts/${unit.id}`, { ...filled, post: 'contact', isFirst: true });
    await post(`/api/v1/persons/${absent}/deputies`, { deputyId: leaver, from: '2024-01-01' });

    const object = await post('/api/v1/objects', { name: '清淤项目', kind: 'continuing-project' });
    await post(`/api/v1/objects/${object.id}/assignment`, { unitId: unit.id, reason: '示例' });
    const years = { fundYear: 2023, evaluationYear: 2024, applyToYear: 2025 };
    const evaluation = await post('/api/v1/evaluations', { objectId: object.id, ...years });
    const on = '2025-02-10';
    const committed = async (description: string) => {
      const said = { description, category: '管理', severity: 'minor', class: 'by-stages', dueDate: '2030-06-30' };
      const finding = await post('/api/v1/findings', { evaluationId: evaluation.id, ...said });
      const measures = [{ text: '盘活', dueDate: '2030-06-01' }];
      await post(`/api/v1/findings/${finding.id}/commitment`, { measures, responsible: { personId: leaver }, on });
      return finding.id as string;
    };
    const [open, handedIn] = [await committed('设备闲置'), await committed('台账不全')];
    await post(`/api/v1/findings/${handedIn}/completion`, { claim: 'complete', on });

    const path = `/api/v1/accounts/${leaver}/hand-over`;
    const body = { successorId: successor, reason: '退休' };
    expect((await service.post(path, body)).body).toMatchObject({ code: 'hand-over.wrong-post' });
    expect((await browser.get('/api/v1/session')).status).toBe(200);
    await post(`/api/v1/posts/${unit.id}`, { post: 'head', personId: successor, from: '2024-01-01' });

    const key = { 'idempotency-key': 'hand-over-1' };
    const done = await post(path, body, key);
    expect(done.handedOver).toMatchObject({
      successorId: successor,
      posts: [{ organisationId: unit.id }],
      standsFor: [{ personId: absent, isPassedOn: true }],
      findings: [open],
      findingsHandedIn: [handedIn],
    });
    const after = `after=${done.position}`;
    expect((await ask(`/api/v1/accounts/${leaver}?${after}`)).item).toMatchObject({ status: 'disabled', sessions: [] });
    expect((await browser.get('/api/v1/session')).status).toBe(401);
    const held = async (personId: string) =>
      (await ask(`/api/v1/posts?personId=${personId}&${after}`)).items
        .filter(({ until }: { until: string | null }) => until === null)
        .map((tenure: { post: string; isFirst: boolean }) => `${tenure.post} ${tenure.isFirst}`);
    expect([await held(leaver), await held(successor)]).toEqual([[], ['head false', 'contact true']]);
    const finding = async (id: string) => (await ask(`/api/v1/findings/${id}?${after}`)).item.commitment.responsible;
    expect([await finding(open), await finding(handedIn)]).toMatchObject([
      { personId: successor },
      { personId: leaver },
    ]);
    const deputies = (await ask(`/api/v1/deputies?personId=${absent}&${after}`)).items;
    expect(
      deputies.map(({ deputyId, until }: { deputyId: string; until: string | null }) => [deputyId, until]),
    ).toEqual([
      [leaver, expect.any(String)],
      [successor, null],
    ]);

    // The same again says the same and does nothing; asked anew nothing is left but what is handed in.
    const repeated = await post(path, body, key);
    expect(repeated).toMatchObject({ repeated: true, handedOver: done.handedOver, position: done.position });
    const anew = await post(path, body);
    expect(anew).toMatchObject({ events: [], handedOver: { posts: [], findings: [], findingsHandedIn: [handedIn] } });
  });

  it('who is the last administrator, or nobody, is not let go', async () => {
    const other = (await post('/api/v1/persons', { name: '示例人员' })).id;
    const hand = (who: string) =>
      service.post(`/api/v1/accounts/${who}/hand-over`, { successorId: other, reason: '离任' });
    expect((await hand('nobody')).body.code).toBe('account.not-found');
    const administrator = { role: 'administrator', scope: { kind: 'jurisdiction' } };
    const one = await post('/api/v1/accounts', {
      person: { name: '示例管理员' },
      signInName: 'guan',
      roles: [administrator],
    });
    expect((await hand(one.id)).body.code).toBe('account.last-administrator');
  });
});

describe('whoever administers accounts', () => {
  it('finds them by name, organisation, role and state, page by page, each with who and where', async () => {
    const unit = await post('/api/v1/organisations', { name: '水务中心', kind: 'unit' });
    const role = { role: 'evaluated-unit', scope: { kind: 'organisation', id: unit.id } };
    for (const signInName of ['page-1', 'page-2', 'page-3'])
      await post('/api/v1/accounts', { person: { name: `水务${signInName}` }, signInName, roles: [role] });
    const { items: all } = await ask('/api/v1/accounts?q=水务page');
    expect(all.map(({ signInName }: { signInName: string }) => signInName)).toEqual(['page-1', 'page-2', 'page-3']);
    expect(all[0]).toMatchObject({
      person: '水务page-1',
      organisations: [{ id: unit.id, name: '水务中心' }],
      lockedUntil: null,
      lastSignInAt: null,
      hasSecondFactor: false,
    });
    const there = `/api/v1/accounts?organisationId=${unit.id}&role=evaluated-unit&limit=2`;
    const first = await ask(there);
    const second = await ask(`${there}&cursor=${first.next}`);
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(all.map(({ id }: { id: string }) => id));
    expect(second.next).toBe(null);
    const { position } = await post(`/api/v1/accounts/${all[1].id}/disabling`, { reason: '离任' });
    const disabled = await ask(`${there}&status=disabled&after=${position}`);
    expect(disabled.items).toMatchObject([{ signInName: 'page-2', status: 'disabled' }]);
    expect((await service.ask(`${there}&cursor=bm90`)).body.code).toBe('request.bad-cursor');
  });

  it('sees who is locked out until when, and lets them in again at once', async () => {
    const { id } = await signedInAs(service.url, 'forgetful');
    const attempt = async () =>
      (await browserOf(service.url).post('/sign-in', { name: 'forgetful', password: 'not this one at all' })).status;
    for (let failed = 0; failed < 8; failed++) await attempt();
    expect(await attempt()).toBe(429);
    const { item } = await ask(`/api/v1/accounts/${id}`);
    expect(Date.parse(item.lockedUntil)).toBeGreaterThan(Date.now());
    await post(`/api/v1/accounts/${id}/unlocking`, { reason: '本人已核实' });
    expect((await ask(`/api/v1/accounts/${id}`)).item.lockedUntil).toBe(null);
    expect(await attempt()).toBe(401);
  });

  it('knows who answers for a token after whoever created it has left', async () => {
    const token = { name: '示例系统', grants: [{ role: 'auditor', scope: { kind: 'jurisdiction' } }] };
    const grants = [{ role: 'administrator', scope: { kind: 'jurisdiction' } }] as const;
    const opened = await post('/api/v1/accounts', { person: { name: '示例甲' }, signInName: 'maker', roles: [] });
    const by = { principal: { id: opened.id as string, kind: 'account', grants }, correlationId: 'c' } as const;
    const made = await service.api.call('createToken', { body: token as never }, by);
    const successor = (await post('/api/v1/persons', { name: '示例乙' })).id;
    const path = `/api/v1/accounts/${opened.id}/hand-over`;
    const { position, handedOver } = await post(path, { successorId: successor, reason: '调离' });
    expect(handedOver.tokens).toEqual([made.id]);
    const { items } = await ask(`/api/v1/tokens?after=${position}`);
    expect(items.find(({ id }: { id: string }) => id === made.id)).toMatchObject({
      createdBy: opened.id,
      keeperId: successor,
      status: 'valid',
    });
  });
});
