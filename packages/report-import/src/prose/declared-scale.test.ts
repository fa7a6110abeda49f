import { scaleFaults } from '@bihuan/domain';
import { describe, expect, it } from 'vitest';
import { crossCheck } from '../checks.ts';
import { readDeclared } from './declared.ts';
import { declaredScale } from './declared-scale.ts';

const bands = (text: string) =>
  declaredScale(text)?.bands.map(({ grade, from, to, includesTo }) => [grade, from, to, includesTo]) ?? null;
const usual = [
  ['优', 90, 100, true],
  ['良', 80, 90, false],
  ['中', 60, 80, false],
  ['差', 0, 60, false],
];

describe('the grade scale is read from the words that reports use', () => {
  it.each([
    '综合评分90分(含)-100分为“优”，80分(含)-90分为“良”，60分（含）—80分为“中”，60分以下为“差”。',
    '90（含）—100分为优、80（含）—90分为良、60（含）—80分为中、60分以下为差。',
    '得分90分（含）以上为优；80分（含）至90分评为良；60分（含）至80分评为中；不足60分评为差。',
    '优[90,100]，良[80,90)，中[60,80)，差[0,60)。',
    '优（90-100分）、良（80-90分）、中（60-80分）、差（0-60分）。',
    '90≤得分≤100为优，80≤得分<90为良，60≤得分<80为中，0≤得分<60为差',
  ])('%s', (text) => expect(bands(text)).toEqual(usual));

  it('reads other grade words', () => {
    expect(bands('85分（含）以上为优秀，60分（含）—85分为合格，60分以下为不合格')).toEqual([
      ['优秀', 85, 100, true],
      ['合格', 60, 85, false],
      ['不合格', 0, 60, false],
    ]);
  });

  it('keeps the gaps of whole-number bands, and the check reports them', () => {
    const text = '90-100分为优，80-89分为良，60-79分为中，0-59分为差。';
    const scale = declaredScale(text);
    expect(scale && scaleFaults(scale)).toEqual([
      { kind: 'gap', from: 59, to: 60 },
      { kind: 'gap', from: 79, to: 80 },
      { kind: 'gap', from: 89, to: 90 },
    ]);
    if (scale === null) return;
    const checks = crossCheck({ declared: readDeclared([text], scale), scale, rows: [], totalRowFunds: null });
    expect(checks.find(({ id }) => id === 'scale')?.kind).toBe('disagrees');
  });

  it('finds none where none is', () => expect(bands('本年共评价30个项目，平均得分85分，总体为良。')).toBeNull());
});

describe('other ways to say the same', () => {
  it.each([
    ['评为优的3个，良12个，中5个。', { 优: 3, 良: 12, 中: 5 }],
    ['其中3个项目评为“优”，12个项目为“良”。', { 优: 3, 良: 12 }],
    ['优秀等级三个，良好等级十二个。', { 优: 3, 良: 12 }],
  ])('%s', (text, counts) =>
    expect(
      readDeclared([text], {
        id: 'x',
        version: 1,
        bands: [
          { grade: '优', english: 'a', from: 90, to: 100, includesTo: true },
          { grade: '良', english: 'b', from: 80, to: 90, includesTo: false },
          { grade: '中', english: 'c', from: 0, to: 80, includesTo: false },
        ],
      }).gradeCounts,
    ).toEqual(counts),
  );

  it('reads numbers of projects and years in other words', () => {
    const declared = readDeclared(
      ['某县2025年度财政绩效评价报告', '今年选取十七个项目开展评价，评价2024年财政资金共计9,876.5万元。'],
      { id: 'x', version: 1, bands: [{ grade: '优', english: 'a', from: 0, to: 100, includesTo: true }] },
    );
    expect(declared).toMatchObject({
      evaluationYear: 2025,
      fundYear: 2024,
      projects: [17],
      funds: { amount: 9_876_500_000 },
    });
  });
});
