import { describe, expect, it } from 'vitest';
import { givenOn } from '../fixtures/given.ts';
import type { RefusalCode } from '../refusals/catalogue.ts';
import { type SetLadder, setLadder, withdrawLadder } from './decide.ts';
import { defaultLadder, defaultLookBackLadder } from './default-ladder.ts';
import type { LadderEvent } from './events.ts';
import type { LadderStep } from './ladder.ts';
import { conditionsOfMatter, settableConditions } from './settable-conditions.ts';
import { evolveLadder, initialLadder } from './state.ts';

const given = givenOn<typeof initialLadder, LadderEvent>({ initial: initialLadder, evolve: evolveLadder });

const strict: SetLadder = {
  ladderId: 'strict',
  name: { zh: '从严', en: 'Strict' },
  when: { matters: null, categories: null, classes: null, severities: ['serious'], departmentIds: null },
  order: 10,
  steps: [
    { kind: 'notice', offset: 0, form: 'message', to: ['unit'] },
    { kind: 'head-of-finance', offset: 1, form: 'letter', to: ['unit', 'head-of-finance'] },
  ],
  reason: null,
};
const asSet = (changes: Partial<SetLadder> = {}): LadderEvent => ({
  type: 'LadderSet',
  data: { ...strict, ...changes },
});
const set =
  (changes: Partial<SetLadder> = {}) =>
  (state: typeof initialLadder) =>
    setLadder({ ...strict, ...changes }, state);
const withdraw = (state: typeof initialLadder) => withdrawLadder({ reason: '办法已修订' }, state);
const withdrawn: LadderEvent = { type: 'LadderWithdrawn', data: { reason: '办法已修订' } };

const every = {
  categories: ['资产管理'],
  classes: ['immediate' as const],
  severities: ['serious' as const],
  departmentIds: ['d1'],
};
const step = (kind: Exclude<LadderStep['kind'], 'propose-hold'>, offset: number): LadderStep => ({
  kind,
  offset,
  form: 'message',
  to: ['unit'],
});

describe('a ladder', () => {
  it('is set, changed and set again, and the same again is no event', () => {
    given().when(set()).thenEvents(asSet());
    given(asSet())
      .when(set({ reason: '再次录入' }))
      .thenNothing();
    given(asSet())
      .when(set({ order: 11 }))
      .thenEvents(asSet({ order: 11 }));
  });

  it('is withdrawn once, and can be set again', () => {
    given().when(withdraw).thenRefused('ladder.not-found');
    given(asSet()).when(withdraw).thenEvents(withdrawn);
    given(asSet(), withdrawn).when(withdraw).thenNothing();
    given(asSet(), withdrawn).when(set()).thenEvents(asSet());
  });

  it.each<[RefusalCode, string, object, readonly LadderStep[]]>([
    [
      'ladder.steps-out-of-order',
      '/steps/1/offset',
      { offset: 1, before: 5 },
      [step('reminder', 5), step('reminder', 1)],
    ],
    ['ladder.step-twice', '/steps/1/offset', { offset: 1 }, [step('reminder', 1), step('copy-to-department', 1)]],
    ['ladder.wrong-side-of-due-day', '/steps/0/offset', { kind: 'notice', offset: 1 }, [step('notice', 1)]],
    [
      'ladder.wrong-side-of-due-day',
      '/steps/0/offset',
      { kind: 'copy-to-department', offset: 0 },
      [step('copy-to-department', 0)],
    ],
    ['ladder.recipient-twice', '/steps/0/to', { offset: 1 }, [{ ...step('reminder', 1), to: ['unit', 'unit'] }]],
  ])('is refused as %s at %s', (code, pointer, params, steps) => {
    given()
      .when(set({ steps: [...steps] }))
      .thenRefused(code);
    expect(() => set({ steps: [...steps] })(initialLadder)).toThrow(
      expect.objectContaining({ params, where: { pointer } }),
    );
  });

  it('may remind before the day it is due, and on it', () => {
    const steps = [step('reminder', -3), step('reminder', 0)];
    given().when(set({ steps })).thenEvents(asSet({ steps }));
  });

  it('takes every condition that it is said to take, and no other', () => {
    const asked = { ...defaultLadder.when, ...every };
    for (const matter of ['finding', 'policy-change'] as const) {
      for (const name of Object.keys(every) as (keyof typeof every)[]) {
        const when = { ...defaultLadder.when, matters: [matter], [name]: asked[name] };
        const setting = () => set({ when })(initialLadder);
        if (conditionsOfMatter[matter].includes(name)) expect(setting).not.toThrow();
        else expect(setting).toThrow(expect.objectContaining({ code: 'ladder.condition-of-findings' }));
      }
    }
    expect(settableConditions('strict')).toEqual(['matters', ...Object.keys(every)]);
    expect(settableConditions('default')).toEqual([]);
  });

  it('for policy changes alone asks nothing that only findings have, and holds no money', () => {
    const when = { ...defaultLadder.when, matters: ['policy-change' as const] };
    given().when(set({ when })).thenEvents(asSet({ when }));
    const asking = set({ when: { ...when, severities: ['serious'] } });
    given().when(asking).thenRefused('ladder.condition-of-findings');
    const holding = set({ when, steps: defaultLadder.steps });
    given().when(holding).thenRefused('ladder.hold-of-findings');
    expect(() => holding(initialLadder)).toThrow(expect.objectContaining({ where: { pointer: '/steps/4/kind' } }));
    given()
      .when(set({ when: { ...when, matters: ['finding', 'policy-change'] }, steps: defaultLadder.steps }))
      .thenState({ status: 'set' });
  });

  it('for look-backs is for nothing else, and nobody outside the bureau hears of it', () => {
    const when = { ...defaultLookBackLadder.when };
    const { steps } = defaultLookBackLadder;
    given().when(set({ when, steps })).thenState({ status: 'set' });
    given()
      .when(set({ when: { ...when, categories: ['资产管理'] }, steps }))
      .thenState({ status: 'set' });
    given()
      .when(set({ when: { ...when, matters: ['finding', 'look-back'] }, steps }))
      .thenRefused('ladder.look-backs-alone');
    given()
      .when(set({ ladderId: 'look-back', when: { ...when, matters: null }, steps }))
      .thenRefused('ladder.look-backs-alone');
    given()
      .when(set({ ladderId: 'look-back', when: { ...when, categories: ['资产管理'] }, steps }))
      .thenRefused('ladder.default-has-conditions');
    const [notice] = steps;
    if (notice === undefined) throw new Error('no step');
    for (const changes of [{ to: ['unit' as const] }, { form: 'letter' as const }]) {
      given()
        .when(set({ when, steps: [{ ...notice, ...changes }] }))
        .thenRefused('ladder.within-the-bureau');
    }
  });

  it('that holds what every other leaves takes no conditions', () => {
    const byDefault = { ...strict, ladderId: 'default' };
    given()
      .when((state) => setLadder(byDefault, state))
      .thenRefused('ladder.default-has-conditions');
    given()
      .when((state) => setLadder({ ...defaultLadder, reason: null }, state))
      .thenEvents({ type: 'LadderSet', data: { ...defaultLadder, reason: null } });
  });
});
