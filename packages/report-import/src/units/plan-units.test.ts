import { calendarDate as day } from '@bihuan/domain';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { KnownUnit, UnitRegister } from './plan.ts';
import { planUnits } from './plan-units.ts';
import { readUnits } from './read-units.ts';

const nothing: UnitRegister = { organisations: [], persons: [], tenures: [] };
const options = { importId: 'imp-1', from: day('2025-03-01'), createDepartments: true, reason: '单位名册' };
const read = (...lines: string[]) => readUnits(new TextEncoder().encode(lines.join('\n')));
const unit = (id: string, name: string, more: Partial<KnownUnit> = {}): KnownUnit => ({
  id,
  name,
  formerNames: [],
  code: null,
  kind: 'unit',
  parentId: null,
  mergedInto: null,
  withdrawn: false,
  ...more,
});
const plan = async (lines: readonly string[], register: Partial<UnitRegister> = {}, more: object = {}) =>
  planUnits({ read: await read(...lines), register: { ...nothing, ...register }, options: { ...options, ...more } });

describe('a unit register', () => {
  it('under its usual headings, with a title above and a note below, registers units, departments and people', async () => {
    const { rows, counts, steps } = await plan([
      '示例市预算单位名册,,,,,,,',
      '序号,单位名称,统一社会信用代码,主管部门,单位类型,负责人,联系人,职务,手机,电子邮箱',
      '1,示例教育局,0011,,主管部门,示例局长,示例科长,科长,13800000001,jy@example.invalid',
      '2,示例学校,0012,示例教育局,事业单位,,示例经办人,科员,0351-0000000,xx@example.invalid',
      '3,示例医院,0013,示例卫健委,,,,,,',
      '注：本表为示例',
    ]);
    expect(rows.map(({ row, name, action }) => [row, name, action])).toEqual([
      [null, '示例卫健委', 'new'],
      [1, '示例教育局', 'new'],
      [2, '示例学校', 'new'],
      [3, '示例医院', 'new'],
    ]);
    expect(counts).toEqual({ new: 4, changed: 0, unchanged: 0, skipped: 0 });
    const registered = steps.flatMap((step) => (step.kind === 'register-organisation' ? [step.data] : []));
    const idOf = (name: string) => registered.find((one) => one.name === name)?.organisationId;
    expect(registered.map(({ name, kind, parentId, code }) => [name, kind, parentId, code])).toEqual([
      ['示例卫健委', 'department', null, null],
      ['示例教育局', 'department', null, '0011'],
      ['示例学校', 'unit', idOf('示例教育局'), '0012'],
      ['示例医院', 'unit', idOf('示例卫健委'), '0013'],
    ]);
    const people = steps.flatMap((step) => (step.kind === 'register-person' ? [step.data] : []));
    expect(people).toEqual([
      { name: '示例局长', title: null, phone: null, mail: null },
      { name: '示例科长', title: '科长', phone: '13800000001', mail: 'jy@example.invalid' },
      { name: '示例经办人', title: '科员', phone: '0351-0000000', mail: 'xx@example.invalid' },
    ]);
    const posts = steps.flatMap((step) => (step.kind === 'fill-post' ? [step.data.post] : []));
    expect(posts).toEqual(['head', 'contact', 'contact']);
  });

  it('matches by code, then by any name, and shows each field that changes', async () => {
    const organisations = [
      unit('a', '示例旧学校', { code: '0012' }),
      unit('b', '示例医院', { formerNames: ['示例卫生院'], parentId: 'c' }),
      unit('c', '示例卫健委', { kind: 'department' }),
    ];
    const { rows, steps } = await plan(
      ['单位名称,单位编码,主管部门', '示例新学校,0012,示例卫健委', '示例卫生院,0013,示例卫健委', '示例卫健委,,'],
      { organisations },
    );
    expect(rows.map(({ organisationId, action }) => [organisationId, action])).toEqual([
      ['a', 'changed'],
      ['b', 'changed'],
      ['c', 'unchanged'],
    ]);
    expect(rows[0]?.changes).toEqual([
      { field: 'name', from: '示例旧学校', to: '示例新学校' },
      { field: 'supervisor', from: null, to: '示例卫健委' },
    ]);
    expect(rows[1]?.changes).toEqual([{ field: 'code', from: null, to: '0013' }]);
    expect(steps.map(({ kind }) => kind)).toEqual(['rename-organisation', 'amend-organisation', 'change-supervisor']);
  });

  it('names what is wrong by row and column, and takes the other rows', async () => {
    const organisations = [
      unit('a', '示例第一中学', { code: '0011' }),
      unit('b', '示例第二中学', { code: '0022' }),
      unit('c', '示例市自然资源局', { kind: 'department' }),
    ];
    const { rows } = await plan(
      [
        '单位名称,单位编码,主管部门,单位类型,联系人,电话,邮箱',
        '示例甲校,,示例乙校,,,,',
        '示例乙校,,示例甲校,,,,',
        '示例丙校,,示例市自燃资源局,,,,',
        '示例丁校,,,,示例某,12,nomail',
        '示例丁校,,,,,,',
        ',0099,,,,,',
        '示例第一中学,0022,,,,,',
        '示例第二中学,0033,,,,,',
        '示例戊校,,示例戊校,,,,',
        '示例己校,,,会所,,,',
        '示例庚校,,示例丁校,,,,',
        '示例辛校,,,,,,',
      ],
      { organisations },
    );
    const problems = rows.map(({ row, problems: found }) => [
      row,
      ...found.map(({ code, where }) => `${code} ${where.line}/${where.column}`),
    ]);
    expect(problems).toEqual([
      [1, 'organisation.supervision-cycle 2/主管部门'],
      [2, 'organisation.supervision-cycle 3/主管部门'],
      [3, 'unit-import.unknown-supervisor 4/主管部门'],
      [4, 'person.phone-malformed 5/电话', 'person.mail-malformed 5/邮箱'],
      [5, 'unit-import.twice 6/单位名称'],
      [6, 'unit-import.name-missing 7/单位名称'],
      [7, 'unit-import.code-and-name-differ 8/单位编码'],
      [8, 'unit-import.other-code 9/单位编码'],
      [9, 'organisation.supervises-itself 10/主管部门'],
      [10, 'unit-import.kind-unknown 11/单位类型'],
      [11, 'unit-import.supervisor-skipped 12/主管部门'],
      [12],
    ]);
    expect(rows[0]?.problems[0]?.params).toMatchObject({ chain: '示例甲校 → 示例乙校 → 示例甲校' });
    expect(rows.at(-1)?.action).toBe('new');
  });

  it('turns a chain of supervision round in an order that never closes a circle', async () => {
    const organisations = [
      unit('a', '示例甲', { parentId: 'b' }),
      unit('b', '示例乙', { parentId: 'c' }),
      unit('c', '示例丙'),
      unit('d', '示例丁'),
    ];
    const { steps } = await plan(['单位名称,主管部门', '示例乙,示例甲', '示例丙,示例乙', '示例甲,示例丁'], {
      organisations,
    });
    expect(steps.map(({ targetId }) => targetId)).toEqual(['a', 'b', 'c']);
  });

  it('knows people again, passes posts on, and leaves other contacts in place', async () => {
    const organisations = [unit('a', '示例学校')];
    const person = (id: string, name: string, phone: string | null) => ({ id, name, phone, title: null, mail: null });
    const tenure = (personId: string, post: 'head' | 'contact', isFirst: boolean) => ({
      organisationId: 'a',
      tenureId: `t-${personId}`,
      post,
      personId,
      from: day('2024-01-01'),
      until: null,
      isFirst,
    });
    const register = {
      organisations,
      persons: [person('p1', '示例甲', '13800000001'), person('p2', '示例乙', null), person('p3', '示例丙', null)],
      tenures: [tenure('p1', 'contact', true), tenure('p2', 'contact', false), tenure('p3', 'head', false)],
    };
    const headings = '单位名称,负责人,联系人,手机';
    const same = await plan([headings, '示例学校,示例丙,示例甲,138 0000 0001'], register);
    expect(same.rows[0]?.changes).toEqual([{ field: 'contactPhone', from: '13800000001', to: '138 0000 0001' }]);
    const other = await plan([headings, '示例学校,示例丁,示例乙,13800000002'], register);
    expect(other.rows[0]?.changes.map(({ field, from, to }) => [field, from, to])).toEqual([
      ['head', '示例丙', '示例丁'],
      ['contact', '示例甲', '示例乙'],
      ['contactPhone', null, '13800000002'],
    ]);
    expect(other.steps.map(({ kind }) => kind)).toEqual([
      'register-person',
      'amend-person',
      'leave-post',
      'fill-post',
      'put-first',
    ]);
    const newcomer = await plan([headings, '示例学校,,示例戊,13800000003'], register);
    const left = newcomer.steps.flatMap((step) => (step.kind === 'leave-post' ? [step.data] : []));
    expect(left).toEqual([{ tenureId: 't-p1', lastDay: '2025-02-28', reason: null }]);
  });

  it('is read from a workbook, each fault with its sheet and row', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('名册');
    sheet.addRow(['示例市预算单位名册']);
    sheet.addRow(['单位名称', '统一社会信用代码', '联系人', '联系电话']);
    sheet.addRow(['示例学校', '0012', '示例办事员', 13900000002]);
    sheet.addRow(['示例医院', '0013', '示例办事员', '12']);
    const { rows } = await readUnits(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(rows[0]).toMatchObject({ name: '示例学校', contact: { name: '示例办事员', phone: '13900000002' } });
    const where = { sheet: '名册', row: 4, column: '联系电话' };
    expect(rows[1]?.problems).toMatchObject([{ code: 'person.phone-malformed', where }]);
  });

  it('is refused when no heading names units', async () => {
    await expect(read('项目名称,评价等级', '示例项目,优')).rejects.toMatchObject({ code: 'unit-import.no-table' });
  });
});
