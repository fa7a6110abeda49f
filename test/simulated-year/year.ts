import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded, readSettings } from '@bihuan/standalone';
import { silentLog } from '../../services/api/src/temporary-api.ts';
import { dayAfter } from './calendar-2025.ts';
import type { Day, Script } from './deeds.ts';
import type { Expected, YearOptions } from './expected.ts';
import { type Mail, mailInMemory } from './mail.ts';
import { recorded } from './recorded.ts';
import { schedulersOf } from './schedulers.ts';
import { throughTheProduct } from './through-the-product.ts';

/**
 * From the first day to the last, with the product in this process by a clock that is moved: in the morning people do what the script
 * says, in the afternoon the schedulers do their work, where they are not down, or late in the evening. Ends the mail.
 */
export async function liveThrough(script: Script, days: YearOptions, mail: Mail = mailInMemory()): Promise<Expected> {
  const folder = await mkdtemp(join(tmpdir(), 'bihuan-year-'));
  let ms = instant('2024-12-30', 9);
  const now = () => new Date(ms);
  const settings = readSettings({ BIHUAN_DATA: folder });
  const embedded = await openEmbedded({ settings, log: silentLog, clock: now, feedsHere: true });
  try {
    const pass = (passed: number) => {
      ms += passed;
    };
    const schedulers = schedulersOf(embedded, { now, pass }, mail.channel);
    const doing = throughTheProduct(embedded.call);
    await doing.setUp(script.projects);
    for (let today = days.first; today <= days.last; today = dayAfter(today)) {
      ms = instant(today, 9);
      for (const deed of script.deeds.filter(({ on }) => on === today)) {
        await doing.carryOut(deed).catch((refused: unknown) => {
          throw new Error(`refused: ${JSON.stringify(deed)}`, { cause: refused });
        });
      }
      if (days.isDownOn?.has(today)) continue;
      ms = instant(today, days.isLateOn?.has(today) ? 20 : 14);
      await schedulers.sweep();
      await schedulers.deliver();
    }
    return await recorded(embedded.store, doing.nameOf, mail.arrived());
  } finally {
    await embedded.close();
    await mail.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const instant = (day: Day, hour: number): number => Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`);
