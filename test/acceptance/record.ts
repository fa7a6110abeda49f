import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openSqliteEventReader } from '@bihuan/event-store';
import { bihuan, spawnBihuan } from './bihuan-process.ts';

/** An event as `bihuan export` writes it. */
export interface ExportedEvent {
  readonly stream: string;
  readonly revision: string;
  readonly type: string;
  readonly id: string;
  readonly data: { readonly reason?: string | null };
  readonly metadata: { readonly recordedAt: string };
}

export async function eventsOf(data: string): Promise<ExportedEvent[]> {
  const { out, code, err } = await bihuan(['export'], data);
  if (code !== 0) throw new Error(`bihuan export ended with ${code}: ${err}`);
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ExportedEvent);
}

export function countsByType(events: readonly ExportedEvent[]): Readonly<Record<string, number>> {
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

/** What every change is tried with, and what the long run adds (`BIHUAN_TEST_TIER=all`). */
export const everyTier = <Case>(usual: readonly Case[], all: readonly Case[]): readonly Case[] =>
  process.env['BIHUAN_TEST_TIER'] === 'all' ? all : usual;
