import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseLadder, type LadderQuestion, laddersInForce } from './choose-ladder.ts';
import { defaultLadder, defaultLookBackLadder } from './default-ladder.ts';
import { type Ladder, type LadderConditions, unconditional } from './ladder.ts';

const ladder = (ladderId: string, when: Partial<LadderConditions>, order = 100): Ladder => ({
  ...defaultLadder,
  ladderId,
  when: { ...unconditional, ...when },
  order,
});
const finding: LadderQuestion = {
  matter: 'finding',
  category: '资产管理',
  class: 'at-once',
  severity: 'serious',
  departmentId: 'dep-1',
};

const serious = ladder('serious', { severities: ['serious'] });
const assets = ladder('assets', { categories: ['资产管理', '采购'] }, 50);
const seriousAssets = ladder('serious-assets', { categories: ['资产管理'], severities: ['serious'] }, 900);
const all = [serious, assets, seriousAssets];
const chosen = (changes: Partial<LadderQuestion>, set: readonly Ladder[] = all) =>
  chooseLadder({ ...finding, ...changes }, set).ladderId;

describe('the ladder of a finding', () => {
  it('is the most specific that applies, then the first in the stated order', () => {
    expect(chosen({})).toBe('serious-assets');
    expect(chosen({ severity: 'minor' })).toBe('assets');
    expect(chosen({ category: '采购' })).toBe('assets');
    expect(chosen({ category: '绩效目标' })).toBe('serious');
    expect(chosen({ category: '采购' }, [serious, { ...assets, order: 100 }])).toBe('assets');
    expect(chosen({ category: '采购' }, [serious, { ...assets, order: 101 }])).toBe('serious');
  });

  it('is the default where no other applies, the built-in one until it is set', () => {
    const own = ladder('default', {}, 1);
    expect(chooseLadder({ ...finding, severity: 'minor' }, [serious])).toBe(defaultLadder);
    expect(chooseLadder({ ...finding, severity: 'minor' }, [serious, own])).toBe(own);
    expect(chosen({}, [serious, own])).toBe('serious');
  });

  it('is not one whose condition looks at what nobody has stated', () => {
    expect(chosen({ category: null, severity: null })).toBe('default');
    expect(chosen({ departmentId: null }, [ladder('of-department', { departmentIds: ['dep-1'] })])).toBe('default');
    expect(chosen({}, [ladder('of-department', { departmentIds: ['dep-1'] })])).toBe('of-department');
    expect(chosen({ class: null }, [ladder('continuing', { classes: ['continuing'] })])).toBe('default');
  });

  it('is one for policy changes only where it is for those, whatever else it asks', () => {
    const policies = ladder('policies', { matters: ['policy-change'] });
    expect(chosen({}, [policies])).toBe('default');
    expect(chosen({}, [ladder('findings', { matters: ['finding'] }), policies])).toBe('findings');
  });

  it('is found whatever way its category is spelt', () => {
    expect(chosen({ category: '资产 管理' }, [assets])).toBe('assets');
  });

  it('does not depend on the order in which the ladders were set', () => {
    const condition = <Value>(value: Value) =>
      fc.boolean().map((isStated): Value[] | null => (isStated ? [value] : null));
    const anyLadder = fc
      .record({
        matters: condition('finding' as const),
        categories: condition('资产管理'),
        classes: condition('at-once' as const),
        severities: condition('serious' as const),
        departmentIds: condition('dep-1'),
      })
      .chain((when) => fc.tuple(fc.constant(when), fc.integer({ min: 1, max: 3 }), fc.stringMatching(/^[a-c]{1,2}$/)));
    fc.assert(
      fc.property(
        fc.uniqueArray(anyLadder, { maxLength: 8, selector: ([, , id]) => id }),
        fc.integer({ min: 0, max: 7 }),
        (drawn, turn) => {
          const set = drawn.map(([when, order, id]) => ladder(id, when, order));
          const turned = [...set.slice(turn), ...set.slice(0, turn)];
          expect(laddersInForce(turned)).toEqual(laddersInForce(set));
          expect(chooseLadder(finding, turned)).toEqual(chooseLadder(finding, set));
        },
      ),
    );
  });
});

describe('the ladder of a policy change', () => {
  const change: LadderQuestion = {
    matter: 'policy-change',
    category: null,
    class: null,
    severity: null,
    departmentId: 'office-1',
  };
  const of = (...set: readonly Ladder[]) => chooseLadder(change, set);

  it('is the one of findings as long as nobody sets another, never one that asks what only findings have', () => {
    expect(of().ladderId).toBe('default');
    expect(of(serious, assets).ladderId).toBe('default');
    expect(of(ladder('policies', { matters: ['policy-change'] })).ladderId).toBe('policies');
    expect(of(ladder('findings', { matters: ['finding'] })).ladderId).toBe('default');
  });

  it('may be one for the office that carries it out', () => {
    expect(of(ladder('of-office', { departmentIds: ['office-1'] })).ladderId).toBe('of-office');
    expect(of(ladder('of-another', { departmentIds: ['office-2'] })).ladderId).toBe('default');
  });

  it('holds no money, and drafts letters where the ladder says so for findings', () => {
    expect(of().steps.map(({ kind, form }) => `${kind} ${form}`)).toEqual([
      'notice message',
      'reminder message',
      'copy-to-department letter',
      'head-of-finance letter',
    ]);
    expect(defaultLadder.steps.at(-1)?.kind).toBe('propose-hold');
  });
});

describe('the ladder of a look-back', () => {
  const of = (...set: readonly Ladder[]) => chooseLadder({ ...finding, matter: 'look-back' }, set);

  it('is never one that was set for units, however well it fits', () => {
    expect(of()).toBe(defaultLookBackLadder);
    expect(of(seriousAssets, ladder('findings', { matters: ['finding'] }), ladder('default', {}, 1))).toBe(
      defaultLookBackLadder,
    );
  });

  it('is one that is for look-backs, the built-in one until that is set', () => {
    const ofSerious = ladder('look-backs-of-serious', { matters: ['look-back'], severities: ['serious'] });
    expect(of(ofSerious)).toBe(ofSerious);
    expect(of({ ...ofSerious, when: { ...ofSerious.when, severities: ['minor'] } })).toBe(defaultLookBackLadder);
    const own = ladder('look-back', { matters: ['look-back'] }, 1);
    expect(of(own)).toBe(own);
    expect(laddersInForce([own]).map(({ ladderId }) => ladderId)).toEqual(['look-back', 'default']);
    expect(laddersInForce([]).map(({ ladderId }) => ladderId)).toEqual(['look-back', 'default']);
  });
});
