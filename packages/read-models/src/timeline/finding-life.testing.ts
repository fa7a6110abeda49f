import type { BihuanEvent, CalendarDate, Fen } from '@bihuan/domain';
import { raising } from '@bihuan/domain/fixtures/findings';

export const on = (text: string) => text as CalendarDate;
export const findingData = { ...raising, findingId: 'f1', evaluationId: 'e1', objectId: 'o1', unitId: null };
/** What happens to that finding, from the dispute to the look-back. */
export const sampleLife: BihuanEvent[] = [
  {
    type: 'TermRecomputed',
    data: { before: on('2025-03-31'), dueDate: on('2025-04-02'), provisional: false },
  },
  {
    type: 'FindingDisputed',
    data: { disputeId: 'd1', from: '市河道事务中心', text: '部分设备已于年底启用。', on: on('2025-01-10') },
  },
  {
    type: 'FindingDisputeResolved',
    data: { disputeId: 'd1', upheld: false, answer: '启用的两台不在所列清单内。', on: on('2025-01-17') },
  },
  { type: 'FindingFlagged', data: { flag: 'congress-report', note: '列入绩效管理工作报告', on: on('2025-01-20') } },
  { type: 'RepeatRecognised', data: { repeatOf: 'finding-0', severity: 'serious', reason: '上年同类问题再次出现' } },
  {
    type: 'CommitmentMade',
    data: {
      measures: [
        { measureId: '1', text: '完成安装', target: '全部投入使用', dueDate: on('2025-02-28') },
        { measureId: '2', text: '建立台账', target: null, dueDate: on('2025-03-31') },
      ],
      responsible: { personId: null, role: '资产管理科负责人' },
      on: on('2025-01-22'),
      sample: ['measures'],
    },
  },
  {
    type: 'ProgressReported',
    data: {
      measureId: '1',
      percent: 60,
      note: '已安装六台',
      evidence: [{ hash: 'a'.repeat(64), name: '调拨单.pdf', speaksOf: on('2025-02-19') }],
      on: on('2025-02-20'),
      sample: [],
    },
  },
  {
    type: 'ExtensionRequested',
    data: {
      extensionId: 'x1',
      measureIds: ['2'],
      until: on('2025-04-30'),
      reason: '盘点尚未结束',
      on: on('2025-03-20'),
    },
  },
  {
    type: 'ExtensionGranted',
    data: { extensionId: 'x1', until: on('2025-04-15'), reason: '两周内可完成', on: on('2025-03-24') },
  },
  {
    type: 'CompletionSubmitted',
    data: { claim: 'complete', note: '全部投入使用', evidence: [], on: on('2025-04-10'), sample: [] },
  },
  { type: 'CompletionReturned', data: { round: 1, reasons: ['台账缺少使用记录'], on: on('2025-04-16') } },
  {
    type: 'CompletionVerified',
    data: {
      kind: 'rectified',
      reason: '现场核查属实',
      rating: 'largely',
      results: [
        { kind: 'returned-to-treasury', amount: 36_000_000 as Fen, note: null },
        { kind: 'rule-improved', amount: null, note: '修订管理办法' },
      ],
      on: on('2025-05-08'),
      sample: [],
    },
  },
  {
    type: 'ResultsBooked',
    data: {
      results: [{ kind: 'accounts-corrected', amount: 1_200_000 as Fen, note: '补记固定资产' }],
      on: on('2025-06-03'),
      sample: [],
    },
  },
  {
    type: 'FindingReopened',
    data: {
      reason: '设备再次闲置',
      survives: ['results'],
      dueDate: on('2025-12-31'),
      term: null,
      on: on('2025-10-09'),
    },
  },
];
