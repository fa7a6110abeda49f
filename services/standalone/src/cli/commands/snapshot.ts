import path from 'node:path';
import { Refused } from '@bihuan/domain';
import { takeSnapshot } from '@bihuan/read-models';
import { hasLog, placesOf } from '../../data-folder.ts';
import { type CommandContext, type CommandResult, settingsFor } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';

/** Copies the read models of this data folder, beside whoever feeds them, for another replica to begin from. */
export async function snapshotCommand(context: CommandContext, folder: string): CommandResult {
  const { screen } = context;
  const settings = settingsFor(context);
  if (!hasLog(settings)) throw new Refused('data.none', { folder: settings.data });
  const target = path.resolve(folder);
  const progress = screen.progress({ zh: '正在制作快照', en: 'Copying' });
  const taking = { folder: placesOf(settings).readModels, target };
  const { parts } = (() => {
    try {
      return takeSnapshot({ ...taking, onProgress: (done, of) => progress.at(done, of) });
    } finally {
      progress.end();
    }
  })();
  const upTo = Math.min(...parts.map(({ position }) => position));
  if (screen.json) screen.printJson({ folder: target, projections: parts.map(({ name }) => name), position: upTo });
  else {
    screen.print(
      screen.in({
        zh: `快照已在 ${target}（${parts.length} 项，至少到位置 ${upTo}）。新的副本：BIHUAN_READ_MODELS_FROM=${target} bihuan start`,
        en: `The snapshot lies in ${target} (${parts.length} read models, at least up to position ${upTo}). A new replica: BIHUAN_READ_MODELS_FROM=${target} bihuan start`,
      }),
    );
  }
  return exitCodes.ok;
}
