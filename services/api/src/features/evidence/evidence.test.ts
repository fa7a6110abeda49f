import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { operations } from '@bihuan/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asOperator } from '../../as-operator.testing.ts';
import { type TemporaryApi, temporaryApi } from '../../temporary-api.ts';
import { formOf, pdf, png, sha256, upload } from './evidence.testing.ts';

let service: TemporaryApi;
beforeAll(async () => {
  service = await temporaryApi();
});
afterAll(() => service.stop());

const stored = async () =>
  (await readdir(join(service.folder, 'files')).catch(() => [])).filter((name) => /^[0-9a-f]{64}$/.test(name)).sort();
const unfinished = () => readdir(join(service.folder, 'files', 'unfinished')).catch(() => []);

const download = (hash: string, headers: Record<string, string> = {}, method = 'GET') =>
  asOperator(`${service.url}/api/v1/evidence/${hash}`, { headers, method });
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

/** A finding with a promise of one measure. */
async function committedFinding(name: string): Promise<{ readonly id: string; readonly path: string }> {
  const post = async (path: string, body: object) => {
    const answer = await service.post(path, body);
    if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const object = await post('/api/v1/objects', { name, kind: 'project' });
  const years = { fundYear: 2023, evaluationYear: 2024, applyToYear: 2025 };
  const evaluation = await post('/api/v1/evaluations', { objectId: object.id, ...years });
  const said = { description: '设备闲置', category: '资产管理', severity: 'moderate' };
  const { id } = await post('/api/v1/findings', { evaluationId: evaluation.id, ...said });
  const path = `/api/v1/findings/${id}`;
  const measures = [{ text: '完成安装调试', dueDate: '2025-02-28' }];
  await post(`${path}/commitment`, { measures, responsible: { role: '资产科负责人' }, on: '2025-01-10' });
  return { id, path };
}

it('files are brought for a finding, each with the day it speaks of, and stand with it from then on', async () => {
  const { id, path } = await committedFinding('专为一个问题');
  const form = formOf([{ name: '整改前后对比.png', bytes: png('对比'), speaksOf: '2025-02-18' }]);
  const { status, body } = await service.ask(`${path}/evidence`, { method: 'POST', body: form });
  expect([status, body.files[0].stored]).toEqual([200, true]);
  expect(operations.attachEvidence.output.safeParse(body).error).toBeUndefined();
  const { body: list } = await service.ask(`${path}/evidence`);
  expect(operations.listFindingEvidence.output.safeParse(list).error).toBeUndefined();
  expect(list.items).toMatchObject([
    { hash: sha256(png('对比')), received: [{ findingId: id, speaksOf: '2025-02-18' }], references: [] },
  ]);
  const { item } = (await service.ask(path)).body;
  const told = await service.ask(`/api/v1/timeline/${item.objectId}`);
  expect(told.body.items.map(({ words }: { words: { zh: string } }) => words.zh).join()).toContain('整改前后对比.png');

  const withdrawn = await committedFinding('已撤销的问题');
  await service.post(`${withdrawn.path}/withdrawal`, { reason: '误报' });
  const bring = (to: string) => service.ask(`${to}/evidence`, { method: 'POST', body: form });
  expect(await bring(withdrawn.path)).toMatchObject({ status: 409, body: { code: 'finding.withdrawn' } });
  expect(await bring('/api/v1/findings/nothing')).toMatchObject({ status: 404, body: { code: 'request.not-found' } });
  expect((await service.ask('/api/v1/findings/nothing/evidence')).status).toBe(404);
});

describe('a unit shows what it has done', () => {
  it('sends its files in one go, reports with them, and everybody gets the same bytes back, also after a restart', async () => {
    const files = [
      { name: '验收“单”.pdf', bytes: pdf('验收'), speaksOf: '2025-02-19' },
      { name: '现场.png', bytes: png(), speaksOf: '2025-02-20' },
      { name: '台账.csv', bytes: '设备,数量\n泵,6\n' },
    ];
    const { status, body } = await upload(service, files);
    expect(status).toBe(200);
    expect(operations.storeEvidence.output.safeParse(body).error).toBeUndefined();
    expect(body).toMatchObject({ repeated: false, events: [{ type: 'EvidenceReceived' }] });
    expect(body.files).toMatchObject(
      files.map(({ name, bytes, speaksOf = null }) => ({
        name,
        speaksOf,
        hash: sha256(bytes),
        size: Buffer.byteLength(bytes),
        stored: true,
        wasThere: false,
        problem: null,
      })),
    );
    expect(body.files.map(({ type }: { type: string }) => type)).toEqual([
      'application/pdf',
      'image/png',
      'text/plain',
    ]);

    const { path, id } = await committedFinding('凭证齐全');
    const evidence = body.files.map(({ hash, name, speaksOf }: Record<string, string>) => ({ hash, name, speaksOf }));
    const report = { measureId: '1', percent: 80, evidence, on: '2025-02-21' };
    expect((await service.post(`${path}/progress`, report)).status).toBe(200);

    service = await service.restart();
    for (const { bytes } of files) expect(await bytesOf(await download(sha256(bytes)))).toEqual(Buffer.from(bytes));
    const list = await service.ask(`/api/v1/evidence?findingId=${id}`);
    expect(operations.listEvidence.output.safeParse(list.body).error).toBeUndefined();
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
    expect(list.body.items).toMatchObject(
      files.map(({ name, speaksOf = null }) => ({
        received: [{ name, speaksOf, receivedOn: today, principal: 'local-operator' }],
        references: [{ findingId: id, event: 'ProgressReported', measureId: '1', name, speaksOf, on: '2025-02-21' }],
      })),
    );
  });

  it('cannot refer to what has not been uploaded, nor to a day that is still to come', async () => {
    const { path } = await committedFinding('空口无凭');
    const missing = { hash: 'b'.repeat(64), name: '没有.pdf' };
    const report = { measureId: '1', percent: 10, on: '2025-02-21' };
    for (const [place, body] of [
      ['progress', { ...report, evidence: [missing] }],
      ['completion', { claim: 'complete', on: '2025-02-21', evidence: [missing] }],
    ] as const) {
      const { status, body: problem } = await service.post(`${path}/${place}`, body);
      expect([status, problem.code]).toEqual([422, 'evidence.not-stored']);
      expect(problem.detail).toContain(missing.hash);
    }
    const { body } = await upload(service, [{ name: '明天.pdf', bytes: pdf('明天') }]);
    const evidence = [{ hash: body.files[0].hash, name: '明天.pdf', speaksOf: '2999-01-01' }];
    const { body: problem } = await service.post(`${path}/progress`, { ...report, evidence });
    expect(problem.code).toBe('evidence.day-to-come');
  });
});

describe('many files at once', () => {
  it('one bad file does not lose the others; each says what is wrong with it', async () => {
    const good = pdf('好的');
    const { status, body } = await upload(service, [
      { name: '程序.pdf', bytes: Buffer.from('MZ\x90\0\x03\0\0\0'.padEnd(200, '\0'), 'latin1') },
      { name: '好的.pdf', bytes: good, sha256: sha256(good) },
      { name: '不同.pdf', bytes: pdf('不同'), sha256: 'c'.repeat(64) },
      { name: '明年.pdf', bytes: pdf('明年'), speaksOf: '2999-01-01' },
      { name: '空.txt', bytes: '' },
    ]);
    expect(status).toBe(200);
    expect(
      body.files.map((file: { stored: boolean; problem: { code: string } | null }) => file.problem?.code ?? null),
    ).toEqual(['evidence.type-not-accepted', null, 'evidence.hash-differs', 'evidence.day-to-come', 'evidence.empty']);
    const [program, kept] = body.files;
    expect(program).toMatchObject({
      stored: false,
      type: null,
      problem: { todo: { zh: expect.stringContaining('ofd') } },
    });
    expect(await stored()).toContain(kept.hash);
    expect(await stored()).not.toContain(program.hash);
    expect(await unfinished()).toEqual([]);
  });

  it('a file of the manifest that does not come is its own problem; without a single good one nothing is recorded', async () => {
    const form = new FormData();
    form.append('manifest', JSON.stringify({ files: [{ name: '没来.pdf' }, { name: '也没来.pdf' }] }));
    const { status, body } = await service.ask('/api/v1/evidence', { method: 'POST', body: form });
    expect([status, body.code]).toEqual([422, 'evidence.nothing-stored']);
    expect(body.errors.map(({ code, pointer }: Record<string, string>) => [code, pointer])).toEqual([
      ['evidence.file-not-sent', '/files/0'],
      ['evidence.file-not-sent', '/files/1'],
    ]);
  });

  it('the same bytes are stored once, also when two send them at the same time', async () => {
    const before = (await stored()).length;
    const same = { name: '同一份.pdf', bytes: pdf('同一份') };
    const answers = await Promise.all([
      upload(service, [same, same]),
      upload(service, [same]),
      upload(service, [same]),
    ]);
    for (const { status } of answers) expect(status).toBe(200);
    expect((await stored()).length).toBe(before + 1);
    expect(await unfinished()).toEqual([]);
    const { body } = await upload(service, [same]);
    expect(body.files).toMatchObject([{ wasThere: true, stored: true }]);
  });

  it('the same Idempotency-Key finds the first upload, and refuses other bytes under it', async () => {
    const headers = { 'idempotency-key': 'evidence-1' };
    const file = { name: '一次.pdf', bytes: pdf('一次') };
    const first = await upload(service, [file], headers);
    service = await service.restart();
    const second = await upload(service, [file], headers);
    expect(second.body).toMatchObject({ id: first.body.id, repeated: true, revision: first.body.revision });
    const other = { name: '一次.pdf', bytes: pdf('另一次') };
    const third = await upload(service, [other], headers);
    expect([third.status, third.body.code]).toEqual([422, 'command.id-reused']);
    expect(await stored()).not.toContain(sha256(other.bytes));
    expect(await unfinished()).toEqual([]);
  });

  it.each([['a/../../etc/passwd'], ['..\\..\\x.pdf'], ['a\0.pdf'], ['收据\u202efdp.exe'], ['长'.repeat(301)]])(
    'a name like %j is refused before anything is read',
    async (name) => {
      const { status, body } = await upload(service, [{ name, bytes: pdf(name) }]);
      expect(status).toBe(422);
      expect(body.errors[0]).toMatchObject({ pointer: '/files/0/name' });
      expect(await unfinished()).toEqual([]);
    },
  );
});

describe('a download', () => {
  it('is saved under the name it was given, in the ending of its type, and never shown', async () => {
    const polyglot = png('<script>alert(document.cookie)</script>');
    const { body } = await upload(service, [
      { name: '“图”<b>.html', bytes: polyglot },
      { name: '运行我.bat', bytes: 'echo 你好\n' },
      { name: `${'长'.repeat(200)}.pdf`, bytes: pdf('长') },
    ]);
    const [picture, batch, long] = await Promise.all(body.files.map(({ hash }: { hash: string }) => download(hash)));
    expect(await bytesOf(picture)).toEqual(polyglot);
    expect(Object.fromEntries(picture.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': expect.stringMatching(/^attachment;.*filename\*=UTF-8''.*\.html\.png$/),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      etag: `"${sha256(polyglot)}"`,
    });
    expect(batch.headers.get('content-type')).toBe('text/plain');
    expect(batch.headers.get('content-disposition')).toMatch(/\.bat\.txt$/);
    const name = decodeURIComponent(
      /filename\*=UTF-8''(.*)$/.exec(long.headers.get('content-disposition') ?? '')?.[1] ?? '',
    );
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    expect(name).toMatch(/^长+\.pdf$/);
  });

  it('gives a part, says that it is unchanged, and answers HEAD', async () => {
    const bytes = pdf('一二三四五六七八九十');
    const { body } = await upload(service, [{ name: '部分.pdf', bytes }]);
    const { hash } = body.files[0];
    const part = await download(hash, { range: 'bytes=5-9' });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 5-9/${bytes.length}`]);
    expect(await bytesOf(part)).toEqual(bytes.subarray(5, 10));
    expect(await bytesOf(await download(hash, { range: 'bytes=-4' }))).toEqual(bytes.subarray(-4));
    const beyond = await download(hash, { range: 'bytes=9999-' });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${bytes.length}`]);
    const again = { 'if-none-match': `"${hash}"`, 'cache-control': 'max-age=0' };
    expect((await download(hash, again)).status).toBe(304);
    const stale = await download(hash, { range: 'bytes=5-9', 'if-range': '"other"' });
    expect([stale.status, (await bytesOf(stale)).length]).toEqual([200, bytes.length]);
    const head = await download(hash, {}, 'HEAD');
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(bytes.length)]);
  });

  it('of what is no evidence, or was not yet, or is lost, is refused in words', async () => {
    const other = Buffer.from('名称,等级\n甲,优\n');
    await service.post('/api/v1/imports', {
      fileName: '表.csv',
      evaluationYear: 2024,
      contentBase64: other.toString('base64'),
    });
    await writeFile(join(service.folder, 'files', sha256(other)), other);
    expect((await service.ask(`/api/v1/evidence/${sha256(other)}`)).body.code).toBe('evidence.not-found');
    const { body } = await upload(service, [{ name: '丢失.pdf', bytes: pdf('丢失') }]);
    const { hash } = body.files[0];
    expect((await service.ask(`/api/v1/evidence/${hash}?asOf=0`)).body.code).toBe('evidence.not-found');
    await rm(join(service.folder, 'files', hash));
    expect((await service.ask(`/api/v1/evidence/${hash}`)).body.code).toBe('kept.missing');
    await writeFile(join(service.folder, 'files', 'plain'), 'x');
    expect((await service.ask('/api/v1/evidence/plain')).status).toBe(422);
  });
});

it('the interface says how to send files and what a download is', async () => {
  const { body } = await service.ask('/openapi.json');
  const { post } = body.paths['/api/v1/evidence'];
  const form = post.requestBody.content['multipart/form-data'];
  expect(Object.keys(post.requestBody.content)).toEqual(['multipart/form-data']);
  expect(form.schema.properties.manifest.$ref).toMatch(/EvidenceManifest/);
  expect(form.schema.properties.file).toMatchObject({ type: 'array', items: { type: 'string', format: 'binary' } });
  expect(form.schema.required).toEqual(['manifest', 'file']);
  expect(form.encoding.manifest.contentType).toBe('application/json');
  const { responses } = body.paths['/api/v1/evidence/{hash}'].get;
  expect(Object.keys(responses)).toEqual(['200', '206', '304', '416', 'default']);
  expect(responses['200'].content['application/octet-stream'].schema).toEqual({ type: 'string', format: 'binary' });
});
