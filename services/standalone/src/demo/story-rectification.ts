import type { OperationId, RequestOf } from '@bihuan/contract';
import { evidenceOf, uploaded } from './story-evidence.ts';
import { bySide, type Chapter, type CommandStep, chapter, command, idOf, type StoryStep } from './story-step.ts';

type OnFinding = Extract<
  OperationId,
  | 'makeCommitment'
  | 'reportProgress'
  | 'requestExtension'
  | 'submitCompletion'
  | 'returnCompletion'
  | 'verifyCompletion'
  | 'flagFinding'
  | 'disputeFinding'
  | 'planLookBack'
>;
type Body<Id extends OnFinding> = RequestOf<Id> extends { readonly body: infer Said } ? Said : never;

/** What the unit itself does about its finding. */
const ofUnit = (finding: string, step: CommandStep): StoryStep =>
  bySide('evaluated-unit', Number(finding.split(' ')[0]), step);

/** One command on a finding that the story has raised, such as `29 1`. */
const on = <Id extends OnFinding>(
  finding: string,
  operation: Id,
  body: Body<Id>,
  key: string,
  makes?: string,
): CommandStep =>
  command(
    `finding ${finding} ${key}`,
    operation,
    ((made) => ({ params: { id: idOf(made, `finding ${finding}`) }, body })) as Parameters<typeof command<Id>>[2],
    makes,
  );

const responsible = { role: '被评价单位项目负责人（示例）' };
const promised = (finding: string, day: string, measures: Body<'makeCommitment'>['measures']): StoryStep =>
  ofUnit(
    finding,
    on(finding, 'makeCommitment', { measures, responsible, on: day, sample: ['measures', 'responsible'] }, 'promised'),
  );
const progress = (finding: string, day: string, said: Omit<Body<'reportProgress'>, 'on' | 'sample'>): StoryStep =>
  ofUnit(
    finding,
    on(finding, 'reportProgress', { ...said, on: day, sample: ['percent', 'note', 'evidence'] }, `progress ${day}`),
  );
const submitted = (
  finding: string,
  day: string,
  note: string,
  evidence: NonNullable<Body<'submitCompletion'>['evidence']> = [],
): StoryStep =>
  ofUnit(
    finding,
    on(
      finding,
      'submitCompletion',
      {
        claim: 'complete',
        note,
        evidence,
        on: day,
        sample: ['claim', 'note', ...(evidence.length > 0 ? ['evidence'] : [])],
      },
      `submitted ${day}`,
    ),
  );
const verified = (
  finding: string,
  day: string,
  said: Pick<Body<'verifyCompletion'>, 'rating' | 'reason' | 'results'>,
): StoryStep =>
  on(
    finding,
    'verifyCompletion',
    { kind: 'rectified', ...said, on: day, sample: ['rating', 'reason', 'results'] },
    `verified ${day}`,
  );
const extensionDecided = (finding: string, day: string, until: string): StoryStep =>
  command(`finding ${finding} extension granted`, 'decideExtension', (made) => ({
    params: { id: idOf(made, `finding ${finding}`) },
    body: {
      decision: 'grant',
      extensionId: idOf(made, `extension ${finding}`),
      until,
      reason: '示例：同意延期一个月，按月报送进度',
      on: day,
    },
  }));

/** What the performance office finds waiting for it: a completion to verify, an extension and a dispute to answer, a look-back that is due. */
const waiting: readonly Chapter[] = [
  uploaded('2025-11-10', 'completion25'),
  chapter('2025-11-10', [submitted('25 2', '2025-11-10', '示例：已办理移交', [evidenceOf('completion25')])]),
  chapter('2025-11-12', [
    on(
      '22 1',
      'requestExtension',
      { until: '2026-12-31', reason: '示例：两户征收补偿仍在诉讼，须待判决', on: '2025-11-12' },
      'extension',
    ),
  ]),
  chapter('2025-11-14', [
    on(
      '26 2',
      'disputeFinding',
      { from: '被评价单位（示例）', text: '示例：其中2处已拆除，请核对处置记录。', on: '2025-11-14' },
      'disputed',
    ),
  ]),
  chapter('2025-11-17', [
    on(
      '29 2',
      'planLookBack',
      { dueDate: '2026-06-15', note: '示例：核对公益金账目，看有无再次发生', on: '2025-11-17' },
      'look-back',
    ),
  ]),
];

/** What became of some findings: one fixed in time, one returned first, one that needed more time; the others are still open. */
export const rectification: readonly Chapter[] = [
  chapter('2025-02-21', [
    promised('29 1', '2025-02-21', [
      { text: '示例：两个养老院主体工程完工', target: '具备接收能力', dueDate: '2025-05-31' },
      { text: '示例：完成消防验收', dueDate: '2025-06-30' },
    ]),
    promised('20 1', '2025-02-21', [{ text: '示例：6个小区的照明和雨水管改造完工', dueDate: '2025-05-31' }]),
  ]),
  chapter('2025-02-25', [
    on(
      '29 2',
      'flagFinding',
      { flag: 'congress-report', note: '示例：列入绩效管理工作报告', on: '2025-02-25' },
      'flagged',
    ),
  ]),
  chapter('2025-04-09', [submitted('29 2', '2025-04-09', '示例：装修款已退回原渠道')]),
  chapter('2025-04-15', [
    verified('29 2', '2025-04-15', {
      rating: 'complete',
      reason: '示例：核对缴款凭证和账目',
      results: [{ kind: 'returned-to-channel', amount: 168_000_000 }],
    }),
    submitted('29 3', '2025-04-15', '示例：档案已补齐'),
  ]),
  chapter('2025-04-22', [
    on('29 3', 'returnCompletion', { reasons: ['示例：缺少监理资料'], on: '2025-04-22' }, 'returned'),
  ]),
  uploaded('2025-05-12', 'progress20'),
  chapter('2025-05-12', [
    progress('20 1', '2025-05-12', {
      measureId: '1',
      percent: 80,
      note: '示例：已完工5个小区',
      evidence: [evidenceOf('progress20')],
    }),
  ]),
  uploaded('2025-05-26', 'progress29', 'completion20'),
  chapter('2025-05-26', [
    progress('29 1', '2025-05-26', {
      measureId: '1',
      percent: 70,
      note: '示例：一个养老院已封顶',
      evidence: [evidenceOf('progress29')],
    }),
    submitted('20 1', '2025-05-26', '示例：6个小区均已完工', [evidenceOf('completion20')]),
  ]),
  chapter('2025-05-28', [
    on(
      '29 1',
      'requestExtension',
      { until: '2025-08-31', reason: '示例：设备到货推迟', on: '2025-05-28' },
      'extension',
      'extension 29 1',
    ),
  ]),
  chapter('2025-06-04', [extensionDecided('29 1', '2025-06-04', '2025-07-31')]),
  chapter('2025-06-10', [
    verified('20 1', '2025-06-10', {
      rating: 'largely',
      reason: '示例：现场抽查3个小区，一处雨水管待收尾',
      results: [{ kind: 'rule-improved', note: '示例：修订工程进度报送办法' }],
    }),
  ]),
  ...waiting,
];
