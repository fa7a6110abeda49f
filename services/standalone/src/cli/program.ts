import { type Language, ledgerStandingSchema, ledgerStateSchema, lookBackStandingSchema } from '@bihuan/domain';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { declareAccessCommands } from './access-commands.ts';
import { declareBackupCommands } from './backup-commands.ts';
import { declareBudgetCommands } from './budget-commands.ts';
import type { AllocationsOptions } from './commands/allocations.ts';
import type { CopyCommandOptions } from './commands/copy.ts';
import type { DecideOptions } from './commands/decide.ts';
import type { DemoOptions } from './commands/demo.ts';
import type { EvidenceOptions } from './commands/evidence.ts';
import type { ExportOptions } from './commands/export.ts';
import type { ImportOptions } from './commands/import.ts';
import type { ImportUnitsOptions } from './commands/import-units.ts';
import type { LedgerOptions } from './commands/ledger.ts';
import type { RemindersOptions } from './commands/reminders.ts';
import type { RetryOptions } from './commands/retry-reminder.ts';
import type { StartOptions } from './commands/start.ts';
import type { TimelineOptions } from './commands/timeline.ts';
import { type CommandContext, type CommandResult, countOption, yearOption } from './context.ts';
import { declareFindingCommands } from './finding-commands.ts';
import { declareLetterCommands } from './letter-commands.ts';
import { declareReportCommands } from './report-commands.ts';
import { declareRulesCommands } from './rules-commands.ts';
import type { Words } from './screen.ts';

/** Runs the chosen command; the context is made once the options are known. */
export type Run = (command: (context: CommandContext) => CommandResult) => Promise<void>;

/** The command line as data for commander: every command with its options, its words in the language asked for. */
export function createProgram(language: Language, version: string, run: Run): Command {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const program = new Command('bihuan');
  program
    .description(say('闭环：评价结果与下年预算挂钩', 'Bihuan: from evaluation outcomes to next year’s money'))
    .version(version, '-V, --version', say('显示版本', 'Show the version'))
    .helpCommand(false)
    .addHelpText(
      'after',
      `\n${say('设置见 docs/settings.md，退出码见 docs/cli.md。', 'Settings: docs/settings.md. Exit codes: docs/cli.md.')}`,
    );

  const declare = (name: string, words: Words, within: Command = program) => {
    const command = within.command(name).description(words[language]);
    command.option(
      '--json',
      say('以 JSON 输出；出错时问题文档写到标准错误', 'Answer in JSON; a problem document goes to standard error'),
    );
    command.addOption(new Option('--lang <language>', say('语言', 'Language')).choices(['zh', 'en']));
    command.helpOption('-h, --help', say('显示用法', 'Show this help'));
    translateHeadings(command, language);
    return command;
  };
  program.helpOption('-h, --help', say('显示用法', 'Show this help'));
  translateHeadings(program, language);

  const year = checked(yearOption);
  const count = checked(countOption);
  const asOf = [
    '--as-of <moment>',
    say('截至某日（YYYY-MM-DD）或记录位置', 'As of a day (YYYY-MM-DD) or a position of the log'),
  ] as const;

  declare('start', { zh: '启动服务', en: 'Serve the data folder' })
    .addOption(
      new Option(
        '--only <part>',
        say('多进程部署中只做一部分（docs/cluster.md）', 'One part of the work, in a cluster: docs/cluster.md'),
      ).choices(['api', 'scheduler']),
    )
    .action((options: StartOptions) =>
      run(async (context) => (await import('./commands/start.ts')).startCommand(context, options)),
    );

  declare('demo', { zh: '打开演示（首次运行时载入示例数据）', en: 'Open the demonstration (loaded on the first run)' })
    .option('--load-only', say('只载入数据，不启动服务', 'Load the data and end'))
    .action((options: DemoOptions) =>
      run(async (context) => (await import('./commands/demo.ts')).demoCommand(context, options)),
    );

  declare('import', { zh: '导入评价结果文件（文本、CSV、xlsx）', en: 'Take in a file of outcomes (text, CSV, xlsx)' })
    .argument('<file>', say('文件', 'The file'))
    .option('--evaluation-year <year>', say('评价年度', 'Year of the evaluation'), year)
    .option('--apply-to <year>', say('用于哪个预算年度', 'Fiscal year it is applied to'), year)
    .option('--fund-year <year>', say('资金年度', 'Year whose funds were evaluated'), year)
    .addOption(
      new Option('--outcomes <state>', say('结果的状态', 'State of the outcomes'))
        .choices(['recorded', 'confirmed'])
        .default('confirmed'),
    )
    .option('--choices <file>', say('逐行选择的 JSON 文件', 'JSON file with a choice for each doubtful row'))
    .option('--yes', say('不询问，直接导入', 'Do not ask'))
    .option('--dry-run', say('只预览，不写入', 'Preview only'))
    .action((file: string, options: ImportOptions) =>
      run(async (context) => (await import('./commands/import.ts')).importCommand(context, file, options)),
    );

  declare('import-units', {
    zh: '导入单位名册（CSV、xlsx）：单位、主管部门、负责人、联系人',
    en: 'Take in a unit register (CSV, xlsx): units, departments, heads and contacts',
  })
    .argument('<file>', say('文件', 'The file'))
    .option('--from <day>', say('任职从哪天起（默认今天）', 'First day of the posts (default today)'))
    .option('--no-new-departments', say('主管部门须已登记或在名册中', 'Departments must be known or in the register'))
    .option('--yes', say('不询问，直接导入', 'Do not ask'))
    .option('--dry-run', say('只预览，不写入', 'Preview only'))
    .action((file: string, options: ImportUnitsOptions) =>
      run(async (context) => (await import('./commands/import-units.ts')).importUnitsCommand(context, file, options)),
    );

  declare('take-back', {
    zh: '撤回一次导入（评价结果或单位名册），后续工作所依据的保留并列出',
    en: 'Take an import back, of outcomes or of a unit register; what later work stands on stays and is named',
  })
    .argument('<id>', say('导入编号', 'Id of the import'))
    .requiredOption('--reason <text>', say('理由', 'Reason'))
    .action((id: string, options: { readonly reason: string }) =>
      run(async (context) => (await import('./commands/take-back.ts')).takeBackCommand(context, id, options)),
    );

  declare('allocations', { zh: '评价结果与下年预算挂钩表', en: 'What each grade does to next year’s money' })
    .requiredOption('--fiscal-year <year>', say('预算年度', 'Fiscal year'), year)
    .option(...asOf)
    .option('--grade <grade>', say('只看一个等级', 'One grade only'))
    .option('--department <name>', say('只看一个主管部门', 'One department only'))
    .option('--limit <count>', say('最多行数', 'Most lines'), count)
    .option('--csv <file>', say('写成 CSV 文件', 'Write a CSV file'))
    .action((options: AllocationsOptions & Common) =>
      run(async (context) =>
        (await import('./commands/allocations.ts')).allocationsCommand(context, withoutCommon(options)),
      ),
    );

  declare('ledger', { zh: '整改台账', en: 'The ledger of findings: what is to be rectified, by whom and until when' })
    .option('--fiscal-year <year>', say('评价结果所用的预算年度', 'Year that the outcomes are applied to'), year)
    .option(...asOf)
    .option('--on <day>', say('按哪一天计算剩余和逾期', 'The day on which days left and overdue are counted'))
    .option('--unit <name>', say('只看一个单位（编号或名称）', 'One unit only, by id or name'))
    .option('--department <name>', say('只看一个主管部门', 'One department only'))
    .option('--category <category>', say('只看一个类别', 'One category only'))
    .addOption(new Option('--state <state>', say('只看一种状态', 'One state only')).choices(ledgerStateSchema.options))
    .addOption(
      new Option('--standing <standing>', say('逾期、今日到期等', 'Overdue, due today and so on')).choices(
        ledgerStandingSchema.options,
      ),
    )
    .addOption(
      new Option(
        '--look-back <standing>',
        say('回头看已过期、今日回头看等', 'Look-backs overdue, of today and so on'),
      ).choices(lookBackStandingSchema.options),
    )
    .option('--q <text>', say('对象、问题或编号中的文字', 'Text of object or finding, or a number'))
    .option('--limit <count>', say('最多行数', 'Most lines'), count)
    .option('--csv <file>', say('写成 CSV 文件', 'Write a CSV file'))
    .action((options: LedgerOptions & Common) =>
      run(async (context) => (await import('./commands/ledger.ts')).ledgerCommand(context, withoutCommon(options))),
    );

  declare('timeline', { zh: '一个对象的全部经过', en: 'Everything that happened to one object' })
    .argument('<object>', say('对象编号、名称或挂钩表行编号', 'Id or name of the object, or id of an allocation line'))
    .option(...asOf)
    .action((object: string, options: TimelineOptions) =>
      run(async (context) => (await import('./commands/timeline.ts')).timelineCommand(context, object, options)),
    );

  const reminders = declare('reminders', {
    zh: '发出今天的催办，或查看某日会发出什么',
    en: 'Issue the reminders of today, or show what would be sent on a day',
  })
    .option('--on <day>', say('哪一天（YYYY-MM-DD），默认今天', 'The day (YYYY-MM-DD), by default today'))
    .option(
      '--dry-run',
      say('只查看会发出什么、为什么，不写入', 'Show what would be sent and why; nothing is recorded'),
    )
    .option(
      '--confirm-clock <reason>',
      say('确认时钟无误，恢复已停止的巡查', 'Say that the clock is right, so that a stopped sweep goes on'),
    )
    .action((options: RemindersOptions) =>
      run(async (context) => (await import('./commands/reminders.ts')).remindersCommand(context, options)),
    );

  declare(
    'retry',
    { zh: '重新发送一条发送失败的消息', en: 'Try a message again whose last attempt has failed' },
    reminders,
  )
    .argument('<id>', say('消息编号（见 bihuan scheduler）', 'Id of the message (see bihuan scheduler)'))
    .option('--reason <text>', say('理由', 'Reason'))
    .action((id: string, options: RetryOptions) =>
      run(async (context) => (await import('./commands/retry-reminder.ts')).retryReminderCommand(context, id, options)),
    );

  declare('scheduler', {
    zh: '调度的状态：队列、计划、上次巡查、发送失败的消息',
    en: 'How the scheduler stands: queue, schedule, last sweep, failed messages',
  }).action(() => run(async (context) => (await import('./commands/scheduler.ts')).schedulerCommand(context)));

  declare('decide', { zh: '确认、填定或调整一行建议', en: 'Confirm, fill in or override a proposal' })
    .argument('<line>', say('挂钩表行编号', 'Id of the allocation line'))
    .option('--confirm', say('按建议确认', 'Confirm it as proposed'))
    .option(
      '--fill-in <amount>',
      say('填定增减额，例如 30000 或 3万元', 'Fill in the change in yuan, such as 30000 or 3万元'),
    )
    .option(
      '--override <amount>',
      say('另定增减额（须有理由），例如 -5万元', 'Another change (with a reason), such as -5万元'),
    )
    .option('--reason <text>', say('理由', 'Reason'))
    .option('--document <number>', say('文号', 'Document number'))
    .action((line: string, options: DecideOptions) =>
      run(async (context) => (await import('./commands/decide.ts')).decideCommand(context, line, options)),
    );

  declare('evidence', {
    zh: '上传佐证材料，或按哈希取回一份',
    en: 'Store files of evidence, or get one back by its hash',
  })
    .addArgument(new Argument('<action>', say('add 上传，get 取回', 'add or get')).choices(['add', 'get']))
    .argument('<what...>', say('要上传的文件，或一个哈希', 'The files to store, or one hash'))
    .option(
      '--speaks-of <day>',
      say('材料反映的日期（YYYY-MM-DD），不是上传的日期', 'The day that they speak of (YYYY-MM-DD)'),
    )
    .option('--finding <id>', say('为哪个问题上传', 'The finding that they are for'))
    .option('--out <file>', say('取回后写到文件；默认用其名称', 'Where to write it; by default under its name'))
    .action((action: 'add' | 'get', what: string[], options: EvidenceOptions) =>
      run(async (context) => (await import('./commands/evidence.ts')).evidenceCommand(context, action, what, options)),
    );

  declareFindingCommands({ run, language, declare, year });
  declareLetterCommands({ run, language, declare, year });
  declareBudgetCommands({ run, language, declare, year });
  declareReportCommands({ run, language, declare, year });
  declareRulesCommands({ run, language, declare, year });
  declareAccessCommands({ run, language, declare, year });

  declare('rebuild', { zh: '重建查询数据（不影响记录）', en: 'Build the read models anew (the record stays as it is)' })
    .argument('[name]', say('只重建这一个', 'This one only'))
    .action((name: string | undefined) =>
      run(async (context) => (await import('./commands/rebuild.ts')).rebuildCommand(context, name ?? null)),
    );

  declare('snapshot', {
    zh: '制作查询数据快照，供新的副本由它开始（BIHUAN_READ_MODELS_FROM）',
    en: 'Copy the read models for a new replica to begin from (BIHUAN_READ_MODELS_FROM)',
  })
    .argument('<folder>', say('新目录', 'A new folder'))
    .action((folder: string) =>
      run(async (context) => (await import('./commands/snapshot.ts')).snapshotCommand(context, folder)),
    );

  declare('verify', { zh: '核验记录是否完整', en: 'Check that the record is whole' }).action(() =>
    run(async (context) => (await import('./commands/verify.ts')).verifyCommand(context)),
  );

  declare('export', {
    zh: '导出全部记录、挂钩表或整改台账',
    en: 'Export the record, the allocation lines or the ledger',
  })
    .addOption(
      new Option('--format <format>', say('格式', 'Format')).choices(['jsonl', 'csv', 'xlsx']).default('jsonl'),
    )
    .option('--out <file>', say('写到文件', 'Write to a file'))
    .addOption(
      new Option('--table <table>', say('哪张表（csv、xlsx）', 'Which table (csv, xlsx)'))
        .choices(['allocations', 'ledger'])
        .default('allocations'),
    )
    .option('--fiscal-year <year>', say('预算年度（csv、xlsx）', 'Fiscal year (csv, xlsx)'), year)
    .option(...asOf)
    .action((options: ExportOptions) =>
      run(async (context) => (await import('./commands/export.ts')).exportCommand(context, options)),
    );

  declare('copy', { zh: '把记录复制到另一个事件库', en: 'Copy the record into another event store' })
    .requiredOption('--to <place>', say('目标：sqlite:目录 或 kurrentdb://…', 'Target: sqlite:FOLDER or kurrentdb://…'))
    .option('--from <place>', say('来源；默认为所设置的事件库', 'Source; by default the event store that is set'))
    .option('--no-projections', say('最后不比较查询结果', 'Do not compare the answers of the read models at the end'))
    .action((options: CopyCommandOptions) =>
      run(async (context) => (await import('./commands/copy.ts')).copyCommand(context, options)),
    );

  declareBackupCommands({ run, language, declare, year });

  declare('doctor', { zh: '检查运行环境和数据', en: 'Look at the machine and the data' }).action(() =>
    run(async (context) => (await import('./commands/doctor.ts')).doctorCommand(context)),
  );
  return program;
}

interface Common {
  readonly json?: boolean;
  readonly lang?: string;
}

const withoutCommon = <Options extends Common>({ json: _json, lang: _lang, ...options }: Options) => options;

/** Commander has words of its own for an argument that a parser does not take. */
const checked =
  <Value>(parse: (text: string) => Value) =>
  (text: string): Value => {
    try {
      return parse(text);
    } catch {
      throw new InvalidArgumentError('');
    }
  };

const headings: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Options:': '选项：',
  'Arguments:': '参数：',
  'Commands:': '命令：',
};

function translateHeadings(command: Command, language: Language): void {
  if (language === 'zh') command.configureHelp({ styleTitle: (title) => headings[title] ?? title });
}
