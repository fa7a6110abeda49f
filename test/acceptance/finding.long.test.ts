import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { OutputOf } from '@bihuan/contract';
import { expect, it } from 'vitest';
import { answerOf, bihuan, loadedDemo, serving, temporaryFolder } from './bihuan-process.ts';

const demo = loadedDemo();

interface Answered {
  readonly id: string;
  readonly item: OutputOf<'getFinding'>['item'];
}

it('whoever has only a terminal takes a finding from its raising to its closing and back, by the same decisions', async () => {
  const data = demo.copy();
  await serving(['start'], data);
  const { items } = await answerOf<OutputOf<'getLedger'>>(['ledger', '--fiscal-year', '2025', '--limit', '1'], data);
  const evaluation = items[0]?.evaluationId ?? '';
  const about = ['--description', '设备闲置', '--category', '资产管理', '--severity', 'moderate', '--amount', '5万元'];
  const raised = await answerOf<Answered>(
    ['finding', 'raise', '--evaluation', evaluation, ...about, '--class', 'by-stages', '--due', '2099-06-30'],
    data,
  );
  expect(raised.item).toMatchObject({ state: 'raised', amount: 5_000_000, dueDate: '2099-06-30' });
  const move = (word: string, ...options: string[]) =>
    answerOf<Answered>(['finding', word, raised.id, ...options], data).then(({ item }) => item);

  const early = await bihuan(['finding', 'reopen', raised.id, '--reason', '回头看'], data);
  expect([early.code, early.err]).toEqual([1, expect.stringContaining('[finding.move-not-allowed]')]);

  await move('commit', '--measure', '清点设备@2099-05-31', '--measure', '启用设备@2099-06-30', '--responsible', '科长');
  const restated = ['--change', '1:@2099-05-15', '--change', '2:启用并登记设备', '--measure', '公示结果@2099-06-15'];
  const amended = await move('amend', '--reason', '提前清点', ...restated);
  expect(amended.commitment).toMatchObject({
    measures: [
      { measureId: '1', text: '清点设备', dueDate: '2099-05-15' },
      { measureId: '2', text: '启用并登记设备', dueDate: '2099-06-30' },
      { measureId: '3', text: '公示结果', dueDate: '2099-06-15' },
    ],
    responsible: { role: '科长' },
  });
  const later = await bihuan(['finding', 'amend', raised.id, '--reason', '不够', '--change', '1:@2099-07-01'], data);
  expect([later.code, later.err]).toEqual([1, expect.stringContaining('[commitment.day-later]')]);
  const typed = await bihuan(['finding', 'amend', raised.id, '--reason', '笔误', '--change', '7:清点'], data);
  expect([typed.code, typed.err]).toEqual([1, expect.stringContaining('[measure.not-found]')]);

  await move('extend', '--until', '2099-08-31', '--measure', '2', '--reason', '设备待修');
  const granted = await move('grant', '--until', '2099-07-31');
  expect([granted.originalDueDate, granted.dueDate]).toEqual(['2099-06-30', '2099-07-31']);

  const evidence = path.join(temporaryFolder(), '清单.txt');
  writeFileSync(evidence, '设备清单：示例\n');
  const reported = await move('progress', '--measure', '1', '--percent', '100', '--evidence', evidence);
  expect(reported.commitment?.measures[0]).toMatchObject({
    percent: 100,
    progress: [{ evidence: [{ name: '清单.txt' }] }],
  });

  await move('submit', '--claim', 'complete');
  const closing = ['--rating', 'largely', '--reason', '现场核查属实', '--result', 'returned-to-treasury:3万元'];
  expect(await move('verify', ...closing)).toMatchObject({
    closedAs: 'rectified',
    claim: 'complete',
    rating: 'largely',
    results: [{ kind: 'returned-to-treasury', amount: 3_000_000, note: null }],
  });
  const shut = await move('look-back', '--due', '2099-11-10', '--note', '是否仍在使用');
  expect(shut.lookBack).toMatchObject({ kind: 'planned', dueDate: '2099-11-10', note: '是否仍在使用' });
  expect(shut.standing.kind).toBe('done');
  const due = await answerOf<OutputOf<'getLedger'>>(['ledger', '--look-back', 'overdue', '--on', '2099-11-11'], data);
  expect(due.items.find(({ id }) => id === raised.id)?.lookBack?.dueDate).toBe('2099-11-10');
  const moved = await bihuan(['finding', 'look-back', raised.id, '--due', '2099-12-10'], data);
  expect([moved.code, moved.err]).toEqual([1, expect.stringContaining('[look-back.moved-without-reason]')]);
  const seen = await move('look-back', '--in-order', '--note', '仍在使用', '--on', '2099-11-10');
  expect(seen.lookBack).toMatchObject({ kind: 'in-order', lookedBackOn: '2099-11-10' });
  expect(await move('reopen', '--reason', '再次闲置', '--keep', 'commitment', '--due', '2099-12-31')).toMatchObject({
    state: 'committed',
    dueDate: '2099-12-31',
  });
  const shown = await bihuan(['finding', raised.id], data);
  expect(shown.out).toContain('现在可以：');
}, 240_000);

it('the outlook of a yearly report is written from a text file, and shown', async () => {
  const data = demo.copy();
  const file = path.join(temporaryFolder(), '下一步.txt');
  writeFileSync(
    file,
    '\ufeff扩大覆盖面\r\n所有专项资金纳入评价。\r\n\r\n强化应用\r\n结果与预算挂钩。\r\n按季通报。\r\n',
  );
  const written = await answerOf<OutputOf<'getYearlyOutlook'>>(['outlook', '--year', '2024', '--file', file], data);
  expect(written.paragraphs).toEqual([
    { heading: '扩大覆盖面', text: '所有专项资金纳入评价。' },
    { heading: '强化应用', text: '结果与预算挂钩。\n按季通报。' },
  ]);
  writeFileSync(file, '没有正文\n');
  expect((await bihuan(['outlook', '--year', '2024', '--file', file], data)).code).toBe(1);
  expect((await bihuan(['outlook', '--year', '2024'], data)).out).toContain('扩大覆盖面\n所有专项资金纳入评价。');
}, 120_000);
