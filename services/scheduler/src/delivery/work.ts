import { dayOf, systemPrincipal } from '@bihuan/domain';
import { traced } from '@bihuan/tracing';
import { addressStep } from './address-step.ts';
import { composeOutbox } from './compose-outbox.ts';
import type { DeliveryParts } from './parts.ts';
import { recordOutcome } from './record-outcome.ts';
import { sendMessage } from './send-message.ts';
import { maySendAt } from './sending-hours.ts';
import { tracesOf } from './traces.ts';

/** One thing to be done: it may be done again, by anybody, at the same time: the record decides what is new. */
export interface Work {
  /**
   * `address`: a step, by its key: whom it goes to. `compose`: a recipient, by key: in which messages. `send`: a message.
   * `record`: of a message, what has become of it.
   */
  readonly kind: 'address' | 'compose' | 'send' | 'record';
  readonly id: string;
}

export interface Delivery {
  /** What there is to do now, at most `limit` of each kind. */
  find(limit: number): Promise<readonly Work[]>;
  /** Does it and returns what follows from it at once. */
  perform(work: Work, signal: AbortSignal): Promise<readonly Work[]>;
}

export function createDelivery(parts: DeliveryParts): Delivery {
  const { clock, zone, rules, readSide } = parts;
  return {
    async find(limit) {
      const now = clock();
      const on = dayOf(now, zone);
      const { delivery } = readSide;
      const [unaddressed, unrecorded] = await Promise.all([
        delivery.unaddressed(systemPrincipal, { on, limit }),
        delivery.unrecorded(systemPrincipal, { on, limit }),
      ]);
      const work: Work[] = [
        ...unaddressed.map((id) => ({ kind: 'address' as const, id })),
        ...unrecorded.map((id) => ({ kind: 'record' as const, id })),
      ];
      if (!maySendAt(now, rules, zone, await parts.calendar())) return work;
      const due = await delivery.messagesDue(systemPrincipal, { on, at: now.toISOString(), limit });
      work.push(...due.map((id) => ({ kind: 'send' as const, id })));
      // A digest is made once a day: of everything, not of what happened to be addressed first.
      if (unaddressed.length > 0) return work;
      const settledBy = new Date(now.getTime() - rules.settleMs).toISOString();
      const recipients = await delivery.recipientsToTell(systemPrincipal, { on, settledBy, limit });
      return [...work, ...recipients.map((id) => ({ kind: 'compose' as const, id }))];
    },

    async perform(work, signal) {
      const carryOut = () => carryOutOne(work, parts, signal);
      const follows = await tracesOf(work, parts);
      return traced(`job ${work.kind}`, { isDetached: true, follows }, carryOut);
    },
  };
}

async function carryOutOne({ kind, id }: Work, parts: DeliveryParts, signal: AbortSignal): Promise<readonly Work[]> {
  switch (kind) {
    case 'address':
      await addressStep(id, parts);
      return [];
    case 'compose': {
      const messageIds = await composeOutbox(id, parts);
      return messageIds.map((messageId) => ({ kind: 'send', id: messageId }));
    }
    case 'send':
      await sendMessage(id, parts, signal);
      return [];
    case 'record':
      await recordOutcome(id, parts);
      return [];
    default:
      return kind satisfies never;
  }
}
