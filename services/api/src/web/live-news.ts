import type { EventType, Position } from '@bihuan/domain';
import type { EventStore } from '@bihuan/event-store';
import type { Request, Response } from 'express';
import type { ReadSide } from '../read-side.ts';

export interface NewsParts {
  readonly store: Pick<EventStore, 'readAll'>;
  /** 行政区划代码: what others do on the same store is no news here. */
  readonly jurisdiction: string;
  readonly projections: Pick<ReadSide, 'status'>;
  /** How often is looked while somebody listens. */
  readonly lookEveryMs?: number;
}

/** That somebody came, went, read what was sent to them, or kept something for themselves shows on no page of somebody else. */
const noNews: ReadonlySet<string> = new Set<EventType>([
  'SessionStarted',
  'SessionEnded',
  'NameClaimed',
  'SignInNameSet',
  'SignInPasswordSet',
  'SignInTotpSet',
  'SignInOpenIdLinked',
  'InboxRead',
  'TableViewSaved',
  'TableViewWithdrawn',
  'CalendarFeedMade',
  'CalendarFeedRevoked',
]);

/** Proxies close what is silent for long. */
const saySomethingEveryMs = 25_000;
/** What somebody missed who was away: looked through no further, it is news. */
const mostLookedThrough = 500;

/**
 * Tells each browser that listens when more of the log is served than before: that something happened, never what, so that nobody hears
 * of what they may not see. One look serves them all; nothing is looked at while nobody listens. Whoever says up to where they have heard
 * (`Last-Event-ID`, or `after` in the address) is told at once of what came since.
 */
export function liveNews({ store, jurisdiction, projections, lookEveryMs = 1_000 }: NewsParts) {
  const listening = new Set<Response>();
  /** Those of them that know up to where the log was served when they came. */
  const welcomed = new Set<Response>();
  let seen: Position | null = null;
  let timer: NodeJS.Timeout | undefined;

  /** What cannot be looked through may be news: nobody looks at it a second time. */
  async function isNews(after: Position, upTo: Position): Promise<boolean> {
    let looked = 0;
    try {
      for await (const { stream, type, position } of store.readAll({ after, limit: mostLookedThrough })) {
        if (position > upTo) return false;
        if (!noNews.has(type) && stream.startsWith(`${jurisdiction}.`)) return true;
        looked += 1;
      }
    } catch {
      return true;
    }
    return looked === mostLookedThrough;
  }

  async function look(): Promise<void> {
    const served = BigInt(Math.min(...(await projections.status()).map(({ position }) => position)));
    const before = seen;
    if (before !== null && served <= before) return;
    seen = served;
    if (before === null) return;
    // Who comes while this is looked through asks for itself.
    const told = [...welcomed];
    if (await isNews(before, served)) for (const response of told) tell(response, 'moved', served);
  }

  /** Up to where the log was served when this one began to listen, and whether that is news to it. */
  async function welcome(response: Response, heard: Position | null): Promise<void> {
    await look().catch(() => undefined);
    if (response.closed) return;
    welcomed.add(response);
    const now = seen;
    if (now === null) return;
    const missed = heard !== null && heard < now && (await isNews(heard, now));
    tell(response, missed ? 'moved' : 'heard', now);
  }

  return (request: Request, response: Response): void => {
    response.set('cache-control', 'no-store').set('x-accel-buffering', 'no').type('text/event-stream');
    response.write('retry: 5000\n\n');
    listening.add(response);
    timer ??= setInterval(() => void look().catch(() => undefined), lookEveryMs).unref();
    const alive = setInterval(() => response.write(': \n\n'), saySomethingEveryMs).unref();
    response.once('close', () => {
      clearInterval(alive);
      listening.delete(response);
      welcomed.delete(response);
      if (listening.size > 0) return;
      clearInterval(timer);
      timer = undefined;
      seen = null;
    });
    void welcome(response, heardUpTo(request));
  };
}

function tell(response: Response, event: 'moved' | 'heard', upTo: Position): void {
  response.write(`event: ${event}\nid: ${upTo}\ndata: {}\n\n`);
}

function heardUpTo(request: Request): Position | null {
  const said = request.get('last-event-id') ?? request.query['after'];
  return typeof said === 'string' && /^\d{1,19}$/.test(said) ? BigInt(said) : null;
}
