import type { Block, LetterDocument } from '../markup/document.ts';
import { escaped } from './escaped.ts';
import { headingLines, startOfEnd } from './kept-together.ts';
import { issuerSize } from './page.ts';
import { styleSheet } from './style-sheet.ts';

/** A letter as one page of HTML for print: no script, nothing from outside. */
export function toHtml(letter: LetterDocument): string {
  const { language, marks, issuer, number, title, blocks, signature, copies, printed } = letter;
  const end = startOfEnd(blocks);
  const imprint = [
    copies === null ? '' : `<p class="copies">${escaped(copies)}</p>`,
    printed === null
      ? ''
      : `<p class="printed"><span>${escaped(printed.office)}</span><span>${escaped(printed.date)}</span></p>`,
  ].join('');
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
${styleSheet(letter)}
</style>
</head>
<body>
${marks.length === 0 ? '' : `<div class="watermark" aria-hidden="true">${escaped(marks.join('　'))}</div>`}
<header>
${marks.length === 0 ? '' : `<p class="marks">${escaped(marks.join('　'))}</p>`}
<p class="issuer" style="font-size:${issuerSize(issuer)}pt">${escaped(issuer)}</p>
${number === null ? '' : `<p class="number">${escaped(number)}</p>`}
</header>
<main>
<h1>${lines(title)}</h1>
${blocks.slice(0, end).map(blockHtml).join('\n')}
<div class="end">
${blocks.slice(end).map(blockHtml).join('\n')}
<div class="signature"><p>${escaped(signature.office)}</p><p>${escaped(signature.date)}</p></div>
${imprint === '' ? '' : `<footer>${imprint}</footer>`}
</div>
</main>
</body>
</html>
`;
}

const lines = (text: string): string => escaped(text).replaceAll('\n', '<br>');

const paragraphs = (text: string, attributes = ''): string =>
  text
    .split('\n')
    .map((line) => `<p${attributes}>${escaped(line)}</p>`)
    .join('\n');

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'addressee':
      return paragraphs(block.text, ' class="addressee"');
    case 'heading':
      return `<h2>${lines(block.text)}</h2>`;
    case 'subheading':
      return `<h3>${lines(block.text)}</h3>`;
    case 'paragraph':
      return paragraphs(block.text);
    case 'note':
      return paragraphs(block.text, ' class="note"');
    case 'table':
      return tableHtml(block);
  }
}

function tableHtml({ columns, rows }: Extract<Block, { kind: 'table' }>): string {
  const cells = (texts: readonly string[]) =>
    texts.map((text, column) => `<td class="${columns[column]?.align}">${lines(text)}</td>`).join('');
  return `<table>
<colgroup>${columns.map(({ width }) => `<col style="width:${width.toFixed(2)}%">`).join('')}</colgroup>
<thead><tr>${columns.map(({ title }) => `<th scope="col">${lines(headingLines(title))}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((row) => `<tr${row.total ? ' class="total"' : ''}>${cells(row.cells)}</tr>`).join('\n')}
</tbody>
</table>`;
}
