import PQueue from 'p-queue';
import type { Channel } from '../channels/channel.ts';

const queues = new WeakMap<Channel, PQueue>();

/**
 * Does it once there is room on the channel: what waits for a slow server is looked at when its turn has come, not before, and none of it
 * is given up for having waited.
 */
export function inTurn(channel: Channel, work: () => Promise<void>): Promise<void> {
  if (channel.atOnce === undefined) return work();
  let queue = queues.get(channel);
  if (queue === undefined) {
    queue = new PQueue({ concurrency: channel.atOnce });
    queues.set(channel, queue);
  }
  return queue.add(work);
}
