import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { addDays, toEventToAppend } from '@bihuan/domain';
import { openSqliteEventReader, openSqliteEventStore } from '@bihuan/event-store';
import { expect, it, onTestFinished } from 'vitest';
import { policyAdopted } from '../../services/scheduler/src/sweep/temporary-record.ts';
import { sampleCommand } from '../bench/event-log.ts';
import { findingRaised, sweptOn } from '../bench/open-commitments.ts';

const child = fileURLToPath(new URL('sweep-child.ts', import.meta.url));
const matters = 60;
const isFinding = (n: number) => n % 2 === 0;

/** Sweeps in a process of its own; killed as soon as it has said so often that it recorded something. Whether it came to its end. */
async function sweep(folder: string, killAfter: number): Promise<boolean> {
  const running = spawn(process.execPath, [child, folder, String(matters)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(running, 'close');
  let output = '';
  running.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    if (output.split('recorded\n').length > killAfter) running.kill('SIGKILL');
  });
  await closed;
  return output.includes('done');
}

it('a sweep that is killed again and again issues each step once, and those that are left', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bihuan-sweep-kill-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'log.sqlite');
  const store = openSqliteEventStore({ file, clock: () => new Date() });
  for (let n = 0; n < matters; n++) {
    const id = `m-${n}`;
    const dueDate = addDays(sweptOn, -1);
    const events = isFinding(n) ? [findingRaised(id, 1, dueDate)] : policyAdopted(id, dueDate, 'o-1');
    await store.append(
      `141100.${isFinding(n) ? 'finding' : 'policy-change'}~${id}`,
      'none',
      events.map((event) => toEventToAppend(event, randomUUID())),
      sampleCommand,
    );
  }
  await store.close();

  for (const killAfter of [1, 2, 9]) expect(await sweep(folder, killAfter)).toBe(false);
  expect(await sweep(folder, Number.POSITIVE_INFINITY)).toBe(true);

  const issued: string[] = [];
  const passed: string[] = [];
  const reader = openSqliteEventReader({ file });
  for await (const { stream, type } of reader.readAll()) {
    if (type === 'ReminderIssued') issued.push(stream);
    if (type === 'DeadlinePassed') passed.push(stream);
  }
  await reader.close();
  const each = Array.from(
    { length: matters },
    (_, n) => `141100.${isFinding(n) ? 'chase' : 'policy-change-chase'}~m-${n}`,
  ).sort();
  expect(issued.sort()).toEqual(each);
  expect(passed.sort()).toEqual(each);
}, 120_000);
