import { once } from 'node:events';
import type { ServerWritableStream } from '@grpc/grpc-js';
import type { ReadReq, ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { answersToRead } from './reading.ts';
import { type OpenSubscription, refusalOfFollower, refusalOfStranger, rejectionFor, type Serving } from './serving.ts';
import { answersToSubscription } from './subscription.ts';

type ReadCall = ServerWritableStream<ReadReq, ReadResp>;

/** Reads and subscriptions are one method of the protocol. */
export async function serveRead(serving: Serving, call: ReadCall): Promise<void> {
  const ended = new AbortController();
  call.on('cancelled', () => ended.abort());
  const options = call.request.getOptions();
  if (options === undefined) return void call.end();
  try {
    const fate = await serving.faults.fateOf(options.hasSubscription() ? 'subscribe' : 'read');
    if (fate === 'hang') return;
    if (typeof fate === 'object') throw rejectionFor(fate.fail, serving);
    const stranger = refusalOfStranger(serving, call.metadata);
    const refused = stranger ?? (isForLeader(call) ? refusalOfFollower(serving) : null);
    if (refused !== null) throw refused;
    if (options.hasSubscription()) await serveSubscription(serving, options, { call, ended, muted: false });
    else
      for (const answer of answersToRead(serving.log, options)) {
        await send(call, answer, ended.signal);
        if (ended.signal.aborted) return;
      }
    call.end();
  } catch (error) {
    call.emit('error', error);
  }
}

const isForLeader = (call: ReadCall) => String(call.metadata.get('requires-leader')[0]).toLowerCase() === 'true';

async function serveSubscription(serving: Serving, options: ReadReq.Options, subscription: OpenSubscription) {
  const { call, ended } = subscription;
  serving.subscriptions.add(subscription);
  ended.signal.addEventListener('abort', () => serving.subscriptions.delete(subscription));
  for await (const answer of answersToSubscription(serving.log, options, ended.signal)) {
    await serving.faults.delay();
    if (ended.signal.aborted) return;
    if (!subscription.muted) await send(call, answer, ended.signal);
    // One that is opened while subscriptions are mute is confirmed, and nothing else.
    subscription.muted ||= serving.faults.subscriptionsMuted;
  }
}

/** Waits for a reader that is slower than we are. */
async function send(call: ReadCall, answer: ReadResp, ended: AbortSignal): Promise<void> {
  if (ended.aborted || call.write(answer)) return;
  await once(call, 'drain', { signal: ended }).catch((error: unknown) => {
    if (!ended.aborted) throw error;
  });
}
