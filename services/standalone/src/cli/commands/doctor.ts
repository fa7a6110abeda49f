import { constants } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import path from 'node:path';
import { problemInWords, Refused } from '@bihuan/domain';
import { currentFolderHolder, type FolderHolder, openEventReader } from '@bihuan/event-store';
import { openKeptBytes } from '@bihuan/kept-bytes';
import { hasLog, logOf, placesOf } from '../../data-folder.ts';
import { type Settings, settingsTable, withoutSecret } from '../../settings.ts';
import { type CommandContext, type CommandResult, settingsFor } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Words } from '../screen.ts';

interface Finding {
  readonly id: string;
  readonly ok: boolean;
  readonly words: Words;
}

const leastFreeBytes = 500_000_000;
const leastNode = 24;

/** Looks at the machine and the data and says what is not as it should be; changes nothing. */
export async function doctorCommand(context: CommandContext): CommandResult {
  const { screen } = context;
  const settings = settingsFor(context);
  const folder = settings.data;
  const holder = currentFolderHolder(folder);
  const findings = [
    nodeVersion(),
    settingsFinding(context),
    await writable(folder),
    await freeDisk(folder),
    await keptFiles(settings),
    holderFinding(holder),
    ...(await logFindings(settings)),
    ...(holder?.url ? [await readiness(holder.url)] : []),
  ];
  const isWell = findings.every(({ ok }) => ok);
  if (screen.json) screen.printJson({ ok: isWell, folder, findings });
  else {
    for (const { ok, words } of findings) screen.print(`${ok ? '✓' : '✗'} ${screen.in(words)}`);
    screen.print(
      screen.in({ zh: '记录是否完整请用 bihuan verify 核验。', en: 'Whether the record is whole: bihuan verify.' }),
    );
  }
  return isWell ? exitCodes.ok : exitCodes.refused;
}

function nodeVersion(): Finding {
  const ok = Number(process.versions.node.split('.')[0]) >= leastNode;
  const found = `Node ${process.versions.node}, ${process.platform} ${process.arch}`;
  return {
    id: 'node',
    ok,
    words: {
      zh: `${found}${ok ? '' : `（需要 ${leastNode} 或更新）`}`,
      en: `${found}${ok ? '' : ` (needs ${leastNode} or newer)`}`,
    },
  };
}

function settingsFinding({ settings, environment }: CommandContext): Finding {
  const given = Object.entries(settingsTable).filter(([name]) => settings.given.has(name) && name !== 'language');
  const list = given
    .map(([, { variable }]) => `${variable}=${withoutSecret(variable, environment[variable] ?? '')}`)
    .join(' ');
  return {
    id: 'settings',
    ok: true,
    words: { zh: `设置：${list || '全部为默认值'}`, en: `Settings: ${list || 'all at their defaults'}` },
  };
}

async function writable(folder: string): Promise<Finding> {
  try {
    await access(await nearest(folder), constants.W_OK | constants.X_OK);
    return {
      id: 'folder',
      ok: true,
      words: { zh: `数据目录 ${folder} 可写`, en: `The data folder ${folder} can be written` },
    };
  } catch {
    return {
      id: 'folder',
      ok: false,
      words: { zh: `数据目录 ${folder} 不可写`, en: `The data folder ${folder} cannot be written` },
    };
  }
}

/** The folder itself, or the nearest one above it that is there. */
async function nearest(folder: string): Promise<string> {
  try {
    await access(folder);
    return folder;
  } catch (error) {
    const above = path.dirname(folder);
    if (above === folder) throw error;
    return nearest(above);
  }
}

async function freeDisk(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(await nearest(folder));
  const free = bavail * bsize;
  const gigabytes = (free / 1e9).toFixed(1);
  return {
    id: 'disk',
    ok: free >= leastFreeBytes,
    words: { zh: `磁盘剩余 ${gigabytes} GB`, en: `${gigabytes} GB free on the disk` },
  };
}

async function keptFiles(settings: Settings): Promise<Finding> {
  const { files } = placesOf(settings);
  let count = 0;
  let bytes = 0;
  try {
    for await (const { size } of openKeptBytes(files).list()) {
      count += 1;
      bytes += size;
    }
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    const words = {
      zh: `文件目录 ${files} 不可读：${cause}`,
      en: `The folder of files ${files} cannot be read: ${cause}`,
    };
    return { id: 'files', ok: false, words };
  }
  const megabytes = (bytes / 1e6).toFixed(1);
  return {
    id: 'files',
    ok: true,
    words: {
      zh: `保存的文件 ${count} 份，${megabytes} MB（${files}）`,
      en: `${count} files kept, ${megabytes} MB (${files})`,
    },
  };
}

function holderFinding(holder: FolderHolder | null): Finding {
  if (holder === null)
    return { id: 'holder', ok: true, words: { zh: '没有进程占用数据目录', en: 'No process holds the data folder' } };
  const { pid, url, since } = holder;
  const who = `pid ${pid}, ${url ?? '—'}, ${since}`;
  return {
    id: 'holder',
    ok: true,
    words: { zh: `数据目录由该进程使用：${who}`, en: `The data folder is held by ${who}` },
  };
}

async function logFindings(settings: Settings): Promise<Finding[]> {
  if (!hasLog(settings))
    return [{ id: 'log', ok: true, words: { zh: '还没有记录', en: 'Nothing has been recorded yet' } }];
  try {
    const reader = await openEventReader(logOf(settings));
    const head = await reader.head();
    await reader.close();
    return [
      {
        id: 'log',
        ok: true,
        words: { zh: `记录可读，到位置 ${head ?? 0} 为止`, en: `The record can be read, up to position ${head ?? 0}` },
      },
    ];
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const words = { zh: problemInWords(error, 'zh').message, en: problemInWords(error, 'en').message };
    return [{ id: 'log', ok: false, words }];
  }
}

async function readiness(url: string): Promise<Finding> {
  try {
    const response = await fetch(new URL('/readyz', url), { signal: AbortSignal.timeout(5_000) });
    const { status, projections = [] } = (await response.json()) as {
      status: string;
      projections?: { name: string; lagEvents: number | null }[];
    };
    const lags = projections.map(({ name, lagEvents }) => `${name} ${lagEvents ?? '?'}`).join(', ');
    return {
      id: 'readiness',
      ok: response.ok,
      words: {
        zh: `服务状态 ${status}；尚未计入的事件：${lags}`,
        en: `The server is ${status}; events not served yet: ${lags}`,
      },
    };
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return {
      id: 'readiness',
      ok: false,
      words: { zh: `服务没有回答：${cause}`, en: `The server does not answer: ${cause}` },
    };
  }
}
