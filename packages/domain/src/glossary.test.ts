import { describe, expect, it } from 'vitest';
import { glossary, inWords } from './glossary.ts';
import type { Term } from './glossary-terms.ts';
import { defaultGradeScale } from './grades/grade-scale.ts';

const groups = Object.entries(glossary) as [string, Record<string, Term>][];

describe.each(groups)('the terms for %s', (_, terms) => {
  it('are in Chinese and in English, and no two of them are called the same', () => {
    for (const { zh, en } of Object.values(terms)) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[\p{Script=Latin} -]+$/u);
    }
    for (const language of ['zh', 'en'] as const) {
      const words = Object.values(terms).map((term) => term[language]);
      expect(new Set(words).size).toBe(words.length);
    }
  });
});

it('grades have the English of the usual scale', () => {
  const ofTheScale = defaultGradeScale.bands.map(({ grade, english }) => [grade, english]);
  expect(Object.entries(glossary.grade).map(([grade, { en }]) => [grade, en])).toEqual(ofTheScale);
});

it('a code without a term is shown as it is, whatever it is called', () => {
  expect(inWords('stage', 'site-visit', 'zh')).toBe('现场评价');
  for (const code of ['teleportation', 'constructor', '__proto__', '']) expect(inWords('stage', code, 'en')).toBe(code);
});
