import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fen } from '../money/fen.ts';
import { calendarDate } from '../time/calendar-date.ts';
import { recordBudgetFacts, withdrawBudgetRecord } from './decide.ts';
import { statedFacts } from './facts-on-record.ts';
import { type BudgetState, evolveBudget, initialBudget } from './state.ts';

const step = fc.record({
  day: fc.constantFrom('2024-03-31', '2024-06-30', '2024-09-30'),
  name: fc.constantFrom('currentBudget', 'executedAmount', 'payments'),
  amount: fc.integer({ min: 0, max: 3 }),
  isWithdrawing: fc.boolean(),
});

it('whatever is recorded and withdrawn in whatever order, a fact is what was said last of the latest day and still counts', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let state: BudgetState = initialBudget;
      const said: { recordId: string; day: string; name: string; amount: number }[] = [];
      for (const [index, { day, name, amount, isWithdrawing }] of steps.entries()) {
        const last = said.at(-1);
        if (isWithdrawing && last !== undefined) {
          state = withdrawBudgetRecord({ recordId: last.recordId, reason: '误录' }, state).reduce(evolveBudget, state);
          said.pop();
          continue;
        }
        const events = recordBudgetFacts(
          {
            fiscalYear: 2025,
            subject: { kind: 'object', id: 'obj-1' },
            recordId: `r${index}`,
            speaksOf: calendarDate(day),
            facts: { [name]: fen(amount) },
            document: null,
            reason: '更正',
            sample: [],
          },
          state,
        );
        state = events.reduce(evolveBudget, state);
        if (events.length > 0) said.push({ recordId: `r${index}`, day, name, amount });
      }
      const facts = statedFacts(state) as Readonly<Record<string, { value: unknown } | undefined>>;
      for (const name of ['currentBudget', 'executedAmount', 'payments']) {
        const latest = said
          .filter((one) => one.name === name)
          .toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
          .at(-1);
        expect(facts[name]?.value).toBe(latest?.amount);
      }
    }),
  );
});
