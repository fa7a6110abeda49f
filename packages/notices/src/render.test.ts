import { Refused } from '@bihuan/domain';
import { describe, expect, it, test } from 'vitest';
import { partOf, squeezed, textOfDocx, textOfHtml } from './fixtures/texts.ts';
import { messageViews, noticeViews } from './fixtures/views.ts';
import {
  type MessageKind,
  messageViewSchemas,
  type NoticeKind,
  noticeViewSchemas,
  renderMessage,
  renderNotice,
} from './index.ts';

const languages = ['zh', 'en'] as const;
const kinds = Object.keys(noticeViews) as NoticeKind[];
const messageKinds = Object.keys(messageViews) as MessageKind[];

const utf8 = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

async function allOf(kind: NoticeKind, view: object, language: 'zh' | 'en') {
  const render = (format: 'html' | 'txt' | 'docx') => renderNotice(kind, view as never, { format, language });
  const docx = await render('docx');
  const html = utf8(await render('html'));
  return { html, docx, txt: utf8(await render('txt')), seen: { html: textOfHtml(html), docx: textOfDocx(docx) } };
}

const cases = kinds.flatMap((kind) => languages.map((language) => ({ kind, language })));

describe.each(cases)('$kind in $language', ({ kind, language }) => {
  const view = noticeViews[kind];

  it('says the same in print, in the word processor and as text', async () => {
    const { txt, seen } = await allOf(kind, view, language);
    // Headings of columns are said again for each row where a table is written row by row.
    for (const piece of txt.split(/\n|: | {2,}/)) {
      expect(squeezed(seen.html)).toContain(squeezed(piece));
      // Marks are in the header of the DOCX.
      if (!/^(草稿|示例|DRAFT|SAMPLE|　)+$/.test(piece)) expect(squeezed(seen.docx)).toContain(squeezed(piece));
    }
  });

  it('never prints a missing value as a word of the machine', async () => {
    const { txt, seen } = await allOf(kind, emptied(view), language);
    for (const text of [txt, seen.html, seen.docx]) expect(text).not.toMatch(/undefined|null|NaN|\[object|true|false/);
  });

  it('prints what people wrote as they wrote it, whatever it looks like', async () => {
    const wild = `<b>&amp;"'\`=</b>{{name}}{{{issuer}}}\${x}[#if]|-->]]>`;
    const { txt, seen } = await allOf(
      kind,
      withEachText(view, (text) => `${text}${wild}`),
      language,
    );
    for (const text of [txt, seen.html, seen.docx]) expect(squeezed(text)).toContain(squeezed(`示例市财政局${wild}`));
    expect(seen.html).not.toMatch(/&(amp;)?(lt|gt|quot|#39|#x27);/);
  });

  it('takes characters that no document can hold, and lines, without breaking', async () => {
    const { txt, seen } = await allOf(
      kind,
      withEachText(view, (text) => `${text}\u0000\u0007\ud800\ufffe\r\n第二行\t完`),
      language,
    );
    for (const text of [txt, seen.html, seen.docx]) expect(squeezed(text)).toContain('第二行完');
  });

  it('says on every page that it is a draft or a sample, and does not where it is neither', async () => {
    const [draft, sample] = language === 'zh' ? ['草稿', '示例'] : ['DRAFT', 'SAMPLE'];
    const marked = await allOf(kind, { ...view, draft: true, sample: true }, language);
    const plain = await allOf(
      kind,
      { ...view, issuer: '市财政局', number: null, draft: false, sample: false },
      language,
    );
    for (const mark of [draft, sample]) {
      expect(marked.txt).toContain(mark);
      expect(/@top-center \{ content: "([^"]*)"/.exec(marked.html)?.[1]).toContain(mark);
      expect(partOf(marked.docx, 'word/header1.xml')).toContain(mark);
      expect(partOf(marked.docx, 'word/header2.xml')).toContain(mark);
      expect(partOf(plain.docx, 'word/header1.xml')).not.toContain(mark);
      expect(plain.html).not.toMatch(/@top-center|class="watermark"/);
    }
  });

  it('is the same bytes whenever it is rendered', async () => {
    const [first, second] = [await allOf(kind, view, language), await allOf(kind, view, language)];
    expect(second.html).toBe(first.html);
    expect(second.txt).toBe(first.txt);
    expect(Buffer.compare(first.docx, second.docx)).toBe(0);
  });

  it('loads nothing from elsewhere and runs nothing', async () => {
    const { html, docx } = await allOf(kind, view, language);
    expect(html).not.toMatch(/<script|<link|<img|<iframe|url\(|@import|https?:|\son\w+=/i);
    expect(partOf(docx, 'word/_rels/document.xml.rels')).not.toContain('TargetMode="External"');
  });
});

describe.each(messageKinds.flatMap((kind) => languages.map((language) => ({ kind, language }))))(
  'message $kind in $language',
  ({ kind, language }) => {
    it('has a subject of one line and a text, whatever the data holds', () => {
      const view = withEachText(messageViews[kind], (text) => (/^https/.test(text) ? text : `${text}\r\nBcc: x\n<b>`));
      const { subject, text } = renderMessage(kind, view as never, language);
      expect(subject).not.toMatch(/[\r\n\u2028]/);
      expect(text).toContain('<b>');
      expect(`${subject}${text}`).not.toMatch(/undefined|null|NaN|&(lt|amp|#)/);
    });

    it('says where to act also where no address is set', () => {
      const { text } = renderMessage(kind, emptied(messageViews[kind]) as never, language);
      expect(text).toMatch(language === 'zh' ? /请登录系统/ : /sign in/);
      expect(text).not.toMatch(/undefined|null|NaN/);
    });
  },
);

test('a view that lacks something is refused with what it lacks', async () => {
  const { issuer: _, ...rest } = noticeViews.reminder;
  const refused = await renderNotice('reminder', rest as never, { format: 'txt', language: 'zh' }).catch((e) => e);
  expect(refused).toBeInstanceOf(Refused);
  expect(refused).toMatchObject({ code: 'notice.view-unfit', params: { kind: 'reminder' } });
  expect(JSON.stringify(refused.params)).toContain('/issuer');
});

test('an extension that is neither granted nor declined, or both, is refused', async () => {
  const view = noticeViews['extension-answer'];
  const form = { format: 'txt', language: 'zh' } as const;
  await expect(renderNotice('extension-answer', { ...view, grant: null }, form)).rejects.toBeInstanceOf(Refused);
  const both = { ...view, decline: { reason: '理由不足' } };
  await expect(renderNotice('extension-answer', both, form)).rejects.toBeInstanceOf(Refused);
  const declined = utf8(await renderNotice('extension-answer', { ...both, grant: null }, form));
  expect(declined).toContain('不同意延期，整改期限仍为2025年6月30日');
});

describe('amounts', () => {
  const linesOf = (currentBudget: number, change: number) => ({
    ...noticeViews['budget-link'],
    lines: [
      { ...noticeViews['budget-link'].lines[0], currentBudget, change, finalBudget: currentBudget + change, held: 0 },
    ],
  });
  const textOf = async (view: object) =>
    utf8(await renderNotice('budget-link', view as never, { format: 'txt', language: 'zh' }));

  it('of nought are stated, not left out', async () => {
    expect(await textOf(linesOf(0, 0))).toContain('0.00');
    const feedback = { ...noticeViews.feedback, fundsEvaluated: 0, score: 0 };
    const text = utf8(await renderNotice('feedback', feedback, { format: 'txt', language: 'zh' }));
    expect(text).toContain('评价资金0.00万元');
    expect(text).toContain('综合得分0.00分');
  });

  it('are exact to the fen up to the largest', async () => {
    expect(await textOf(linesOf(9_000_000_000_000_000, -1))).toMatch(
      /9,000,000,000\.00[\s\S]*−0\.000001[\s\S]*8,999,999,999\.999999/,
    );
  });
});

test.each([1, 100])('%s findings are all told, each with its number', async (count) => {
  const [finding] = noticeViews.feedback.findings;
  if (finding === undefined) throw new Error('the fixture has findings');
  const findings = Array.from({ length: count }, (_, index) => ({ ...finding, category: `第${index + 1}类` }));
  const { txt, seen } = await allOf('feedback', { ...noticeViews.feedback, findings }, 'zh');
  for (const text of [txt, seen.html, seen.docx]) {
    for (const { category } of findings) expect(text).toContain(`）${category}\n`);
  }
  expect(txt).toContain(count === 100 ? '（一百）第100类' : '（一）第1类');
});

/** Nulls and empty lists wherever a view may have them. */
function emptied(view: object): object {
  let made = view;
  for (const [name, value] of Object.entries(view)) {
    const less = Array.isArray(value) ? [null, [], value.map(emptiedItem)] : [null];
    const fitting = less.map((instead) => Object.assign({}, made, { [name]: instead })).find(fits);
    made = fitting ?? made;
  }
  return made;
}
const emptiedItem = (item: unknown) =>
  item !== null && typeof item === 'object'
    ? Object.fromEntries(Object.entries(item).map(([name, value]) => [name, nullable.has(name) ? null : value]))
    : item;
const nullable = new Set([
  'requirement',
  'class',
  'amount',
  'basis',
  'grade',
  'reason',
  'ruleRow',
  'claim',
  'score',
  'number',
  'link',
  'letterNumber',
  'percent',
  'originalDueDate',
]);

function fits(view: object): boolean {
  return [...Object.values(noticeViewSchemas), ...Object.values(messageViewSchemas)].some(
    (schema) => schema.safeParse(view).success,
  );
}

/** Each text of the view changed, but for codes and days. */
function withEachText(value: unknown, change: (text: string) => string, name = ''): object {
  const coded = [
    'on',
    'kind',
    'matter',
    'about',
    'class',
    'severity',
    'dimension',
    'closing',
    'rating',
    'claim',
    'step',
    'earlier',
    'reportedTo',
    'standsFor',
    'methods',
    'evidenceMeans',
    'stages',
    'gradeScale',
  ];
  if (typeof value === 'string')
    return (/^\d{4}-\d\d-\d\d$/.test(value) || coded.includes(name) ? value : change(value)) as never;
  if (Array.isArray(value)) return value.map((item) => withEachText(item, change, name));
  if (value === null || typeof value !== 'object') return value as never;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      coded.includes(key) ? member : withEachText(member, change, key),
    ]),
  );
}
