import { calendarDate, Refused, systemPrincipal } from '@bihuan/domain';
import { afterEach, describe, expect, it } from 'vitest';
import { smtpSink } from '../channels/smtp-sink.testing.ts';
import { delivering, fast } from './delivering.testing.ts';
import { givenIssued, givenUnit, until } from './temporary-delivery.testing.ts';

const { begin, closeAll, count, mail, placed, running, sink } = delivering();
afterEach(closeAll);

describe('a mail server that does not take it', () => {
  it.each([
    ['answers 4xx', () => 450],
    ['hangs', () => 'hang' as const],
  ])('%s: it is tried again later, also after a restart, until the last attempt', async (_, fault) => {
    await begin();
    const { port, received } = await sink({ fault });
    await givenUnit(placed(), 'u-1', 'p-1', 'unit@example.test');
    await givenIssued(placed(), 'f-1');
    const first = await placed().scheduler([mail(port, { timeoutMs: 300 })], {
      rules: { ...fast, firstRetryMs: 60_000 },
    });
    await until(async () => (await count('outbox', 'MessageFailed')) === 1);
    await first.stop();
    placed().moveTo('2025-07-01T03:00:00Z');
    await running([mail(port, { timeoutMs: 300 })], { rules: { ...fast, firstRetryMs: 60_000 } });
    await until(async () => (await count('outbox', 'MessageFailed')) === 2);
    placed().moveTo('2025-07-01T04:00:00Z');
    await until(async () => (await count('chase', 'ReminderFailed')) === 1);
    const attempts = (await placed().recorded('outbox')).filter(({ type }) => type === 'MessageFailed');
    expect(attempts.map(({ data }) => data)).toMatchObject([
      { attempt: 1 },
      { attempt: 2 },
      { attempt: 3, retryAt: null },
    ]);
    expect(received).toEqual([]);
  });

  it('is slow: nobody is given up for having waited behind others, and nobody is written to twice', async () => {
    await begin();
    const { port, received } = await sink({
      fault: (stage) => (stage === 'data' ? new Promise((resolve) => setTimeout(() => resolve(null), 150)) : null),
    });
    const units = Array.from({ length: 24 }, (_, at) => `u-${at}`);
    for (const unitId of units) {
      await givenUnit(placed(), unitId, `p-${unitId}`, `${unitId}@example.test`);
      await givenIssued(placed(), `f-${unitId}`, { unitId });
    }
    // One behind the other they take longer than one attempt may.
    await running([mail(port, { connections: 1, timeoutMs: 1_000 })], { rules: { ...fast, firstRetryMs: 60_000 } });
    await until(async () => (await count('chase', 'ReminderDelivered')) === units.length, 30_000);
    expect(received.map(({ to }) => to.join()).toSorted()).toEqual(units.map((id) => `${id}@example.test`).toSorted());
    expect(await count('outbox', 'MessageFailed')).toBe(0);
  }, 60_000);

  it('has taken a mail while the record takes nothing: it is recorded as soon as that goes, and sent no second time', async () => {
    await begin();
    const { port, received } = await sink();
    await givenUnit(placed(), 'u-1', 'p-1', 'unit@example.test');
    await givenIssued(placed(), 'f-1', { unitId: 'u-1' });
    const { store } = placed();
    let isFull = true;
    let refused = 0;
    const full: typeof store = Object.create(store);
    full.append = async (stream, expected, events, metadata) => {
      if (isFull && events.some(({ type }) => type === 'MessageSent')) {
        refused += 1;
        throw new Refused('store.disk-full', { file: 'log' });
      }
      return store.append(stream, expected, events, metadata);
    };
    await running([mail(port)], { store: full });
    await until(async () => refused > 3);
    isFull = false;
    await until(async () => (await count('chase', 'ReminderDelivered')) === 1);
    expect(received).toHaveLength(1);
    expect(await count('outbox', 'MessageSent')).toBe(1);
  });

  it('answers 5xx for the mailbox: it is not tried again, and stays in the list of what failed', async () => {
    await begin();
    const { port } = await sink({ fault: (stage) => (stage === 'rcpt' ? 550 : null) });
    await givenUnit(placed(), 'u-1', 'p-1', 'unit@example.test');
    await givenIssued(placed(), 'f-1');
    await running([mail(port)]);
    await until(async () => (await count('chase', 'ReminderFailed')) === 1);
    await placed().settled();
    const principal = { ...systemPrincipal, id: 'test' };
    const { counts, failed } = await placed().readSide.delivery.overview(principal, {
      on: calendarDate('2025-07-01'),
      limit: 5,
    });
    expect(counts).toMatchObject({ failed: 1, waiting: 0, toTell: 0, unaddressed: 0 });
    expect(failed).toMatchObject([{ attempt: 1, error: { code: 'smtp.550' } }]);
    expect(JSON.stringify(failed)).not.toContain('unit@example.test');
  });

  it('refuses connections for a while: everything is sent once it is there, under the same Message-ID', async () => {
    await begin();
    const gone = await smtpSink();
    await gone.stop();
    await givenUnit(placed(), 'u-1', 'p-1', 'unit@example.test');
    await givenIssued(placed(), 'f-1');
    await running([mail(gone.port)], { rules: { ...fast, attempts: 8, firstRetryMs: 60_000 } });
    await until(async () => (await count('outbox', 'MessageFailed')) === 1);
    const { received } = await sink({ port: gone.port });
    placed().moveTo('2025-07-01T03:00:00Z');
    await until(() => received.length === 1);
    const [composed] = await placed().recorded('outbox');
    expect(received[0]?.header('Message-ID')).toBe(
      `<${(composed?.data as { messageId: string } | undefined)?.messageId}@bureau.example>`,
    );
  });
});
