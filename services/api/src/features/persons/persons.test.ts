import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operations } from '@bihuan/contract';
import { toEventToAppend } from '@bihuan/domain';
import { openSqliteEventStore } from '@bihuan/event-store';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Answer, type TemporaryApi, temporaryApi } from '../../temporary-api.ts';

async function setUp() {
  const service = await temporaryApi();
  let running: TemporaryApi = service;
  onTestFinished(() => running.stop());
  const created = async (path: string, body: unknown): Promise<string> => {
    const answer = await running.post(`/api/v1/${path}`, body);
    expect([answer.status, answer.body.code]).toEqual([201, undefined]);
    return answer.body.id;
  };
  return {
    ask: (path: string) => running.ask(`/api/v1/${path}`),
    post: (path: string, body: unknown, headers?: Record<string, string>) =>
      running.post(`/api/v1/${path}`, body, headers),
    created,
    restart: async (...how: Parameters<TemporaryApi['restart']>) => {
      running = await running.restart(...how);
    },
    folder: service.folder,
    unit: (name: string, more: object = {}) => created('organisations', { name, kind: 'unit', ...more }),
    person: (name: string, more: object = {}) => created('persons', { name, mail: 'someone@example.invalid', ...more }),
    contact: (unitId: string, personId: string, more: object = {}) =>
      created(`posts/${unitId}`, { post: 'contact', personId, from: '2025-01-01', ...more }),
  };
}

const codeOf = ({ status, body }: Answer) => [status, body.code];
const idsOf = ({ body }: Answer) => body.items.map(({ personId }: { personId: string }) => personId);

describe('people and their posts', () => {
  it('are registered, amended, shown without the secrets of robots, and asked who receives what', async () => {
    const { ask, post, unit, person, contact } = await setUp();
    const bureau = await unit('示例教育局', { kind: 'department' });
    const school = await unit('示例学校', { parentId: bureau });
    const url = 'https://robot.example.invalid/send?key=topsecret';
    const ann = await person('示例经办人', { robots: [{ form: 'group', channel: 'wecom', url, secret: 'SEC1' }] });
    const chief = await person('示例局长');
    await contact(school, ann, { isFirst: true });
    await contact(bureau, chief);

    const shown = await ask(`persons/${ann}`);
    expect(operations.getPerson.output.safeParse(shown.body).error).toBeUndefined();
    expect(shown.body.item.robots).toEqual([
      { form: 'group', channel: 'wecom', at: 'robot.example.invalid', hasSecret: true },
    ]);
    expect(JSON.stringify(shown.body)).not.toMatch(/topsecret|SEC1/);

    const unitAnswer = await ask(`recipients?role=unit&unitId=${school}`);
    expect(operations.previewRecipients.output.safeParse(unitAnswer.body).error).toBeUndefined();
    expect(unitAnswer.body.items).toMatchObject([{ personId: ann, name: '示例经办人', isFirst: true }]);
    expect(idsOf(await ask(`recipients?role=department&unitId=${school}`))).toEqual([chief]);
    const nobody = await ask(`recipients?role=head-of-finance`);
    expect(nobody.body).toMatchObject({ items: [], problems: [{ code: 'recipient.post-vacant' }] });

    const posts = await ask(`posts?organisationId=${school}`);
    expect(operations.listPosts.output.safeParse(posts.body).error).toBeUndefined();
    expect(posts.body.items).toMatchObject([{ organisation: '示例学校', person: '示例经办人', post: 'contact' }]);
    const [{ id: tenureId }] = posts.body.items;
    const left = await post(`posts/${school}/end`, { tenureId, lastDay: '2025-06-30' });
    expect(left.status).toBe(200);
    expect(idsOf(await ask(`recipients?role=unit&unitId=${school}&on=2025-06-30`))).toEqual([ann]);
    expect(idsOf(await ask(`recipients?role=unit&unitId=${school}&on=2025-07-01`))).toEqual([]);
    expect(codeOf(await post(`posts/nowhere`, { post: 'head', personId: ann, from: '2025-01-01' }))).toEqual([
      404,
      'organisation.not-found',
    ]);
    const noPerson = await post(`posts/${school}`, { post: 'head', personId: 'zoe', from: '2025-01-01' });
    expect(codeOf(noPerson)).toEqual([404, 'request.not-found']);
    expect(codeOf(await post('persons', { name: '示例', mail: 'no mail', phone: 'none' }))).toEqual([
      422,
      'request.invalid',
    ]);
  });

  it('come in pages that neither repeat nor leave anybody out', async () => {
    const { ask, person } = await setUp();
    const names = ['示例甲', '示例乙', '示例丙', '示例丁', '示例戊'];
    for (const name of names) await person(name);
    const seen: string[] = [];
    for (let cursor = ''; ; ) {
      const { body } = await ask(`persons?limit=2${cursor}`);
      seen.push(...body.items.map(({ name }: { name: string }) => name));
      if (body.next === null) break;
      cursor = `&cursor=${body.next}`;
    }
    expect(seen.sort()).toEqual(names.sort());
    const { body } = await ask(`persons?q=${encodeURIComponent('丙')}`);
    expect(body.items.map(({ name }: { name: string }) => name)).toEqual(['示例丙']);
  });

  it('deputies stand in on their days, and no two for each other', async () => {
    const { ask, post, unit, person, contact } = await setUp();
    const school = await unit('示例学校');
    const [ann, bo] = [await person('示例甲'), await person('示例乙')];
    await contact(school, ann);
    const days = { from: '2025-03-01', until: '2025-03-10' };
    expect((await post(`persons/${ann}/deputies`, { deputyId: bo, ...days, originalReceives: 'copy' })).status).toBe(
      201,
    );
    expect(codeOf(await post(`persons/${bo}/deputies`, { deputyId: ann, ...days }))).toEqual([422, 'deputy.cycle']);
    expect(idsOf(await ask(`recipients?role=unit&unitId=${school}&on=2025-03-05`))).toEqual([bo, ann]);
    const { body } = await ask(`deputies?personId=${ann}`);
    expect(operations.listDeputies.output.safeParse(body).error).toBeUndefined();
    expect(body.items).toMatchObject([{ person: '示例甲', deputy: '示例乙', ...days }]);
    await post(`persons/${ann}/deputies/end`, { appointmentId: body.items[0].id, lastDay: null });
    expect(idsOf(await ask(`recipients?role=unit&unitId=${school}&on=2025-03-05`))).toEqual([ann]);
  });
});

describe('organisations', () => {
  it('never come to supervise themselves, also not by two who change at the same moment', async () => {
    const { post, unit } = await setUp();
    const [north, south] = [await unit('示例北区'), await unit('示例南区')];
    const under = (id: string, parentId: string) =>
      post(`organisations/${id}/supervisor`, { parentId, reason: '划转' });
    const answers = await Promise.all([under(north, south), under(south, north)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect(answers.find(({ status }) => status === 422)?.body).toMatchObject({
      code: 'organisation.supervision-cycle',
      detail: expect.stringContaining(' → '),
    });
    expect(codeOf(await under(north, 'nowhere'))).toEqual([422, 'organisation.supervisor-not-found']);
  });

  it('are split, and what was theirs reaches the successors', async () => {
    const { ask, post, unit, person, contact } = await setUp();
    const [old, north, south] = [await unit('示例学校'), await unit('示例北校'), await unit('示例南校')];
    const [ann, bo] = [await person('示例甲'), await person('示例乙')];
    await contact(north, ann);
    await contact(south, bo);
    const successors = [
      { organisationId: north, isMain: true },
      { organisationId: south, isMain: false, takesOver: '体育', objectIds: ['pool'] },
    ];
    const split = await post(`organisations/${old}/split`, { successors, reason: '分设' });
    expect(split.status).toBe(200);
    expect(idsOf(await ask(`recipients?role=unit&unitId=${old}`))).toEqual([ann]);
    expect(idsOf(await ask(`recipients?role=unit&unitId=${old}&objectId=pool`))).toEqual([bo]);
    const { body } = await ask(`organisations/${old}`);
    expect(operations.getOrganisation.output.safeParse(body).error).toBeUndefined();
    expect(body.item).toMatchObject({ status: 'split', mergedInto: north });
    expect(codeOf(await post(`organisations/${north}/merger`, { into: old, reason: '误' }))).toEqual([
      409,
      'organisation.partner-not-active',
    ]);
  });
});

describe('deleting a person', () => {
  const name = '示例将删除之人';

  it('leaves the name in no file, and shows the person by id alone at every moment', async () => {
    const { ask, post, unit, person, contact, folder, restart } = await setUp();
    const school = await unit('示例学校');
    const ann = await person(name, { mail: 'secret-ann@example.invalid' });
    await contact(school, ann);
    const { body: before } = await ask(`persons/${ann}`);
    await post(`persons/${ann}/deletion`, { reason: '本人要求' });
    for (const view of ['', `?asOf=${before.position}`, '?asOf=0'])
      expect((await ask(`persons/${ann}${view}`)).body.item).toEqual({ id: ann, status: 'deleted' });
    expect((await ask(`posts?personId=${ann}`)).body.items).toMatchObject([{ personId: ann, person: null }]);
    expect((await ask(`recipients?role=unit&unitId=${school}`)).body.problems[0].code).toBe('recipient.no-contact');
    expect((await post(`persons/${ann}/deletion`, { reason: '再次' })).status).toBe(200);
    expect(codeOf(await post(`posts/${school}`, { post: 'head', personId: ann, from: '2025-01-01' }))).toEqual([
      409,
      'person.deleted',
    ]);
    await restart(async () => {
      expect(filesWith(folder, name)).toEqual([]);
      expect(filesWith(folder, 'secret-ann')).toEqual([]);
    });
    expect((await ask(`persons/${ann}`)).body.item).toEqual({ id: ann, status: 'deleted' });
  });

  it('that was cut short between its two steps forgets at once, and is finished by the next try', async () => {
    const { ask, post, person, folder, restart } = await setUp();
    const ann = await person(name);
    await restart(async () => {
      expect(filesWith(folder, name)).not.toEqual([]);
      const store = openSqliteEventStore({ file: join(folder, 'log.sqlite'), clock: () => new Date() });
      const deleted = toEventToAppend({ type: 'PersonDeleted', data: { reason: '本人要求' } }, randomUUID());
      const metadata = { commandId: 'c', fingerprint: 'f', principal: 'p', correlationId: 'c', causationId: null };
      await store.append(`141100.person-record~${ann}`, 'none', [deleted], metadata);
      await store.close();
    });
    expect((await ask(`persons/${ann}`)).body.item).toEqual({ id: ann, status: 'deleted' });
    expect((await post(`persons/${ann}/deletion`, { reason: '再次' })).body.events).toEqual([]);
    await restart(async () => expect(filesWith(folder, name)).toEqual([]));
  });
});

/** Files below a folder that hold a text, by name. */
function filesWith(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => readFileSync(file).includes(text));
}
