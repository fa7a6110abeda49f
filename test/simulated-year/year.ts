import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ChaseEvent, streamName } from '@bihuan/domain';
import { createSweep } from '@bihuan/scheduler';
import { type Embedded, openEmbedded, readSettings } from '@bihuan/standalone';
import { silentLog } from '../../services/api/src/temporary-api.ts';
import { dayAfter } from './calendar-2025.ts';
import type { Day, Script } from './deeds.ts';
import type { IssuedStep, PassedDeadline, YearOptions } from './expected.ts';
import { throughTheProduct } from './through-the-product.ts';

export interface Lived {
  readonly steps: readonly IssuedStep[];
  readonly passed: readonly PassedDeadline[];
}

const jurisdiction = '141100';
const zone = 'Asia/Shanghai';

/**
 * From the first day to the last, with the product in this process by a clock that is moved: in the morning people do what the script
 * says, in the evening two schedulers sweep at once, where they are not down.
 */
export async function liveThrough(script: Script, days: YearOptions): Promise<Lived> {
  const folder = await mkdtemp(join(tmpdir(), 'bihuan-year-'));
  let now = instant('2024-12-30', 9);
  const clock = () => new Date(now);
  const embedded = await openEmbedded({ settings: readSettings({ BIHUAN_DATA: folder }), log: silentLog, clock });
  const sweeps = [1, 2].map(() =>
    createSweep({
      store: embedded.store,
      reads: embedded.projections,
      jurisdiction,
      zone,
      readClock: () => ({ at: clock().toISOString(), boot: 'of the year', uptimeMs: now }),
      bounds: { jumpMs: 3_600_000, outageMs: 15 * 86_400_000 },
    }),
  );
  try {
    const doing = throughTheProduct(embedded.call);
    await doing.setUp(script.projects);
    for (let today = days.first; today <= days.last; today = dayAfter(today)) {
      now = instant(today, 9);
      for (const deed of script.deeds.filter(({ on }) => on === today)) {
        await doing.carryOut(deed).catch((refused: unknown) => {
          throw new Error(`refused: ${JSON.stringify(deed)}`, { cause: refused });
        });
      }
      now = instant(today, 16);
      if (days.isDownOn?.has(today)) continue;
      for (const { halt, failed } of await Promise.all(
        sweeps.map((sweep) => sweep.run(new AbortController().signal)),
      )) {
        if (halt !== null || failed.length > 0) throw new Error(`${today}: ${JSON.stringify({ halt, failed })}`);
      }
    }
    return await chased(embedded, doing.nameOf);
  } finally {
    await embedded.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const instant = (day: Day, hour: number): number => Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`);

async function chased(embedded: Embedded, nameOf: (id: string) => string): Promise<Lived> {
  const lived = { steps: [] as Lived['steps'][number][], passed: [] as PassedDeadline[] };
  const prefix = streamName({ jurisdiction, kind: 'chase', id: 'x' }).slice(0, -1);
  for await (const { stream, type, data } of embedded.store.readAll({ prefixes: [prefix] })) {
    const finding = nameOf(stream.slice(prefix.length)).replace(/^finding /, '');
    const event = { type, data } as unknown as ChaseEvent;
    if (event.type === 'DeadlinePassed') {
      const { on, dueDate } = event.data;
      lived.passed.push({ on, finding, dueDate });
    } else if (event.type === 'ReminderIssued') {
      const { on, dueDate, offset, kind, form, standsFor, recipients } = event.data;
      const lower = standsFor.map((step) => step.offset);
      lived.steps.push({ on, finding, dueDate, offset, kind, form, standsFor: lower, roles: recipients });
    }
  }
  return lived;
}
