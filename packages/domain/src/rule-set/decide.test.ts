import { describe, expect, it } from 'vitest';
import { givenOn } from '../fixtures/given.ts';
import { type AdoptRuleSet, adoptRuleSet, draftRuleSet, ruleSetVersion } from './decide.ts';
import type { RuleSetDefinition } from './definition.ts';
import type { AdoptionEvent, RuleSetEvent } from './events.ts';
import { evolveAdoption, evolveRuleSet, initialAdoption, initialRuleSet } from './state.ts';

const givenRuleSet = givenOn<typeof initialRuleSet, RuleSetEvent>({ initial: initialRuleSet, evolve: evolveRuleSet });
const givenAdoption = givenOn<typeof initialAdoption, AdoptionEvent>({
  initial: initialAdoption,
  evolve: evolveAdoption,
});

const definition: RuleSetDefinition = {
  title: { zh: '规则', en: 'Rules' },
  legalBasis: null,
  parameters: {},
  hitPolicy: 'first',
  rows: [
    { id: 'all', when: {}, effects: [{ kind: 'keep', base: 'currentBudget' }], note: { zh: '不变', en: 'Unchanged' } },
  ],
};
/** The same as the store gives it back: members sorted by name. */
const sorted = {
  hitPolicy: 'first',
  legalBasis: null,
  parameters: {},
  rows: [
    { effects: [{ base: 'currentBudget', kind: 'keep' }], id: 'all', note: { en: 'Unchanged', zh: '不变' }, when: {} },
  ],
  title: { en: 'Rules', zh: '规则' },
} satisfies RuleSetDefinition;
const stricter: RuleSetDefinition = { ...definition, legalBasis: '财绩〔2024〕12号' };

const drafted = (version: number, of: RuleSetDefinition): RuleSetEvent => ({
  type: 'RuleSetDrafted',
  data: { ruleSetId: 'rules', version, definition: of, note: null },
});

describe('drafting rules', () => {
  const draft = (of: RuleSetDefinition) => (state: typeof initialRuleSet) =>
    draftRuleSet({ ruleSetId: 'rules', definition: of, note: null }, state);

  it('numbers the versions', () => {
    givenRuleSet().when(draft(definition)).thenEvents(drafted(1, definition));
    givenRuleSet(drafted(1, definition)).when(draft(stricter)).thenEvents(drafted(2, stricter));
    givenRuleSet(drafted(1, definition), drafted(2, stricter))
      .when(draft(definition))
      .thenEvents(drafted(3, definition));
  });

  it('makes no new version of the same rules', () => {
    givenRuleSet(drafted(1, sorted)).when(draft(definition)).thenNothing();
  });

  it('keeps every version', () => {
    const { state } = givenRuleSet(drafted(1, definition), drafted(2, stricter));
    expect(ruleSetVersion('rules', 1, state)).toEqual(definition);
    expect(ruleSetVersion('rules', 2, state)).toEqual(stricter);
    const version = (number: number, of: typeof initialRuleSet) => () => ruleSetVersion('rules', number, of);
    expect(version(3, state)).toThrow(expect.objectContaining({ code: 'rule-set.version-not-found' }));
    expect(version(1, initialRuleSet)).toThrow(expect.objectContaining({ code: 'rule-set.not-found' }));
  });
});

describe('adopting rules', () => {
  const adoption: AdoptRuleSet = {
    fiscalYear: 2025,
    ruleSetId: 'rules',
    version: 1,
    definition,
    definitionHash: 'a'.repeat(64),
    documentNumber: null,
    reason: null,
  };
  const adopted = (changes: Partial<AdoptRuleSet> = {}): AdoptionEvent => ({
    type: 'RuleSetAdopted',
    data: { ...adoption, ...changes },
  });

  it('makes them govern the year', () => {
    givenAdoption()
      .when((state) => adoptRuleSet(adoption, state))
      .thenEvents(adopted());
  });

  it('is no event for what governs already', () => {
    givenAdoption(adopted())
      .when((state) => adoptRuleSet(adoption, state))
      .thenNothing();
  });

  it('lets the last one govern, also an earlier version again', () => {
    const second = { version: 2, definitionHash: 'b'.repeat(64) };
    givenAdoption(adopted())
      .when((state) => adoptRuleSet({ ...adoption, ...second }, state))
      .thenState({ status: 'adopted', ...second });
    givenAdoption(adopted(), adopted(second))
      .when((state) => adoptRuleSet(adoption, state))
      .thenState({ version: 1 });
  });
});
