import { describe, expect, it } from 'vitest';
import { type PasteColumn, pastedCells, pastedRows } from './pasted.ts';

const headings: Readonly<Record<string, PasteColumn>> = {
  项目: 'object',
  问题: 'description',
  类别: 'category',
  涉及金额: 'amount',
};
const columnOf = (heading: string) => headings[heading] ?? null;

describe('a pasted table', () => {
  it('keeps line breaks and quotes within a cell, so that no finding is torn in two', () => {
    expect(pastedCells('河道\t"闲置\n两台 ""新"" 设备"\t资产\r\n\r\n道路\t台账不全\t管理')).toEqual([
      ['河道', '闲置\n两台 "新" 设备', '资产'],
      ['道路', '台账不全', '管理'],
    ]);
  });

  it('with a column too many says which cells have no place, and drops none unsaid', () => {
    const wide = ['河道', '闲置', '资产', '一般', '', '12', '', '', '2026-03-31', '多出的'].join('\t');
    const { rows } = pastedRows(wide, columnOf);
    expect(rows).toMatchObject([{ row: 1, tooMany: { from: 10, cells: ['多出的'] } }]);
  });

  it('with headings of its own is read in their order, and names what it does not know', () => {
    const { rows, unknownHeadings } = pastedRows('问题\t经办人\t项目\n闲置\t绩效科\t河道', columnOf);
    expect(unknownHeadings).toEqual(['经办人']);
    expect(rows).toMatchObject([{ row: 2, cells: { object: '河道', description: '闲置', category: '' } }]);
  });

  it('whose heading names a unit is read in it, so that yuan are not taken for ten thousands', () => {
    const unitOf = (heading: string) => pastedRows(`项目\t${heading}\n河道\t120000`, columnOf);
    expect(unitOf('涉及金额（元）')).toMatchObject({
      amountUnit: '元',
      unknownHeadings: [],
      rows: [{ cells: { amount: '120000' } }],
    });
    expect(unitOf('涉及金额(单位：万元)').amountUnit).toBe('万元');
    expect(unitOf('涉及金额').amountUnit).toBeNull();
  });
});
