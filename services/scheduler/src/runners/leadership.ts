import type { Redis } from 'ioredis';

export interface Leadership {
  /** Takes or renews the lead; whether this process has it now. */
  holds(): Promise<boolean>;
  /** Whether this process has it, without taking it. */
  isMine(): Promise<boolean>;
  giveUp(): Promise<void>;
}

const renew = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('pexpire', KEYS[1], ARGV[2]) else return 0 end`;
const release = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) else return 0 end`;

/** At most one process leads at a time; when it is gone, another one does after `forMs`. Two for a moment do no harm. */
export function keepLeadership({
  redis,
  key,
  nodeId,
  forMs,
}: {
  readonly redis: Redis;
  readonly key: string;
  readonly nodeId: string;
  readonly forMs: number;
}): Leadership {
  return {
    async holds() {
      if ((await redis.set(key, nodeId, 'PX', forMs, 'NX')) === 'OK') return true;
      return (await redis.eval(renew, 1, key, nodeId, forMs)) === 1;
    },
    isMine: async () => (await redis.get(key)) === nodeId,
    async giveUp() {
      await redis.eval(release, 1, key, nodeId);
    },
  };
}
