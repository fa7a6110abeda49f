import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { messageViewSchemas, noticeViewSchemas } from '../views/index.ts';
import { checkTemplate, placesOf } from './check-template.ts';
import { readTemplates } from './precompile.ts';

const templates = readTemplates();
const partsIn = (language: string) =>
  Object.fromEntries(
    Object.entries(templates)
      .filter(([name]) => name.startsWith('parts/') && name.endsWith(`.${language}`))
      .map(([name, text]) => [name.slice('parts/'.length, -`.${language}`.length), text]),
  );

/** The scale is the domain's own, whole; a report names neither its id nor its version. `grade` is English by `english`. */
const unsaid: Readonly<Record<string, readonly string[]>> = {
  'letters/yearly-report.zh': ['gradeScale.id', 'gradeScale.version', 'gradeScale.bands.english'],
  'letters/yearly-report.en': ['gradeScale.id', 'gradeScale.version'],
};

const views = [
  ...Object.entries(noticeViewSchemas).map(([kind, schema]) => [`letters/${kind}`, schema] as const),
  ...Object.entries(messageViewSchemas).map(([kind, schema]) => [`messages/${kind}`, schema] as const),
].flatMap(([name, schema]) => (['zh', 'en'] as const).map((language) => ({ name, schema, language })));

describe.each(views)('$name in $language', ({ name, schema, language }) => {
  const whole = `${name}.${language}`;
  const check = () => checkTemplate(templates[whole] ?? expect.fail(`no template ${whole}`), schema, partsIn(language));

  it('asks for nothing that its view does not have, which would print as nothing', () => {
    expect(check().faults).toEqual([]);
  });

  it('leaves out nothing that its view holds', () => {
    const { used } = check();
    expect(placesOf(schema).filter((place) => !used.has(place))).toEqual(unsaid[whole] ?? []);
  });
});

test('no template lies about that nothing renders', () => {
  const known = [...views.map(({ name, language }) => `${name}.${language}`)];
  const others = Object.keys(templates).filter((name) => !name.startsWith('parts/') && !known.includes(name));
  expect(others).toEqual([]);
});

describe('the check of templates finds', () => {
  const schema = z.strictObject({
    name: z.string(),
    amount: z.int().nullable(),
    on: z.string().regex(/^\d{4}-/),
    rows: z.array(z.strictObject({ text: z.string(), amount: z.int() })),
    inner: z.strictObject({ word: z.string() }).nullable(),
    done: z.boolean(),
  });
  const faultsOf = (text: string) => checkTemplate(text, schema, { part: '{{nmae}}' }).faults;

  it.each([
    ['a mistyped name', '{{nmae}}'],
    ['a mistyped name asked for by if', '{{#if nmae}}x{{/if}}'],
    ['a mistyped list', '{{#each rwos}}x{{/each}}'],
    ['a mistyped name in a list', '{{#each rows}}{{txet}}{{/each}}'],
    ['a name of the outer view in a list', '{{#each rows}}{{name}}{{/each}}'],
    ['a mistyped name in a part', '{{> part}}'],
    ['a part that is not there', '{{> trap}}'],
    ['a mistyped parameter', '{{wan amuont}}'],
    ['a mistyped parameter within a parameter', '{{plural (size rwos) "a" "b"}}'],
    ['a mistyped field of rows', '{{total rows "amuont"}}'],
    ['a mistyped word', '{{wna amount}}'],
    ['a word where a value is meant', '{{day}}'],
    ['a text given for an amount', '{{wan name}}'],
    ['a text given for a day', '{{day name}}'],
    ['what may be nothing', '{{amount}}'],
    ['nought taken for nothing', '{{#if amount}}{{amount}}{{/if}}'],
    ['the inside of what may be nothing', '{{inner.word}}'],
    ['what may be nothing after its else', '{{#if inner}}x{{else}}{{inner.word}}{{/if}}'],
    ['what is not escaped', '{{{name}}}'],
    ['a yes or no printed as such', '{{done}}'],
    ['a list printed as such', '{{rows}}'],
    ['an unknown block', '{{#unles done}}x{{/unles}}'],
    ['the index outside of a list', '{{nth @index}}'],
  ])('%s', (_, text) => {
    expect(faultsOf(text)).not.toEqual([]);
  });

  it('nothing wrong with a sound template', () => {
    const sound =
      '{{name}}{{#if amount includeZero=true}}{{amount}}{{/if}}{{wan amount}}{{#each rows}}{{nth @index}}{{text}}{{../name}}{{/each}}{{#if inner}}{{inner.word}}{{/if}}{{#if done}}x{{/if}}{{total rows "amount"}}';
    expect(faultsOf(sound)).toEqual([]);
    const { used } = checkTemplate(sound, schema, {});
    expect(placesOf(schema).filter((place) => !used.has(place))).toEqual(['on']);
  });
});
