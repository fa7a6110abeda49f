import path from 'node:path';
import type { RequestOf } from '@bihuan/contract';
import { calendarDate } from '@bihuan/domain';
import { untilServed } from '../../client/until-served.ts';
import { printBudgetPreview } from '../budget-preview-text.ts';
import { type CommandContext, type CommandResult, withClient } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import { confirmed, readChoices, readInput } from '../import-steps.ts';

export interface ImportBudgetOptions {
  readonly fiscalYear: number;
  /** The day that rows speak of which state none. */
  readonly speaksOf?: string;
  readonly document?: string;
  readonly choices?: string;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

type Body = RequestOf<'previewBudgetImport'>['body'];

/** Shows what taking a table of budget facts would do, asks, and carries out exactly that plan. */
export async function importBudgetCommand(
  context: CommandContext,
  file: string,
  { fiscalYear, speaksOf, document, choices, yes, dryRun }: ImportBudgetOptions,
): CommandResult {
  const { screen, settings } = context;
  const body: Body = {
    fileName: path.basename(file),
    fiscalYear,
    contentBase64: (await readInput(file)).toString('base64'),
    ...(speaksOf !== undefined && { speaksOf: calendarDate(speaksOf) }),
    ...(document !== undefined && { document }),
    ...(choices !== undefined && { choices: await readChoices<NonNullable<Body['choices']>>(choices) }),
  };
  return withClient(context, { settings, mayBeEmpty: true }, async (client) => {
    const preview = await client.call('previewBudgetImport', { body });
    const { id, counts, steps } = preview;
    if (!screen.json) printBudgetPreview(preview, screen);
    if (id === null || dryRun === true) {
      if (screen.json) screen.printJson({ preview, import: null });
      else if (id === null) screen.print(screen.in(counts.unchanged > 0 ? allOnRecord : noRow));
      return id === null && counts.unchanged === 0 ? exitCodes.refused : exitCodes.ok;
    }
    if (yes !== true) {
      await confirmed(context, {
        zh: `导入 ${counts.new + counts.changed} 行预算数据（${steps} 步）？输入 y 确认：`,
        en: `Take ${counts.new + counts.changed} rows of budget facts (${steps} steps)? Type y: `,
      });
    }
    const progress = screen.progress({ zh: '正在导入预算数据', en: 'Taking in budget facts' });
    progress.at(0, steps);
    const done = await client.call('commitBudgetImport', { params: { id } }).finally(() => progress.end());
    await untilServed(client, done.position);
    if (screen.json) screen.printJson({ preview, import: done.item });
    else {
      screen.print(
        screen.in({
          zh: `已导入预算数据：新增 ${counts.new} 行，变更 ${counts.changed} 行（编号 ${id}）。`,
          en: `Imported: ${counts.new} new, ${counts.changed} changed rows of budget facts (id ${id}).`,
        }),
      );
    }
    return exitCodes.ok;
  });
}

const allOnRecord = {
  zh: '与已有记录相同，没有可导入的内容。',
  en: 'All of it is on record already; nothing to import.',
};
const noRow = { zh: '没有可导入的行。', en: 'No row can be imported.' };
