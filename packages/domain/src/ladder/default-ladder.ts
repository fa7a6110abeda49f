import { type Ladder, unconditional } from './ladder.ts';

/** The ladder that applies where no other does; setting one with this id replaces it. */
export const defaultLadderId = 'default';

/** The ladder of look-backs where no other is for them; setting one with this id replaces it. */
export const lookBackLadderId = 'look-back';

/** Notices and first reminders are messages; from the copy to the department on they are letters. */
export const defaultLadder: Ladder = {
  ladderId: defaultLadderId,
  name: { zh: '默认催办阶梯', en: 'Default ladder' },
  when: unconditional,
  order: 1000,
  steps: [
    { kind: 'notice', offset: -5, form: 'message', to: ['unit'] },
    { kind: 'reminder', offset: 1, form: 'message', to: ['unit'] },
    { kind: 'copy-to-department', offset: 5, form: 'letter', to: ['unit', 'department'] },
    { kind: 'head-of-finance', offset: 15, form: 'letter', to: ['unit', 'department', 'head-of-finance'] },
    {
      kind: 'propose-hold',
      offset: 30,
      form: 'letter',
      to: ['unit', 'department', 'budget-office', 'head-of-finance'],
      placesHoldAtOnce: false,
    },
  ],
};

/** Messages within the bureau alone: the day is the office's own, and the unit owes nothing by it. */
export const defaultLookBackLadder: Ladder = {
  ladderId: lookBackLadderId,
  name: { zh: '默认回头看阶梯', en: 'Default ladder of look-backs' },
  when: { ...unconditional, matters: ['look-back'] },
  order: 1000,
  steps: [
    { kind: 'notice', offset: 0, form: 'message', to: ['performance-office'] },
    { kind: 'reminder', offset: 5, form: 'message', to: ['performance-office'] },
    { kind: 'reminder', offset: 15, form: 'message', to: ['performance-office', 'leader-in-charge'] },
  ],
};
