import { Refused } from '@bihuan/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReport } from '../read-report.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const rowsOf = async (bytes: Uint8Array) =>
  (await readReport({ fileName: 'x', bytes })).rows.map(({ name, grade }) => [name, grade]);
const expected = [
  ['“一泓清水”项目', '优'],
  ['老旧小区改造（一期和二期）项目', '差'],
];
const lines = (separator: string) =>
  [
    ['序号', '项目名称', '评价结果'],
    ['1', '“一泓清水”项目', '优'],
    ['2', '老旧小区改造（一期和二期）项目', '差'],
  ].map((cells) => cells.join(separator));

describe('the table is found however its columns are separated', () => {
  it.each([
    ['tab', '\t'],
    ['spaces', '    '],
    ['ideographic space', '　　'],
    ['one space', ' '],
    ['bar', ' | '],
    ['comma', ','],
    ['semicolon', ';'],
  ])('%s', async (_, separator) =>
    expect(await rowsOf(bytesOf(`前言。\n\n${lines(separator).join('\n')}\n\n结语。\n`))).toEqual(expected),
  );

  it('reads windows line ends, a byte order mark and bars as a frame', async () => {
    expect(await rowsOf(bytesOf(`\ufeff${lines(',').join('\r\n')}\r\n`))).toEqual(expected);
    expect(
      await rowsOf(
        bytesOf(
          lines('|')
            .map((line) => `|${line}|`)
            .join('\n|---|---|---|\n'),
        ),
      ),
    ).toEqual(expected);
  });

  it('keeps spaces inside a name where spaces separate', async () => {
    expect(await rowsOf(bytesOf('序号 项目名称 评价结果\n1 A 区 综合 整治 项目 优\n'))).toEqual([
      ['A 区 综合 整治 项目', '优'],
    ]);
  });

  it.each([
    '— 7 —',
    '第 7 页 共 9 页',
    '7/9',
    '\f',
    '\n\n',
    '序号\t项目名称\t评价结果',
    '关于某事项的报告（续）',
    '\f7\n',
  ])('goes on after the page break %j', async (between) => {
    const [heading, first, second] = lines('\t');
    expect(await rowsOf(bytesOf([heading, first, between, second].join('\n')))).toEqual(expected);
  });

  it('reads quoted cells with commas, quotes and line ends exactly, and counts lines as an editor does', async () => {
    const csv = '项目名称,评价结果\n"甲,""乙""\n丙",优\n丁项目,未知\n';
    const report = await readReport({ fileName: 'a.csv', bytes: bytesOf(csv) });
    expect(report.rows[0]?.name).toBe('甲,"乙"\n丙');
    expect(report.problems[0]?.where.line).toBe(4);
  });

  it('gives every name back exactly', async () => {
    const name = fc
      .stringMatching(/^[甲乙丙“”（）「」《》·0-9A-Za-z一二年度项目—]{1,30}$/)
      .filter((text) => !/^[-—\d]+$|^(?:合计|总计|小计)/.test(text));
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(name, { minLength: 1, maxLength: 8, selector: (text) => text.toLowerCase() }),
        async (names) => {
          const text = ['序号\t项目名称\t评价结果', ...names.map((one, index) => `${index + 1}\t${one}\t良`)].join(
            '\n',
          );
          const report = await readReport({ fileName: 'x', bytes: bytesOf(text) });
          expect(report.rows.map((row) => row.name)).toEqual(names);
        },
      ),
      { numRuns: 100 },
    );
  });
});

/** “项目名称,评价结果 甲项目,优 乙项目,良”, as Excel in China writes CSV. */
const gbk = Buffer.from('cfeec4bfc3fbb3c62cc6c0bcdbbde1b9fb0d0abcd7cfeec4bf2cd3c50d0ad2d2cfeec4bf2cc1bc0d0a', 'hex');

describe('encodings', () => {
  it('reads GBK and says so', async () => {
    const report = await readReport({ fileName: 'a.csv', bytes: gbk });
    expect(report.rows.map(({ name, grade }) => [name, grade])).toEqual([
      ['甲项目', '优'],
      ['乙项目', '良'],
    ]);
    expect(report.encoding).toBe('gb18030');
    expect(report.notes.map(({ id }) => id)).toContain('encoding.gb18030');
  });

  it('reads Excel’s “Unicode text”', async () => {
    const report = await readReport({
      fileName: 'a.txt',
      bytes: Buffer.from(`\ufeff${lines('\t').join('\r\n')}`, 'utf16le'),
    });
    expect(report.encoding).toBe('utf-16le');
    expect(report.rows).toHaveLength(2);
  });

  it('refuses a UTF-8 file with a lost byte, naming the byte and the line, rather than guessing names', async () => {
    const whole = Buffer.from(lines('\t').join('\n'));
    const lineThree = Buffer.from(lines('\t').slice(0, 2).join('\n')).length + 1;
    const damaged = Buffer.concat([whole.subarray(0, lineThree + 3), whole.subarray(lineThree + 4)]);
    const error = await readReport({ fileName: 'x', bytes: damaged }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Refused);
    expect(error).toMatchObject({ code: 'import.undecodable', params: { line: 3 } });
    expect(Math.abs(Number((error as Refused).params['offset']) - lineThree - 2)).toBeLessThanOrEqual(2);
  });
});
