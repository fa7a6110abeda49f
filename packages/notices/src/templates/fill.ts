import type { Language } from '@bihuan/domain';
import type Handlebars from 'handlebars';
import runtime from 'handlebars/runtime.js';
import { fitForMarkup } from '../markup/read-markup.ts';
import { wordsIn } from '../words.ts';
import { precompiled } from './precompiled.js';

const languages = ['zh', 'en'] as const;

// The runtime alone: its type declarations are empty, what it has is part of the whole.
const handlebars = (runtime as unknown as typeof Handlebars).create();
const templates = new Map(Object.entries(precompiled).map(([name, made]) => [name, handlebars.template(made)]));

/** `parts/head.zh` is called `head` by the templates of its language. */
const partsIn = (language: Language) =>
  Object.fromEntries(
    [...templates]
      .filter(([name]) => name.startsWith('parts/') && name.endsWith(`.${language}`))
      .map(([name, template]) => [name.slice('parts/'.length, -`.${language}`.length), template]),
  );

const settings = Object.fromEntries(
  languages.map((language) => [language, { helpers: wordsIn(language), partials: partsIn(language) }]),
);

/** The markup that a template gives for a view. */
export function fill(name: string, view: object, language: Language): string {
  const template = templates.get(`${name}.${language}`);
  if (template === undefined) throw new TypeError(`there is no template ${name}.${language}`);
  return template(fitForMarkup(view), settings[language]);
}
