import PQueue from 'p-queue';
import type { Channel } from '../channels/channel.ts';

const queues = new WeakMap<Channel, PQueue>();

/**
 * Does it once there is room on the channel: what waits for a slow server is looked at when its turn has come, not before, and none of it
 * is given up for having waited. `hasWaited`: whether there was no room at once.
 */
export async function inTurn<Result>(channel: Channel, work: (hasWaited: boolean) => Promise<Result>): Promise<Result> {
  if (channel.atOnce === undefined) return work(false);
  let queue = queues.get(channel);
  if (queue === undefined) {
    queue = new PQueue({ concurrency: channel.atOnce });
    queues.set(channel, queue);
  }
  const hasWaited = queue.pending >= channel.atOnce;
  return queue.add(() => work(hasWaited));
}
