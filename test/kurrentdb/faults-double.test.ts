import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isLongRun } from '../tooling/tier.ts';
import { faultOptions } from './faults/options.ts';
import { type FaultReport, faultReportText } from './faults/report.ts';
import { faultStorm } from './faults/storm.ts';

const child = fileURLToPath(new URL('double-child.ts', import.meta.url));

/** Doubles in a process of their own, and the commands by which an operator would stop and freeze them. */
async function doubles(size: number) {
  const folder = mkdtempSync(path.join(tmpdir(), 'bihuan-doubles-'));
  const started = spawn(process.execPath, [child, folder, String(size)], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(async () => {
    started.kill('SIGKILL');
    await once(started, 'close');
    rmSync(folder, { recursive: true });
  });
  const [connectionString] = (await once(createInterface(started.stdout), 'line')) as [string];
  const during = (order: string) => [`touch ${folder}/{port}.${order} && sleep 0.1`, `rm ${folder}/{port}.${order}`];
  const [stop = '', start = ''] = during('stopped');
  // A single one can be frozen as a machine is: its connections stay open and not even a ping is answered.
  const frozen = size === 1 ? [`kill -STOP ${started.pid}`, `kill -CONT ${started.pid}`] : during('paused');
  const [pause = '', unpause = ''] = frozen;
  return { connectionString, orders: ['--stop', stop, '--start', start, '--pause', pause, '--unpause', unpause] };
}

async function storm(size: number, kills: number): Promise<FaultReport> {
  const { connectionString, orders } = await doubles(size);
  const hurried = ['--timeout-ms', '500', '--down-ms', '1500', '--pause-ms', '1200', '--between-ms', '300'];
  const args = ['--url', connectionString, ...orders, ...hurried, '--patience-ms', '30000', '--kills', String(kills)];
  const report = await faultStorm(faultOptions(args, {}), () => {});
  console.log(faultReportText(report));
  return report;
}

describe.runIf(isLongRun)('with servers that die and freeze under load', () => {
  it.each([
    ['a single one', 1],
    ['a cluster of three', 3],
  ])(
    'nothing acknowledged is lost or done twice, and read models follow: %s',
    async (_, size) => {
      const report = await storm(size, 5);
      expect(report.checks.flatMap(({ wrong }) => wrong)).toEqual([]);
      expect(report.faults.map(({ kind }) => kind)).toEqual([...Array<string>(5).fill('stopped'), 'paused']);
      expect(report.acknowledged).toBeGreaterThan(100);
      expect(report.repeated).toBeGreaterThan(10);
      expect(Object.keys(report.refused).join(' ')).toMatch(/^(store\.(unavailable|timed-out|not-leader) ?)*$/);
      expect(report.workersDied).toEqual({});
    },
    120_000,
  );
});
