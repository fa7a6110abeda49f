import { randomUUID } from 'node:crypto';
import type { EventToAppend } from '@bihuan/domain';
import { type EventStore, openEventReader, openEventStore } from '@bihuan/event-store';
import { describe, expect, onTestFinished, test } from 'vitest';
import { isLongRun } from '../tooling/tier.ts';
import { closedPort, tcpFault } from './tcp-fault.ts';

const timeoutMs = 400;
/** The bound of a call, and what a busy machine may add to it. */
const withinMs = timeoutMs + 4_000;
const stream = `141100.object~${randomUUID()}`;
const event: EventToAppend = { id: randomUUID(), type: 'Noted', version: 1, data: {} };
const command = {
  commandId: 'c',
  fingerprint: 'f',
  principal: 'local-operator',
  correlationId: 'c',
  causationId: null,
};

const faults = {
  'refuses connections': async () => ({ port: await closedPort(), connections: null }),
  'accepts and never answers': async () => faulty('mute'),
  'cuts every connection in the middle': async () => faulty('cut'),
};

async function faulty(kind: 'mute' | 'cut') {
  const fault = await tcpFault(kind);
  onTestFinished(() => fault.stop());
  return fault;
}

const addressOf = (port: number) => ({
  engine: 'kurrentdb' as const,
  connectionString: `kurrentdb://127.0.0.1:${port}?tls=false`,
  timeoutMs,
});

async function storeAt(port: number): Promise<EventStore> {
  const store = await openEventStore(addressOf(port), () => new Date());
  onTestFinished(() => store.close());
  return store;
}

async function drained(events: AsyncIterable<unknown>): Promise<void> {
  for await (const event of events) expect(event).toBeUndefined();
}

async function refusedWithin(work: () => Promise<unknown>): Promise<string> {
  const start = performance.now();
  const error = await work().then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(performance.now() - start).toBeLessThan(withinMs);
  expect(error).toMatchObject({ name: 'Refused' });
  return (error as { code: string }).code;
}

// The kinds of silence take seconds each: the long run has them all, every change is tried against one of them in whole-product.test.ts.
describe.runIf(isLongRun).each(Object.entries(faults))('a server that %s', (_, fault) => {
  const notThere = /^store\.(unavailable|timed-out)$/;

  test('does not hold up a read', async () => {
    const store = await storeAt((await fault()).port);
    expect(await refusedWithin(() => store.head())).toMatch(notThere);
    expect(await refusedWithin(() => drained(store.readStream(stream)))).toMatch(notThere);
    expect(await refusedWithin(() => drained(store.readAll()))).toMatch(notThere);
  });

  test('leaves the outcome of an append unknown: neither done nor failed', async () => {
    const store = await storeAt((await fault()).port);
    expect(await refusedWithin(() => store.append(stream, 'none', [event], command))).toBe('store.outcome-unknown');
  });

  test('is asked again and again for a subscription, which ends on abort without an error', async () => {
    const { port, connections } = await fault();
    const reader = await openEventReader(addressOf(port));
    onTestFinished(() => reader.close());
    const abort = new AbortController();
    const following = (async () => {
      for await (const batch of reader.subscribe({ signal: abort.signal })) expect(batch).toBeUndefined();
    })();
    if (connections === null) await new Promise((resolve) => setTimeout(resolve, 2 * timeoutMs));
    else await expect.poll(connections, { timeout: 20_000 }).toBeGreaterThan(4);
    abort.abort();
    await following;
  });

  test('does not hold up the end', async () => {
    const store = await storeAt((await fault()).port);
    store.append(stream, 'none', [event], command).catch(() => {});
    const start = performance.now();
    await store.close();
    expect(performance.now() - start).toBeLessThan(withinMs);
  });
});

test('a server that never answers is waited for once, for as long as was said, and that is what is told', async () => {
  const store = await storeAt((await faulty('mute')).port);
  const refused = await store.head().catch((error: unknown) => error);
  expect(refused).toMatchObject({
    code: 'store.timed-out',
    params: { cause: expect.stringMatching(/^no answer within (3\d\d|400) ms$/) },
  });
});
