import { contradictionKindSchema, letterFormatSchema, Refused } from '@bihuan/domain';
import { Argument, Option } from 'commander';
import type { ContradictionsOptions } from './commands/contradictions.ts';
import type { ReportOptions } from './commands/notice.ts';
import type { OutlookOptions } from './commands/outlook.ts';
import type { ResultApplicationOptions } from './commands/result-application.ts';
import type { ReviewRuleOptions } from './commands/rounds.ts';
import type { Declaring } from './letter-commands.ts';

type AnyReport = Partial<ReportOptions & ResultApplicationOptions>;

/** The commands that report on a year as a whole. */
export function declareReportCommands({ run, language, declare, year }: Declaring): void {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const asOf = [
    '--as-of <moment>',
    say('截至某日（YYYY-MM-DD）或记录位置', 'As of a day (YYYY-MM-DD) or a position'),
  ] as const;
  const fiscalYear = ['--fiscal-year <year>', say('预算年度', 'Fiscal year'), year] as const;

  declare('contradictions', {
    zh: '查找矛盾：结果应减预算反增、暂缓期间拨付、取消后换名再安排、自评明显高于核查',
    en: 'What was decided or found, and what was done against it',
  })
    .requiredOption(...fiscalYear)
    .addOption(new Option('--kind <kind>', say('哪一类', 'Which kind')).choices(contradictionKindSchema.options))
    .option('--unjudged', say('列出因缺少数据而无法判断的', 'List what nobody can say, and what is missing'))
    .option(...asOf)
    .action((options: ContradictionsOptions) =>
      run(async (context) => (await import('./commands/contradictions.ts')).contradictionsCommand(context, options)),
    );

  const rounds = declare('rounds', {
    zh: '预算决定轮次，及各年度的决定须由几人作出',
    en: 'Decision rounds, and how many people a decision takes in each year',
  }).action(() => run(async (context) => (await import('./commands/rounds.ts')).roundsCommand(context)));
  declare(
    'review-rule',
    {
      zh: '设定决定由一人作出，还是须经第二人复核；不写年度则为各年度',
      en: 'Say whether a decision takes one person or two; of every year where none is named',
    },
    rounds,
  )
    .addOption(
      new Option('--takes <people>', say('one 一人，two 两人', 'one or two people'))
        .choices(['one', 'two'])
        .makeOptionMandatory(),
    )
    .requiredOption('--reason <text>', say('理由', 'Reason'))
    .option(...fiscalYear)
    .option('--on <day>', say('日期（YYYY-MM-DD）；默认今天', 'Day (YYYY-MM-DD); today by default'))
    .action((options: ReviewRuleOptions) =>
      run(async (context) => (await import('./commands/rounds.ts')).reviewRuleCommand(context, options)),
    );

  declare('outlook', {
    zh: '年度报告的下一步工作：查看，或用一个文本文件重新撰写',
    en: 'The outlook of a yearly report: shown, or written anew from a text file',
  })
    .requiredOption('--year <year>', say('评价年度', 'Year of the evaluations'), year)
    .option(
      '--file <file>',
      say(
        '文本文件：空行分段，每段首行为标题',
        'Text file: empty lines part paragraphs, the first line of each is its heading',
      ),
    )
    .action((options: OutlookOptions) =>
      run(async (context) => (await import('./commands/outlook.ts')).outlookCommand(context, options)),
    );

  declare('report', {
    zh: '绩效评价工作年度报告；或 result-application：评价结果应用情况',
    en: 'The yearly report on evaluation work; or result-application: the report on the use of results',
  })
    .addArgument(
      new Argument('[report]', say('哪份报告', 'Which report'))
        .choices(['evaluation-work', 'result-application'])
        .default('evaluation-work'),
    )
    .option('--year <year>', say('评价年度（evaluation-work）', 'Year of the evaluations (evaluation-work)'), year)
    .option('--fiscal-year <year>', say('预算年度（result-application）', 'Fiscal year (result-application)'), year)
    .option(...asOf)
    .addOption(
      new Option(
        '--format <format>',
        say('格式；结果应用情况为 csv、xlsx', 'Format; csv, xlsx on the use of results'),
      ).choices([...letterFormatSchema.options, 'csv', 'xlsx']),
    )
    .option('--out <file>', say('写到文件', 'Write to a file'))
    .action((report: string, options: AnyReport) =>
      run(async (context) => {
        if (report === 'result-application') {
          if (options.fiscalYear === undefined) throw new Refused('cli.usage', { detail: '--fiscal-year YYYY' });
          const { resultApplicationCommand } = await import('./commands/result-application.ts');
          return resultApplicationCommand(context, { ...options, fiscalYear: options.fiscalYear });
        }
        if (options.year === undefined) throw new Refused('cli.usage', { detail: '--year YYYY' });
        const format = letterFormatSchema.safeParse(options.format ?? 'txt');
        if (!format.success) throw new Refused('cli.usage', { detail: letterFormatSchema.options.join(' | ') });
        const { reportCommand } = await import('./commands/notice.ts');
        return reportCommand(context, { ...options, year: options.year, format: format.data });
      }),
    );
}
