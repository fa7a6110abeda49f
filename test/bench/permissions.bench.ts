import path from 'node:path';
import { localOperator, type Principal, type Role, type Scope } from '@bihuan/domain';
import { silentLog } from '../../services/api/src/temporary-api.ts';
import { openEmbedded } from '../../services/standalone/src/compose.ts';
import { dataFolder } from '../../services/standalone/src/data-folder.ts';
import { readSettings } from '../../services/standalone/src/settings.ts';
import { type BenchRow, median } from './bench-row.ts';
import { inTemporaryFolder } from './event-log.ts';
import { fiscalYear, writeManyObjects } from './many-objects.ts';

export const name = 'permissions';

const objects = 100_000;
const rounds = 5;
const callsOfARound = 100;

/**
 * What a check and its filter cost: a page with its totals through the door, against the same question asked of the read model by somebody
 * whom nothing is kept from. The department asks for its lines, and the same lines are asked for by its id.
 */
export function run(): Promise<readonly BenchRow[]> {
  return inTemporaryFolder(async (folder) => {
    const { mkdirSync } = await import('node:fs');
    const data = path.join(folder, 'many');
    mkdirSync(data, { recursive: true });
    const settings = readSettings({ BIHUAN_DATA: data, PORT: '0', BIHUAN_LOG_LEVEL: 'silent' });
    const events = await writeManyObjects(dataFolder(data).log, objects);
    const embedded = await openEmbedded({ settings, log: silentLog });
    await embedded.projections.waitFor(BigInt(events), { timeoutMs: 600_000 });
    const department = 'department-0';
    const as = (role: Role, scope: Scope): Principal => ({ id: role, kind: 'account', grants: [{ role, scope }] });
    const ofDepartment = as('supervising-department', { kind: 'organisation', id: department });
    const office = as('budget-office', { kind: 'jurisdiction' });
    const page = async (principal: Principal, more: object) => {
      const query = { fiscalYear, limit: 50, ...more };
      return embedded.call('listAllocations', { query }, { principal, correlationId: 'bench' });
    };
    const bare = async (more: object) =>
      embedded.projections.allocations.list(localOperator, {
        asOf: null,
        on: '2025-03-01' as never,
        fiscalYear,
        limit: 50,
        sort: 'object',
        ...more,
      });
    const seen = (await page(ofDepartment, {})).totals.objects;
    const times = { office: [] as number[], department: [] as number[], named: [] as number[], bare: [] as number[] };
    const time = async (list: number[], ask: () => Promise<unknown>) => {
      const start = performance.now();
      await ask();
      list.push(performance.now() - start);
    };
    for (let call = 0; call < rounds * callsOfARound; call++) {
      await time(times.office, () => page(office, {}));
      await time(times.bare, () => bare({}));
      await time(times.department, () => page(ofDepartment, {}));
      await time(times.named, () => page(office, { department }));
    }
    await embedded.close();
    return [
      row(
        `page of ${objects} lines through the door, against the read model`,
        median(times.office),
        median(times.bare),
      ),
      row(
        `page of a department with ${seen} of them, against asking for it by its id`,
        median(times.department),
        median(times.named),
      ),
    ];
  });
}

/** Times in ms; the ratio is the limit's time over ours. */
const row = (title: string, ours: number, limit: number): BenchRow => ({
  name: title,
  unit: 'ms',
  ours,
  limit,
  peer: null,
  ratio: limit / ours,
  bar: 1 / 1.2,
  holds: limit / ours >= 1 / 1.2,
});
