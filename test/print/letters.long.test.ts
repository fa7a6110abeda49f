import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type NoticeKind, type NoticeView, renderNotice } from '@bihuan/notices';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noticeViews } from '../../packages/notices/src/fixtures/views.ts';
import { needs } from '../tooling/lacking.ts';
import { demoReport } from './demo-report.ts';
import { charactersOf, notEmbedded, type PdfPage, printDocx, printHtml, readPdf } from './pdf.ts';

const millimetres = (points: number) => (points / 72) * 25.4;
const squeezed = (text: string) => text.replaceAll(/\s+/g, '');

const many = 100;
/** Begins and ends with marks that stand nowhere else, so that a torn row is seen. */
const marked = (row: number, text: string) => `甲${row}始${text}甲${row}终`;
const [example] = noticeViews.rectification.findings;
if (example === undefined) throw new Error('the fixture has a finding');

const manyFindings: NoticeView<'rectification'> = {
  ...noticeViews.rectification,
  findings: Array.from({ length: many }, (_, row) => ({
    ...example,
    description: marked(row, example.description.repeat(1 + (row % 4))),
    amount: row * 1_234_567,
  })),
};

const endless: NoticeView<'reminder'> = {
  ...noticeViews.reminder,
  issuer: `示例${'特别长'.repeat(30)}市财政局`,
  recipients: Array.from({ length: 12 }, (_, index) => `第${index + 1}个名称特别长特别长特别长的被评价单位`),
  copies: Array.from({ length: 12 }, (_, index) => `第${index + 1}个名称特别长特别长特别长的主管部门`),
  findings: noticeViews.reminder.findings.map((finding) => ({ ...finding, objectName: 'Unbreakable'.repeat(20) })),
};

const letters: readonly (readonly [string, NoticeKind, object])[] = [
  ...(Object.keys(noticeViews) as NoticeKind[]).map((kind) => [kind, kind, noticeViews[kind]] as const),
  ['thirty-projects', 'yearly-report', demoReport()],
  ['hundred-findings', 'rectification', manyFindings],
  ['endless-names', 'reminder', endless],
];
/** Printing takes seconds a letter: English ones only with all the others. */
const languages = ['zh', 'en'] as const;
const names = letters.flatMap(([name]) => languages.map((language) => `${name}.${language}`));

/** How many pages each of the examples takes in Chinese, in either form: none spills a line onto one more. The head alone takes half a page. */
const pageCounts: Readonly<Partial<Record<NoticeKind, number>>> = {
  feedback: 3,
  rectification: 3,
  reminder: 2,
  supervision: 3,
  'extension-answer': 2,
  verification: 2,
  'budget-link': 2,
};

describe.runIf(needs('print') && needs('browser')).each(['docx', 'html'] as const)(
  'letters printed from %s',
  (format) => {
    let folder: string;
    const texts = new Map<string, string>();
    const pages = new Map<string, readonly PdfPage[]>();
    const pagesOf = (name: string) => pages.get(name) ?? expect.fail(`${name} was not printed`);

    beforeAll(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'bihuan-print-'));
      for (const [name, kind, view] of letters) {
        for (const language of ['zh', 'en'] as const) {
          const render = (to: 'docx' | 'html' | 'txt') => renderNotice(kind, view as never, { format: to, language });
          await writeFile(path.join(folder, `${name}.${language}.${format}`), await render(format));
          texts.set(`${name}.${language}`, new TextDecoder().decode(await render('txt')));
        }
      }
      await (format === 'docx' ? printDocx(folder) : printHtml(folder));
      for (const name of names) pages.set(name, await readPdf(path.join(folder, `${name}.pdf`)));
    }, 240_000);
    afterAll(() => rm(folder, { recursive: true, force: true }));

    it.each(names)('%s: A4, each page with its number on the outer side', (name) => {
      for (const [index, { width, height, words, text }] of pagesOf(name).entries()) {
        expect([Math.round(millimetres(width)), Math.round(millimetres(height))]).toEqual([210, 297]);
        expect(text).toContain(`—${index + 1}—`);
        const numbers = words.filter(
          ({ top, text: word }) => top > height - (35 / 25.4) * 72 && word === String(index + 1),
        );
        expect(numbers).toHaveLength(1);
        expect((numbers[0]?.left ?? 0) > width / 2).toBe(index % 2 === 0);
      }
    });

    it.each(Object.entries(pageCounts))('%s: is as long as it must be', (name, count) => {
      expect(pagesOf(`${name}.zh`)).toHaveLength(count);
    });

    it.each(names)('%s: nothing leaves the page, and nothing but hanging punctuation its text', (name) => {
      for (const { width, height, words } of pagesOf(name)) {
        for (const { left, right, top, bottom, text } of words) {
          expect({ text, inside: left >= 0 && top >= 0 && right <= width && bottom <= height }).toEqual({
            text,
            inside: true,
          });
          const isMark = /^[示例草稿SAMPLEDRFT]+$/.test(text);
          if (isMark) continue;
          expect({ text, ok: millimetres(left) >= 27 && millimetres(width - right) >= 20 }).toEqual({ text, ok: true });
        }
      }
    });

    it.each(names)('%s: all that the letter says can be read, in type that goes with it', async (name) => {
      const printed = new Set(pagesOf(name).flatMap(({ text }) => [...text]));
      // Colons are put in by the text form, between the heading of a column and its cell.
      const said = new Set(squeezed(texts.get(name) ?? '').replaceAll(':', ''));
      expect([...said].filter((character) => !printed.has(character))).toEqual([]);
      expect([...printed]).not.toContain('\ufffd');
      expect(await notEmbedded(path.join(folder, `${name}.pdf`))).toEqual([]);
    });

    it('has a glyph for every character in the family that stands in for 仿宋', async () => {
      const has = await charactersOf('Noto Serif CJK SC');
      const all = new Set([...texts.values()].flatMap((text) => [...text]).filter((character) => character > ' '));
      expect([...all].filter((character) => !has(character))).toEqual([]);
    });

    it.each(languages)(
      'tears no row of a hundred and says the headings of their columns on every page (%s)',
      (language) => {
        const all = pagesOf(`hundred-findings.${language}`);
        const pagesWith = (mark: string) => all.flatMap(({ text }, page) => (text.includes(mark) ? [page] : []));
        for (let row = 0; row < many; row += 1) {
          const begins = pagesWith(`甲${row}始`);
          expect(begins).toHaveLength(1);
          expect(pagesWith(`甲${row}终`)).toEqual(begins);
        }
        const withRows = all.filter(({ text }) => /甲\d+始/.test(text));
        expect(withRows.length).toBeGreaterThan(10);
        for (const { text } of withRows) expect(text).toContain(language === 'zh' ? '整改要求' : 'Required');
      },
    );

    it.each(languages)('keeps the thirty projects of the report in their order, none twice (%s)', (language) => {
      const printed = pagesOf(`thirty-projects.${language}`)
        .map(({ text }) => text.replaceAll(/[“”]/g, ''))
        .join('');
      // Quotation marks of another family are words of their own to the reader of the PDF.
      const places = demoReport().objects.map(({ name }) => printed.indexOf(squeezed(name).replaceAll(/[“”]/g, '')));
      expect(places.every((place, index) => place > (places[index - 1] ?? -1))).toBe(true);
    });

    // Where even the copies take half a page, they may stand alone.
    it.each(names.filter((name) => !name.startsWith('endless')))(
      '%s: the page of the signature holds some of the letter',
      (name) => {
        const all = pagesOf(name);
        const last = all[all.length - 1]?.text ?? '';
        expect(last).toMatch(name.endsWith('.zh') ? /联系处室/ : /Contact:/);
        expect(last).toMatch(name.endsWith('.zh') ? /抄送/ : /Copiesto/);
      },
    );
  },
);
