import { readFile } from 'node:fs/promises';
import { operations } from '@bihuan/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asOperator } from './as-operator.testing.ts';
import { type TemporaryApi, temporaryApi } from './temporary-api.ts';

let service: TemporaryApi;
beforeAll(async () => {
  service = await temporaryApi();
});
afterAll(() => service.stop());

const csv = () => readFile(new URL('../../../test/fixtures/outcomes-2024.csv', import.meta.url));

it('outcomes in, next year’s money out: seen by whoever asks with the position of the commit', async () => {
  const bytes = (await csv()).toString('base64');
  const body = { fileName: 'outcomes-2024.csv', contentBase64: bytes, evaluationYear: 2024, applyToYear: 2025 };
  const previewed = await service.post('/api/v1/imports', body);
  const committed = await service.post(`/api/v1/imports/${previewed.body.id}/commit`, {});
  expect(committed.body.item.status).toBe('completed');

  const { position } = committed.body;
  const lines = await service.ask(`/api/v1/allocations?fiscalYear=2025&after=${position}&limit=1000`);
  expect(lines.status).toBe(200);
  expect(operations.listAllocations.output.safeParse(lines.body).error).toBeUndefined();
  expect(lines.body.totals.objects).toBe(previewed.body.counts.new);
  const before = await service.ask('/api/v1/allocations?fiscalYear=2025&asOf=2001-01-01');
  expect(before.body.items).toEqual([]);

  const line = lines.body.items.find(({ status }: { status: string }) => status === 'determined');
  const one = await service.ask(`/api/v1/allocations/${line.id}`);
  expect(operations.getAllocation.output.safeParse(one.body).error).toBeUndefined();
  const decided = await service.post(`/api/v1/allocations/${line.id}/decision`, {
    kind: 'confirm',
    proposalHash: line.proposalHash,
  });
  expect(decided.status).toBe(200);
  const after = decided.body.position;
  const shown = await service.ask(`/api/v1/allocations?fiscalYear=2025&after=${after}`);
  expect(shown.body.totals.decided).toMatchObject({ lines: 1, change: line.proposedChange });
  const days = await service.ask(`/api/v1/fiscal-years/2025/days?after=${after}`);
  expect(days.body.items).toEqual([days.body.on]);
  const nobody = await service.ask('/api/v1/allocations?fiscalYear=2025&department=none&limit=1000');
  expect(nobody.body.items).toHaveLength(nobody.body.totals.objects);
  const shownColumns = 'fiscalYear=2025&format=csv&columns=object,grade,decidedChange&group=grade&decision=decided';
  const file = await asOperator(`${service.url}/api/v1/allocations/file?${shownColumns}`);
  expect((await file.text()).trim().split('\r\n')).toHaveLength(2);
  const story = await service.ask(`/api/v1/timeline/${line.objectId}?after=${after}`);
  expect(operations.getTimeline.output.safeParse(story.body).error).toBeUndefined();
  expect(story.body.items.at(-1).type).toBe('AdjustmentConfirmed');
  const evaluations = await service.ask('/api/v1/evaluations?applyToYear=2025');
  expect(operations.listEvaluations.output.safeParse(evaluations.body).error).toBeUndefined();
  expect((await service.ask('/readyz')).status).toBe(200);
});

it('a position that does not exist is not waited for without end', async () => {
  const { status, body, headers } = await service.ask('/api/v1/allocations?fiscalYear=2025&after=999999999');
  expect([status, body.code]).toEqual([503, 'projection.behind']);
  expect(headers.get('retry-after')).toBe('1');
});
