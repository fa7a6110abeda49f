import { describe, expect, it } from 'vitest';
import { glossary } from '../glossary.ts';
import { accessRefusals } from './access.ts';
import { accessRecordRefusals } from './access-record.ts';
import { backupRefusals } from './backup.ts';
import { budgetRefusals } from './budget.ts';
import { type RefusalCode, type RefusalEntry, type RefusalText, refusalCatalogue } from './catalogue.ts';
import { chaseRefusals } from './chase.ts';
import { commonRefusals } from './common.ts';
import { contactRefusals } from './contacts.ts';
import { copyRefusals } from './copy.ts';
import { decisionRefusals } from './decisions.ts';
import { deliveryRefusals } from './delivery.ts';
import { evidenceRefusals } from './evidence.ts';
import { findingRefusals } from './findings.ts';
import { importRefusals } from './import.ts';
import { letterRefusals } from './letters.ts';
import { linkRefusals } from './links.ts';
import { loopRefusals } from './loop.ts';
import { noticeRefusals } from './notices.ts';
import { objectRefusals } from './objects.ts';
import { policyRefusals } from './policy.ts';
import { reportRefusals } from './reports.ts';
import { requestRefusals } from './request.ts';
import { ruleDefinitionRefusals } from './rule-definition.ts';
import { rulesRefusals } from './rules.ts';
import { settingsRefusals } from './settings.ts';
import { storeRefusals } from './store.ts';
import { tableViewRefusals } from './table-views.ts';
import { turnRefusals } from './turn.ts';
import { twoPersonRefusals } from './two-person.ts';
import { unitImportRefusals } from './unit-import.ts';
import { problemInWords } from './words.ts';

const entries = Object.entries(refusalCatalogue) as [RefusalCode, RefusalEntry][];
const parameters = (text: string) => [...new Set(text.match(/\{[^}]*\}/g) ?? [])].sort();
/** `{expectedEn}` is the English wording of the Chinese `{expected}`: one parameter in each reader's words. */
const namesIn = (text: string) => [...new Set(parameters(text).map((name) => name.replace(/En\}$/, '}')))].sort();
const inBoth = ({ zh, en }: RefusalText) => expect(namesIn(zh)).toEqual(namesIn(en));

describe.each(entries)('%s', (code, { text, todo }) => {
  it('says what is wrong and what to do, in both languages', () => {
    for (const words of [text, todo]) {
      expect(words.zh).toMatch(/\p{Script=Han}/u);
      expect(words.en.trim()).toMatch(/^[\p{Script=Latin}{\d]/u);
    }
    expect(code).toMatch(/^[a-z]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('tells Chinese and English readers the same particulars', () => {
    inBoth(text);
    inBoth(todo);
  });

  it('shows each particular in a form there is', () => {
    for (const name of parameters(`${text.zh}${text.en}${todo.zh}${todo.en}`)) {
      const [, form] = /^\{\w+(?::(\w+))?\}$/.exec(name) ?? expect.fail(`${name} is not a parameter`);
      if (form !== undefined && form !== 'money') expect(glossary).toHaveProperty(form);
    }
  });

  it('reads as a sentence even where a particular is not known', () => {
    for (const language of ['zh', 'en'] as const) {
      const { message, todo: advice } = problemInWords({ code, params: {} }, language);
      expect(`${message}${advice}`).not.toMatch(/[{}]|undefined|null/);
    }
  });
});

it('no code stands in two parts of the catalogue, where one would hide the other', () => {
  const parts = [
    accessRecordRefusals,
    accessRefusals,
    backupRefusals,
    budgetRefusals,
    chaseRefusals,
    commonRefusals,
    contactRefusals,
    copyRefusals,
    decisionRefusals,
    deliveryRefusals,
    evidenceRefusals,
    findingRefusals,
    importRefusals,
    letterRefusals,
    linkRefusals,
    loopRefusals,
    noticeRefusals,
    objectRefusals,
    policyRefusals,
    reportRefusals,
    requestRefusals,
    ruleDefinitionRefusals,
    rulesRefusals,
    settingsRefusals,
    storeRefusals,
    tableViewRefusals,
    turnRefusals,
    twoPersonRefusals,
    unitImportRefusals,
  ];
  const codes = parts.flatMap((part) => Object.keys(part));
  expect(codes.length).toBe(new Set(codes).size);
  expect(codes.length).toBe(entries.length);
});

describe('particulars in the reader’s words', () => {
  const words = (code: RefusalCode, params: Parameters<typeof problemInWords>[0]['params']) => ({
    zh: problemInWords({ code, params }, 'zh').message,
    en: problemInWords({ code, params }, 'en').message,
  });

  it('fen are shown with their unit, lists with the comma of the language', () => {
    expect(words('decision.out-of-bounds', { change: 600_001, min: 0, max: 500_000 })).toEqual({
      zh: '6,000.01元超出幅度（0.00元至5,000.00元）。',
      en: '6,000.01 yuan lies outside the bounds (0.00 yuan to 5,000.00 yuan).',
    });
    const { zh, en } = words('decision.undecidable', { missing: ['grade', 'currentBudget'] });
    expect(zh).toContain('评价结果、本年预算');
    expect(en).toContain('grade, current budget');
  });

  it('what is not there is called by its term, not by the name it has in the code', () => {
    expect(words('request.not-found', { what: 'import', id: 'i1' }).zh).toBe('没有编号为“i1”的导入。');
    expect(words('request.not-found', { what: 'rule-set', id: 'r1' }).en).toBe('There is no rule set with the id r1.');
  });

  it('stages and statuses are terms, and a word that only a newer release knows stays as it is', () => {
    expect(words('stage.already-completed', { stage: 'site-visit' }).zh).toContain('现场评价');
    expect(words('stage.already-completed', { stage: 'teleportation' }).en).toContain('teleportation');
  });
});
