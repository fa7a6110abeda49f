import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asOperator } from '../../as-operator.testing.ts';
import { type TemporaryApi, temporaryApi } from '../../temporary-api.ts';
import { done, evaluated } from './journey.testing.ts';

let service: TemporaryApi;
beforeAll(async () => {
  service = await temporaryApi();
});
afterAll(() => service.stop());

const report = async (query: string) => {
  const response = await asOperator(`${service.url}/api/v1/yearly-reports/2024?${query}`);
  return { status: response.status, text: await response.text(), headers: response.headers };
};

it('the report made from the source report’s rows has its counts and its thirty rows, in its order', async () => {
  const bytes = await readFile(new URL('../../../../../test/fixtures/report-2024.txt', import.meta.url));
  const body = { fileName: 'report-2024.txt', contentBase64: bytes.toString('base64') };
  const previewed = await done(service, '/api/v1/imports', { ...body, evaluationYear: 2024, applyToYear: 2025 });
  await done(service, `/api/v1/imports/${previewed.id}/commit`);
  const { text, headers } = await report('format=txt');
  expect(headers.get('content-disposition')).toContain(encodeURIComponent('2024年绩效评价工作报告.txt'));

  const source = bytes.toString('utf8').split('\n');
  const rowsOf = (lines: readonly string[]) =>
    lines.flatMap((line) => {
      const [, number, name, grade] = /^(\d+)\s+(\S+)\s+([优良中差])$/.exec(line.trim()) ?? [];
      return number === undefined ? [] : [[number, name, grade]];
    });
  expect(rowsOf(source)).toHaveLength(30);
  expect(rowsOf(text.split('\n'))).toEqual(rowsOf(source));
  for (const counted of ['“优”的1个', '“良”的18个', '“中”的9个', '“差”的2个']) expect(text).toContain(counted);
  expect(text).not.toContain('示例');
});

it('it counts what was found, closed and decided, leaves out what was withdrawn, and can be made as of any day', async () => {
  const { position } = (await service.ask('/api/v1/evaluations?limit=1')).body;
  const { objectId, evaluationId } = await evaluated(service, '年报项目', { class: 'at-once' });
  const withdrawn = await evaluated(service, '撤销的项目');
  await done(service, `/api/v1/evaluations/${withdrawn.evaluationId}/withdrawal`, { reason: '重复' });
  const second = await done(service, '/api/v1/findings', {
    evaluationId,
    description: '台账不全',
    category: '管理',
    severity: 'minor',
    class: 'at-once',
    sample: ['description'],
  });
  await done(service, `/api/v1/findings/${second.id}/completion`, { claim: 'complete', on: '2025-04-01' });
  const closing = { kind: 'rectified', reason: '属实', rating: 'complete', on: '2025-04-08' };
  const results = [{ kind: 'money-cut', amount: 5_000_000 }];
  await done(service, `/api/v1/findings/${second.id}/verification`, { ...closing, results });
  await done(service, `/api/v1/evaluations/${evaluationId}/confirmation`, { on: '2025-01-08' });
  const { body: line } = await service.ask(`/api/v1/allocations/2025-${objectId}`);
  const confirmation = { kind: 'confirm', proposalHash: line.item.proposalHash };
  await done(service, `/api/v1/allocations/2025-${objectId}/decision`, confirmation);

  const { objectId: nextObject } = await evaluated(service, '下一年的项目');
  const opened = { objectId: nextObject, fundYear: 2024, evaluationYear: 2025, applyToYear: 2026 };
  await done(service, '/api/v1/evaluations', opened);
  const outlook = '/api/v1/yearly-reports/2024/outlook';
  const paragraphs = [{ heading: '压实主体责任', text: '按季度通报整改进度。' }];
  const { revision } = await done(service, outlook, { paragraphs });
  expect((await service.ask(outlook)).body).toEqual({ paragraphs, sample: [], revision });

  const { text } = await report('format=txt&on=2025-12-31');
  // The office's own words, then what the record knows of the year to come.
  expect(text.replaceAll(/\s/g, '')).toMatch(/下一步工作.*压实主体责任.*按季度通报整改进度。.*安排2025年绩效评价/);
  expect(text).toContain('2025年已确定评价对象1个，包括下一年的项目。');
  expect(text).toMatch(/最低等级或者未能证明绩效的评价对象\d+个（.*年报项目.*），列入跟踪评价/);
  expect(text).toMatch(/尚未办结的2个问题逐项跟踪督办，其中逾期的2个限期办结/);
  expect(text).toContain('对已整改销号的1个问题开展“回头看”');
  expect(text).toContain('年报项目');
  expect(text).not.toContain('撤销的项目');
  expect(text).toMatch(/资产管理\s+2\s+0\s+2/);
  expect(text).toMatch(/管理\s+1\s+1\s+0/);
  expect(text).toContain('核减资金');
  expect(text).toContain('30.00');
  // What is made up says so in print.
  expect(text).toContain('示例');
  const { text: before } = await report(`format=txt&asOf=${position}`);
  expect(before).not.toContain('年报项目');
  expect(before).not.toContain('压实主体责任');
  expect(before).toContain('2025年的评价对象将按规定的程序研究确定');
  const { text: english } = await report('format=txt&language=en');
  expect(english).toContain('excellent');

  const missing = await service.ask('/api/v1/yearly-reports/2019');
  expect([missing.status, missing.body.code]).toEqual([404, 'report.no-evaluations']);
});
