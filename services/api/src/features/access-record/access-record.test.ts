import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyAccessRecord } from '@bihuan/access-record';
import { localOperator } from '@bihuan/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asOperator } from '../../as-operator.testing.ts';
import { type TemporaryApi, temporaryApi } from '../../temporary-api.ts';

let service: TemporaryApi;
let unit: string;

beforeAll(async () => {
  service = await temporaryApi();
  const body = { name: '市水利局', kind: 'department' };
  unit = (await service.post('/api/v1/organisations', body, { 'x-correlation-id': 'deed-0001' })).body.id;
  await service.api.call(
    'renameOrganisation',
    { params: { id: unit }, body: { name: '市水务局', reason: '更名' } },
    {
      principal: { ...localOperator, id: 'account-7', kind: 'local-operator' },
      correlationId: 'deed-0002',
      actingAs: 'performance-office',
      onBehalfOf: 'account-9',
      from: '10.1.2.3',
    },
  );
  await service.ask(`/api/v1/organisations/${unit}`, { headers: { 'x-correlation-id': 'read-0001' } });
  await service.ask('/api/v1/organisations/nobody-here', { headers: { 'x-correlation-id': 'read-0002' } });
});
afterAll(() => service.stop());

const list = async (path: string) => (await service.ask(path)).body.items;

describe('an auditor who asks who saw and did what', () => {
  it('finds a reading by the thing: who, when, from where, and no contents', async () => {
    const [read] = await list(`/api/v1/access-record?thing=${unit}`);
    expect(read).toMatchObject({
      what: 'read',
      principal: 'local-operator',
      operation: 'getOrganisation',
      from: '127.0.0.1',
      correlationId: 'read-0001',
    });
    const [file] = readdirSync(join(service.folder, 'access'));
    expect(readFileSync(join(service.folder, 'access', file ?? ''), 'utf8')).not.toContain('水务局');
  });

  it('is not kept from it by what every page asks of the reader alone', async () => {
    expect((await service.ask('/api/v1/session')).body.principal.id).toBe('local-operator');
    expect(await list('/api/v1/access-record?operation=getSession')).toEqual([]);
  });

  it('finds an attempt at what is not there, too', async () => {
    const [refused] = await list('/api/v1/access-record?what=refused');
    expect(refused).toMatchObject({ thing: 'nobody-here', code: 'organisation.not-found', correlationId: 'read-0002' });
  });

  it('finds a deed with role, in whose stead, from where, and what it belongs to', async () => {
    const deeds = await list(`/api/v1/deeds?thing=${unit}`);
    expect(deeds).toMatchObject([
      {
        type: 'OrganisationRenamed',
        principal: 'account-7',
        actingAs: 'performance-office',
        onBehalfOf: 'account-9',
        from: '10.1.2.3',
        correlationId: 'deed-0002',
      },
      { type: 'OrganisationRegistered', principal: 'local-operator', actingAs: null, correlationId: 'deed-0001' },
    ]);
    expect(await list('/api/v1/deeds?principal=account-9')).toHaveLength(1);
  });

  it('takes both home as one table, by time', async () => {
    const response = await asOperator(`${service.url}/api/v1/access-record/export?thing=${unit}&lang=en`);
    const lines = (await response.text()).trim().split('\r\n');
    expect(response.headers.get('content-type')).toContain('text/csv');
    expect(lines[0]).toContain('In whose stead');
    expect(lines.slice(1).map((line) => line.split(',')[1])).toEqual(['saw', 'did', 'did']);
  });

  it('leaves a line by asking, as everybody does', async () => {
    await list('/api/v1/access-record?principal=somebody');
    const [last] = await list('/api/v1/access-record?operation=listAccess');
    expect(last).toMatchObject({ operation: 'listAccess', principal: 'local-operator' });
  });

  it('finds the record whole', async () => {
    await service.api.accessRecord.flush();
    expect((await verifyAccessRecord(join(service.folder, 'access'))).faults).toEqual([]);
  });

  it.each(['x', '2026-01-01', '2026-01-01.x'])('is told that the cursor %s is none', async (cursor) => {
    const answer = await service.ask(`/api/v1/access-record?cursor=${cursor}`);
    expect(answer.body.code).toBe('request.bad-cursor');
  });
});

it('an auditor has the whole record read in the background, and is told how far it is', async () => {
  expect((await service.ask('/api/v1/verification')).body.status).toBe('never');
  expect((await service.post('/api/v1/verification', {})).body).toMatchObject({ principal: 'local-operator' });
  await expect.poll(async () => (await service.ask('/api/v1/verification')).body.status).toBe('whole');
  expect((await service.ask('/api/v1/verification')).body.events).toBeGreaterThan(1);
});
