import { Refused } from '@bihuan/domain';
import { currentFolderHolder } from '@bihuan/event-store';
import { type Embedded, openEmbedded } from '../../compose.ts';
import { hasLog } from '../../data-folder.ts';
import { createLog } from '../../log.ts';
import { type CommandContext, type CommandResult, settingsFor } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Progress } from '../screen.ts';

const showEveryMs = 200;

/** "Start this one over": builds one read model, or all, anew from the record, beside the old one. */
export async function rebuildCommand(context: CommandContext, name: string | null): CommandResult {
  const { screen } = context;
  const settings = settingsFor(context);
  const folder = settings.data;
  const holder = currentFolderHolder(folder);
  // A server keeps its own read models; it is stopped first so that nobody reads one that is being replaced by another process.
  if (holder !== null) {
    const { pid, url, since } = holder;
    throw new Refused('store.in-use', { folder, pid, url, holder: `pid ${pid}, ${url ?? '—'}, since ${since}` });
  }
  if (!hasLog(settings)) throw new Refused('data.none', { folder });
  const embedded = await openEmbedded({ settings, log: createLog('warn') });
  const progress = screen.progress({ zh: '正在重建', en: 'Rebuilding' });
  try {
    const started = performance.now();
    const names = name === null ? (await embedded.projections.status()).map((state) => state.name) : [name];
    const head = Number((await embedded.store.head()) ?? 0n);
    const showing = setInterval(() => void show(embedded, head, progress), showEveryMs);
    await Promise.all(names.map((one) => embedded.projections.startOver(one))).finally(() => clearInterval(showing));
    const seconds = Number(((performance.now() - started) / 1000).toFixed(2));
    if (screen.json) screen.printJson({ folder, projections: names, events: head, seconds });
    else {
      screen.print(
        screen.in({
          zh: `已重建：${names.join('、')}（${head} 条事件，${seconds} 秒）。`,
          en: `Built anew: ${names.join(', ')} (${head} events, ${seconds} s).`,
        }),
      );
    }
    return exitCodes.ok;
  } finally {
    progress.end();
    await embedded.close();
  }
}

async function show({ projections }: Embedded, head: number, progress: Progress): Promise<void> {
  // What is being built beside the old one is what is waited for.
  const reached = (await projections.status()).map(({ rebuilding, position }) => rebuilding?.position ?? position);
  progress.at(Math.min(head, ...reached), head);
}
