import path from 'node:path';
import { calendarDate } from '@bihuan/domain';
import { untilServed } from '../../client/until-served.ts';
import { type CommandContext, type CommandResult, withClient } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import { confirmed, readInput } from '../import-steps.ts';
import { printUnitPreview } from '../unit-preview-text.ts';

export interface ImportUnitsOptions {
  /** First day of the posts that are filled. */
  readonly from?: string;
  /** False with `--no-new-departments`. */
  readonly newDepartments: boolean;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

/** Shows what taking a unit register would do, asks, and carries out exactly that plan. */
export async function importUnitsCommand(
  context: CommandContext,
  file: string,
  { from, newDepartments, yes, dryRun }: ImportUnitsOptions,
): CommandResult {
  const { screen, settings } = context;
  const body = {
    fileName: path.basename(file),
    contentBase64: (await readInput(file)).toString('base64'),
    createDepartments: newDepartments,
    ...(from !== undefined && { from: calendarDate(from) }),
  };
  return withClient(context, { settings, mayBeEmpty: true }, async (client) => {
    const preview = await client.call('previewUnitImport', { body });
    if (!screen.json) printUnitPreview(preview, screen);
    if (preview.id === null || dryRun === true) {
      if (screen.json) screen.printJson({ preview, committed: null });
      else if (preview.id === null) screen.print(screen.in(nothingToDo));
      return preview.counts.skipped > 0 && preview.id === null ? exitCodes.refused : exitCodes.ok;
    }
    if (yes !== true) {
      const { counts, steps } = preview;
      await confirmed(context, {
        zh: `导入 ${counts.new + counts.changed} 个单位（${steps} 步）？输入 y 确认：`,
        en: `Take ${counts.new + counts.changed} units (${steps} steps)? Type y: `,
      });
    }
    const progress = screen.progress({ zh: '正在导入单位名册', en: 'Taking in the unit register' });
    progress.at(0, preview.steps);
    const { id } = preview;
    const committed = await client.call('commitUnitImport', { params: { id } }).finally(() => progress.end());
    await untilServed(client, committed.position);
    if (screen.json) screen.printJson({ preview, committed });
    else {
      const { counts } = preview;
      screen.print(
        screen.in({
          zh: `已导入：新增 ${counts.new} 个单位，变更 ${counts.changed} 个（编号 ${id}）。`,
          en: `Imported: ${counts.new} new, ${counts.changed} changed units (id ${id}).`,
        }),
      );
    }
    return exitCodes.ok;
  });
}

const nothingToDo = {
  zh: '没有可导入的内容：名册与已有记录相同，或各行都有问题。',
  en: 'Nothing to import: all of it is on record already, or every row has a problem.',
};
