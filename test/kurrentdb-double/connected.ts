import { randomUUID } from 'node:crypto';
import { jsonEvent, KurrentDBClient } from '@kurrent/kurrentdb-client';
import { onTestFinished, vi } from 'vitest';
import { type KurrentDoubleOptions, startKurrentDouble } from './kurrent-double.ts';

/** A double and the real client of it, for the length of a test. `query` goes into the connection string. */
export async function connected({ query = '', ...options }: KurrentDoubleOptions & { query?: string } = {}) {
  const double = await startKurrentDouble(options);
  const connect = () => {
    const client = KurrentDBClient.connectionString(double.connectionString + query);
    onTestFinished(async () => client.dispose());
    return client;
  };
  const client = connect();
  onTestFinished(async () => double.stop());
  return { double, client, connect };
}

export const noted = (n: number, type = 'Noted') =>
  jsonEvent({ type, id: randomUUID(), data: { n }, metadata: { by: 'test' } });

export async function collect<T>(events: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = [];
  for await (const event of events) collected.push(event);
  return collected;
}

/** Waits until the check holds. */
export const soon = async (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 5 });
