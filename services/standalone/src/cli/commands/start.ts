import { problemInWords, Refused } from '@bihuan/domain';
import { builtWeb } from '@bihuan/web/built';
import type { Logger } from 'pino';
import { type Embedded, openEmbedded, refuseWithoutAddress, serveEmbedded, serveProbes } from '../../compose.ts';
import { createLog } from '../../log.ts';
import { type Only, refuseOnlyAlone } from '../../only.ts';
import type { Settings } from '../../settings.ts';
import { startTracing } from '../../start-tracing.ts';
import type { CommandContext, CommandResult } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';

export interface StartOptions {
  readonly only?: Only;
}

/** Serves the data folder, or does one part of the work of a cluster, until SIGTERM or SIGINT. */
export async function startCommand(context: CommandContext, { only }: StartOptions): CommandResult {
  const { settings, screen } = context;
  if (only !== undefined) refuseOnlyAlone(settings, only);
  const log = createLog(settings.logLevel);
  const endTracing = await startTracing(settings, log);
  const embedded =
    only === 'scheduler' ? await openScheduler(settings, log) : await openWhole(settings, log, only ?? null);
  const serve = only === 'scheduler' ? serveProbes : serveEmbedded;
  const serving = await serve(embedded, settings).catch(async (error: unknown) => {
    await embedded.close();
    throw error;
  });
  try {
    if (only !== 'api') await embedded.startSweeping();
    if (screen.json) screen.printJson({ url: serving.url, pid: process.pid, folder: settings.data });
    else if (only === 'scheduler') {
      screen.print(
        screen.in({
          zh: `调度已启动：${serving.url}/readyz、/metrics（数据目录 ${settings.data}）。按 Ctrl+C 停止。`,
          en: `The scheduler runs: ${serving.url}/readyz, /metrics (data folder ${settings.data}). Stop with Ctrl+C.`,
        }),
      );
    } else {
      screen.print(
        screen.in({
          zh: `已启动：${serving.url}（数据目录 ${settings.data}）。按 Ctrl+C 停止。`,
          en: `Serving at ${serving.url} (data folder ${settings.data}). Stop with Ctrl+C.`,
        }),
      );
      await sayWhatIsThere(embedded, context);
      await sayHowToSetUp(embedded, context, serving.url);
    }
    await context.untilStopped(embedded.folderGone);
  } finally {
    screen.note({ zh: '正在停止……', en: 'Stopping…' });
    await serving.stop();
    await embedded.close();
    await endTracing();
  }
  return exitCodes.ok;
}

const openScheduler = (settings: Settings, log: Logger): Promise<Embedded> =>
  openEmbedded({ settings, only: 'scheduler', log });

async function openWhole(settings: Settings, log: Logger, only: Only | null): Promise<Embedded> {
  refuseWithoutAddress(settings);
  const webFolder = await builtWeb();
  return openEmbedded({ settings, only, log, webFolder });
}

/** That there is nothing yet, or that the event store does not answer: it is asked again until it does. */
async function sayWhatIsThere(embedded: Embedded, { screen }: CommandContext): Promise<void> {
  try {
    if (!(await embedded.isEmpty())) return;
    screen.print(
      screen.in({
        zh: '还没有数据：用 bihuan import 导入评价结果，或用 bihuan demo 看演示。',
        en: 'There is no data yet: bihuan import takes outcomes in, bihuan demo shows a demonstration.',
      }),
    );
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    screen.print(screen.in({ zh: problemInWords(error, 'zh').message, en: problemInWords(error, 'en').message }));
  }
}

const followsWithinMs = 60_000;

/** While nobody can administer: who sees this console may make the first administrator. */
async function sayHowToSetUp(embedded: Embedded, { screen }: CommandContext, url: string): Promise<void> {
  try {
    const head = await embedded.store.head();
    if (head !== null)
      await embedded.projections.waitFor(head, { timeoutMs: followsWithinMs, projections: ['access'] });
    const token = embedded.setUpToken();
    if (token === null) return;
    screen.print(
      screen.in({
        zh: `还没有管理员：请打开 ${url}/set-up，启动口令 ${token}（只用一次，重启后换新）。`,
        en: `There is no administrator yet: open ${url}/set-up with the token ${token} (for one use; every start has a new one).`,
      }),
    );
  } catch (error) {
    // The event store does not answer yet: it was said above.
    if (!(error instanceof Refused)) throw error;
  }
}
