import ExcelJS from 'exceljs';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readReport } from '../read-report.ts';

type Fill = (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void;

async function workbookOf(fill: Fill): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet('结果'), workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
const readBook = async (fill: Fill) => readReport({ fileName: 'a.xlsx', bytes: await workbookOf(fill) });
const codeOf = (bytes: Uint8Array) =>
  readReport({ fileName: 'a.xlsx', bytes }).then(
    () => null,
    (error: { code: string }) => error.code,
  );

describe('a workbook is read as a person sees it', () => {
  it('takes formulas by their value, numbers kept as text, full-width digits, dates and rich text', async () => {
    const report = await readBook((sheet) => {
      sheet.addRow(['项目名称', '评价得分', '评价资金（万元）', '当年预算（元）', '评价日期']);
      sheet.addRow([
        { richText: [{ text: '“甲”' }, { text: '项目' }] },
        '８５．５',
        { formula: '1+2', result: 0.1 + 0.2 },
        '1,200.50',
        new Date('2024-10-31T00:00:00Z'),
      ]);
    });
    expect(report.problems).toEqual([]);
    expect(report.rows[0]).toMatchObject({
      name: '“甲”项目',
      score: 85.5,
      grade: '良',
      inferred: ['kind', 'grade'],
      fundsEvaluated: 300_000,
      currentBudget: 120_050,
      evaluatedOn: '2024-10-31',
    });
  });

  it('lets a merged department hold for all its rows, and skips titles and group headings', async () => {
    const report = await readBook((sheet) => {
      sheet.addRow(['某市绩效评价结果汇总']);
      sheet.mergeCells('A1:D1');
      sheet.addRow(['序号', '主管部门', '项目名称', '评价结果']);
      sheet.addRow(['一、教育类']);
      sheet.mergeCells('A3:D3');
      sheet.addRow([1, '市教育局', '甲项目', '优']);
      sheet.addRow([2, null, '乙项目', '良']);
      sheet.mergeCells('B4:B5');
      sheet.addRow(['注：本表为初步结果']);
    });
    expect(report.rows.map(({ name, department }) => [name, department])).toEqual([
      ['甲项目', '市教育局'],
      ['乙项目', '市教育局'],
    ]);
    expect(report.problems).toEqual([]);
  });

  it('does not mind columns that are formatted and empty', async () => {
    const report = await readBook((sheet) => {
      sheet.addRow(['项目名称', '评价结果']);
      sheet.addRow(['甲项目', '优']);
      sheet.getCell(2, 900).font = { bold: true };
    });
    expect(report.rows).toHaveLength(1);
  });

  it('reads a heading of two rows', async () => {
    const report = await readBook((sheet) => {
      sheet.addRow(['项目名称', '资金（万元）', null, '评价结果']);
      sheet.addRow([null, '评价资金（万元）', '当年预算（万元）', null]);
      sheet.mergeCells('A1:A2');
      sheet.mergeCells('B1:C1');
      sheet.mergeCells('D1:D2');
      sheet.addRow(['甲项目', 1, 2, '优']);
    });
    expect(report.rows).toHaveLength(1);
    expect(report.rows[0]).toMatchObject({ fundsEvaluated: 1_000_000, currentBudget: 2_000_000 });
  });

  it('names sheet and cell of what is wrong', async () => {
    const report = await readBook((sheet) => {
      sheet.addRow([]);
      sheet.addRow([null, '项目名称', '评价结果', '评价得分']);
      sheet.addRow([null, '甲项目', { error: '#REF!' }, { formula: 'A1' }]);
    });
    expect(report.problems.map(({ code, where }) => [code, where])).toEqual([
      ['import.cell-error', { sheet: '结果', row: 3, column: 'C3', field: 'grade' }],
      ['import.formula-without-value', { sheet: '结果', row: 3, column: 'D3', field: 'score' }],
    ]);
  });

  it('says when hidden sheets and second tables were left out, and reads the unit above the table', async () => {
    const report = await readBook((sheet, workbook) => {
      sheet.addRow(['单位：万元']);
      sheet.addRow(['项目名称', '评价结果', '涉及资金']);
      sheet.addRow(['甲项目', '优', 3]);
      sheet.addRow(['乙项目', '优', 4]);
      const other = workbook.addWorksheet('去年');
      other.addRow(['项目名称', '评价结果']);
      other.addRow(['甲项目', '差']);
      workbook.addWorksheet('草稿', { state: 'hidden' }).addRow(['x']);
    });
    expect(report.rows.map(({ fundsEvaluated }) => fundsEvaluated)).toEqual([3_000_000, 4_000_000]);
    expect(report.notes.map(({ id }) => id)).toEqual(['sheet.hidden', 'table.other']);
  });
});

describe('a workbook that would exhaust the machine is refused before it is unpacked', () => {
  it('refuses by the sizes that the zip declares', async () => {
    const bytes = zipSync({ 'xl/workbook.xml': new Uint8Array(101 * 1024 * 1024) }, { level: 1 });
    expect(await codeOf(bytes)).toBe('import.expands-too-far');
  });

  it('refuses a part that is larger than it says', async () => {
    const bytes = Buffer.from(zipSync({ 'xl/workbook.xml': new Uint8Array(5_000_000) }));
    const directory = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    bytes.writeUInt32LE(10, directory + 24);
    expect(await codeOf(bytes)).toBe('import.damaged');
  });

  it('refuses a merge over the whole sheet', async () => {
    const sheet = new TextEncoder().encode(
      '<worksheet><sheetData/><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>',
    );
    expect(await codeOf(zipSync({ 'xl/workbook.xml': new Uint8Array(1), 'xl/worksheets/sheet1.xml': sheet }))).toBe(
      'import.too-many-cells',
    );
  });

  it('knows other zips for what they are, and a cut-off file for damaged', async () => {
    expect(await codeOf(zipSync({ 'word/document.xml': new Uint8Array(1) }))).toBe('import.unsupported-type');
    const whole = await workbookOf((sheet) => sheet.addRow(['项目名称', '评价结果']));
    expect(await codeOf(whole.subarray(0, 2000))).toBe('import.damaged');
  });
});
