import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operations } from '@bihuan/contract';
import { toEventToAppend } from '@bihuan/domain';
import { openSqliteEventStore } from '@bihuan/event-store';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type TemporaryApi, temporaryApi } from '../../temporary-api.ts';
import { eventsOf, withLogUpTo } from '../imports/cut-log.testing.ts';

const heading = ['单位名称', '单位编码', '主管部门', '单位类型', '负责人', '联系人', '职务', '手机', '邮箱'];
const rows = [
  ['示例教育局', '0011', '', '主管部门', '示例局长', '示例科长', '科长', '13800000001', 'jy@example.invalid'],
  ['示例学校', '0012', '示例教育局', '事业单位', '', '示例办事员', '科员', '13800000002', 'xx@example.invalid'],
  ['示例医院', '0013', '示例卫健委', '', '', '', '', '', ''],
];
const csv = (...table: readonly string[][]) => Buffer.from(table.map((row) => row.join(',')).join('\n'), 'utf8');

async function setUp() {
  let running: TemporaryApi = await temporaryApi();
  onTestFinished(() => running.stop());
  const preview = async (bytes: Buffer, fileName = '单位名册.csv', more: object = {}) =>
    (
      await running.post('/api/v1/unit-imports', {
        fileName,
        contentBase64: bytes.toString('base64'),
        from: '2025-01-01',
        ...more,
      })
    ).body;
  const commit = (id: string) => running.post(`/api/v1/unit-imports/${id}/commit`, {});
  return {
    ask: (path: string) => running.ask(`/api/v1/${path}`),
    post: (path: string, body: unknown) => running.post(`/api/v1/${path}`, body),
    patch: (path: string, body: unknown) =>
      running.ask(`/api/v1/${path}`, {
        method: 'PATCH',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    preview,
    commit,
    take: async (bytes: Buffer) => {
      const { id } = await preview(bytes);
      expect((await commit(id)).status).toBe(200);
      return id as string;
    },
    folder: running.folder,
    /** The service as it runs now; another one takes its place. */
    current: (next?: TemporaryApi) => {
      if (next !== undefined) running = next;
      return running;
    },
    restart: async (...how: Parameters<TemporaryApi['restart']>) => {
      running = await running.restart(...how);
    },
  };
}

describe('the import of a unit register', () => {
  it('shows what it would do, does that, and finds nothing to do the second time', async () => {
    const { ask, preview, commit } = await setUp();
    const previewed = await preview(csv(heading, ...rows));
    expect(operations.previewUnitImport.output.safeParse(previewed).error).toBeUndefined();
    expect(previewed.counts).toEqual({ new: 4, changed: 0, unchanged: 0, skipped: 0 });
    expect((await ask('organisations')).body.items).toEqual([]);
    const committed = await commit(previewed.id);
    expect([committed.status, committed.body.repeated]).toEqual([200, false]);

    const { body } = await ask('organisations?q=0012');
    const [school] = body.items;
    expect(school).toMatchObject({ name: '示例学校', kind: 'unit', parent: '示例教育局' });
    const { body: to } = await ask(`recipients?role=unit&unitId=${school.id}`);
    expect(to.items).toMatchObject([{ name: '示例办事员', mail: 'xx@example.invalid', phone: '13800000002' }]);
    const { body: above } = await ask(`recipients?role=department&unitId=${school.id}`);
    expect(above.items).toMatchObject([{ name: '示例科长', title: '科长' }]);

    const again = await preview(csv(heading, ...rows));
    expect([again.id, again.steps, again.counts]).toEqual([null, 0, { new: 0, changed: 0, unchanged: 3, skipped: 0 }]);
    expect((await commit(previewed.id)).body.repeated).toBe(true);
    const { body: listed } = await ask('unit-imports');
    expect(operations.listUnitImports.output.safeParse(listed).error).toBeUndefined();
    expect(listed.items).toMatchObject([{ id: previewed.id, status: 'completed', fileName: '单位名册.csv' }]);
    expect((await ask(`unit-imports/${previewed.id}`)).body.item.status).toBe('completed');
  });

  it('changes by field what has changed since', async () => {
    const { ask, take, preview, commit } = await setUp();
    await take(csv(heading, ...rows));
    const changed = await preview(
      csv(['示例市预算单位名册'], heading, [
        '示例第一学校',
        '0012',
        '示例卫健委',
        '',
        '',
        '示例办事员',
        '',
        '13900000002',
        '',
      ]),
    );
    expect(changed.rows).toMatchObject([
      {
        action: 'changed',
        changes: [
          { field: 'name', from: '示例学校', to: '示例第一学校' },
          { field: 'supervisor', from: '示例教育局', to: '示例卫健委' },
          { field: 'contactPhone', from: '13800000002', to: '13900000002' },
        ],
      },
    ]);
    await commit(changed.id);
    const { body } = await ask('organisations?q=0012');
    expect(body.items).toMatchObject([{ name: '示例第一学校', formerNames: ['示例学校'], parent: '示例卫健委' }]);
    const { body: people } = await ask(`persons?q=${encodeURIComponent('示例办事员')}`);
    expect(people.items).toMatchObject([{ phone: '13900000002', title: '科员' }]);
  });

  it('is not carried out when what is on record is no longer what was shown', async () => {
    const { preview, commit, post } = await setUp();
    const { id } = await preview(csv(heading, ...rows));
    await post('organisations', { name: '示例学校', code: '0012', kind: 'unit' });
    expect((await commit(id)).body.code).toBe('import.plan-changed');
  });

  it('that a crash interrupted is finished at the next start, once', async () => {
    const { ask, preview, restart, folder } = await setUp();
    const { id, steps, counts } = await preview(csv(heading, ...rows));
    await restart(async () => {
      const draft = JSON.parse(readFileSync(join(folder, 'drafts', 'unit-imports', `${id}.json`), 'utf8'));
      const store = openSqliteEventStore({ file: join(folder, 'log.sqlite'), clock: () => new Date() });
      const planned = { importId: id, fileName: draft.fileName, rows: counts, steps };
      const event = toEventToAppend(
        { type: 'UnitImportPlanned', data: planned },
        '00000000-0000-4000-8000-000000000000',
      );
      const metadata = { commandId: 'c', fingerprint: 'f', principal: 'p', correlationId: 'c', causationId: null };
      await store.append(`141100.unit-import~${id}`, 'none', [event], metadata);
      await store.close();
    });
    expect((await ask(`unit-imports/${id}`)).body.item.status).toBe('completed');
    expect((await ask('organisations')).body.items).toHaveLength(4);
    await restart();
    expect((await ask('persons')).body.items).toHaveLength(3);
  });

  it('leaves the names of people in their own streams alone: deleted, they are in no file', async () => {
    const { ask, post, take, folder, restart } = await setUp();
    await take(csv(heading, ...rows));
    const { body } = await ask(`persons?q=${encodeURIComponent('示例办事员')}`);
    await post(`persons/${body.items[0].id}/deletion`, { reason: '本人要求' });
    await ask('persons');
    await restart(async () => {
      for (const text of ['示例办事员', '13800000002', 'xx@example.invalid'])
        expect(filesWith(folder, text)).toEqual([]);
      expect(filesWith(folder, '示例科长')).not.toEqual([]);
    });
  });
});

describe('the import of a unit register that is taken back', () => {
  const takeBack = (post: Awaited<ReturnType<typeof setUp>>['post'], id: string) =>
    post(`unit-imports/${id}/take-back`, { reason: '选错了名册' });

  it('leaves nothing of what it brought, not even the names, and can be made again', async () => {
    const { ask, post, take, preview, folder, restart } = await setUp();
    const id = await take(csv(heading, ...rows));
    const { status, body } = await takeBack(post, id);
    expect([status, body.repeated]).toEqual([200, false]);
    expect(operations.takeBackUnitImport.output.safeParse(body).error).toBeUndefined();
    expect((await takeBack(post, id)).body.repeated).toBe(true);
    expect((await ask(`unit-imports/${id}`)).body.item).toMatchObject({ status: 'taken-back', kept: [] });
    expect((await ask('organisations?status=active')).body.items).toEqual([]);
    expect((await ask('persons?status=active')).body.items).toEqual([]);
    expect((await ask(`organisations?status=withdrawn`)).body.items).toHaveLength(4);
    await restart(async () => {
      for (const text of ['示例办事员', '13800000002']) expect(filesWith(folder, text)).toEqual([]);
    });
    expect((await preview(csv(heading, ...rows))).counts).toEqual({ new: 4, changed: 0, unchanged: 0, skipped: 0 });
  });

  it('keeps what was there before, what was changed since and what later work stands on, and says why', async () => {
    const { ask, post, patch, take } = await setUp();
    const { body: before } = await post('organisations', { name: '示例医院', code: '0013', kind: 'unit' });
    const id = await take(csv(heading, ...rows));
    const [school] = (await ask('organisations?q=0012')).body.items;
    const [bureau] = (await ask('organisations?q=0011')).body.items;
    const [clerk] = (await ask(`persons?q=${encodeURIComponent('示例办事员')}`)).body.items;
    await post('objects', { name: '示例校舍改造项目', kind: 'project', unitId: school.id });
    await patch(`persons/${clerk.id}`, { title: '主任科员' });
    expect((await takeBack(post, id)).status).toBe(200);
    const { item, names } = (await ask(`unit-imports/${id}`)).body;
    expect(names[clerk.id]).toBe('示例办事员');
    const reasons = new Map<string, string>(
      item.kept.map(({ targetId, reason }: { targetId: string; reason: string }) => [targetId, reason]),
    );
    expect(reasons.get(school.id)).toContain('使用');
    expect(reasons.get(bureau.id)).toContain('使用');
    expect(reasons.get(before.id)).toContain('导入前');
    expect(reasons.get(clerk.id)).toContain('新的记录');
    const [health] = (await ask(`organisations?q=${encodeURIComponent('示例卫健委')}`)).body.items;
    expect(reasons.get(health.id)).toContain('使用');
    expect(reasons.size).toBe(5);
    const { body: active } = await ask('organisations?status=active');
    expect(active.items.map(({ name }: { name: string }) => name).sort()).toEqual([
      '示例医院',
      '示例卫健委',
      '示例学校',
      '示例教育局',
    ]);
    expect((await ask('persons?status=active')).body.items).toMatchObject([{ id: clerk.id }]);
    expect((await ask(`posts?organisationId=${school.id}`)).body.items).toEqual([]);
  });

  it('puts whoever held a post before back into it, so that everything reaches them again', async () => {
    const { ask, post, take } = await setUp();
    await take(csv(heading, ...rows));
    const [school] = (await ask('organisations?q=0012')).body.items;
    const [bureau] = (await ask('organisations?q=0011')).body.items;
    const second = await post('persons', { name: '示例第二联系人' });
    await post(`posts/${school.id}`, { personId: second.body.id, post: 'contact', from: '2025-02-01', isFirst: false });
    const held = async () => {
      const posts = await Promise.all([school, bureau].map(({ id }) => ask(`posts?organisationId=${id}`)));
      const reached = await Promise.all(
        [school, bureau].map(({ id }) => ask(`recipients?role=unit&unitId=${id}&on=2025-06-02`)),
      );
      return [...posts, ...reached].map(({ body }) => body.items);
    };
    const before = await held();
    expect(before[2]).toMatchObject([{ name: '示例办事员' }, { name: '示例第二联系人' }]);

    const newcomers = [
      ['示例教育局', '0011', '', '', '新任局长', '新任科长', '', '', ''],
      ['示例学校', '0012', '', '', '', '新任办事员', '', '', ''],
    ];
    const id = await take(csv(heading, ...newcomers));
    expect((await held())[2]).toMatchObject([{ name: '新任办事员' }, { name: '示例第二联系人' }]);
    expect((await takeBack(post, id)).status).toBe(200);
    expect((await ask(`unit-imports/${id}`)).body.item).toMatchObject({ status: 'taken-back', kept: [] });
    const after = await held();
    expect(after).toEqual(before);
  });

  it('leaves a post that was given to somebody else since, and says so', async () => {
    const { ask, post, take } = await setUp();
    await take(csv(heading, ...rows));
    const [bureau] = (await ask('organisations?q=0011')).body.items;
    const id = await take(csv(heading, ['示例教育局', '0011', '', '', '新任局长', '', '', '', '']));
    const next = await post('persons', { name: '后任局长' });
    await post(`posts/${bureau.id}`, { personId: next.body.id, post: 'head', from: '2025-03-01' });
    expect((await takeBack(post, id)).status).toBe(200);
    const { kept } = (await ask(`unit-imports/${id}`)).body.item;
    expect(kept.map(({ reason }: { reason: string }) => reason)).toContain('导入之后另有任职');
    const { items } = (await ask(`posts?organisationId=${bureau.id}`)).body;
    const heads = items.filter(
      ({ post: held, until }: { post: string; until: string | null }) => held === 'head' && until === null,
    );
    expect(heads).toMatchObject([{ personId: next.body.id, from: '2025-03-01' }]);
  });

  it('is taken back to its end at the next start, wherever it was interrupted', async () => {
    const { post, take, current } = await setUp();
    const id = await take(csv(heading, ...rows));
    await takeBack(post, id);
    const whole = await eventsOf(current().folder);
    const begun = whole.findIndex(({ type }) => type === 'UnitImportTakeBackStarted') + 1;
    for (const cut of [begun, begun + 2, whole.length - 1]) {
      current(await withLogUpTo(current(), whole.slice(0, cut)));
      const { body } = await current().ask(`/api/v1/unit-imports/${id}`);
      expect(body.item).toMatchObject({ status: 'taken-back', kept: [] });
      const organisations = await current().ask('/api/v1/organisations?status=active');
      expect(organisations.body.items).toEqual([]);
      const types = (await eventsOf(current().folder)).map(({ type }) => type);
      expect(types.filter((type) => type === 'OrganisationWithdrawn')).toHaveLength(4);
      expect(types.filter((type) => type === 'PostLeft')).toHaveLength(3);
    }
  }, 60_000);

  it('is not found when there is none', async () => {
    const { post } = await setUp();
    expect(await takeBack(post, 'nothing')).toMatchObject({ status: 404, body: { code: 'import.not-found' } });
  });
});

/** Files below a folder that hold a text, by name. */
function filesWith(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => readFileSync(file).includes(text));
}
