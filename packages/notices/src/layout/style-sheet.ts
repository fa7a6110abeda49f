import type { LetterDocument } from '../markup/document.ts';
import { cssString } from './escaped.ts';
import { families } from './families.ts';
import { page, quiet, red, textWidth, type } from './page.ts';

/** The style sheet of a printed letter; marks and page numbers stand in the margins of every page. */
export function styleSheet({ language, marks }: Pick<LetterDocument, 'language' | 'marks'>): string {
  const { title, body, heading, subheading, page: pageFamily } = families[language];
  const size = type[language];
  const { margin } = page;
  const number = (place: string) =>
    `@bottom-${place} { content: "— " counter(page) " —"; vertical-align: top; padding: ${page.numberBelow}mm 1em 0; font: ${size.small}pt ${pageFamily}; }`;
  const marked =
    marks.length === 0
      ? ''
      : `@top-center { content: ${cssString(marks.join('　'))}; font: ${size.small}pt ${heading}; letter-spacing: 0.3em; color: ${quiet}; }`;
  return `@page { size: A4; margin: ${margin.top}mm ${margin.right}mm ${margin.bottom}mm ${margin.left}mm; ${marked} }
@page :right { ${number('right')} }
@page :left { ${number('left')} }
* { box-sizing: border-box; margin: 0; padding: 0; }
html { background: #fff; color: #000; }
body { width: ${textWidth}mm; margin: 0 auto; font: ${size.body}pt/${size.line}pt ${body}; letter-spacing: ${size.spacing}pt;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere; text-autospace: no-autospace; print-color-adjust: exact; }
p { text-indent: ${size.indent}em; text-align: justify; white-space: pre-wrap; orphans: 2; widows: 2; ${language === 'en' ? 'margin-bottom: 6pt;' : ''} }
header { padding-top: ${page.issuerBelow}mm; border-bottom: 2pt solid ${red}; padding-bottom: ${page.ruleBelow}mm; }
header p, .signature p, footer p, .addressee { text-indent: 0; }
.issuer { font-family: ${title}; line-height: 1.15; text-align: center; color: ${red}; letter-spacing: 0; }
.number { margin-top: ${size.line * 2}pt; text-align: center; }
h1, h2, h3 { font-weight: ${language === 'zh' ? 'normal' : 'bold'}; break-after: avoid; break-inside: avoid; }
h1 { margin: ${size.line * 2}pt 0 ${size.line}pt; font: ${language === 'zh' ? 'normal' : 'bold'} ${size.title}pt/${size.titleLine}pt ${title};
  text-align: center; text-wrap: balance; ${language === 'en' ? 'word-break: keep-all;' : ''} letter-spacing: 0; }
h2, h3 { font-size: inherit; text-indent: ${size.indent}em; ${language === 'en' ? 'margin-bottom: 6pt;' : ''} }
h2 { font-family: ${heading}; }
h3 { font-family: ${subheading}; }
.note { font-size: ${size.table}pt; line-height: ${size.tableLine}pt; color: #555; margin-top: 6pt; }
table { width: calc(100% - 1pt); table-layout: fixed; border-collapse: collapse; margin: 8pt 0.5pt 10pt; font-size: ${size.table}pt;
  line-height: ${size.tableLine}pt; letter-spacing: 0; break-inside: auto; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
thead, tr:has(+ tr.total) { break-after: avoid; }
tr.total { break-before: avoid; }
th, td { border: 0.5pt solid #000; padding: 3pt 4pt; vertical-align: middle; text-indent: 0; white-space: pre-wrap; }
th { font-family: ${heading}; font-weight: ${language === 'zh' ? 'normal' : 'bold'}; text-align: center; }
td.center { text-align: center; }
td.right { text-align: right; }
tr.total td { font-family: ${heading}; font-weight: ${language === 'zh' ? 'normal' : 'bold'}; }
.signature { width: fit-content; max-width: calc(100% - 4em); margin: ${size.line * 2}pt 4em 0 auto; }
.end { break-inside: avoid; }
.signature p { text-align: center; }
footer { margin-top: ${size.line}pt; border-top: 0.35mm solid #000; border-bottom: 0.35mm solid #000; font-size: ${size.small}pt;
  line-height: ${size.small * 1.6}pt; }
footer p { margin: 0; padding: 2pt 1em; }
footer p + p { border-top: 0.25mm solid #000; }
.copies { padding-left: 4em; text-indent: -3em; }
.printed { display: flex; justify-content: space-between; gap: 1em; }
.printed span + span { flex: none; }
.watermark { position: fixed; inset: 40% 0 auto; z-index: -1; font: ${Math.round(96 / Math.max(1, marks.length))}pt/1 ${heading}; text-align: center; white-space: nowrap;
  transform: rotate(-30deg); color: rgb(0 0 0 / 5%); letter-spacing: 0.2em; }
.marks { display: none; }
@media screen {
  body { padding: 12mm 0 24mm; }
  .marks { display: block; text-align: center; color: ${quiet}; font-family: ${heading}; letter-spacing: 0.3em; }
}
@media screen and (max-width: ${textWidth + 20}mm) { body { width: auto; margin: 0 5vw; } }`;
}
