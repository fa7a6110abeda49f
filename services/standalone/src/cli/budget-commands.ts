import { objectKinds, rankingMethodSchema } from '@bihuan/domain';
import { Option } from 'commander';
import type { ImportBudgetOptions } from './commands/import-budget.ts';
import type { FixOptions } from './commands/rankings.ts';
import type { Declaring } from './letter-commands.ts';

/** The commands about budget facts and rankings. */
export function declareBudgetCommands({ run, language, declare, year }: Declaring): void {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const several = (text: string, before: string[] = []) => [...before, text];
  const fiscalYear = ['--fiscal-year <year>', say('预算年度', 'Fiscal year'), year] as const;

  declare('import-budget', {
    zh: '导入预算数据（CSV、xlsx）：当年和上年预算、执行、结转、结余、拨付、申报、批复',
    en: 'Take in budget facts (CSV, xlsx): budgets, execution, carry-over, balances, payments, amounts asked, approved',
  })
    .argument('<file>', say('文件', 'The file'))
    .requiredOption(...fiscalYear)
    .option(
      '--speaks-of <day>',
      say('表中没有写明日期的数据截至哪天（默认今天）', 'Day of figures that state none (default today)'),
    )
    .option('--document <text>', say('数据出处（默认文件名）', 'Where the figures come from (default the file)'))
    .option('--choices <file>', say('逐行选择的 JSON 文件', 'JSON file with a choice for each doubtful row'))
    .option('--yes', say('不询问，直接导入', 'Do not ask'))
    .option('--dry-run', say('只预览，不写入', 'Preview only'))
    .action((file: string, options: ImportBudgetOptions) =>
      run(async (context) => (await import('./commands/import-budget.ts')).importBudgetCommand(context, file, options)),
    );

  const commands = () => import('./commands/rankings.ts');
  const rankings = declare('rankings', { zh: '已确定的排名', en: 'Rankings that were fixed' }).action(() =>
    run(async (context) => (await commands()).rankingsCommand(context)),
  );
  declare('show', { zh: '一个排名的名单', en: 'The members of a ranking' }, rankings)
    .argument('<id>', say('排名编号', 'Id of the ranking'))
    .action((id: string) => run(async (context) => (await commands()).showRankingCommand(context, id)));
  const { ties, atQuotaEdge, rounding, withoutScore } = rankingMethodSchema.shape;
  declare(
    'fix',
    { zh: '按现有得分试排（--dry-run）或确定一个排名', en: 'Rank a group by its scores, or fix the ranking' },
    rankings,
  )
    .argument('<id>', say('排名编号，自定', 'Id of the ranking, of your own choice'))
    .requiredOption(...fiscalYear)
    .requiredOption('--name <name>', say('分组名称', 'Name of the group'))
    .addOption(
      new Option('--kind <kind...>', say('只排这些类型的对象', 'Objects of these kinds only')).choices(objectKinds),
    )
    .option('--department <id>', say('只排这个主管部门的，可多次', 'Of this department only; may be repeated'), several)
    .option('--area <name>', say('只排这个政策领域的，可多次', 'Of this policy area only; may be repeated'), several)
    .option(
      '--quota <part>',
      say('名额，如 top:20（前20%），可多次', 'A quota such as top:20; may be repeated'),
      several,
    )
    .addOption(new Option('--ties <rule>', say('同分', 'Equal scores')).choices(ties.options))
    .addOption(
      new Option('--edge <rule>', say('名额边缘同分的', 'Ties at the edge of a quota')).choices(atQuotaEdge.options),
    )
    .addOption(new Option('--rounding <rule>', say('名额取整', 'Rounding of quotas')).choices(rounding.options))
    .addOption(
      new Option('--without-score <rule>', say('没有得分的', 'Those without a score')).choices(withoutScore.options),
    )
    .option('--unconfirmed', say('未确认的结果也计入', 'Outcomes count before they are confirmed'))
    .option('--document <number>', say('文号', 'Document number'))
    .option('--reason <text>', say('重新确定的理由', 'Why it is fixed anew'))
    .option('--dry-run', say('只试排，不写入', 'Show the list only'))
    .action((id: string, options: FixOptions) =>
      run(async (context) => (await commands()).fixRankingCommand(context, id, options)),
    );
}
