import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { Refused } from '@bihuan/domain';
import { type EventReader, mayPass } from '@bihuan/event-store';
import type { Projection } from '../projection.ts';
import { Desk } from './desk.ts';
import type { Generation, Outcome } from './generation.ts';
import { Pump, type TracedBatch } from './pump.ts';
import {
  largestLag,
  type ProjectionFault,
  type ProjectionStatus,
  type Projections,
  unknownProjection,
} from './status.ts';
import { Waiting } from './waiting.ts';

export interface ProjectorOptions {
  readonly openReader: () => EventReader | Promise<EventReader>;
  /** Where the projections' files lie; created when it is not there. */
  readonly folder: string;
  /** IANA zone that decides on which day an event was recorded. */
  readonly zone: string;
  readonly projections: readonly Projection[];
  /** Ends it, like `close`. */
  readonly signal?: AbortSignal;
  /** After each batch, and every second when something has changed. */
  readonly onProgress?: (statuses: readonly ProjectionStatus[]) => void;
  /** After each batch that comes level with the log and has events that carry a trace. */
  readonly onTraced?: (batch: TracedBatch) => void;
  /** Most events in one transaction, held in memory meanwhile. Default 2,000. */
  readonly batchSize?: number;
  /** How long more events are gathered when many come at once, unless somebody waits, in ms. Default 100. */
  readonly gatherMs?: number;
  /** How long nothing may move while there is something to do, in ms. Default 10,000. */
  readonly stallMs?: number;
  /** How long a replaced generation stays on disk for its readers, in ms. Default 30,000. */
  readonly removeAfterMs?: number;
}

export interface Projector extends Projections {
  /** Somebody waits for what has been appended: it is taken without gathering more. */
  readonly hurry: () => void;
  /** Resolves once it has ended; rejects with what made it end (a full disk, an unreadable log). */
  readonly done: Promise<void>;
}

interface StartedOver {
  readonly resolve: () => void;
  readonly reject: (refused: Refused) => void;
}

/** Feeds the projections in this thread until it is closed; resolves once their files are open. */
export async function runProjector(options: ProjectorOptions): Promise<Projector> {
  const {
    folder,
    zone,
    projections,
    batchSize = 2000,
    gatherMs = 100,
    stallMs = 10_000,
    removeAfterMs = 30_000,
  } = options;
  mkdirSync(folder, { recursive: true });
  const reader = await options.openReader();
  const ending = new AbortController();
  const signal = options.signal === undefined ? ending.signal : AbortSignal.any([ending.signal, options.signal]);
  const waiting = new Waiting();
  const fence = `${Date.now()}.${randomUUID()}`;
  const tools = { zone };
  const desks = projections.map((projection) => new Desk({ folder, projection, tools, fence, reader, removeAfterMs }));
  const startedOver = new Map<Desk, StartedOver[]>();
  const failure = Promise.withResolvers<never>();
  failure.promise.catch(() => {});
  let head = 0;
  let isClosed = false;

  const status = () => desks.map((desk) => desk.status(head));
  const tell = () => {
    const statuses = status();
    waiting.update(statuses);
    options.onProgress?.(statuses);
  };
  const lookAtHead = async () => {
    head = Number((await reader.head()) ?? 0n);
  };
  let isLooking = false;
  /** One at a time, as it may ask a server. That it cannot be asked for a moment is no reason to end: what was known is known. */
  const glanceAtHead = async () => {
    if (isLooking) return;
    isLooking = true;
    try {
      await lookAtHead();
    } catch (error) {
      if (!mayPass(error)) throw error;
    } finally {
      isLooking = false;
    }
  };
  const settle = (desk: Desk, end: (started: StartedOver) => void) => {
    const all = startedOver.get(desk) ?? [];
    startedOver.delete(desk);
    for (const started of all) end(started);
  };

  const deskOf = (generation: Generation) =>
    desks.find((desk) => desk.serving === generation || desk.building === generation);
  const onFence = (desk: Desk) => {
    if (desk.serving !== null) live.remove(desk.serving);
    desk.fenced();
    settle(desk, ({ reject }) => reject(behind(desk)));
  };
  const onTaken = async (generation: Generation, outcome: Outcome, caughtUp: boolean): Promise<boolean> => {
    const desk = deskOf(generation);
    if (desk === undefined || desk.isFenced) return true;
    head = Math.max(head, generation.position);
    if (outcome === 'fenced') {
      onFence(desk);
      return true;
    }
    if (outcome !== 'applied') {
      const isBuilding = desk.building === generation;
      desk.stop(generation, outcome.fault);
      if (isBuilding) settle(desk, ({ reject }) => reject(stopped(desk, outcome.fault)));
      return true;
    }
    if (desk.building !== generation || !caughtUp || generation.position < desk.position) return false;
    const before = desk.serving;
    const promoted = await desk.promote(signal);
    if (promoted === 'not-yet') return false;
    if (promoted === 'fenced') {
      onFence(desk);
      return true;
    }
    if (before !== null) live.remove(before);
    live.add(generation, failure.reject);
    settle(desk, ({ resolve }) => resolve());
    return true;
  };
  const onBatch = (caughtUp: boolean) => {
    // Whoever waits for this batch need not wait for the look as well.
    if (caughtUp) tell();
    void glanceAtHead().then(tell, failure.reject);
  };
  const { onTraced } = options;
  const pump = () =>
    new Pump({
      reader,
      zone,
      batchSize,
      gatherMs,
      signal,
      onTaken,
      onBatch,
      ...(onTraced !== undefined && { onTraced }),
    });
  const live = pump();
  const hurry = () => {
    if (isClosed) return;
    live.hurry();
    reader.notify();
  };
  const building = new Set<Pump>();
  const build = (generations: readonly Generation[]) => {
    if (generations.length === 0) return;
    // All that are started over at once read the log together, and hold its batches in memory once.
    const begun = [...building].find(({ isAtBeginning }) => isAtBeginning);
    const feeding = begun ?? pump();
    for (const generation of generations) feeding.add(generation, failure.reject);
    if (begun !== undefined) return;
    building.add(feeding);
    void feeding.ended().then(() => building.delete(feeding));
  };

  const closeFiles = async () => {
    for (const desk of desks) desk.close();
    await reader.close();
  };
  try {
    for (const desk of desks) await desk.open();
    await lookAtHead();
  } catch (error) {
    await closeFiles();
    throw error;
  }
  /** Deleted from under it: the worker begins anew, and whoever asks is told that nothing serves meanwhile. */
  const refuseMissingFiles = () => {
    for (const desk of desks) {
      if (desk.isFenced || desk.isInPlace) continue;
      if (desk.isOurs) throw new Refused('projection.files-missing', { projection: desk.projection.name, folder });
      onFence(desk);
    }
  };
  const watch = async () => {
    refuseMissingFiles();
    const before = JSON.stringify(status());
    await glanceAtHead();
    for (const one of [live, ...building]) one.restartWhenStalled(head, stallMs);
    if (JSON.stringify(status()) !== before) tell();
  };
  const watchdog = setInterval(() => void watch().catch(failure.reject), Math.min(1000, stallMs / 2));

  for (const { serving } of desks) if (serving !== null) live.add(serving, failure.reject);
  build(desks.flatMap(({ building: generation }) => generation ?? []));
  tell();

  const run = async () => {
    const ended = new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      else signal.addEventListener('abort', () => resolve(), { once: true });
    });
    try {
      await Promise.race([ended, failure.promise]);
    } finally {
      isClosed = true;
      clearInterval(watchdog);
      ending.abort();
      await Promise.all([live, ...building].map((one) => one.ended()));
      waiting.end();
      for (const desk of desks) settle(desk, ({ reject }) => reject(behind(desk)));
      await closeFiles();
    }
  };
  const done = run();
  done.catch(() => {});

  return {
    done,
    status,
    lag: () => largestLag(status()),
    waitFor: (position, wait) => waiting.waitFor(position, wait, hurry),
    hurry,
    async startOver(name) {
      const desk = desks.find(({ projection }) => projection.name === name);
      if (desk === undefined) throw unknownProjection(name, projections);
      if (desk.isFenced || isClosed) throw behind(desk);
      const isUnderWay = desk.building !== null || startedOver.has(desk);
      const served = new Promise<void>((resolve, reject) => {
        startedOver.set(desk, [...(startedOver.get(desk) ?? []), { resolve, reject }]);
      });
      served.catch(() => {});
      if (!isUnderWay) {
        try {
          build([await desk.startOver()]);
        } catch (error) {
          startedOver.delete(desk);
          throw error;
        }
        tell();
      }
      await served;
    },
    notify: () => {
      if (!isClosed) reader.notify();
    },
    async close() {
      ending.abort();
      await done.catch(() => {});
    },
  };
}

const behind = (desk: Desk) =>
  new Refused('projection.behind', {
    projection: desk.projection.name,
    position: '?',
    reached: String(desk.position),
  });

const stopped = (desk: Desk, { eventId, type, position, message }: ProjectionFault) =>
  new Refused('projection.stopped', {
    projection: desk.projection.name,
    eventId,
    type,
    position: String(position),
    cause: message,
  });
