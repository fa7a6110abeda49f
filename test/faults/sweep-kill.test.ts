import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { addDays, type BihuanEvent, type CalendarDate, toEventToAppend } from '@bihuan/domain';
import { openSqliteEventReader, openSqliteEventStore } from '@bihuan/event-store';
import { expect, it, onTestFinished } from 'vitest';
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

/** A policy change that an office has to carry out until a day. */
const policyAdopted = (policyChangeId: string, dueDate: CalendarDate): BihuanEvent[] => [
  {
    type: 'PolicyChangeProposed',
    data: {
      policyChangeId,
      title: '贴息按季申报',
      kind: 'improve',
      objectId: null,
      content: '贴息改为按季申报',
      basis: null,
      officeId: null,
      grounds: { evaluationIds: ['ev-1'], findingIds: [] },
      on: addDays(dueDate, -90),
      sample: [],
    },
  },
  {
    type: 'PolicyChangeAdopted',
    data: { reason: '评价反映滞后', documentNumber: null, officeId: 'o-1', dueDate, on: addDays(dueDate, -80) },
  },
];

it('a sweep that is killed again and again issues each step once, and those that are left', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bihuan-sweep-kill-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'log.sqlite');
  const store = openSqliteEventStore({ file, clock: () => new Date() });
  for (let n = 0; n < matters; n++) {
    const id = `m-${n}`;
    const dueDate = addDays(sweptOn, -1);
    const events = isFinding(n) ? [findingRaised(id, 1, dueDate)] : policyAdopted(id, dueDate);
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
