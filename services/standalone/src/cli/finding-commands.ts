import {
  closingKindSchema,
  dueTermSchema,
  findingClassSchema,
  findingFlagSchema,
  ratingSchema,
  severitySchema,
  survivingFactSchema,
} from '@bihuan/domain';
import { type Command, Option } from 'commander';
import type { Declaring } from './letter-commands.ts';

const several = (text: string, before: string[] = []) => [...before, text];

/** Everything that can be done with a finding, by the operations that the screens and other systems use. */
export function declareFindingCommands({ run, language, declare }: Declaring): void {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const on = ['--on <day>', say('日期（YYYY-MM-DD）；默认今天', 'Day (YYYY-MM-DD); today by default')] as const;
  const reason = ['--reason <text>', say('理由', 'Reason')] as const;
  const due = ['--due <day>', say('到期日', 'The day it is due')] as const;
  const within = ['--within <days>', say('期限天数，代替到期日', 'So many days, in place of the day')] as const;
  const counted = () => new Option('--days <kind>', say('期限按哪种日计', 'Which days count')).choices(dueKinds);
  const files = [
    '--evidence <file>',
    say('佐证材料文件，可多次', 'File of evidence, may be repeated'),
    several,
  ] as const;
  const note = ['--note <text>', say('说明', 'Note')] as const;
  const rating = (flag: string, zh: string, en: string) =>
    new Option(flag, say(zh, en)).choices(ratingSchema.options).makeOptionMandatory();
  const measure = [
    '--measure <text>',
    say('措施，写作“内容@到期日”，可多次', 'A measure as TEXT@DAY, may be repeated'),
    several,
  ] as const;
  const role = ['--responsible <role>', say('责任人职务', 'Role of who is responsible')] as const;
  const person = ['--person <id>', say('责任人编号', 'Id of who is responsible')] as const;
  const result = [
    '--result <text>',
    say('成效，写作“种类:金额”或“种类:说明”，可多次', 'A result as KIND:AMOUNT or KIND:NOTE, may be repeated'),
    several,
  ] as const;

  const finding = declare('finding', {
    zh: '查看一个问题：现状、可做的事',
    en: 'A finding: how it stands, what can be done',
  })
    .argument('<id>', say('问题编号', 'Id of the finding'))
    .action((id: string) =>
      run(async (context) => (await import('./commands/finding.ts')).findingCommand(context, id)),
    );
  const moves = () => import('./commands/finding-moves.ts');
  type Move = keyof Awaited<ReturnType<typeof moves>>['movesByWord'];
  const move = (name: Move, zh: string, en: string): Command =>
    declare(name, { zh, en }, finding)
      .argument('<id>', say('问题编号', 'Id of the finding'))
      .option(...on)
      .action((id: string, options: object) =>
        run(async (context) => (await moves()).moveCommand(context, name, id, options)),
      );

  declare('raise', { zh: '登记问题', en: 'Raise a finding' }, finding)
    .requiredOption('--evaluation <id>', say('评价编号', 'The evaluation'))
    .requiredOption('--description <text>', say('问题', 'What was found'))
    .requiredOption('--category <name>', say('类别', 'Category'))
    .addOption(
      new Option('--severity <severity>', say('严重程度', 'Severity'))
        .choices(severitySchema.options)
        .makeOptionMandatory(),
    )
    .addOption(new Option('--class <class>', say('整改类型', 'Class')).choices(findingClassSchema.options))
    .option('--amount <amount>', say('涉及金额，例如 5万元', 'Amount concerned, such as 5万元'))
    .option('--basis <text>', say('依据', 'What it rests on'))
    .option('--requirement <text>', say('整改要求', 'What is required'))
    .option(...due)
    .option(...within)
    .addOption(counted())
    .action((options) =>
      run(async (context) => (await import('./commands/finding.ts')).raiseCommand(context, options)),
    );

  move('commit', '登记整改承诺', 'Record the commitment')
    .requiredOption(...measure)
    .option(...role)
    .option(...person);
  move(
    'amend',
    '修改整改承诺：未提到的措施保持不变，日期只能提前',
    'Amend the commitment: what is not named stays; no day becomes later',
  )
    .requiredOption(...reason)
    .option(
      '--change <text>',
      say(
        '改写一项措施，写作“1:内容@到期日”，内容或日期可省略，可多次',
        'Restate a measure as 1:TEXT@DAY, words or day may be left out, may be repeated',
      ),
      several,
    )
    .option(...measure)
    .option(...role)
    .option(...person);
  move('progress', '报告一项措施的进展', 'Report the progress of one measure')
    .requiredOption('--measure <id>', say('措施编号，如 1', 'Number of the measure, such as 1'))
    .requiredOption('--percent <percent>', say('完成百分比', 'Per cent done'))
    .option(...note)
    .option(...files);
  move('extend', '申请延期', 'Ask for more time')
    .requiredOption('--until <day>', say('希望的日期', 'The day wanted'))
    .requiredOption(...reason)
    .option(
      '--measure <id>',
      say('措施编号，可多次；默认全部未完成的', 'Measure, may be repeated; all that are not done by default'),
      several,
    );
  move('grant', '同意延期', 'Grant more time')
    .option('--extension <id>', say('延期申请编号；默认待定的那一个', 'The request; the pending one by default'))
    .option('--until <day>', say('给定的日期；默认申请的日期', 'The day given; the day wanted by default'))
    .option(...reason);
  move('decline', '不同意延期', 'Decline more time')
    .option('--extension <id>', say('延期申请编号；默认待定的那一个', 'The request; the pending one by default'))
    .requiredOption(...reason);
  move('submit', '提交整改完成情况', 'Submit the completion')
    .addOption(rating('--claim <rating>', '单位自评', 'What the unit claims'))
    .option(...note)
    .option(...files);
  move('return', '退回整改完成情况', 'Return the completion').requiredOption(
    '--reason <text>',
    say('退回理由，可多次', 'Reason, may be repeated'),
    several,
  );
  move('verify', '验收销号', 'Verify and close')
    .addOption(
      new Option('--kind <kind>', say('销号类型', 'How it is closed'))
        .choices(closingKindSchema.options)
        .default('rectified'),
    )
    .addOption(rating('--rating <rating>', '绩效科核定', 'What the office has checked'))
    .requiredOption(...reason)
    .option(...result);
  move('results', '登记整改成效', 'Book results').requiredOption(...result);
  move('look-back', '计划回头看或改期；或登记回头看合格', 'Plan a look-back or move it; or record that all is in order')
    .option('--due <day>', say('计划在哪一天回头看', 'The day on which it is to be looked at once more'))
    .option('--in-order', say('已回头看，仍然合格（不合格的用 reopen）', 'Looked back, still in order (else: reopen)'))
    .option(...note)
    .option(...reason);
  move('reopen', '回头看，重新打开', 'Reopen after a look-back')
    .requiredOption(...reason)
    .addOption(
      new Option('--keep <facts...>', say('仍然有效的', 'What still holds')).choices(survivingFactSchema.options),
    )
    .option(...due)
    .option(...within)
    .addOption(counted());
  move('object', '对问题提出异议', 'Dispute it')
    .requiredOption('--from <name>', say('提出的单位', 'Who disputes it'))
    .requiredOption('--text <text>', say('异议内容', 'What is said'));
  move('answer', '答复异议', 'Answer a dispute')
    .option('--dispute <id>', say('异议编号；默认未答复的那一个', 'The dispute; the open one by default'))
    .requiredOption('--text <text>', say('答复', 'The answer'))
    .option('--upheld', say('异议成立', 'The dispute is upheld'));
  for (const [name, zh, en] of [
    ['flag', '加标记', 'Flag it'],
    ['unflag', '取消标记', 'Take a flag away'],
  ] as const)
    move(name, zh, en)
      .addOption(
        new Option('--flag <flag>', say('标记', 'The flag')).choices(findingFlagSchema.options).makeOptionMandatory(),
      )
      .option(...note)
      .option(...reason);
  move('repeat', '认定为重复问题', 'Link it to an earlier one')
    .requiredOption('--of <id>', say('此前的问题', 'The earlier finding'))
    .requiredOption(...reason);
  move('withdraw', '撤销问题', 'Withdraw it').requiredOption(...reason);
}

const dueKinds = dueTermSchema.shape.kind.options;
