import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type AccessRecord, openAccessRecord } from '@bihuan/access-record';
import { type CalendarDate, dayOf, Refused, systemPrincipal } from '@bihuan/domain';
import type { EventStore } from '@bihuan/event-store';
import { openKeptBytes } from '@bihuan/kept-bytes';
import type { Express } from 'express';
import type { Logger } from 'pino';
import { type AccessOptions, openAccess } from './accounts/access-part.ts';
import { openOpenId } from './accounts/open-id.ts';
import { needsSetUp } from './accounts/set-up.ts';
import { openCounters } from './counters.ts';
import { domainStreams } from './domain-streams.ts';
import { holderOfLink, issueLink, type LinkAsked } from './features/act-links/links.ts';
import { holderOfFeed } from './features/calendar-feeds/feed-holder.ts';
import { recomputeTerms } from './features/calendars/recompute-terms.ts';
import type { EvidenceLimits } from './features/evidence/receive-files.ts';
import { openKeptFiles } from './features/imports/kept-files.ts';
import { resumeImports } from './features/imports/resume.ts';
import { type DraftForStep, draftLetterForStep, type LetterStep } from './features/notices/draft-for-step.ts';
import { resumeLetters } from './features/notices/resume.ts';
import { type Followed, followSteps } from './features/reminders/follow-steps.ts';
import { openUnitDrafts } from './features/unit-imports/drafts.ts';
import { resumeUnitImports } from './features/unit-imports/resume.ts';
import { createApp, createProbes } from './http/app.ts';
import { createAuthenticate, createIdentify } from './http/authenticate.ts';
import { addressOf, notesOf } from './http/exchange.ts';
import { notReadyBecause, type Readiness } from './http/health.ts';
import { principalOf } from './http/identified.ts';
import { createRateLimit } from './http/rate-limit.ts';
import { followSeenPosition } from './http/seen-position.ts';
import { statusOf } from './http/status.ts';
import { loopFigures } from './metrics/loop-figures.ts';
import type { Measures } from './metrics/measures.ts';
import { createMetrics } from './metrics/metrics.ts';
import { openObjectCodes } from './object-codes.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { type Call, createOperations, type MayCall } from './operations.ts';
import { rememberOwnAppends } from './own-appends.ts';
import { actRoutes } from './pages/act-routes.ts';
import { calendarRoutes } from './pages/calendar-routes.ts';
import type { Ask } from './pages/page-request.ts';
import { pageFrame, pageRoutes } from './pages/routes.ts';
import { signInRoutes } from './pages/sign-in/routes.ts';
import type { Parts } from './parts.ts';
import type { Places } from './places.ts';
import type { ProjectionState, ReadSide } from './read-side.ts';
import type { SchedulerSeam } from './scheduler-seam.ts';
import { sharedTurn } from './shared-turn.ts';
import type { SweepSeam } from './sweep-seam.ts';
import { type Verify, verificationRun } from './verification.ts';

export interface ApiOptions {
  readonly store: EventStore;
  readonly projections: ReadSide;
  /** Where files are kept and read. */
  readonly places: Places;
  readonly evidenceLimits: EvidenceLimits;
  /** How people and other systems are let in. */
  readonly access: AccessOptions;
  /** 行政区划代码, six digits. */
  readonly jurisdiction: string;
  /** Name of the jurisdiction for the pages' header. */
  readonly where: string;
  /** 发文机关: the office in whose name letters are issued. */
  readonly issuer: string;
  /** IANA zone that decides which day it is. */
  readonly zone: string;
  readonly clock: () => Date;
  /** Most requests a minute of one account and of one address. Default 1,200. */
  readonly requestsPerMinute?: number;
  /** By which replicas count requests and failed attempts together; by default each process counts for itself. */
  readonly redisUrl?: string | null;
  /** Addresses and ranges of reverse proxies whose X-Forwarded-For counts; by default none. */
  readonly trustedProxies?: readonly string[];
  /** Whom to tell of a weakness (security.txt); by default nobody. */
  readonly securityContact?: string | null;
  /** Days that the record of access keeps; by default its own default. */
  readonly accessRecordDays?: number;
  /** Whether others write into the store as well: whoever has written by one of them is waited for by the others. Default: none. */
  readonly hasReplicas?: boolean;
  readonly log: Logger;
  readonly version: string;
  /** Where the files of the browser application lie; by default there is none, and the plain pages alone are served. */
  readonly webFolder?: string;
  /** Reads the whole record, for whoever audits. */
  readonly verify: Verify;
  /** What is measured beside this service, for `/metrics`; by default it stays at nothing. */
  readonly measures?: Measures;
  /** The sweep that runs beside this service; by default none. */
  readonly sweep?: SweepSeam;
  /** The scheduler that runs beside it from some moment on; by default none. */
  readonly scheduler?: () => SchedulerSeam | null;
}

export interface Api {
  /** The operations in process, without HTTP. */
  readonly call: Call;
  readonly mayCall: MayCall;
  /** The HTTP service; `serve` makes it listen. */
  readonly app: Express;
  /** Probes and metrics alone, for a process that serves nothing else. */
  readonly probes: Express;
  readonly readiness: () => Promise<Readiness>;
  /** What makes the first administrator at `/set-up`; null once there is one, or where nobody is needed. */
  readonly setUpToken: () => string | null;
  /** Who signed in, saw what, was refused; to be closed last. */
  readonly accessRecord: AccessRecord;
  /** Lets go of what it holds beside the store and the read models: its connection to Redis. */
  readonly close: () => Promise<void>;
  /** Removes what uploads that a crash interrupted have left. */
  readonly removeUnfinished: () => Promise<void>;
  /** Finishes imports that a crash interrupted; returns their ids. */
  readonly resumeImports: () => Promise<readonly string[]>;
  /** Counts provisional terms again by the calendars known now; returns the ids of the findings that changed. Refused: `projection.behind`. */
  readonly recomputeTerms: (wait: { readonly timeoutMs: number }) => Promise<readonly string[]>;
  /** Finishes issues of letters that a crash interrupted; returns their ids. */
  readonly resumeLetters: () => Promise<readonly string[]>;
  /** Drafts the letter that a step of a ladder asks for, once. */
  readonly draftLetterFor: (step: LetterStep) => Promise<DraftForStep>;
  /** The path of a link by which one person acts on one finding without signing in; null where there is none to give. */
  readonly issueActLink: (asked: LinkAsked) => Promise<string | null>;
  /** Letters and holds that the steps issued lately ask for, each once; holds whose reason has ended are released. */
  readonly followSteps: (signal: AbortSignal) => Promise<Followed>;
}

/** What another replica has not written to for so long is nobody's any more. */
const longestUploadMs = 24 * 3_600_000;

/** What the service is made of, top to bottom. */
export function composeApi(options: ApiOptions): Api {
  const { projections, places, evidenceLimits, jurisdiction, where, issuer, zone, clock, log, version } = options;
  const { store, lastAppended } = rememberOwnAppends(options.store, projections);
  const streams = domainStreams(store, jurisdiction);
  const accessRecord = openAccessRecord({
    folder: places.access,
    clock,
    zone,
    ...(options.accessRecordDays !== undefined && { keepDays: options.accessRecordDays }),
  });
  const kept = openKeptBytes(places.files);
  const counters = openCounters(options.redisUrl ?? null, `bihuan-${jurisdiction}`);
  const takeTurn = createRateLimit({ perMinute: options.requestsPerMinute ?? 1_200, counters });
  const ofTurns = {
    ...{ store, jurisdiction, hasReplicas: options.hasReplicas === true, log },
    nameOf: (principalId: string) => nameOfPrincipal(projections, principalId, dayOf(clock(), zone)),
  };
  const access = openAccess(options.access, counters);
  const parts: Parts = {
    store,
    streams,
    projections,
    lastAppended,
    codes: openObjectCodes({ store, streams, jurisdiction, clock }),
    kept,
    access,
    evidenceLimits,
    accessRecord,
    takeTurn,
    files: openKeptFiles(kept, join(places.files, 'plans')),
    drafts: openUnitDrafts(places.drafts, clock),
    inImportTurn: sharedTurn({ ...ofTurns, id: 'imports' }),
    inAdministratorsTurn: sharedTurn({ ...ofTurns, id: 'administrators' }),
    inRankingTurn: oneAtATime(),
    inSupervisionTurn: sharedTurn({ ...ofTurns, id: 'supervision' }),
    verification: verificationRun(options.verify, { clock, log }),
    sweep: options.sweep ?? null,
    get scheduler() {
      return options.scheduler?.() ?? null;
    },
    jurisdiction,
    where,
    issuer,
    zone,
    clock,
    log,
  };
  const { call, mayCall } = createOperations(parts);
  const readiness = () => readinessOf(parts);
  const today = () => dayOf(clock(), zone);
  const metrics = createMetrics({
    following: async () => projections.status(),
    readiness,
    loop: () => loopFigures(projections, today()),
    folder: places.data,
    ...(options.measures !== undefined && { measures: options.measures }),
    ...(options.sweep !== undefined && { sweep: options.sweep }),
    ...(options.scheduler !== undefined && { scheduler: options.scheduler }),
  });
  const authenticate = createAuthenticate({ access, projections, clock, today, note: accessRecord.note });
  const identify = createIdentify(authenticate, { projections, today });
  const forPages = {
    authenticate,
    identify,
    today,
    zone,
    where,
    statusOf: (refused: Refused) => statusOf(refused.code),
  };
  const signIn = signInRoutes({
    ...forPages,
    parts,
    openId: options.access.openId === null ? null : openOpenId(options.access.openId),
    pageOf: (request) => pageFrame(request, forPages),
  });
  const { webFolder } = options;
  const pages = pageRoutes({
    ...forPages,
    desk: webFolder === undefined ? null : { folder: webFolder, projections, store, jurisdiction },
    ask: (request): Ask => {
      const { correlationId } = notesOf(request);
      const from = addressOf(request);
      return (id, input) => call(id, input, { principal: principalOf(request), correlationId, from });
    },
  });
  const actPages = actRoutes({
    holderOf: (findingId, secret) => holderOfLink(parts, findingId, secret),
    call,
    note: accessRecord.note,
    today: () => dayOf(clock(), zone),
    where,
    statusOf: (refused) => statusOf(refused.code),
  });
  const calendarPages = calendarRoutes({
    holderOf: (personId, secret) => holderOfFeed({ ...parts, today: dayOf(clock(), zone) }, personId, secret),
    call,
    note: accessRecord.note,
  });
  const { trustedProxies = [], securityContact = null } = options;
  const app = createApp({
    call,
    identify,
    publicUrl: access.publicUrl,
    readiness,
    metrics,
    log,
    version,
    guard: { trustedProxies, takeTurn, securityContact, now: clock },
    ...(options.hasReplicas === true && {
      followSeen: followSeenPosition({ projections, lastAppended, publicUrl: access.publicUrl }),
    }),
    pages: [actPages, calendarPages, signIn, pages],
  });
  const removeUnfinished = async () => {
    const removed = await kept.removeUnfinished(places.areShared ? longestUploadMs : 0);
    if (removed > 0) log.info({ removed }, 'unfinished files of interrupted uploads removed');
  };
  return {
    call,
    mayCall,
    app,
    probes: createProbes({ readiness, metrics, log }),
    readiness,
    setUpToken: () => (needsSetUp(parts, today()) ? access.setUpToken : null),
    accessRecord,
    close: async () => (await counters).close(),
    removeUnfinished,
    resumeImports: async () => [...(await resumeImports(parts)), ...(await resumeUnitImports(parts))],
    recomputeTerms: (wait) => recomputeTerms(parts, wait),
    resumeLetters: () => resumeLetters(parts),
    draftLetterFor: (step) => draftLetterForStep(parts, step),
    issueActLink: (asked) => issueLink(parts, asked),
    followSteps: (signal) => followSteps(parts, signal),
  };
}

/** Ready once the store answers and every projection has caught up and serves; what else somebody must look at stands beside it. */
async function readinessOf({ store, projections, accessRecord, sweep, scheduler }: Parts): Promise<Readiness> {
  try {
    await store.head();
  } catch (error) {
    return { ready: false, projections: [], problems: [notReadyBecause('store', error)] };
  }
  const states = await projections.status();
  if (states.length === 0) {
    const refused = new Refused('projection.catching-up', { projection: '*', events: '?' });
    return { ready: false, projections: [], problems: [notReadyBecause('projections', refused)] };
  }
  const problems = states
    .filter(({ serving, state }) => !serving || state !== 'live')
    .map((state) => notReadyBecause(state.name, whyNotServing(state)));
  // Somebody must look at an alarm, but questions and commands are served: it takes nobody's service away.
  const alarms = (sweep?.alarms() ?? []).map((refused) => notReadyBecause('sweep', refused));
  const { problems: ofScheduler } = (await scheduler?.status()) ?? { problems: [] };
  for (const { code, params } of ofScheduler) alarms.push(notReadyBecause('scheduler', new Refused(code, params)));
  const notKept = accessRecord.fault();
  if (notKept !== null) alarms.push(notReadyBecause('access-record', notKept));
  return { ready: problems.length === 0, projections: states, problems: [...problems, ...alarms] };
}

function whyNotServing({ name: projection, state, lagEvents, fault }: ProjectionState): Refused {
  if (fault !== null) return new Refused('projection.stopped', { ...placeOf(fault), projection });
  if (state === 'fenced') return new Refused('projection.taken-over', { projection });
  return new Refused('projection.catching-up', { projection, events: lagEvents ?? '?' });
}

/** What somebody is called now; the id of who has no name. */
async function nameOfPrincipal({ contacts }: ReadSide, id: string, on: CalendarDate): Promise<string> {
  const names = await contacts.personNames(systemPrincipal, { ids: [id], asOf: null, on });
  return names.get(id) ?? id;
}

const placeOf = ({ eventId, type, position, message }: NonNullable<ProjectionState['fault']>) => ({
  eventId,
  type,
  position,
  cause: message,
});

/** A correlation id for a call that comes from no request. */
export const newCorrelationId = (): string => randomUUID();
