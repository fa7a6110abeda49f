import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { ringSvg } from './ring.ts';

const pageNames = [
  'access-record',
  'account',
  'allocations',
  'contradictions',
  'finding',
  'inbox',
  'ledger',
  'line',
  'policy-change',
  'problem',
  'results',
  'scheduler',
  'sign-in',
  'what-if',
] as const;
export type PageName = (typeof pageNames)[number];

// A helper that is not known at compile time would be silently empty; so would a property that does not exist.
const options = { strict: true, knownHelpersOnly: true, preventIndent: true } as const;

const textOf = (name: string) => readFileSync(new URL(`./templates/${name}.hbs`, import.meta.url), 'utf8');
/** How a matter is chased, and the letters about it: the same on the page of a finding and on that of a policy change. */
const partials = {
  ladder: Handlebars.compile(textOf('ladder'), options),
  letters: Handlebars.compile(textOf('letters'), options),
};
const compile = (name: string): HandlebarsTemplateDelegate => {
  const template = Handlebars.compile(textOf(name), options);
  return (view: object) => template(view, { partials });
};

const layout = compile('layout');
const pages = Object.fromEntries(pageNames.map((name) => [name, compile(name)])) as Record<
  PageName,
  HandlebarsTemplateDelegate
>;

const closedRing = {
  evaluation: 'done',
  findings: 'done',
  rectification: 'done',
  budget: 'done',
  policy: 'done',
} as const;

const brandMark = ringSvg(closedRing, 24, '');

/** What every page has around it; `band` appears while a past day is shown. */
export interface Frame {
  readonly htmlLang: string;
  readonly title: string;
  readonly home: string;
  /** Where the reader may go from here, for the same year and moment; nothing while nobody is signed in. */
  readonly pages: readonly { readonly href: string; readonly text: string }[];
  readonly where: string;
  /** Who reads; null while nobody is signed in: then there is nothing to lead to. */
  readonly reader: string | null;
  readonly otherLanguage: { readonly href: string; readonly code: string; readonly name: string };
  readonly band: { readonly text: string; readonly href: string } | null;
  readonly w: Readonly<Record<string, string>>;
}

const act = compile('act');

/** The page behind a link to one finding: a whole document, which leads nowhere else. */
export const renderAct = (view: object): string => act({ ...view, mark: brandMark });

/** A whole page as HTML; everything that is not one of our own SVG drawings is escaped. */
export const renderPage = (name: PageName, frame: Frame, view: object): string =>
  layout({ ...frame, mark: brandMark, body: pages[name]({ ...view, w: frame.w, home: frame.home }) });
