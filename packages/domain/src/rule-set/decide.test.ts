import { describe, expect, it } from 'vitest';
import { givenOn } from '../fixtures/given.ts';
import {
  type AdoptRuleSet,
  adoptableVersion,
  adoptRuleSet,
  draftRuleSet,
  fixCeiling,
  retireRuleSet,
  ruleSetVersion,
  setRuleParameters,
} from './decide.ts';
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
  parameters: {
    cut: { kind: 'percent', value: '-10', range: { from: '-50', to: '0' }, label: { zh: '核减', en: 'Cut' } },
  },
  expressions: {},
  tables: [
    {
      id: 'grades',
      title: { zh: '等级', en: 'Grades' },
      role: 'rule',
      subject: 'any',
      hitPolicy: 'first',
      rows: [
        {
          id: 'all',
          when: {},
          expression: null,
          effects: [{ kind: 'keep', base: 'currentBudget' }],
          note: { zh: '不变', en: 'Unchanged' },
          legalBasis: null,
        },
      ],
    },
  ],
  ceiling: null,
  rounding: { unit: 'fen' },
};
/** The same as the store gives it back: members sorted by name. */
const sorted = JSON.parse(JSON.stringify(sortedByName(definition))) as RuleSetDefinition;
const stricter: RuleSetDefinition = { ...definition, legalBasis: '财绩〔2024〕12号' };

function sortedByName(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedByName);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, sortedByName(member)]));
}

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

describe('retiring rules', () => {
  const retirement = { ruleSetId: 'rules', reason: '新办法已印发', documentNumber: null };
  const retired: RuleSetEvent = { type: 'RuleSetRetired', data: retirement };

  it('ends drafting and adopting, once, and keeps every version readable', () => {
    givenRuleSet(drafted(1, definition))
      .when((state) => retireRuleSet(retirement, state))
      .thenEvents(retired);
    const after = givenRuleSet(drafted(1, definition), retired);
    after.when((state) => retireRuleSet(retirement, state)).thenNothing();
    after
      .when((state) => draftRuleSet({ ruleSetId: 'rules', definition: stricter, note: null }, state))
      .thenRefused('rule-set.retired');
    expect(() => adoptableVersion('rules', 1, after.state)).toThrow('rule-set.retired');
    expect(ruleSetVersion('rules', 1, after.state)).toEqual(definition);
  });
});

describe('parameters of a year', () => {
  const set = { fiscalYear: 2025, ruleSetId: 'rules', values: { cut: '-20' }, documentNumber: null, reason: null };
  const setting = (values: Record<string, string>) => (state: typeof initialAdoption) =>
    setRuleParameters({ ...set, values, definition }, state);

  it('are set once, and are kept when another version is adopted', () => {
    const event: AdoptionEvent = { type: 'RuleParametersSet', data: set };
    givenAdoption()
      .when(setting({ cut: '-20' }))
      .thenEvents(event);
    givenAdoption(event)
      .when(setting({ cut: '-20' }))
      .thenNothing();
    givenAdoption(event)
      .when(setting({}))
      .thenState({ parameters: { rules: {} } });
  });

  it('stay within their range, and have to exist', () => {
    for (const cut of ['-50.01', '0.01', '12 %']) {
      givenAdoption().when(setting({ cut })).thenRefused('rule-set.parameter-out-of-range', { from: '-50', to: '0' });
    }
    givenAdoption()
      .when(setting({ rise: '5' }))
      .thenRefused('rule-set.unknown-parameter', { known: ['cut'] });
  });
});

describe('a fixed ceiling', () => {
  it('belongs to the rules that govern the year', () => {
    const fixing = { fiscalYear: 2025, ruleSetId: 'rules', version: 1, limit: 100 as never, reductions: [] };
    const command = { ...fixing, documentNumber: null, reason: null };
    givenAdoption()
      .when((state) => fixCeiling(command, state))
      .thenRefused('rule-set.not-governing', { version: 1 });
  });
});
