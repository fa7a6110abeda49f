import { calendarDate, stepKeyOf, systemPrincipal } from '@bihuan/domain';
import { afterEach, expect, it } from 'vitest';
import { delivering } from './delivering.testing.ts';
import { givenFinding, until } from './temporary-delivery.testing.ts';

const { begin, closeAll, count, placed, running } = delivering();
afterEach(closeAll);

const dueDate = calendarDate('2025-06-30');
const keyOf = (id: string) => stepKeyOf({ matter: { kind: 'look-back', id }, round: 0, dueDate, offset: 0 });

/** A closed finding to be looked at, of which the office was to be told on the day. */
async function givenLookBack(findingId: string): Promise<void> {
  await givenFinding(placed(), findingId);
  await placed().record(
    'finding',
    findingId,
    {
      type: 'CompletionVerified',
      data: {
        kind: 'rectified',
        reason: '属实',
        rating: 'complete',
        results: [],
        on: calendarDate('2025-04-02'),
        sample: [],
      },
    },
    { type: 'LookBackPlanned', data: { dueDate, note: null, reason: null, on: calendarDate('2025-04-02') } },
  );
  await placed().record('look-back-chase', findingId, {
    type: 'ReminderIssued',
    data: {
      stepKey: keyOf(findingId),
      round: 0,
      dueDate,
      ladderId: 'look-back',
      kind: 'notice',
      offset: 0,
      form: 'message',
      placesHoldAtOnce: false,
      standsFor: [],
      recipients: ['performance-office'],
      workingDaysOverdue: 0,
      on: dueDate,
    },
  });
}

it('the performance office finds in its inbox what it has to look back at, and not what it has looked at already', async () => {
  await begin();
  await givenLookBack('f-1');
  await givenLookBack('f-2');
  await placed().record('finding', 'f-2', {
    type: 'LookBackPassed',
    data: { note: '仍在使用', on: calendarDate('2025-07-01') },
  });
  await running([]);
  await until(async () => (await count('look-back-chase', 'ReminderDelivered')) === 1);
  await until(async () => (await count('look-back-chase', 'ReminderWithdrawn')) === 1);
  await placed().settled();
  const { items } = await placed().readSide.delivery.inbox(systemPrincipal, {
    recipients: null,
    matters: null,
    on: calendarDate('2025-07-01'),
    unreadOnly: true,
    limit: 10,
    recipientKey: 'role:performance-office',
  });
  expect(items.map(({ step, isWithdrawn }) => [step.stepKey, isWithdrawn])).toEqual([[keyOf('f-1'), false]]);
});
