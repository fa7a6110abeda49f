import { createServer } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { listChecks } from './checks.ts';
import { runCheck } from './run-check.ts';

const check = listChecks().find(({ name }) => name === 'known-weaknesses');

/** Runs the check against a registry that answers every question with this. */
async function answeredBy(status: number, answer: unknown) {
  const registry = createServer((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((listening) => registry.listen(0, '127.0.0.1', listening));
  const before = process.env['pnpm_config_registry'];
  onTestFinished(() => {
    registry.close();
    if (before === undefined) delete process.env['pnpm_config_registry'];
    else process.env['pnpm_config_registry'] = before;
  });
  const address = registry.address();
  if (check === undefined || address === null || typeof address === 'string')
    throw new Error('there is nothing to run');
  process.env['pnpm_config_registry'] = `http://127.0.0.1:${address.port}/`;
  return runCheck(check);
}

const weakness = (severity: string) => ({
  zod: [{ id: 1, url: 'https://example.invalid/1', title: 'planted', severity, vulnerable_versions: '<=99.0.0' }],
});

it('fails over a library that is known to be weak, and names it', async () => {
  const { passed, output } = await answeredBy(200, weakness('high'));
  expect([passed, output]).toEqual([false, expect.stringContaining('planted')]);
});

it('fails over nothing that is of little weight, nor where the registry does not answer, which it says', async () => {
  expect((await answeredBy(200, weakness('low'))).passed).toBe(true);
  expect(await answeredBy(405, {})).toMatchObject({ passed: true, output: expect.stringContaining('405') });
});
