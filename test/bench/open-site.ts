import { mkdirSync } from 'node:fs';
import http from 'node:http';
import { silentLog } from '../../services/api/src/temporary-api.ts';
import { openEmbedded, serveEmbedded } from '../../services/standalone/src/compose.ts';
import { dataFolder } from '../../services/standalone/src/data-folder.ts';
import { readSettings } from '../../services/standalone/src/settings.ts';
import { operatorHeaders, operatorOf } from '../tooling/as-operator.ts';
import { fiscalYear, writeManyObjects } from './many-objects.ts';

/** A server over so many evaluated objects, its read models level with the log. */
export interface Site {
  readonly events: number;
  readonly folder: string;
  readonly url: string;
  readonly objects: number;
  close(): Promise<void>;
}

/** `webFolder`: of the browser application, where it is to be served too. */
export async function openSite(folder: string, objects: number, webFolder?: string): Promise<Site> {
  mkdirSync(folder, { recursive: true });
  const events = await writeManyObjects(dataFolder(folder).log, objects);
  return serveSite({ folder, objects, events }, webFolder);
}

/** The same over a folder whose log has been written. */
export async function serveSite(
  { folder, objects, events }: Omit<Site, 'url' | 'close'>,
  webFolder?: string,
): Promise<Site> {
  const settings = readSettings({ BIHUAN_DATA: folder, PORT: '0', BIHUAN_LOG_LEVEL: 'silent' });
  const embedded = await openEmbedded({
    settings,
    log: silentLog,
    ...(webFolder !== undefined && { webFolder }),
  });
  await embedded.projections.waitFor(BigInt(events), { timeoutMs: 600_000 });
  const serving = await serveEmbedded(embedded, settings);
  operatorOf(serving.url, folder);
  return {
    events,
    folder,
    url: serving.url,
    objects,
    async close() {
      await serving.stop();
      await embedded.close();
    },
  };
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

/** Throws Error where the answer is no success. */
export function fetchWhole(url: URL): Promise<void> {
  return new Promise((resolve, reject) => {
    http
      .get(url, { agent, headers: operatorHeaders(url) }, (response) => {
        if (response.statusCode !== 200) reject(new Error(`${url}: ${response.statusCode}`));
        response.resume().on('end', resolve).on('error', reject);
      })
      .on('error', reject);
  });
}

/** Times in ms of pages begun at many places of the list, one after the other on one connection, until it is over or so many were asked. */
export async function pageTimes({ url, objects }: Site, isOver: () => boolean, most: number): Promise<number[]> {
  const times: number[] = [];
  for (let asked = 0; asked < most && !isOver(); asked++) {
    const key = ['object', `评价对象第${(asked * 7919 * 13) % objects}号`, ''];
    const cursor = Buffer.from(JSON.stringify(key)).toString('base64url');
    const start = performance.now();
    await fetchWhole(new URL(`/api/v1/allocations?fiscalYear=${fiscalYear}&limit=50&cursor=${cursor}`, url));
    times.push(performance.now() - start);
  }
  return times;
}

export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;
