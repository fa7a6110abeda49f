import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { squeezed } from './fixtures/texts.ts';
import { messageViews, noticeViews } from './fixtures/views.ts';
import { type MessageKind, type NoticeKind, renderMessage, renderNotice } from './index.ts';

const languages = ['zh', 'en'] as const;

/** What people can write, without what no document can hold and what every document does as it likes with: spaces. */
const written = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((text) => /^[^\s\p{Cc}\p{Cs}\ufffe\uffff]+$/u.test(text));

/** Free texts, by the name of their field; `link` must be an address, the others are codes, days and words of a scale. */
const free = new Set([
  'issuer',
  'number',
  'recipients',
  'copies',
  'office',
  'phone',
  'name',
  'objectName',
  'description',
  'category',
  'requirement',
  'basis',
  'comment',
  'evaluator',
  'feedbackNumber',
  'measures',
  'note',
  'legalBasis',
  'heading',
  'text',
  'policyAreas',
  'unit',
  'addressee',
  'letterNumber',
  'reason',
]);

/** A view with each free text another one, and the texts that went in. */
function rewritten(view: object, next: () => string): { view: object; texts: readonly string[] } {
  const texts: string[] = [];
  const change = (value: unknown, name: string): unknown => {
    if (typeof value === 'string' && free.has(name)) {
      const text = next();
      texts.push(text);
      return text;
    }
    if (Array.isArray(value)) return value.map((item) => change(item, name));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, change(member, key)]));
  };
  return { view: change(view, '') as object, texts };
}

describe.each(Object.keys(noticeViews) as NoticeKind[])('%s', (kind) => {
  it.each(languages)('says every text of its view (%s)', async (language) => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(written), async (stream) => {
        const { view, texts } = rewritten(noticeViews[kind], () => stream.next().value);
        const bytes = await renderNotice(kind, view as never, { format: 'txt', language });
        expect(texts.length).toBeGreaterThan(4);
        const said = squeezed(new TextDecoder().decode(bytes));
        for (const text of texts) expect(said).toContain(squeezed(text));
      }),
      { numRuns: 40 },
    );
  });
});

describe.each(Object.keys(messageViews) as MessageKind[])('message %s', (kind) => {
  it.each(languages)('says every text of its view (%s)', (language) => {
    fc.assert(
      fc.property(fc.infiniteStream(written), (stream) => {
        const { view, texts } = rewritten(messageViews[kind], () => stream.next().value);
        const { subject, text: body } = renderMessage(kind, view as never, language);
        for (const text of texts) expect(squeezed(subject + body)).toContain(squeezed(text));
      }),
      { numRuns: 40 },
    );
  });
});
