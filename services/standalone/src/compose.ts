import {
  type Api,
  composeApi,
  createMeasures,
  isLoopback,
  measuredStore,
  type OpenReadSide,
  openReadSide,
  placesIn,
  type Serving,
  serve,
} from '@bihuan/api';
import { dayOf, localOperator, Refused } from '@bihuan/domain';
import {
  type DataFolderLock,
  type EventStore,
  openDataFolderLock,
  openEventStore,
  withWriteLevel,
} from '@bihuan/event-store';
import { bareClock, createSweep, machineClock, type Scheduler, type Sweep, sweepAlarms } from '@bihuan/scheduler';
import type { Logger } from 'pino';
import packageFile from '../package.json' with { type: 'json' };
import { installationSecret, openIdSettings, removeOperatorKey, renewOperatorKey } from './access-files.ts';
import { beginWhereSnapshotEnds } from './begin-from-snapshot.ts';
import { channelsOf } from './channels.ts';
import { logOf, placesOf } from './data-folder.ts';
import { verifyForAuditor } from './files/verify-record.ts';
import { watchFolder } from './folder-in-place.ts';
import { keepTermsCounted } from './keep-terms-counted.ts';
import { nameOfPlace } from './name-of-place.ts';
import type { Only } from './only.ts';
import { resumeWork } from './resume-work.ts';
import type { Settings } from './settings.ts';
import { startDelivery } from './start-delivery.ts';
import { enterAtWriteLevel } from './write-level.ts';

export interface EmbeddedOptions {
  readonly settings: Settings;
  readonly log: Logger;
  /** By default the machine's clock; the demonstration tells its story by another one. */
  readonly clock?: () => Date;
  /** Whether sample accounts may be chosen: the demonstration. Default false. */
  readonly choosesAccount?: boolean;
  /** Where the files of the browser application lie; by default only the plain pages are served. */
  readonly webFolder?: string;
  /** Whether few events are fed to the read models by this thread, which ends after one command. Default: by threads of their own. */
  readonly feedsHere?: boolean;
  /** What of the whole this process does; by default everything. */
  readonly only?: Only | null;
}

/** Everything in this process: it holds the data folder until it is closed. */
export interface Embedded {
  readonly call: Api['call'];
  readonly mayCall: Api['mayCall'];
  readonly app: Api['app'];
  readonly probes: Api['probes'];
  readonly store: EventStore;
  readonly readiness: Api['readiness'];
  readonly setUpToken: Api['setUpToken'];
  /** Whether somebody could administer: before that nobody else is served. */
  readonly hasAdministrator: () => boolean;
  readonly projections: OpenReadSide;
  readonly recomputeTerms: Api['recomputeTerms'];
  readonly followSteps: Api['followSteps'];
  readonly log: Logger;
  readonly sweep: Sweep;
  /** Whether nothing has been recorded yet. Refused: what the store refuses. */
  readonly isEmpty: () => Promise<boolean>;
  /** Sweeps and delivers from now on, in this process or over Redis, until it is closed. */
  startSweeping(): Promise<void>;
  /** Never resolves; rejects with `store.folder-gone` once the data folder has been taken away from under this process. */
  readonly folderGone: Promise<never>;
  /** Says where this process serves, for others that want the folder. */
  describe(url: string | null): void;
  close(): Promise<void>;
}

/** The calls of whoever can read the data folder. */
export const asLocalOperator = { principal: localOperator } as const;

/** How long the read model of accounts may take to be there before it is known whether others may be served. */
const followsWithinMs = 600_000;
/** Of a longer log there may be more to feed than starting threads costs. */
export const eventsFedHere = 20_000;
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** Never the office of another place: the default goes with the default jurisdiction. */
const issuerOf = ({ given, issuer }: Settings, where: string): string =>
  given.has('issuer') || !given.has('jurisdiction') ? issuer : `${where}财政局`;

/**
 * What one process is made of, top to bottom: lock, store, projections, sweep, operations; then what a crash interrupted is finished.
 * Of the log only what the projections have not reached is looked through, and servers need not be there yet. Refused: `store.in-use`,
 * `store.not-a-store`, `store.newer-format`, `store.newer-level`, `store.bad-connection`.
 */
export async function openEmbedded({
  settings,
  log: logger,
  clock,
  choosesAccount = false,
  webFolder,
  feedsHere = false,
  only = null,
}: EmbeddedOptions): Promise<Embedded> {
  const paths = placesOf(settings);
  const now = clock ?? (() => new Date());
  const since = new Date().toISOString();
  const opened: (() => unknown)[] = [];
  const close = async () => {
    for (const end of opened.splice(0).reverse()) await end();
  };
  try {
    const lock: DataFolderLock = openDataFolderLock(settings.data, { pid: process.pid, url: null, since });
    opened.push(() => lock.release());
    const folder = watchFolder(settings.data, lock);
    opened.push(() => folder.end());
    const localOperatorKey = renewOperatorKey(settings.data);
    opened.push(() => removeOperatorKey(settings.data));
    const log = logOf(settings);
    const measures = createMeasures();
    const noteGroup = (appends: number) => measures.batchSizes.observe(appends);
    const opening = await openEventStore(log, now, noteGroup);
    const measured = measuredStore(log.engine === 'sqlite' ? folder.guard(opening) : opening, measures);
    const store = withWriteLevel(measured, settings.jurisdiction);
    opened.push(() => store.close());
    await beginWhereSnapshotEnds(settings, logger);
    await enterAtWriteLevel(store);
    const projections = await openReadSide({
      store: log,
      jurisdiction: settings.jurisdiction,
      folder: paths.readModels,
      zone: settings.zone,
      clock: now,
      isFedHere: feedsHere && Number((await store.head()) ?? 0n) <= eventsFedHere,
      onWorkerDied: (cause, retryInMs) => logger.error({ err: cause, retryInMs }, 'the projections stopped'),
    });
    opened.push(() => projections.close());
    const where = nameOfPlace(settings.jurisdiction);
    const issuer = issuerOf(settings, where);
    const sweep = createSweep({
      store,
      reads: projections,
      jurisdiction: settings.jurisdiction,
      zone: settings.zone,
      // A clock that somebody else sets has nothing to do with how long this machine has been running.
      readClock: clock === undefined ? machineClock() : bareClock(clock),
      onAppended: () => projections.notify(),
      bounds: { jumpMs: settings.clockJumpMinutes * minuteMs, outageMs: settings.longestOutageDays * dayMs },
    });
    const everyMs = settings.sweepMinutes * minuteMs;
    let isSweeping = false;
    // Over Redis another process may be the one that sweeps: the scheduler says when none did.
    const isWatched = () => isSweeping && settings.redisUrl.value === null;
    let scheduler: Scheduler | null = null;
    const channels = channelsOf(settings, now);
    const api = composeApi({
      access: {
        localOperatorKey,
        installationSecret: installationSecret(settings),
        publicUrl: settings.publicUrl.value,
        openId: openIdSettings(settings),
        choosesAccount,
      },
      store,
      projections,
      places: placesIn(settings.data, settings.filesFolder.value),
      evidenceLimits: { fileBytes: settings.evidenceFileBytes, requestBytes: settings.evidenceRequestBytes },
      jurisdiction: settings.jurisdiction,
      where,
      issuer,
      zone: settings.zone,
      clock: now,
      hasReplicas: log.engine === 'kurrentdb',
      log: logger,
      version: packageFile.version,
      measures,
      verify: verifyForAuditor({ log, jurisdiction: settings.jurisdiction, places: paths }),
      ...(webFolder !== undefined && { webFolder }),
      requestsPerMinute: settings.requestsPerMinute,
      redisUrl: settings.redisUrl.value,
      trustedProxies: settings.trustedProxies.value,
      securityContact: settings.securityContact.value,
      accessRecordDays: settings.accessRecordDays,
      sweep: { ...sweep, alarms: () => sweepAlarms(sweep.status(), isWatched() ? everyMs : Number.POSITIVE_INFINITY) },
      scheduler: () => scheduler,
    });
    opened.push(() => api.accessRecord.close());
    opened.push(() => api.close());
    if (only !== 'scheduler') {
      await api.removeUnfinished();
      const resuming = resumeWork(api, logger);
      opened.push(() => resuming.stop());
      if (log.engine === 'sqlite') await resuming.done;
    }
    const describe = (url: string | null) => lock.describe({ pid: process.pid, url, since });
    const startSweeping = async () => {
      if (isSweeping) return;
      isSweeping = true;
      const started = await startDelivery({
        settings,
        store,
        projections,
        sweep,
        followSteps: api.followSteps,
        issueActLink: api.issueActLink,
        channels,
        measures,
        issuer,
        clock: now,
        log: logger,
      });
      scheduler = started;
      opened.push(() => started.stop());
    };
    const { call, mayCall, app, probes, readiness, setUpToken, recomputeTerms, followSteps } = api;
    const hasAdministrator = () => projections.access.administrators(dayOf(now(), settings.zone)).length > 0;
    const isEmpty = async () => (await store.head()) === null;
    const parts = { store, projections, sweep, log: logger };
    return {
      call,
      mayCall,
      app,
      probes,
      readiness,
      setUpToken,
      hasAdministrator,
      recomputeTerms,
      followSteps,
      ...parts,
      isEmpty,
      startSweeping,
      describe,
      folderGone: folder.gone,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Refused `settings.public-url-missing`: by which name others reach it decides which requests are meant for it. */
export function refuseWithoutAddress({ host, publicUrl }: Pick<Settings, 'host' | 'publicUrl'>): void {
  if (!isLoopback(host) && publicUrl.value === null)
    throw new Refused('settings.public-url-missing', { address: host });
}

/** Makes it listen for those who look after it: probes and metrics, nothing of anybody. Refused: `settings.port-in-use`. */
export const serveProbes = (
  { probes }: Embedded,
  { host, port, connections }: Pick<Settings, 'host' | 'port' | 'connections'>,
): Promise<Serving> => serve(probes, { address: host, port, connections });

/**
 * Makes it listen, and tells others where. Refused: `settings.port-in-use`; for an address that others reach `settings.no-administrator`,
 * `settings.public-url-missing`.
 */
export async function serveEmbedded(
  embedded: Embedded,
  { host, port, connections, publicUrl }: Pick<Settings, 'host' | 'port' | 'connections' | 'publicUrl'>,
): Promise<Serving> {
  if (!isLoopback(host)) {
    refuseWithoutAddress({ host, publicUrl });
    const head = await embedded.store.head();
    if (head !== null)
      await embedded.projections.waitFor(head, { timeoutMs: followsWithinMs, projections: ['access'] });
    if (head === null || !embedded.hasAdministrator())
      throw new Refused('settings.no-administrator', { address: host });
  }
  const serving = await serve(embedded.app, { address: host, port, connections });
  embedded.describe(serving.url);
  // A newer release may have brought the calendar that a term was waiting for.
  const counting = keepTermsCounted(embedded);
  return {
    ...serving,
    async stop() {
      embedded.describe(null);
      await counting.stop();
      await serving.stop();
    },
  };
}
