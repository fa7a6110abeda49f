import path from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { accessOfThisProcess, composeApi, openReadSide, placesIn, serve } from '@bihuan/api';
import { dayOf } from '@bihuan/domain';
import { openSqliteEventStore } from '@bihuan/event-store';
import autocannon from 'autocannon';
import { openAccess } from '../../services/api/src/accounts/access-part.ts';
import { createPasswords } from '../../services/api/src/accounts/passwords.ts';
import { signedInAs } from '../../services/api/src/accounts/sign-in.testing.ts';
import { operatorOf } from '../../services/api/src/as-operator.testing.ts';
import { countersInMemory } from '../../services/api/src/counters.ts';
import { createAuthenticate } from '../../services/api/src/http/authenticate.ts';
import { silentLog as log } from '../../services/api/src/temporary-api.ts';
import { type BenchRow, median } from './bench-row.ts';
import { inTemporaryFolder } from './event-log.ts';

export const name = 'access';

const rounds = 5;
const seconds = 2;
const connections = 16;
const lookUps = 50_000;
const hashes = 40;
const zone = 'Asia/Shanghai';

/** Who is signed in is looked up with every request; the hash of a password makes nobody else wait. */
export function run(): Promise<BenchRow[]> {
  return inTemporaryFolder(async (folder) => {
    const clock = () => new Date();
    const file = path.join(folder, 'log.sqlite');
    const store = openSqliteEventStore({ file, clock });
    const projections = await openReadSide({
      store: { engine: 'sqlite', file },
      jurisdiction: '141100',
      folder: path.join(folder, 'read-models'),
      zone,
      clock,
    });
    const access = accessOfThisProcess(new Uint8Array(32));
    const evidenceLimits = { fileBytes: 1_000_000, requestBytes: 1_000_000 };
    const place = { jurisdiction: '141100', where: '', issuer: '', zone };
    const api = composeApi({
      access,
      store,
      projections,
      places: placesIn(folder),
      evidenceLimits,
      ...place,
      clock,
      log,
      version: '0',
      verify: async () => Promise.reject(new Error('measured by itself')),
    });
    const serving = await serve(api.app, { port: 0 });
    operatorOf(serving.url, access.localOperatorKey);
    const { browser } = await signedInAs(serving.url, 'bench');
    const cookie = [...browser.cookies].map(([key, value]) => `${key}=${value}`).join('; ');
    const today = () => dayOf(clock(), zone);
    const authenticate = createAuthenticate({
      access: openAccess(access, Promise.resolve(countersInMemory)),
      projections,
      clock,
      today,
      note: () => undefined,
    });

    const found: { route: number; lookUp: number; hashMs: number; delayMs: number }[] = [];
    for (let round = 0; round < rounds; round++) {
      const route = await rate(`${serving.url}/healthz`);
      const lookUp = perSecond(() => authenticate(request(cookie), response));
      found.push({ route, lookUp, ...(await whileHashing()) });
    }
    await serving.stop();
    await api.accessRecord.close();
    await projections.close();
    await store.close();
    const middle = (of: keyof (typeof found)[number]) => median(found.map((one) => one[of]));
    return [
      row('session look-up, for each empty route', 'per s', middle('lookUp'), middle('route'), 10),
      // Hashed on this thread, everybody would wait for as long as a hash takes: 1.
      row('a hash, for each wait that it causes others', 'ms', middle('hashMs'), middle('delayMs'), 2),
    ];
  });
}

const row = (what: string, unit: string, ours: number, limit: number, bar: number): BenchRow => {
  const ratio = ours / limit;
  return { name: what, unit, ours, limit, peer: null, ratio, bar, holds: ratio >= bar };
};

const rate = async (url: string): Promise<number> =>
  (await autocannon({ url, connections, duration: seconds })).requests.average;

const request = (cookie: string) =>
  ({ headers: { cookie, host: '127.0.0.1' }, method: 'GET', socket: {} }) as unknown as Parameters<
    ReturnType<typeof createAuthenticate>
  >[0];
const response = { append: () => undefined, req: { headers: {} } } as unknown as Parameters<
  ReturnType<typeof createAuthenticate>
>[1];

function perSecond(work: () => unknown): number {
  const begun = performance.now();
  for (let turn = 0; turn < lookUps; turn++) if (work() === null) throw new Error('nobody is signed in');
  return lookUps / ((performance.now() - begun) / 1000);
}

/** How long a hash takes while as many as ever are worked on, and how long anybody else waits meanwhile (the median). */
async function whileHashing(): Promise<{ readonly hashMs: number; readonly delayMs: number }> {
  const passwords = createPasswords();
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  const begun = performance.now();
  await Promise.all(Array.from({ length: hashes }, () => passwords.hash('correct horse battery staple')));
  const hashMs = (performance.now() - begun) / hashes;
  delays.disable();
  return { hashMs, delayMs: delays.percentile(50) / 1e6 };
}
