import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StoredEvent } from '@bihuan/domain';
import { openSqliteEventReader } from '@bihuan/event-store';
import { spawnBihuan } from './bihuan-process.ts';

/** The record of a data folder, read as it lies there. */
export async function eventsOf(data: string): Promise<StoredEvent[]> {
  const reader = openSqliteEventReader({ file: path.join(data, 'log.sqlite') });
  const events: StoredEvent[] = [];
  for await (const event of reader.readAll()) events.push(event);
  await reader.close();
  return events;
}

/** Changes the last byte of a character of one event's reason in the file, which stays sound UTF-8; the event as it was. */
export async function tamperWith(data: string): Promise<StoredEvent> {
  const event = (await eventsOf(data)).find(({ type }) => type === 'AdjustmentOverridden');
  const reason = event?.data['reason'];
  if (event === undefined || typeof reason !== 'string') throw new Error('nothing was overridden with a reason');
  const file = path.join(data, 'log.sqlite');
  const bytes = readFileSync(file);
  const at = bytes.indexOf(Buffer.from(reason));
  if (at === -1) throw new Error('the reason does not stand in the file');
  bytes[at + 2] = (bytes[at + 2] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  return event;
}

export function countsByType(events: readonly StoredEvent[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { type } of events) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

/** Position of the last event on disk; 0 before there is one. */
export async function headOf(data: string): Promise<bigint> {
  const file = path.join(data, 'log.sqlite');
  if (!existsSync(file)) return 0n;
  try {
    const reader = openSqliteEventReader({ file });
    const head = await reader.head();
    await reader.close();
    return head ?? 0n;
  } catch {
    // The first moments of a new file.
    return 0n;
  }
}

/** Runs a command and kills it (SIGKILL) as soon as that many events are on disk; it may have ended before. */
export async function killedAt(position: bigint, args: readonly string[], data: string): Promise<void> {
  const child = spawnBihuan(args, data);
  const closed = once(child, 'close');
  while (child.exitCode === null && (await headOf(data)) < position) await sleep(1);
  child.kill('SIGKILL');
  await closed;
}
