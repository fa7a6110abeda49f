import { describe, expect, it } from 'vitest';
import { day, yuan } from '../fixtures/events.ts';
import { givenOn } from '../fixtures/given.ts';
import {
  type ApproveBudget,
  approveBudget,
  newsIn,
  type RecordBudgetFacts,
  recordBudgetFacts,
  withdrawBudgetRecord,
} from './decide.ts';
import type { BudgetEvent } from './events.ts';
import { factsOnRecord } from './facts-on-record.ts';
import { evolveBudget, initialBudget } from './state.ts';

const given = givenOn<typeof initialBudget, BudgetEvent>({ initial: initialBudget, evolve: evolveBudget });

const statement = (changes: Partial<RecordBudgetFacts> = {}): RecordBudgetFacts => ({
  fiscalYear: 2025,
  subject: { kind: 'object', id: 'obj-1' },
  recordId: 'r1',
  speaksOf: day('2024-09-30'),
  facts: { currentBudget: yuan(1_200_000), executedAmount: yuan(600_000), plannedProgress: '75' },
  document: '9月预算执行月报',
  reason: null,
  sample: [],
  ...changes,
});
const recorded = (changes: Partial<RecordBudgetFacts> = {}): BudgetEvent => ({
  type: 'BudgetFactsRecorded',
  data: statement(changes),
});
const approval = (changes: Partial<ApproveBudget> = {}): ApproveBudget => ({
  fiscalYear: 2025,
  subject: { kind: 'object', id: 'obj-1' },
  recordId: 'a1',
  amount: yuan(1_080_000),
  documentNumber: '财预〔2025〕7号',
  on: day('2025-02-20'),
  reason: null,
  sample: [],
  ...changes,
});
const approved = (changes: Partial<ApproveBudget> = {}): BudgetEvent => ({
  type: 'BudgetApproved',
  data: approval(changes),
});

describe('what is known about a subject’s money', () => {
  it('is recorded with its day; the same again is nothing new', () => {
    given()
      .when((state) => recordBudgetFacts(statement(), state))
      .thenEvents(recorded());
    given(recorded())
      .when((state) => recordBudgetFacts(statement({ recordId: 'r2', document: '同一月报' }), state))
      .thenNothing();
  });

  it('is corrected with a reason, and the history stays', () => {
    const corrected = { recordId: 'r2', facts: { executedAmount: yuan(660_000) } };
    given(recorded())
      .when((state) => recordBudgetFacts(statement(corrected), state))
      .thenRefused('budget.reason-missing', { facts: ['executedAmount'], speaksOf: '2024-09-30' });
    given(recorded())
      .when((state) => recordBudgetFacts(statement({ ...corrected, reason: '月报有误' }), state))
      .thenState({
        records: [
          { recordId: 'r1', withdrawn: null },
          { recordId: 'r2', reason: '月报有误' },
        ],
      });
  });

  it('of a later day is news and needs none', () => {
    given(recorded())
      .when((state) => recordBudgetFacts(statement({ recordId: 'r2', speaksOf: day('2024-10-31') }), state))
      .thenState({ records: [{ recordId: 'r1' }, { recordId: 'r2' }] });
    const { state } = given(recorded());
    expect(newsIn({ speaksOf: day('2024-09-30'), facts: { ...statement().facts, payments: yuan(1) } }, state)).toEqual([
      'payments',
    ]);
  });

  it('of an earlier day that comes in late does not take the place of the latest', () => {
    const june = {
      recordId: 'r2',
      speaksOf: day('2024-06-30'),
      facts: { executedAmount: yuan(300_000), carryOver: yuan(9) },
    };
    const { state } = given(recorded(), recorded(june));
    expect(factsOnRecord(state)).toMatchObject({
      executedAmount: { value: yuan(600_000), recordId: 'r1' },
      carryOver: { value: yuan(9), recordId: 'r2' },
    });
  });

  it('counts no more once its record is withdrawn, and what was before counts again', () => {
    const wrong = recorded({ recordId: 'r2', speaksOf: day('2025-09-30'), facts: { executedAmount: yuan(1) } });
    const withdrawal = { recordId: 'r2', reason: '年份写错' };
    const { state } = given(recorded(), wrong, { type: 'BudgetRecordWithdrawn', data: withdrawal });
    expect(factsOnRecord(state).executedAmount).toMatchObject({ value: yuan(600_000), recordId: 'r1' });
    given(recorded(), wrong)
      .when((before) => withdrawBudgetRecord(withdrawal, before))
      .thenEvents({ type: 'BudgetRecordWithdrawn', data: withdrawal });
    given(recorded(), wrong, { type: 'BudgetRecordWithdrawn', data: withdrawal })
      .when((before) => withdrawBudgetRecord(withdrawal, before))
      .thenNothing();
    given(recorded())
      .when((before) => withdrawBudgetRecord(withdrawal, before))
      .thenRefused('budget.record-not-found', { recordId: 'r2' });
  });
});

describe('the approved budget', () => {
  it('stands beside what was stated, and is changed with a reason', () => {
    given(recorded())
      .when((state) => approveBudget(approval(), state))
      .thenEvents(approved());
    given(recorded(), approved())
      .when((state) => approveBudget(approval({ recordId: 'a2' }), state))
      .thenNothing();
    given(approved())
      .when((state) => approveBudget(approval({ recordId: 'a2', amount: yuan(1) }), state))
      .thenRefused('budget.reason-missing', { facts: ['approvedBudget'], speaksOf: '2025-02-20' });
    const adjusted = { recordId: 'a2', amount: yuan(900_000), on: day('2025-08-01'), reason: '调整预算' };
    const { state } = given(approved(), approved(adjusted));
    expect(factsOnRecord(state).approvedBudget).toMatchObject({ value: yuan(900_000), recordId: 'a2' });
  });
});

describe('what follows from it', () => {
  const factsOf = (facts: RecordBudgetFacts['facts']) => {
    const all = factsOnRecord(given(recorded({ facts })).state);
    return [all.executionRate?.value, all.executionGap?.value, all.balanceIncrease?.value];
  };

  it('is the execution rate, the lag behind the plan and the increase of the balance', () => {
    expect(factsOf(statement().facts)).toEqual(['50', '25', undefined]);
    expect(factsOf({ currentBudget: yuan(300), executedAmount: yuan(200), plannedProgress: '66.5' })).toEqual([
      '66.666666',
      '-0.166667',
      undefined,
    ]);
    expect(factsOf({ balance: yuan(30), lastBalance: yuan(-5) })).toEqual([undefined, undefined, yuan(35)]);
  });

  it('is missing where something is, and where it would be a share of nothing', () => {
    expect(factsOf({ executedAmount: yuan(5), plannedProgress: '10' })).toEqual([undefined, undefined, undefined]);
    expect(factsOf({ currentBudget: yuan(0), executedAmount: yuan(0) })).toEqual([undefined, undefined, undefined]);
    expect(factsOf({ currentBudget: yuan(100), executedAmount: yuan(110) })).toEqual(['110', undefined, undefined]);
  });

  it('names every record that it rests on', () => {
    const { state } = given(
      recorded({ facts: { currentBudget: yuan(100) } }),
      recorded({ recordId: 'r2', speaksOf: day('2024-11-30'), facts: { executedAmount: yuan(40) } }),
    );
    expect(factsOnRecord(state).executionRate).toEqual({
      value: '40',
      recordId: 'r2',
      speaksOf: '2024-11-30',
      restsOn: ['r1'],
    });
  });
});
