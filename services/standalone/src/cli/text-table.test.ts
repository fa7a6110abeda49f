import { describe, expect, it } from 'vitest';
import { textTable, widthOf } from './text-table.ts';

describe('a table on a terminal', () => {
  it('counts Chinese characters and full-width signs as two columns', () => {
    expect(widthOf('吕梁A')).toBe(5);
    expect(widthOf('（一期）')).toBe(8);
    expect(widthOf('“a”')).toBe(3);
    expect(widthOf('e\u0301')).toBe(1);
  });

  it('keeps the columns under their titles whatever the names are', () => {
    const lines = textTable(
      [{ title: '对象' }, { title: '元', align: 'right' }],
      [
        ['氢能', '1.00'],
        ['PPP项目', '12,000.00'],
      ],
    );
    expect(lines).toEqual(['对象            元', '───────  ─────────', '氢能          1.00', 'PPP项目  12,000.00']);
  });
});
