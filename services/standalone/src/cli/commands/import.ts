import path from 'node:path';
import type { OutputOf, RequestOf } from '@bihuan/contract';
import { untilServed } from '../../client/until-served.ts';
import { type CommandContext, type CommandResult, withClient } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import { confirmed, readChoices, readInput } from '../import-steps.ts';
import { printPreview } from '../preview-text.ts';

export interface ImportOptions {
  readonly evaluationYear?: number;
  readonly applyTo?: number;
  readonly fundYear?: number;
  readonly outcomes: 'recorded' | 'confirmed';
  readonly choices?: string;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

/** Shows what an import would do, asks, and carries out exactly that plan. */
export async function importCommand(context: CommandContext, file: string, options: ImportOptions): CommandResult {
  const { screen, settings } = context;
  const body = await bodyOf(file, options);
  return withClient(context, { settings, mayBeEmpty: true }, async (client) => {
    const preview = await client.call('previewImport', { body });
    if (!screen.json) printPreview(preview, screen);
    if (preview.id === null || options.dryRun === true) {
      if (screen.json) screen.printJson({ preview, import: null });
      else if (preview.id === null) sayNothingToDo(context, preview);
      return preview.id === null && preview.counts.unchanged === 0 ? exitCodes.refused : exitCodes.ok;
    }
    if (options.yes !== true) {
      const { counts, steps } = preview;
      await confirmed(context, {
        zh: `导入 ${counts.new + counts.changed} 行（${steps} 步）？输入 y 确认：`,
        en: `Take ${counts.new + counts.changed} rows (${steps} steps)? Type y: `,
      });
    }
    const progress = screen.progress({ zh: '正在导入', en: 'Importing' });
    progress.at(0, preview.steps);
    const done = await client.call('commitImport', { params: { id: preview.id } }).finally(() => progress.end());
    await untilServed(client, done.position);
    if (screen.json) screen.printJson({ preview, import: done.item });
    else {
      screen.print(
        screen.in({
          zh: `已导入：新增 ${preview.counts.new} 行，变更 ${preview.counts.changed} 行（编号 ${done.item.id}）。`,
          en: `Imported: ${preview.counts.new} new, ${preview.counts.changed} changed rows (id ${done.item.id}).`,
        }),
      );
    }
    return exitCodes.ok;
  });
}

type Preview = OutputOf<'previewImport'>;

async function bodyOf(file: string, options: ImportOptions): Promise<RequestOf<'previewImport'>['body']> {
  const { evaluationYear, applyTo, fundYear, outcomes, choices } = options;
  return {
    fileName: path.basename(file),
    contentBase64: (await readInput(file)).toString('base64'),
    outcomes,
    ...(evaluationYear !== undefined && { evaluationYear }),
    ...(applyTo !== undefined && { applyToYear: applyTo }),
    ...(fundYear !== undefined && { fundYear }),
    ...(choices !== undefined && { choices: await readChoices(choices) }),
  };
}

function sayNothingToDo({ screen }: CommandContext, { counts }: Preview): void {
  screen.print(
    counts.unchanged > 0
      ? screen.in({
          zh: '与已有记录相同，没有可导入的内容。',
          en: 'All of it is on record already; nothing to import.',
        })
      : screen.in({ zh: '没有可导入的行。', en: 'No row can be imported.' }),
  );
}
