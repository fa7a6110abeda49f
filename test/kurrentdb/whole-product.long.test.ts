import { once } from 'node:events';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  type Allocations,
  answerOf,
  bihuan,
  fixture,
  gradesOf,
  serving,
  spawnBihuan,
  temporaryFolder,
} from '../acceptance/bihuan-process.ts';
import { closedPort, tcpFault } from '../faults/tcp-fault.ts';
import { startKurrentDouble } from '../kurrentdb-double/kurrent-double.ts';
import { asOperator } from '../tooling/as-operator.ts';

const timeoutMs = 1_000;
const at = (port: number) => ({
  BIHUAN_EVENT_STORE: `kurrentdb://reader:secret@127.0.0.1:${port}?tls=false&discoveryInterval=10`,
  BIHUAN_EVENT_STORE_TIMEOUT_MS: String(timeoutMs),
});

const statusOf = async (url: string, page: string) => (await asOperator(new URL(page, url))).status;
const until = (condition: () => unknown) => expect.poll(condition, { timeout: 30_000, interval: 50 });

async function givenDouble(port?: number) {
  const double = await startKurrentDouble(port === undefined ? {} : { port });
  onTestFinished(() => double.stop());
  return double;
}

describe('a server that is not there when the product starts', () => {
  test.each(['refuses', 'never answers'])('and %s is told of in one line, and on /readyz', async (how) => {
    const fault = how === 'refuses' ? null : await tcpFault('mute');
    if (fault !== null) onTestFinished(() => fault.stop());
    const child = spawnBihuan(['start'], temporaryFolder(), {
      ...at(fault?.port ?? (await closedPort())),
      BIHUAN_LANG: 'en',
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    let out = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    await until(() => out).toMatch(/The event store server (cannot be reached|did not answer in time)/);
    expect(out).not.toContain('secret');
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(out)?.[0] ?? '';
    expect(await statusOf(url, '/healthz')).toBe(200);
    const ready = await asOperator(new URL('/readyz', url));
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({
      problems: [{ what: 'store', code: expect.stringMatching(/^store\.(unavailable|timed-out)$/) }],
    });
    child.kill('SIGTERM');
    await once(child, 'close');
    expect(child.exitCode).toBe(0);
  });

  test('is found by itself when it comes, when it goes and when it comes again', async () => {
    const port = await closedPort();
    const running = await serving(['start'], temporaryFolder(), at(port));
    expect(await statusOf(running.url, '/readyz')).toBe(503);
    const double = await givenDouble(port);
    await until(() => statusOf(running.url, '/readyz')).toBe(200);
    await double.stop();
    await until(() => statusOf(running.url, '/readyz')).toBe(503);
    expect(await statusOf(running.url, '/healthz')).toBe(200);
    await double.restart();
    await until(() => statusOf(running.url, '/readyz')).toBe(200);
    expect(await running.stop()).toBe(0);
  });
});

// A dozen processes, one after the other.
const wholeWayMs = 120_000;

test(
  'the whole way runs on it unchanged: import, allocations, decisions, timeline, rebuild, verify, export',
  async () => {
    const double = await givenDouble();
    double.appendForeign('others-1', 20);
    const data = temporaryFolder();
    const on = at(double.port);
    const importing = [
      'import',
      fixture('outcomes-2024.csv'),
      '--evaluation-year',
      '2024',
      '--apply-to',
      '2025',
      '--yes',
    ];
    const allocations = (folder: string) => answerOf<Allocations>(['allocations', '--fiscal-year', '2025'], folder, on);
    await answerOf(importing, data, on);
    const imported = await allocations(data);
    expect(imported.items).toHaveLength(30);
    expect(gradesOf(imported)).toEqual({ 优: 1, 良: 18, 中: 9, 差: 2 });

    const running = await serving(['start'], data, on);
    await until(() => statusOf(running.url, '/readyz')).toBe(200);
    const line = imported.items.find(({ grade }) => grade === '中')?.id ?? '';
    await answerOf(['decide', line, '--confirm'], data, on);
    const decided = await allocations(data);
    expect(decided.totals.decided.lines).toBe(1);
    expect((await answerOf<{ items: unknown[] }>(['timeline', line], data, on)).items.length).toBeGreaterThan(4);
    await answerOf(importing, data, on);
    expect((await allocations(data)).totals).toEqual(decided.totals);
    expect(await running.stop()).toBe(0);

    expect(await answerOf(['verify'], data, on)).toMatchObject({ whole: true });
    await answerOf(['rebuild'], data, on);
    expect((await allocations(data)).items).toEqual(decided.items);
    const elsewhere = await allocations(temporaryFolder());
    expect(elsewhere.items).toEqual(decided.items);
    expect(elsewhere.totals).toEqual(decided.totals);
    expect(
      await bihuan(['export', '--format', 'jsonl', '--out', path.join(data, 'log.jsonl')], data, on),
    ).toMatchObject({
      code: 0,
    });
    expect((await bihuan(['doctor'], data, on)).out).not.toContain('secret');
  },
  wholeWayMs,
);
