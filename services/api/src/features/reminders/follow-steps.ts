import { addDays, dayOf, Refused, systemPrincipal } from '@bihuan/domain';
import type { Parts } from '../../parts.ts';
import { waitForHead } from '../../wait-for-head.ts';
import { placeHoldForStep, releaseAllEndedHolds } from '../holds/overdue-holds.ts';
import { draftLetterForStep } from '../notices/draft-for-step.ts';

/** What issued steps have led to in one run. */
export interface Followed {
  readonly lettersDrafted: number;
  readonly holdsPlaced: number;
  readonly holdsReleased: number;
}

/** How long a step is looked at again: longer than an outage that is caught up by itself. */
const daysFollowed = 45;
const stepsAtOnce = 500;
const catchUpWithinMs = 10_000;

/**
 * What a step asks for beside its messages: the letter of its form, drafted for sign-off, and the hold where the ladder says at once;
 * holds whose reason has ended are released. Each is done once for a step, whoever repeats it and after whatever crash. Refused:
 * `projection.behind`, what the store refuses.
 */
export async function followSteps(parts: Parts, signal: AbortSignal): Promise<Followed> {
  // What has just been issued is among them.
  await waitForHead(parts, { projections: ['reminders', 'evaluations', 'policies'], timeoutMs: catchUpWithinMs });
  const on = dayOf(parts.clock(), parts.zone);
  const since = addDays(on, -daysFollowed);
  const holdsReleased = await releaseAllEndedHolds(parts, on, signal);
  const followed = { lettersDrafted: 0, holdsPlaced: 0, holdsReleased };
  for (let cursor: string | null = null; ; ) {
    const asked = { asOf: null, on, limit: stepsAtOnce, ...(cursor !== null && { cursor }) };
    const page = await parts.projections.reminders.steps(systemPrincipal, asked);
    for (const step of page.items) {
      if (signal.aborted || step.on < since) return followed;
      const { stepKey, kind, dueDate, recipients: to } = step;
      const { matter } = step.reminder;
      if (kind === 'propose-hold' && matter.kind === 'finding') {
        const { id: findingId } = matter;
        if (step.placesHoldAtOnce && (await placeHoldForStep(parts, { stepKey, findingId, dueDate, on })))
          followed.holdsPlaced += 1;
      }
      if (step.form === 'letter' && step.withdrawn === null) {
        const drafted = await draftUnlessOver(parts, { stepKey, matter, kind, to, on: step.on });
        if (drafted) followed.lettersDrafted += 1;
      }
    }
    cursor = page.next;
    if (cursor === null) return followed;
  }
}

/** What became of a matter since: then it needs no letter. */
const over: readonly string[] = ['letter.not-overdue', 'letter.policy-change-not-overdue', 'finding.withdrawn'];

/** A matter that is no longer overdue needs no letter any more. True: one was drafted now. */
async function draftUnlessOver(parts: Parts, step: Parameters<typeof draftLetterForStep>[1]): Promise<boolean> {
  try {
    return !(await draftLetterForStep(parts, step)).wasThere;
  } catch (error) {
    if (error instanceof Refused && over.includes(error.code)) return false;
    throw error;
  }
}
