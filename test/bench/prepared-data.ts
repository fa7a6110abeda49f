import { existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { openSqliteEventReader } from '@bihuan/event-store';
import { dataFolder } from '../../services/standalone/src/data-folder.ts';
import { writeManyObjects } from './many-objects.ts';

const wantedEvents = Number(process.env['BIHUAN_BENCH_EVENTS'] ?? 1_000_000);
const eventsOfAnObject = 4.43;

export interface PreparedData {
  /** As the product lays it out: the record, and below it the read models that a bench has left. */
  readonly folder: string;
  readonly log: string;
  readonly readModels: string;
  readonly events: number;
}

/** A data folder with about BIHUAN_BENCH_EVENTS events (1,000,000 by default); the first bench of a run that asks for it writes it. */
export async function preparedData(shared: string): Promise<PreparedData> {
  const folder = path.join(shared, 'data');
  const { log, readModels } = dataFolder(folder);
  if (!existsSync(folder)) {
    // Under another name until it is whole: a bench that dies while it writes leaves nothing to the next.
    const begun = path.join(shared, `data-of-${process.pid}`);
    mkdirSync(begun);
    await writeManyObjects(dataFolder(begun).log, Math.round(wantedEvents / eventsOfAnObject));
    renameSync(begun, folder);
  }
  const reader = openSqliteEventReader({ file: log });
  const events = Number((await reader.head()) ?? 0n);
  await reader.close();
  return { folder, log, readModels, events };
}
