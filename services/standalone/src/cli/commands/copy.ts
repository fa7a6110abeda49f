import { existsSync } from 'node:fs';
import path from 'node:path';
import { Refused } from '@bihuan/domain';
import { type CopyReport, type CopyStep, copyRecord } from '../../copy/copy-record.ts';
import { type Place, placeOf } from '../../copy/place.ts';
import { dataFolder, placesOf } from '../../data-folder.ts';
import { copyFiles, type FilesCopied } from '../../files/copy-files.ts';
import type { Settings } from '../../settings.ts';
import type { CommandContext, CommandResult } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Words } from '../screen.ts';
import { StepProgress } from '../step-progress.ts';

export interface CopyCommandOptions {
  readonly to: string;
  readonly from?: string;
  readonly projections: boolean;
}

type Step = CopyStep | 'files';

const steps: Readonly<Record<Step, Words>> = {
  'verify-source': { zh: '正在核验来源', en: 'Verifying the source' },
  follow: { zh: '正在查看目标已有的记录', en: 'Looking at what the target has' },
  copy: { zh: '正在复制', en: 'Copying' },
  'verify-target': { zh: '正在核验目标', en: 'Verifying the target' },
  compare: { zh: '正在逐条比较', en: 'Comparing event by event' },
  build: { zh: '正在整理两边的查询数据', en: 'Building the read models of both' },
  ask: { zh: '正在比较查询结果', en: 'Comparing their answers' },
  files: { zh: '正在复制文件', en: 'Copying files' },
};

/** Copies the record into another event store, or goes on with an interrupted copy, and compares the two. */
export async function copyCommand(context: CommandContext, options: CopyCommandOptions): CommandResult {
  const { settings, screen } = context;
  const from = placeOf(options.from ?? defaultSource(context), settings);
  const to = placeOf(options.to, settings);
  const { address } = from;
  if (address.engine === 'sqlite' && !existsSync(address.file))
    throw new Refused('data.none', { folder: from.folder ?? address.file });
  const showing = new StepProgress(screen, steps);
  const report = await copyRecord({
    from,
    to,
    ...{ jurisdiction: settings.jurisdiction, zone: settings.zone },
    clock: () => new Date(),
    withProjections: options.projections,
    onProgress: (step, done, total) => showing.at(step, done, total),
  }).finally(() => showing.end());
  const files = await filesBeside(from.folder ?? settings.data, to.folder, { settings, showing });
  if (screen.json) screen.printJson({ from: from.shown, to: to.shown, ...report, files });
  else {
    const lines = [...outcome(report, from, to), ...filesOutcome(files), ...advice(report, from, to, settings)];
    for (const words of lines) screen.print(screen.in(words));
  }
  return exitCodes.ok;
}

/** The files of a data folder go with its record; null where the target has no folder of its own, or the same one. */
async function filesBeside(
  from: string,
  to: string | null,
  { settings, showing }: { readonly settings: Settings; readonly showing: StepProgress<Step> },
): Promise<FilesCopied | null> {
  if (to === null || path.resolve(to) === path.resolve(from)) return null;
  const onProgress = (done: number, total: number) => showing.at('files', done, total);
  return copyFiles({ from: filesOf(from, settings), to, onProgress }).finally(() => showing.end());
}

const filesOf = (folder: string, settings: Settings): string =>
  (path.resolve(folder) === path.resolve(settings.data) ? placesOf(settings) : dataFolder(folder)).files;

function filesOutcome(files: FilesCopied | null): Words[] {
  if (files === null) return [];
  const { copied, already } = files;
  return [
    {
      zh: `已复制 ${copied} 份文件（此前已有 ${already} 份），内容与哈希一致。`,
      en: `Copied ${copied} files (${already} were there before); their content is that of their hashes.`,
    },
  ];
}

const defaultSource = ({ settings: { eventStore } }: CommandContext): string =>
  eventStore.engine === 'sqlite' ? 'sqlite:' : eventStore.connectionString;

function outcome({ events, already, copied, deletedStreams, answers }: CopyReport, from: Place, to: Place): Words[] {
  const nothing = copied === 0 && deletedStreams === 0;
  return [
    nothing
      ? {
          zh: `${to.shown} 已有 ${from.shown} 的全部 ${events} 条事件，没有写入任何内容。`,
          en: `${to.shown} holds all ${events} events of ${from.shown} already; nothing was written.`,
        }
      : {
          zh: `已从 ${from.shown} 复制 ${copied} 条事件到 ${to.shown}（此前已有 ${already} 条，现有 ${events} 条）。`,
          en: `Copied ${copied} events from ${from.shown} to ${to.shown} (${already} were there before, ${events} now).`,
        },
    ...(deletedStreams === 0
      ? []
      : [
          {
            zh: `${deletedStreams} 个已删除的人员信息流在目标中同样不可再用。`,
            en: `${deletedStreams} deleted person streams cannot be used in the target either.`,
          },
        ]),
    {
      zh: `目标记录完整；两边次序和哈希逐条一致${answers === null ? '' : `，${answers} 项查询结果一致`}。`,
      en: `The target is whole; order and hashes are the same event by event${answers === null ? '' : `, and so are ${answers} answers`}.`,
    },
  ];
}

function advice({ cameAfter }: CopyReport, from: Place, to: Place, settings: Settings): Words[] {
  const files = from.folder !== null && to.folder === null ? filesOf(from.folder, settings) : null;
  return [
    {
      zh: '记录位置在目标中不同：带有位置的链接（asOf、after、next）在复制后不可再用。',
      en: 'Positions differ in the target: links with a position (asOf, after, next) are worthless after a copy.',
    },
    ...(cameAfter === 0
      ? []
      : [
          {
            zh: `开始复制后来源又记录了 ${cameAfter} 条事件：请停止服务后再运行一次。`,
            en: `The source has recorded ${cameAfter} events since this began: stop its server and run this again.`,
          },
        ]),
    ...(files === null || !existsSync(files)
      ? []
      : [
          {
            zh: `佐证材料、导入的源文件等不在记录中：如目标使用另一数据目录，请一并复制 ${path.resolve(files)}。`,
            en: `Evidence and sources of imports are not in the record: if the target is used with another data folder, copy ${path.resolve(files)} as well.`,
          },
        ]),
  ];
}
