import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { chineseNumeral } from '../chinese-numeral.ts';
import { digestView } from '../digest-view.ts';
import { messageViews } from '../fixtures/views.ts';
import type { LetterDocument } from '../markup/document.ts';
import { balancedLines } from './balanced-lines.ts';
import { headingLines, startOfEnd } from './kept-together.ts';
import { emsOf, issuerSize, pointsOf, textWidth } from './page.ts';
import { toText } from './text.ts';

describe('a title', () => {
  const title = fc.string({
    unit: fc.constantFrom(...Array.from('关于老旧小区改造项目的通知（一期）“示例”2025年 A')),
    minLength: 1,
    maxLength: 200,
  });

  it('loses nothing when it is set on several lines, and begins no line with a closing mark', () => {
    fc.assert(
      fc.property(title, fc.integer({ min: 8, max: 30 }), (text, width) => {
        const lines = balancedLines(text, width, 'zh');
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。）”]/);
      }),
    );
  });

  it('breaks where a reader would, not within a year or a pair of brackets', () => {
    const lines = balancedLines('关于2024年绩效评价结果与2025年预算安排挂钩的通知', 20, 'zh');
    expect(lines).toHaveLength(2);
    expect(lines[1]).not.toMatch(/^年/);
    expect(
      balancedLines('Notice to Rectify the Findings on a Long Name', 14, 'en').every((line) => !/^ | $/.test(line)),
    ).toBe(true);
  });
});

test('the name of the issuer fits on one line, up to names of thirty characters', () => {
  for (const length of [2, 6, 12, 20]) {
    expect(emsOf('局'.repeat(length)) * issuerSize('局'.repeat(length))).toBeLessThanOrEqual(pointsOf(textWidth));
  }
});

test('headings count as Chinese does', () => {
  const counted = [1, 9, 10, 11, 20, 21, 99, 100, 101, 110, 115, 120, 999].map(chineseNumeral);
  expect(counted).toEqual([
    '一',
    '九',
    '十',
    '十一',
    '二十',
    '二十一',
    '九十九',
    '一百',
    '一百零一',
    '一百一十',
    '一百一十五',
    '一百二十',
    '九百九十九',
  ]);
  expect(new Set(Array.from({ length: 999 }, (_, index) => chineseNumeral(index + 1))).size).toBe(999);
});

test('the unit of a column stands on a line of its own', () => {
  expect([headingLines('涉及金额（万元）'), headingLines('Amount (RMB 10,000)'), headingLines('问题')]).toEqual([
    '涉及金额\n（万元）',
    'Amount\n(RMB 10,000)',
    '问题',
  ]);
});

test('the page of the signature keeps two paragraphs, and nothing before a table', () => {
  const paragraph = { kind: 'paragraph', text: '' } as const;
  const note = { kind: 'note', text: '' } as const;
  const table = { kind: 'table', columns: [], rows: [] } as const;
  expect(startOfEnd([paragraph, paragraph, paragraph, note])).toBe(1);
  expect(startOfEnd([paragraph, table, paragraph])).toBe(2);
  expect(startOfEnd([table])).toBe(1);
  expect(startOfEnd([])).toBe(0);
});

describe('a table as text', () => {
  const letter = (rows: readonly string[][]): LetterDocument => ({
    language: 'zh',
    marks: [],
    issuer: '局',
    number: null,
    title: '题',
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: '项目', width: 50, align: 'left' },
          { title: '金额', width: 50, align: 'right' },
        ],
        rows: rows.map((cells) => ({ cells, total: false })),
      },
    ],
    signature: { office: '局', date: '日' },
    copies: null,
    printed: null,
  });

  it('has its figures under one another', () => {
    const lines = toText(
      letter([
        ['教育', '1.00'],
        ['住房保障', '1,234.00'],
      ]),
    )
      .split('\n')
      .slice(4, 7);
    expect(lines).toEqual(['项目          金额', '教育          1.00', '住房保障  1,234.00']);
  });

  it('says every cell, whatever it is, in columns or row by row', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ minLength: 1, maxLength: 80 }), { minLength: 2, maxLength: 2 }), {
          maxLength: 5,
        }),
        (rows) => {
          const text = toText(letter(rows));
          for (const cell of rows.flat()) expect(text).toContain(cell.trimEnd());
        },
      ),
    );
  });
});

describe('a digest', () => {
  const { overdueInAll: _, dueSoonInAll: __, unlisted: ___, overdue, dueSoon, ...rest } = messageViews.digest;
  const [late, soon] = [overdue[0] ?? expect.fail(), dueSoon[0] ?? expect.fail()];

  it('lists what is longest overdue first, never more than its cap, and counts what it leaves out', () => {
    const days = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 30 });
    fc.assert(
      fc.property(days, days, fc.integer({ min: 1, max: 40 }), (overdueDays, daysLeft, cap) => {
        const view = digestView({
          ...rest,
          overdue: overdueDays.map((workingDaysOverdue) => ({ ...late, workingDaysOverdue })),
          dueSoon: daysLeft.map((workingDaysLeft) => ({ ...soon, workingDaysLeft })),
          cap,
        });
        const listed = view.overdue.length + view.dueSoon.length;
        expect(listed).toBe(Math.min(cap, overdueDays.length + daysLeft.length));
        expect(listed + view.unlisted).toBe(view.overdueInAll + view.dueSoonInAll);
        expect(view.overdue.map(({ workingDaysOverdue }) => workingDaysOverdue)).toEqual(
          [...overdueDays].sort((a, b) => b - a).slice(0, cap),
        );
        if (view.overdue.length < overdueDays.length) expect(view.dueSoon).toEqual([]);
      }),
    );
  });
});
