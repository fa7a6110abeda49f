import { randomBytes } from 'node:crypto';
import { type CalendarDate, dayOf } from '@bihuan/domain';
import { expect, it, onTestFinished } from 'vitest';
import { localHttp } from '../../services/scheduler/src/channels/local-http.testing.ts';
import { type Running, serving, temporaryFolder } from '../acceptance/bihuan-process.ts';
import { eventsOf } from '../acceptance/record.ts';
import { asOperator } from '../tooling/as-operator.ts';
import { otlpReceiver, type ReceivedSpan } from './otlp-receiver.ts';

const dayMs = 86_400_000;
const daysFromNow = (days: number): CalendarDate => dayOf(new Date(Date.now() + days * dayMs), 'Asia/Shanghai');
const mailbox = 'somebody@example.invalid';
const described = '设备闲置两年';

const said = (traceId: string) => `00-${traceId}-${randomBytes(8).toString('hex')}-01`;

async function post(
  { url }: Running,
  path: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<string> {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
  const answer = (await (await asOperator(url + path, init)).json()) as { id: string };
  if (answer.id === undefined) throw new Error(`${path}: ${JSON.stringify(answer)}`);
  return answer.id;
}

/** A unit with somebody in it, and an evaluation of its project. */
async function prepared(server: Running): Promise<string> {
  await expect.poll(async () => (await asOperator(`${server.url}/readyz`)).status, { timeout: 30_000 }).toBe(200);
  const unitId = await post(server, '/api/v1/organisations', { name: '水利工程队', kind: 'unit' });
  const personId = await post(server, '/api/v1/persons', { name: '经办人', mail: mailbox });
  const term = { post: 'contact', personId, from: daysFromNow(-30), isFirst: true, reason: '到任' };
  await post(server, `/api/v1/posts/${unitId}`, term);
  const objectId = await post(server, '/api/v1/objects', { name: '河道治理项目', kind: 'project', unitId });
  const years = { fundYear: 2023, evaluationYear: 2024, applyToYear: 2025 };
  return post(server, '/api/v1/evaluations', { objectId, ...years });
}

/** Whether a span lies below another one of its trace, at any depth. */
function isBelow(span: ReceivedSpan, above: ReceivedSpan, all: readonly ReceivedSpan[]): boolean {
  const parent = all.find(({ spanId }) => spanId === span.parentId);
  return parent !== undefined && (parent === above || isBelow(parent, above, all));
}

it('one trace leads from the request that raises a finding to the message about it, through the record alone', async () => {
  const collector = await otlpReceiver();
  const hook = await localHttp((response) => response.end());
  onTestFinished(async () => {
    await collector.stop();
    await hook.stop();
  });
  const data = temporaryFolder();
  const settings = {
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_SERVICE_NAME: 'bihuan-test',
    BIHUAN_SWEEP_MINUTES: '1440',
    BIHUAN_TRUSTED_PROXIES: '127.0.0.1',
    BIHUAN_SEND_HOURS: '00:00-00:00',
    BIHUAN_SEND_DAYS: 'every-day',
    BIHUAN_WEBHOOK_URL: hook.url,
    BIHUAN_WEBHOOK_SECRET: 'a secret of the test',
    BIHUAN_PRIVATE_TARGETS: '127.0.0.1',
  };
  const first = await serving(['start'], data, settings);
  const evaluationId = await prepared(first);
  const traceId = randomBytes(16).toString('hex');
  const finding = { evaluationId, description: described, category: '资产管理', severity: 'moderate' };
  const body = { ...finding, dueDate: daysFromNow(-2) };
  await post(first, '/api/v1/findings', body, { traceparent: said(traceId) });
  expect(await first.stop()).toBe(0);

  // Another process finds the trace in the record, and sweeps when it starts.
  const second = await serving(['start'], data, settings);
  await expect.poll(() => hook.received.length, { timeout: 90_000 }).toBe(1);
  const delivered = async () => (await eventsOf(data)).find(({ type }) => type === 'ReminderDelivered');
  await expect.poll(delivered, { timeout: 20_000 }).toBeDefined();
  expect(await second.stop()).toBe(0);

  const { spans } = collector;
  const ofTrace = spans.filter((span) => span.traceId === traceId);
  const names = new Set(ofTrace.map(({ name }) => name));
  expect([...names]).toEqual(
    expect.arrayContaining([
      'raiseFinding',
      'decide finding',
      'append',
      'project',
      'issue',
      'job address',
      'job compose',
      'job send',
      'deliver webhook',
    ]),
  );
  const one = (name: string) => ofTrace.find((span) => span.name === name) as ReceivedSpan;
  expect(isBelow(one('deliver webhook'), one('raiseFinding'), ofTrace)).toBe(true);
  expect(one('raiseFinding')).toMatchObject({
    service: 'bihuan-test',
    attributes: { 'http.response.status_code': 201 },
  });
  expect(one('append').attributes).toMatchObject({ 'bihuan.append.events': 1, 'bihuan.append.batch_size': 1 });
  expect(one('deliver webhook').attributes).toMatchObject({ 'bihuan.delivery.outcome': 'delivered' });
  // The sweep looks at many matters: it is another trace, to which the reminder is linked.
  const sweep = spans.find(({ name, attributes }) => name === 'sweep' && attributes['bihuan.sweep.issued'] === 1);
  expect(sweep?.traceId).not.toBe(traceId);
  expect(one('issue').linkedTraces).toEqual([sweep?.traceId]);
  expect([...collector.paths]).toEqual(['POST /v1/traces']);
  const told = JSON.stringify(spans);
  for (const personal of [mailbox, described, '经办人', '水利工程队', '127.0.0.1'])
    expect(told).not.toContain(personal);

  const events = await eventsOf(data);
  const carrying = events.filter(({ metadata }) => metadata.traceparent?.split('-')[1] === traceId);
  const types = carrying.map(({ type }) => type);
  expect(types).toEqual(
    expect.arrayContaining(['FindingRaised', 'ReminderIssued', 'MessageComposed', 'ReminderDelivered']),
  );
}, 180_000);

it('a caller that is no trusted proxy cannot put its request into a trace of its own, and without a collector nothing is carried', async () => {
  const collector = await otlpReceiver();
  onTestFinished(collector.stop);
  const traceId = randomBytes(16).toString('hex');
  const object = { name: '河道治理项目', kind: 'project' };
  const data = temporaryFolder();
  const traced = await serving(['start'], data, { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
  await post(traced, '/api/v1/objects', object, { traceparent: said(traceId) });
  await traced.stop();
  expect(collector.spans.map(({ name }) => name)).toContain('registerObject');
  expect(collector.spans.filter((span) => span.traceId === traceId)).toEqual([]);

  const [sent] = [collector.spans.length];
  const untraced = await serving(['start'], data, { BIHUAN_TRUSTED_PROXIES: '127.0.0.1' });
  await post(untraced, '/api/v1/objects', { ...object, name: '灌区改造项目' }, { traceparent: said(traceId) });
  await untraced.stop();
  expect(collector.spans).toHaveLength(sent as number);
  const registered = (await eventsOf(data)).filter(({ type }) => type === 'ObjectRegistered');
  expect(registered.map(({ metadata }) => metadata.traceparent !== undefined)).toEqual([true, false]);
}, 120_000);
