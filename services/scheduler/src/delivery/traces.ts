import { dayOf, matterOfStep, systemPrincipal } from '@bihuan/domain';
import { isTracing } from '@bihuan/tracing';
import { outboxOf } from './outbox-id.ts';
import type { DeliveryParts } from './parts.ts';
import type { Work } from './work.ts';

/** Of a message about more steps than this, the first ones are looked at. */
const mostLookedAt = 100;

/** `traceparent`s of what a piece of work is about, from the chases of its steps; none where nothing is traced. */
export async function tracesOf(work: Work, parts: DeliveryParts): Promise<readonly string[]> {
  if (!isTracing()) return [];
  const stepKeys = (await stepsOf(work, parts)).slice(0, mostLookedAt);
  const traces = await Promise.all(
    stepKeys.map((stepKey) => {
      const { kind, id } = matterOfStep(stepKey);
      return parts.matters.chasesOf(kind).traceOf(id);
    }),
  );
  return traces.filter((trace) => trace !== null);
}

async function stepsOf({ kind, id }: Work, parts: DeliveryParts): Promise<readonly string[]> {
  if (kind === 'address') return [id];
  if (kind === 'compose') {
    const on = dayOf(parts.clock(), parts.zone);
    const toTell = await parts.readSide.delivery.toTell(systemPrincipal, { on, recipientKey: id });
    return toTell.flatMap(({ steps }) => steps.map(({ stepKey }) => stepKey));
  }
  const { messages } = await parts.outboxes.follow(outboxOf(id));
  return messages.find(({ messageId }) => messageId === id)?.steps.map(({ stepKey }) => stepKey) ?? [];
}
