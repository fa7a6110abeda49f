import { cp, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refused } from '@bihuan/domain';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import type { ImportsUnderWay, ReadSide } from '../../read-side.ts';
import { noReadModels, type TemporaryApi, temporaryApi } from '../../temporary-api.ts';
import { eventsOf, type Written, writeLog } from './cut-log.testing.ts';

let service: TemporaryApi;
let importId: string;
/** The log of an import that was carried out, and of what happened until it was taken back but for what had a finding. */
let whole: readonly Written[];

beforeAll(async () => {
  service = await temporaryApi();
  const bytes = await readFile(new URL('../../../../../test/fixtures/report-2024.txt', import.meta.url));
  const body = { fileName: 'report-2024.txt', contentBase64: bytes.toString('base64') };
  const previewed = await service.post('/api/v1/imports', { ...body, evaluationYear: 2024, applyToYear: 2025 });
  importId = previewed.body.id;
  await service.post(`/api/v1/imports/${importId}/commit`, {});
  const { evaluationId } = previewed.body.rows[3];
  const finding = { evaluationId, description: '台账不全', category: '管理', severity: 'minor' };
  await service.post('/api/v1/findings', finding);
  await service.post(`/api/v1/imports/${importId}/take-back`, { reason: '文件选错了' });
  whole = await eventsOf(service.folder);
});
afterAll(() => service.stop());

const after = (type: string) => whole.findIndex((event) => event.type === type) + 1;
const contentOf = (events: readonly Written[]) => events.map(({ stream, type }) => `${stream} ${type}`).sort();

/** Read models that know only so much of the imports. */
const knowing = (importsUnderWay: () => ImportsUnderWay): ReadSide => ({
  ...noReadModels,
  register: { ...noReadModels.register, importsUnderWay },
});

it('an import that was interrupted at any step is finished at the next start, each row once, whatever the read models know', async () => {
  const completed = after('ImportCompleted');
  const started = after('ImportStarted');
  for (const cut of [1, started - 1, started, started + 7, completed - 1]) {
    const known: (() => ImportsUnderWay)[] = [
      () => ({ items: [{ id: importId }], position: String(cut) }),
      () => ({ items: [], position: null }),
      () => {
        throw new Refused('projection.not-serving', { projection: 'register' });
      },
    ];
    for (const importsUnderWay of known) {
      const { folder } = await interruptedAt(cut, { readModels: knowing(importsUnderWay) });
      expect(contentOf(await eventsOf(folder))).toEqual(contentOf(whole.slice(0, completed)));
    }
  }
});

it('an interrupted import is shown as completed as soon as the service answers', async () => {
  const { ask } = await interruptedAt(after('ImportStarted') + 7);
  const { body } = await ask(`/api/v1/imports/${importId}`);
  expect(body.item).toMatchObject({ status: 'completed', stepsDone: body.item.steps });
});

it('taking back that was interrupted waits for read models that are built anew, and keeps the same', async () => {
  const begun = after('ImportTakeBackStarted');
  for (const cut of [begun, begun + 9]) {
    const { folder } = await interruptedAt(cut);
    const resumed = await eventsOf(folder);
    expect(contentOf(resumed)).toEqual(contentOf(whole));
    expect(resumed.at(-1)?.event.data).toEqual(whole.at(-1)?.event.data);
  }
});

it('taking back whose read models do not come up stops no start, and withdraws nothing meanwhile', async () => {
  const begun = after('ImportTakeBackStarted');
  const behind = new Refused('projection.behind', { projection: 'register', position: '?', reached: '?' });
  const stopped = { ...knowing(() => ({ items: [], position: null })), waitFor: () => Promise.reject(behind) };
  const stuck = await interruptedAt(begun, { readModels: stopped });
  expect(await eventsOf(stuck.folder)).toHaveLength(begun);
  const path = `/api/v1/imports/${importId}/take-back`;
  const refused = await stuck.post(path, { reason: '文件选错了' });
  expect([refused.status, refused.body.code]).toEqual([503, 'projection.behind']);
  expect(await eventsOf(stuck.folder)).toHaveLength(begun);
});

it('an import whose kept files are lost stops no start: it stays listed and can be taken back', async () => {
  const { ask, post } = await interruptedAt(1, {}, { withFiles: false });
  expect((await ask('/api/v1/imports')).body.items).toMatchObject([{ id: importId, status: 'planned' }]);
  const taken = await post(`/api/v1/imports/${importId}/take-back`, { reason: '文件已丢失' });
  expect(taken.body.item).toMatchObject({ status: 'taken-back', kept: [] });
});

/** The service started on a log that ends where a crash would have ended it. */
async function interruptedAt(
  cut: number,
  options: { readonly readModels?: ReadSide } = {},
  { withFiles } = { withFiles: true },
): Promise<TemporaryApi> {
  const folder = await mkdtemp(join(tmpdir(), 'bihuan-api-'));
  if (withFiles) await cp(join(service.folder, 'files'), join(folder, 'files'), { recursive: true });
  await writeLog(folder, whole.slice(0, cut));
  const started = await temporaryApi({ folder, ...options });
  onTestFinished(() => started.stop());
  return started;
}
