import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { answerOf, bihuan, loadedDemo, serving } from './bihuan-process.ts';
import { tamperWith } from './record.ts';

const demo = loadedDemo();

it('passes on the record as it was written, also beside a running server', async () => {
  const data = demo.copy();
  expect((await bihuan(['verify'], data)).code).toBe(0);
  await serving(['start'], data);
  expect(await answerOf(['verify'], data)).toMatchObject({ whole: true, fault: null });
});

it('names the event after one byte inside it was changed in the file', async () => {
  const data = demo.copy();
  const event = await tamperWith(data);
  const { code, out } = await bihuan(['verify'], data);
  expect(code).toBe(1);
  for (const named of [event.stream, event.type, event.id, `: ${event.revision}`]) expect(out).toContain(String(named));
  const asJson = JSON.parse((await bihuan(['verify', '--json'], data)).out);
  expect(asJson).toMatchObject({
    whole: false,
    fault: {
      kind: 'changed',
      stream: event.stream,
      revision: String(event.revision),
      eventId: event.id,
      eventType: event.type,
    },
  });
});

it('exports every event once, in the order of the log, and the lines with their made-up cells named', async () => {
  const data = demo.copy();
  const { out: exported } = await bihuan(['export'], data);
  const events = exported
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string });
  const { events: count } = await answerOf<{ events: number }>(['verify'], data);
  expect(events).toHaveLength(count);
  expect(new Set(events.map(({ id }) => id)).size).toBe(count);
  const { out } = await bihuan(['export', '--format', 'csv', '--fiscal-year', '2025'], data);
  expect(out.startsWith('\ufeff编号,')).toBe(true);
  const rows = out.trimEnd().split('\r\n');
  expect(rows).toHaveLength(31);
  for (const row of rows.slice(1)) expect(row).toContain('示例数据：');
  const workbook = path.join(data, 'lines.xlsx');
  expect((await bihuan(['export', '--format', 'xlsx', '--fiscal-year', '2025', '--out', workbook], data)).code).toBe(0);
  expect(readFileSync(workbook).subarray(0, 2).toString()).toBe('PK');
});

it('gives the same answers after every read model was built anew', async () => {
  const data = demo.copy();
  const question = ['allocations', '--fiscal-year', '2025'];
  const before = await answerOf<{ items: unknown }>(question, data);
  expect((await bihuan(['rebuild'], data)).code).toBe(0);
  expect(await answerOf(question, data)).toEqual(before);
});
