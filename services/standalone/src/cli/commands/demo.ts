import { setTimeout as sleep } from 'node:timers/promises';
import { currentFolderHolder } from '@bihuan/event-store';
import { builtWeb } from '@bihuan/web/built';
import { type Embedded, openEmbedded, serveEmbedded } from '../../compose.ts';
import { clockForOpening, loadDemo } from '../../demo/load.ts';
import { createStoryClock } from '../../demo/story-clock.ts';
import { createLog } from '../../log.ts';
import { demoSettings } from '../../settings.ts';
import type { CommandContext, CommandResult } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import { exampleNote } from '../sample-note.ts';
import type { Screen } from '../screen.ts';

const readyWithinMs = 20_000;
const readyEveryMs = 20;

export interface DemoOptions {
  /** Load the data and end, without serving it. */
  readonly loadOnly?: boolean;
}

/** Opens the demonstration, loading it the first time, and serves it until it is asked to stop. */
export async function demoCommand(context: CommandContext, { loadOnly = false }: DemoOptions): CommandResult {
  const settings = demoSettings(context.settings);
  const { screen, untilStopped } = context;
  const holder = currentFolderHolder(settings.data);
  if (holder !== null && holder.url !== null) {
    say(screen, holder.url, settings.data, 'running');
    return exitCodes.ok;
  }
  const clock = createStoryClock();
  clockForOpening(clock, { folder: settings.data, zone: settings.zone });
  const embedded = await openEmbedded({
    settings,
    log: createLog(settings.logLevel),
    clock: clock.now,
    choosesAccount: true,
    ...(!loadOnly && { webFolder: await builtWeb() }),
  });
  try {
    const progress = screen.progress({ zh: '正在载入演示数据', en: 'Loading the demonstration' });
    const state = await loadDemo(embedded, {
      folder: settings.data,
      zone: settings.zone,
      clock,
      onProgress: (done, total) => progress.at(done, total),
    }).finally(() => progress.end());
    if (loadOnly) {
      say(screen, null, settings.data, state);
      return exitCodes.ok;
    }
    clock.backToPresent();
    const serving = await serveEmbedded(embedded, settings);
    await embedded.startSweeping();
    await untilReady(embedded);
    say(screen, serving.url, settings.data, state);
    try {
      await untilStopped(embedded.folderGone);
    } finally {
      await serving.stop();
    }
    return exitCodes.ok;
  } finally {
    await embedded.close();
  }
}

/** Who opens the page at once finds everything served; what does not come up within the bound says so on `/readyz`. */
async function untilReady({ readiness }: Embedded): Promise<void> {
  for (let waited = 0; waited < readyWithinMs; waited += readyEveryMs) {
    if ((await readiness()).ready) return;
    await sleep(readyEveryMs);
  }
}

type State = 'loaded' | 'was-there' | 'running';

function say(screen: Screen, url: string | null, folder: string, state: State): void {
  if (screen.json) {
    screen.printJson({ url, folder, state, pid: process.pid });
    return;
  }
  const found = {
    loaded: { zh: '演示数据已载入', en: 'The demonstration is loaded' },
    'was-there': { zh: '演示数据已在', en: 'The demonstration is there' },
    running: { zh: '演示正在运行', en: 'The demonstration is running already' },
  }[state];
  screen.print(`${screen.in(found)}${screen.in({ zh: `（${folder}）。`, en: ` (${folder}).` })}`);
  screen.print(screen.in(exampleNote));
  if (url === null) return;
  screen.print(
    screen.in({ zh: `请在浏览器中打开，选一个角色：${url}/`, en: `Open it in a browser and choose a role: ${url}/` }),
  );
  screen.print(
    screen.in({
      zh: `例如看导入前一天：${url}/?fiscalYear=2025&asOf=2025-01-09`,
      en: `The day before the import, for example: ${url}/?fiscalYear=2025&asOf=2025-01-09`,
    }),
  );
  if (state !== 'running') screen.print(screen.in({ zh: '按 Ctrl+C 停止。', en: 'Stop with Ctrl+C.' }));
}
