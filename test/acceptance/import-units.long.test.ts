import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { answerOf, bihuan, temporaryFolder } from './bihuan-process.ts';

interface Answer {
  readonly preview: { readonly counts: Record<string, number>; readonly steps: number };
  readonly committed: { readonly id: string } | null;
}

const lines = [
  '单位名称,单位编码,主管部门,联系人,手机,邮箱',
  '示例学校,0012,示例教育局,示例办事员,13800000002,xx@example.invalid',
  '示例医院,0013,示例卫健委,示例科员,12,',
];

it('a unit register is previewed, taken in, and changes nothing the second time', async () => {
  const data = temporaryFolder();
  const file = join(temporaryFolder(), '单位名册.csv');
  writeFileSync(file, lines.join('\n'));
  const previewed = await answerOf<Answer>(['import-units', file, '--dry-run'], data);
  expect(previewed).toMatchObject({
    preview: { counts: { new: 2, changed: 0, unchanged: 0, skipped: 1 } },
    committed: null,
  });
  const { out } = await bihuan(['import-units', file, '--yes', '--from', '2025-01-01'], data);
  expect(out).toContain('第 3 行 “手机”列');
  expect(out).toContain('“12”不是电话号码');
  expect(out).toContain('已导入：新增 2 个单位');
  const again = await bihuan(['import-units', file, '--yes'], data);
  expect([again.code, again.out]).toEqual([1, expect.stringContaining('没有可导入的内容')]);
  writeFileSync(file, lines.slice(0, 2).join('\n'));
  const same = await answerOf<Answer>(['import-units', file, '--yes'], data);
  expect(same).toMatchObject({ preview: { steps: 0, counts: { unchanged: 1 } }, committed: null });
}, 120_000);
