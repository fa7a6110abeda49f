import { Option } from 'commander';
import type { ExplainOptions } from './commands/explain.ts';
import type { AdoptRulesOptions, CheckRulesOptions, ExportRulesOptions } from './commands/rules.ts';
import type { SimulateOptions } from './commands/simulate.ts';
import type { Declaring } from './letter-commands.ts';

/** The commands about rules and why a line says what it says. */
export function declareRulesCommands({ run, language, declare, year }: Declaring): void {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const commands = () => import('./commands/rules.ts');
  const file = [
    '<file>',
    say('规则文件（JSON、xlsx 或制表符分隔的表格）', 'Rule file (JSON, xlsx, or a table with tabs)'),
  ] as const;

  const rules = declare('rules', { zh: '挂钩规则', en: 'Rules that link grades to money' });

  declare('check', { zh: '检查规则文件，指出有问题的行和格', en: 'Check a rule file; point at row and cell' }, rules)
    .argument(...file)
    .option('--grades <words>', say('等级标准的用词，如 优,良,中,差', 'Words of the scale, such as 优,良,中,差'))
    .action((path: string, options: CheckRulesOptions) =>
      run(async (context) => (await commands()).checkRulesCommand(context, path, options)),
    );

  declare('adopt', { zh: '采用规则文件', en: 'Adopt a rule file for a fiscal year' }, rules)
    .argument(...file)
    .requiredOption('--fiscal-year <year>', say('预算年度', 'Fiscal year'), year)
    .option('--id <id>', say('规则编号；默认用文件名', 'Id of the rule set; the name of the file by default'))
    .option('--document <number>', say('文号', 'Document number'))
    .option('--reason <text>', say('理由', 'Reason'))
    .action((path: string, options: AdoptRulesOptions) =>
      run(async (context) => (await commands()).adoptRulesCommand(context, path, options)),
    );

  declare('library', { zh: '各地办法库', en: 'The library of published practices' }, rules).action(() =>
    run(async (context) => (await commands()).libraryCommand(context)),
  );

  declare('export', { zh: '导出规则文件', en: 'A rule set as a file' }, rules)
    .argument('<id>', say('规则编号，或 library:P1', 'Id of the rule set, or library:P1'))
    .addOption(new Option('--format <format>', say('格式', 'Format')).choices(['json', 'xlsx']).default('xlsx'))
    .option('--rules-version <number>', say('版本；默认最新', 'Version; the last one by default'), Number)
    .option('--out <path>', say('写到文件', 'Write to a file'))
    .action((id: string, { rulesVersion, ...options }: ExportRulesOptions & { readonly rulesVersion?: number }) =>
      run(async (context) =>
        (await commands()).exportRulesCommand(context, id, {
          ...options,
          ...(rulesVersion !== undefined && { version: rulesVersion }),
        }),
      ),
    );

  declare('simulate', {
    zh: '试算：换一套规则会怎样，不写入',
    en: 'What if: what other rules would do, without writing',
  })
    .option(
      '--rules <rules>',
      say(
        '规则文件，或 library:P1、year:2024、规则编号[@版本]；默认该年适用的规则',
        'A rule file, or library:P1, year:2024, an id[@version]; those of the year by default',
      ),
    )
    .requiredOption('--fiscal-year <year>', say('预算年度', 'Fiscal year'), year)
    .option('--as-of <moment>', say('截至某日（YYYY-MM-DD）或记录位置', 'As of a day (YYYY-MM-DD) or a position'))
    .option(
      '--parameter <name=value...>',
      say('参数取值，如 poor-cut=-20', 'A value of a parameter, such as poor-cut=-20'),
    )
    .option(
      '--sweep <name=from..to>',
      say(
        '逐档试一个参数，如 poor-cut=0..50 或 poor-cut=0..50/5',
        'Try one parameter in steps, such as poor-cut=0..50 or poor-cut=0..50/5',
      ),
    )
    .option('--csv <file>', say('各行写到 CSV 文件', 'Write the lines to a CSV file'))
    .option('--xlsx <file>', say('各行写到 xlsx 文件', 'Write the lines to an xlsx file'))
    .option('--sweep-csv <file>', say('逐档合计写到 CSV 文件', 'Write the totals of the sweep to a CSV file'))
    .option('--sweep-xlsx <file>', say('逐档合计写到 xlsx 文件', 'Write the totals of the sweep to an xlsx file'))
    .action((options: SimulateOptions) =>
      run(async (context) => (await import('./commands/simulate.ts')).simulateCommand(context, options)),
    );

  declare('explain', { zh: '一行为什么是这个数', en: 'Why a line says what it says' })
    .argument('<line>', say('挂钩表行编号', 'Id of the allocation line'))
    .option('--as-of <moment>', say('截至某日（YYYY-MM-DD）或记录位置', 'As of a day (YYYY-MM-DD) or a position'))
    .action((line: string, options: ExplainOptions) =>
      run(async (context) => (await import('./commands/explain.ts')).explainCommand(context, line, options)),
    );
}
