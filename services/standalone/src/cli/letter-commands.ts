import { type Language, letterFormatSchema, letterKinds, receiptMeansSchema } from '@bihuan/domain';
import { type Command, Option } from 'commander';
import type { DocumentOptions } from './commands/notice.ts';
import type { DraftOptions } from './commands/notice-steps.ts';
import type { NoticesOptions } from './commands/notices.ts';
import type { Run } from './program.ts';
import type { Words } from './screen.ts';

export interface Declaring {
  readonly run: Run;
  readonly language: Language;
  /** A command of a program or of another command, with what every command has. */
  readonly declare: (name: string, words: Words, within?: Command) => Command;
  readonly year: (text: string) => number;
}

const statuses = ['drafted', 'signed-off', 'issuing', 'issued', 'received', 'voided'];

/** The commands about letters and reports. */
export function declareLetterCommands({ run, language, declare, year }: Declaring): void {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const format = () =>
    new Option('--format <format>', say('格式', 'Format')).choices(letterFormatSchema.options).default('txt');
  const out = ['--out <file>', say('写到文件', 'Write to a file')] as const;
  const on = ['--on <day>', say('日期（YYYY-MM-DD）；默认今天', 'Day (YYYY-MM-DD); today by default')] as const;
  const id = ['<id>', say('文书编号', 'Id of the letter')] as const;
  const several = (text: string, before: string[] = []) => [...before, text];

  const notice = declare('notice', { zh: '输出一件文书', en: 'A letter as a file' })
    .argument(...id)
    .addOption(format())
    .option(...out)
    .action((letter: string, options: DocumentOptions) =>
      run(async (context) => (await import('./commands/notice.ts')).noticeCommand(context, letter, options)),
    );

  declare('notices', { zh: '发文登记簿，或按状态列出文书', en: 'The register of letters, or letters by status' })
    .option('--year <year>', say('年份；登记簿默认今年', 'Year; of the register this one by default'), year)
    .addOption(new Option('--kind <kind>', say('文种', 'Kind')).choices(letterKinds))
    .addOption(new Option('--status <status>', say('状态，如 drafted（待签发）', 'Status')).choices(statuses))
    .option(
      '--about <id>',
      say('有关的对象、评价、问题、政策调整或挂钩表行', 'Object, evaluation, finding, policy change or line'),
    )
    .action((options: NoticesOptions) =>
      run(async (context) => (await import('./commands/notices.ts')).noticesCommand(context, options)),
    );

  const steps = () => import('./commands/notice-steps.ts');
  declare('draft', { zh: '拟稿', en: 'Draft a letter from the record' }, notice)
    .addOption(new Option('--kind <kind>', say('文种', 'Kind')).choices(letterKinds).makeOptionMandatory())
    .option('--finding <id>', say('问题编号，可多次', 'Finding, more than once if need be'), several)
    .option('--policy-change <id>', say('政策调整编号，可多次', 'Policy change, more than once if need be'), several)
    .option('--evaluation <id>', say('评价编号', 'Evaluation'))
    .option('--line <id>', say('挂钩表行编号，可多次', 'Allocation line, more than once if need be'), several)
    .option('--extension <id>', say('延期申请编号', 'Request for an extension'))
    .option('--to <id>', say('主送单位编号，可多次', 'Recipient, more than once if need be'), several)
    .option('--copy <id>', say('抄送单位编号，可多次', 'Who gets a copy, more than once if need be'), several)
    .addOption(new Option('--in <language>', say('文书的语言', 'Language of the letter')).choices(['zh', 'en']))
    .option('--objections-by <day>', say('提出异议的最后日期', 'Last day for objections'))
    .option('--plan-by <day>', say('报送整改方案的最后日期', 'Last day for the commitment'))
    .option('--answer-by <day>', say('答复的最后日期', 'Last day for the answer'))
    .option('--hold', say('写明建议暂缓安排资金', 'Say that next year’s money is to be held'))
    .option(...on)
    .action((options: DraftOptions) => run(async (context) => (await steps()).draftCommand(context, options)));

  declare('sign', { zh: '签发', en: 'Sign a letter off' }, notice)
    .argument(...id)
    .requiredOption('--by <role>', say('签发人职务', 'Role of who signs'))
    .option(...on)
    .action((letter, options) => run(async (context) => (await steps()).signCommand(context, letter, options)));

  declare('issue', { zh: '编号并发出', en: 'Give it its number and issue it' }, notice)
    .argument(...id)
    .option(...on)
    .action((letter, options) => run(async (context) => (await steps()).issueCommand(context, letter, options)));

  declare('receive', { zh: '登记签收', en: 'Record that it has arrived' }, notice)
    .argument(...id)
    .requiredOption('--by <id>', say('签收单位编号', 'Organisation that has it'))
    .requiredOption('--on <day>', say('签收日期', 'Day of the receipt'))
    .addOption(
      new Option('--how <means>', say('方式', 'How'))
        .choices(receiptMeansSchema.options)
        .default(receiptMeansSchema.options[0]),
    )
    .action((letter, options) => run(async (context) => (await steps()).receiveCommand(context, letter, options)));

  declare('void', { zh: '作废', en: 'Void a letter' }, notice)
    .argument(...id)
    .requiredOption('--reason <text>', say('理由', 'Reason'))
    .option(...on)
    .action((letter, options) => run(async (context) => (await steps()).voidCommand(context, letter, options)));

  declare('external-number', { zh: '登记外部文号', en: 'Record a number of another system' }, notice)
    .argument(...id)
    .requiredOption('--number <text>', say('文号', 'The number'))
    .requiredOption('--system <name>', say('给出文号的系统', 'The system that gave it'))
    .requiredOption('--on <day>', say('日期', 'Day'))
    .action((letter, options) =>
      run(async (context) => (await steps()).externalNumberCommand(context, letter, options)),
    );
}
