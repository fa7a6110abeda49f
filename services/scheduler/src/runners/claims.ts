import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from 'ioredis';

/** What this process alone is doing: several things may be in one job, and another process may have them in a job of its own. */
export interface Claims {
  /**
   * Those of the ids that nobody else has, and this process has not either; they are this process's until released. Waits while Redis
   * does not know yet what the living have; none once the signal says so. Rejects without Redis.
   */
  take(ids: readonly string[], signal: AbortSignal): Promise<readonly string[]>;
  /** Never rejects: what is not released runs out. */
  release(ids: readonly string[]): Promise<void>;
  /** Gives back what is still held. */
  close(): Promise<void>;
}

/**
 * The first key says since when Redis remembers claims: before the living have renewed theirs, nobody takes any. Answers for how many ms
 * that is still to be waited for, and the places of what was taken.
 */
const take = `local taken = {}
local now = redis.call('time')
now = now[1] * 1000 + math.floor(now[2] / 1000)
local since = tonumber(redis.call('get', KEYS[1]))
if since == nil then
  since = now
  redis.call('set', KEYS[1], now)
end
local wait = since + tonumber(ARGV[3]) - now
if wait > 0 then return {wait, taken} end
for at = 2, #KEYS do
  if redis.call('set', KEYS[at], ARGV[1], 'PX', ARGV[2], 'NX') then table.insert(taken, at - 1) end
end
return {0, taken}`;
type Taking = readonly [waitMs: number, places: readonly number[]];
/** A Redis that has lost its memory gets them back: what is being done is still being done. */
const renew = `for _, key in ipairs(KEYS) do
  if redis.call('get', key) == ARGV[1] then redis.call('pexpire', key, ARGV[2])
  else redis.call('set', key, ARGV[1], 'PX', ARGV[2], 'NX') end
end`;
const release = `for _, key in ipairs(KEYS) do
  if redis.call('get', key) == ARGV[1] then redis.call('del', key) end
end`;

/**
 * Claims in Redis that run out `forMs` after their process has ended; they are renewed while it lives. After Redis has lost its memory
 * nobody takes anything for a twentieth of that time, within which the living have renewed theirs three times.
 */
export function keepClaims({
  redis,
  prefix,
  nodeId,
  forMs,
}: {
  readonly redis: Redis;
  readonly prefix: string;
  readonly nodeId: string;
  readonly forMs: number;
}): Claims {
  const mine = new Set<string>();
  const settleMs = Math.ceil(forMs / 20);
  const keys = (ids: readonly string[]) => ids.map((id) => `${prefix}${id}`);
  const run = (script: string, ids: readonly string[]) => redis.eval(script, ids.length, ...keys(ids), nodeId, forMs);
  const taking = (ids: readonly string[]) =>
    redis.eval(take, ids.length + 1, `${prefix}since`, ...keys(ids), nodeId, forMs, settleMs);
  const renewAll = () => {
    if (mine.size > 0) void run(renew, [...mine]).catch(() => {});
  };
  const timer = setInterval(renewAll, settleMs / 3);
  timer.unref();
  // A Redis that is new to it begins to remember now, and not when there is something to be sent.
  const begin = () => {
    void taking([]).catch(() => {});
    renewAll();
  };
  redis.on('ready', begin);
  return {
    async take(ids, signal) {
      let [waitMs, places] = (await taking(ids)) as Taking;
      while (waitMs > 0) {
        await sleep(waitMs, undefined, { signal }).catch(() => {});
        if (signal.aborted) return [];
        [waitMs, places] = (await taking(ids)) as Taking;
      }
      const taken = places.flatMap((place) => ids[place - 1] ?? []);
      for (const id of taken) mine.add(id);
      return taken;
    },
    async release(ids) {
      for (const id of ids) mine.delete(id);
      if (ids.length > 0) await run(release, ids).catch(() => {});
    },
    async close() {
      clearInterval(timer);
      redis.off('ready', begin);
      const left = [...mine];
      mine.clear();
      if (left.length > 0) await run(release, left).catch(() => {});
    },
  };
}
