import { describe, expect, it } from 'vitest';
import { cellsPasted, pasteInto } from './paste.ts';

describe('cells pasted from a spreadsheet', () => {
  it('keep lines and tabs that stand inside a quoted cell', () => {
    expect(cellsPasted('差\t"暂缓 至=整改验收\n措施 内容=""约谈"""\r\n良\t\n')).toEqual([
      ['差', '暂缓 至=整改验收\n措施 内容="约谈"'],
      ['良', ''],
    ]);
  });

  it('fill the table from where they are pasted, and add the rows that it lacks', () => {
    const place = { row: 1, column: 1, columns: 3 };
    expect(pasteInto([['1'], ['2', 'a', 'b']], place, [['x', 'y'], ['z']])).toEqual({
      rows: [['1'], ['2', 'x', 'y'], ['', 'z', '']],
    });
  });

  it('change nothing where they have a column too many, and say which row it is', () => {
    const place = { row: 0, column: 2, columns: 3 };
    expect(pasteInto([['1', '2', '3']], place, [['x'], ['x', 'y']])).toEqual({
      tooWide: { row: 2, columns: 2, room: 1 },
    });
  });
});
