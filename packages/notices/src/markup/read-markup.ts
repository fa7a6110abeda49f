import type { Language } from '@bihuan/domain';
import sax from 'sax';
import { nestedQuotes } from './nested-quotes.ts';

/** An element of the markup that the templates are written in. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** Stands for a line break of the data, which a line break of the template is not. */
const lineOfData = '\u2028';

/**
 * Makes every text of a view fit for the markup: characters that XML cannot hold are left out, line breaks are told apart from those of
 * the template. Handlebars escapes the rest.
 */
export function fitForMarkup(value: unknown): unknown {
  if (typeof value === 'string') return fitText(value);
  if (Array.isArray(value)) return value.map(fitForMarkup);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, fitForMarkup(member)]));
}

const fitText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?|\n|\u0085|\u2029/g, lineOfData)
    .replaceAll('\t', ' ')
    .replaceAll(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g, '');

/** Reads what a template gave. A fault is one of the template, never of the data: that is escaped. */
export function readMarkup(markup: string, language: Language): Element {
  const parser = sax.parser(true);
  const root = { name: '', attributes: {}, children: [] as Element[], text: '' };
  const open: { name: string; attributes: Record<string, string>; children: Element[]; text: string }[] = [root];
  const innermost = () => open[open.length - 1] ?? root;
  parser.onopentag = ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    innermost().children.push(element);
    open.push(element);
  };
  parser.ontext = (text) => {
    innermost().text += text;
  };
  parser.onclosetag = () => {
    const closed = open.pop();
    if (closed !== undefined) closed.text = unwrapped(closed.text, language);
  };
  parser.onerror = (error) => {
    throw error;
  };
  parser.write(markup).close();
  const [document] = root.children;
  if (document === undefined) throw new TypeError('a template gave no document');
  return document;
}

/** Joins the lines of a template: English words stay apart, Chinese characters need nothing between them. */
const unwrapped = (text: string, language: Language): string =>
  nestedQuotes(
    text
      .replaceAll(/^\s*\n\s*|\s*\n\s*$/g, '')
      .replaceAll(/ *\n */g, language === 'zh' ? '' : ' ')
      .replaceAll(lineOfData, '\n')
      .trim(),
  );
