import { expect, it, onTestFinished } from 'vitest';
import { temporaryApi } from '../temporary-api.ts';

it('a full disk refuses what cannot be recorded, keeps what was acknowledged, and goes on answering', async () => {
  let service = await temporaryApi({ largestPageCount: 40 });
  onTestFinished(() => service.stop());
  const headers = (key: number) => ({ 'idempotency-key': `register-${key}` });
  const register = (key: number) =>
    service.post(
      '/api/v1/objects',
      { name: `道路工程${key}`, kind: 'project', code: String(key).padStart(60, 'x') },
      headers(key),
    );
  let acknowledged = 0;
  let refused = await register(acknowledged);
  while (refused.status === 201) {
    acknowledged += 1;
    refused = await register(acknowledged);
  }
  expect(acknowledged).toBeGreaterThan(0);
  expect([refused.status, refused.body.code]).toEqual([507, 'store.disk-full']);
  expect(refused.headers.get('content-type')).toContain('application/problem+json');
  expect(refused.body.messages.zh).toContain('磁盘');

  const { status, body } = await service.ask('/api/v1/objects?limit=1000');
  expect([status, body.items.length]).toEqual([200, acknowledged]);
  expect((await service.ask('/readyz')).status).toBe(200);

  service = await service.restart(undefined, { largestPageCount: 400 });
  expect((await register(acknowledged)).status).toBe(201);
  expect((await service.ask('/api/v1/objects?limit=1000')).body.items).toHaveLength(acknowledged + 1);
});
