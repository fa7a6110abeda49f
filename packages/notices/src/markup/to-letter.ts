import type { Language } from '@bihuan/domain';
import { chineseNumeral } from '../chinese-numeral.ts';
import type { Align, Block, Column, LetterDocument, Message, Row } from './document.ts';
import type { Element } from './read-markup.ts';

const aligns: readonly string[] = ['left', 'center', 'right'] satisfies Align[];
const isAlign = (text: string): text is Align => aligns.includes(text);

const childOf = (element: Element, name: string): Element | null =>
  element.children.find((child) => child.name === name) ?? null;

function needed(element: Element, name: string): string {
  const child = childOf(element, name);
  if (child === null) throw new TypeError(`a template gave no <${name}> in <${element.name}>`);
  return child.text;
}

const pairOf = (element: Element) => ({ office: needed(element, 'office'), date: needed(element, 'date') });

/** The letter that a template's markup describes; headings are numbered here, so that a chapter may be left out. */
export function toLetter(root: Element, language: Language): LetterDocument {
  const signature = childOf(root, 'signature');
  const printed = childOf(root, 'printed');
  if (signature === null) throw new TypeError('a template gave no <signature>');
  return {
    language,
    marks: root.children.filter(({ name }) => name === 'mark').map(({ text }) => text),
    issuer: needed(root, 'issuer'),
    number: childOf(root, 'number')?.text ?? null,
    title: needed(root, 'title'),
    blocks: blocksOf(root.children, language),
    signature: pairOf(signature),
    copies: childOf(root, 'copies')?.text ?? null,
    printed: printed === null ? null : pairOf(printed),
  };
}

const aside: ReadonlySet<string> = new Set(['mark', 'issuer', 'number', 'title', 'signature', 'copies', 'printed']);

function blocksOf(elements: readonly Element[], language: Language): Block[] {
  let chapter = 0;
  let section = 0;
  return elements
    .filter(({ name }) => !aside.has(name))
    .map((element): Block => {
      const { name, text } = element;
      switch (name) {
        case 'to':
          return { kind: 'addressee', text };
        case 'p':
          return { kind: 'paragraph', text };
        case 'note':
          return { kind: 'note', text };
        case 'h1':
          chapter += 1;
          section = 0;
          return {
            kind: 'heading',
            text: `${language === 'zh' ? `${chineseNumeral(chapter)}、` : `${chapter}. `}${text}`,
          };
        case 'h2':
          section += 1;
          return {
            kind: 'subheading',
            text: `${language === 'zh' ? `（${chineseNumeral(section)}）` : `(${section}) `}${text}`,
          };
        case 'table':
          return { kind: 'table', ...tableOf(element) };
        default:
          throw new TypeError(`a template gave <${name}>, which no letter has`);
      }
    });
}

function tableOf(table: Element): { columns: Column[]; rows: Row[] } {
  const stated = table.children
    .filter(({ name }) => name === 'column')
    .map(({ text, attributes: { width = '', align = 'left' } }) => {
      if (!isAlign(align) || !(Number(width) > 0)) throw new TypeError(`a column "${text}" without width or align`);
      return { title: text, width: Number(width), align };
    });
  const whole = stated.reduce((sum, { width }) => sum + width, 0);
  const rows = table.children
    .filter(({ name }) => name === 'row' || name === 'total')
    .map(({ name, children }) => ({ cells: children.map(({ text }) => text), total: name === 'total' }));
  if (rows.some(({ cells }) => cells.length !== stated.length))
    throw new TypeError('a row with other cells than columns');
  return { columns: stated.map((column) => ({ ...column, width: (column.width / whole) * 100 })), rows };
}

/** The message that a template's markup describes: paragraphs apart by an empty line, items each on a line of their own. */
export function toMessage(root: Element): Message {
  const body = root.children.filter(({ name }) => name !== 'subject');
  const text = body
    .map(
      ({ name, text }, index) =>
        `${index > 0 && (name !== 'item' || body[index - 1]?.name !== 'item') ? '\n' : ''}${text}\n`,
    )
    .join('');
  return { subject: needed(root, 'subject').replaceAll(/\s+/g, ' '), text };
}
