import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ChaseEvent, streamName } from '@bihuan/domain';
import { type Embedded, openEmbedded, readSettings } from '@bihuan/standalone';
import { silentLog } from '../../services/api/src/temporary-api.ts';
import { dayAfter } from './calendar-2025.ts';
import type { Day, Script } from './deeds.ts';
import type { IssuedStep, PassedDeadline, YearOptions } from './expected.ts';
import { throughTheProduct } from './through-the-product.ts';

export interface DayInTheYear {
  readonly today: Day;
  readonly embedded: Embedded;
}

export interface Lived {
  readonly steps: readonly IssuedStep[];
  readonly passed: readonly PassedDeadline[];
}

/** From the first day to the last: in the morning people do what the script says, in the evening `sweep` runs where the sweep is up. */
export async function liveThrough(
  script: Script,
  days: YearOptions,
  sweep: (day: DayInTheYear) => Promise<void>,
): Promise<Lived> {
  const folder = await mkdtemp(join(tmpdir(), 'bihuan-year-'));
  let today = '2024-12-30';
  let hour = '09';
  const embedded = await openEmbedded({
    settings: readSettings({ BIHUAN_DATA: folder }),
    log: silentLog,
    clock: () => new Date(`${today}T${hour}:00:00+08:00`),
  });
  try {
    const doing = throughTheProduct(embedded.call);
    await doing.setUp(script.projects);
    for (today = days.first; today <= days.last; today = dayAfter(today)) {
      hour = '09';
      for (const deed of script.deeds.filter(({ on }) => on === today)) {
        await doing.carryOut(deed).catch((refused: unknown) => {
          throw new Error(`refused: ${JSON.stringify(deed)}`, { cause: refused });
        });
      }
      hour = '17';
      if (!days.isDownOn?.has(today)) await sweep({ today, embedded });
    }
    return await chased(embedded, doing.nameOf);
  } finally {
    await embedded.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function chased(embedded: Embedded, nameOf: (id: string) => string): Promise<Lived> {
  const lived = { steps: [] as Lived['steps'][number][], passed: [] as PassedDeadline[] };
  const prefix = streamName({ jurisdiction: '141100', kind: 'chase', id: 'x' }).slice(0, -1);
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
