import { execFile } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { EventStoreAddress } from '@bihuan/event-store';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../acceptance/bihuan-process.ts';

const cwd = fileURLToPath(new URL('..', import.meta.url));

/** The libraries of native add-ons that a process has loaded once it has opened a store and closed it. */
async function addOnsWith(address: EventStoreAddress): Promise<string> {
  const script = `
    const { openEventStore } = await import('@bihuan/event-store');
    await (await openEventStore(${JSON.stringify(address)}, () => new Date())).close();
    process.report.excludeNetwork = true;
    console.log(process.report.getReport().sharedObjects.filter((file) => file.endsWith('.node')).join());`;
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], { cwd });
  return (await run).stdout.trim();
}

it('the native library that the client of the servers brings is loaded where servers are used, and nowhere else', async () => {
  const file = path.join(temporaryFolder(), 'log.sqlite');
  expect(await addOnsWith({ engine: 'sqlite', file })).toBe('');
  const servers = {
    engine: 'kurrentdb',
    connectionString: 'kurrentdb://127.0.0.1:1?tls=false',
    timeoutMs: 500,
  } as const;
  expect(await addOnsWith(servers)).toContain('kurrent');
});
