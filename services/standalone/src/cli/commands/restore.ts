import path from 'node:path';
import { checkBackup } from '../../backup/check-backup.ts';
import { type Backup, backupAt, isWhole } from '../../backup/manifest.ts';
import { type RestoreStep, restoreBackup } from '../../backup/restore-backup.ts';
import { stoppable } from '../../backup/stoppable.ts';
import type { CommandContext, CommandResult } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Words } from '../screen.ts';
import { StepProgress } from '../step-progress.ts';
import { faultLines } from './backup.ts';

export interface RestoreCommandOptions {
  readonly dryRun?: boolean;
  /** File. */
  readonly key?: string;
  readonly withoutKey?: boolean;
}

const steps: Readonly<Record<RestoreStep, Words>> = {
  read: { zh: '正在核对备份的文件', en: 'Comparing the files of the backup' },
  copy: { zh: '正在恢复（字节）', en: 'Restoring (bytes)' },
  verify: { zh: '正在核验记录', en: 'Verifying the record' },
  'verify-files': { zh: '正在核验文件（字节）', en: 'Verifying files (bytes)' },
  servers: { zh: '正在写入事件库', en: 'Writing to the event store' },
};

/** Brings a backup back into an empty data folder; with `--dry-run` it is only verified, and nothing is written. */
export async function restoreCommand(
  context: CommandContext,
  source: string,
  options: RestoreCommandOptions,
): CommandResult {
  const { settings, screen } = context;
  const { dryRun = false, key = null, withoutKey = false } = options;
  const backup = await backupAt(path.resolve(source));
  const showing = new StepProgress(screen, steps);
  await stoppable((signal) => {
    const onProgress = (step: RestoreStep, done: number, total: number | null) => showing.at(step, done, total);
    return dryRun
      ? checkBackup(backup, { signal, onProgress })
      : restoreBackup(backup, {
          ...{ settings, withoutKey, signal, onProgress },
          keyFile: key === null ? null : path.resolve(key),
          clock: () => new Date(),
        });
  }).finally(() => showing.end());
  const { files: _, ...manifest } = backup.manifest;
  const whole = isWhole(backup.manifest);
  if (screen.json) {
    screen.printJson({ backup: backup.folder, whole, restoredTo: dryRun ? null : settings.data, ...manifest });
  } else {
    const lines = dryRun ? [checked(backup)] : [restored(backup, settings.data), ...advice(backup)];
    for (const words of [...lines, ...faultLines(backup.manifest)]) screen.print(screen.in(words));
  }
  return whole ? exitCodes.ok : exitCodes.refused;
}

const counted = ({ manifest: { began, version, record } }: Backup): Words => ({
  zh: `${record.events} 条事件，${record.streams} 个流，备份于 ${began}（版本 ${version}）`,
  en: `${record.events} events in ${record.streams} streams, backed up at ${began} by release ${version}`,
});

const checked = (backup: Backup): Words => ({
  zh: `备份 ${backup.folder} 可以恢复：${counted(backup).zh}。`,
  en: `The backup ${backup.folder} can be restored: ${counted(backup).en}.`,
});

const restored = (backup: Backup, data: string): Words => ({
  zh: `已从 ${backup.folder} 恢复到 ${data}：${counted(backup).zh}；已核验。`,
  en: `Restored from ${backup.folder} to ${data}: ${counted(backup).en}; verified.`,
});

const advice = ({ folder, manifest: { began, record } }: Backup): Words[] => [
  {
    zh: `${began} 之后记录的一切都不在其中：停用的账户、撤销的令牌、结束的登录、改过的密码又回到当时的样子，删除的人员又在；发出的文书和催办不再有记录。开放服务前请逐项处理，见 docs/backup.md。`,
    en: `Nothing recorded after ${began} is in it: disabled accounts, revoked tokens, ended sessions and changed passwords are as they were then, deleted people are back, letters and reminders sent since are not on record. See to them before anybody is served: docs/backup.md.`,
  },
  {
    zh: `当时的设置（不含密码等）见 ${path.join(folder, 'manifest.json')}。查询数据在首次启动时重新整理。`,
    en: `The settings of that time, without secrets: ${path.join(folder, 'manifest.json')}. Read models are built anew at the first start.`,
  },
  ...(record.engine === 'sqlite'
    ? []
    : [
        {
          zh: '记录来自 KurrentDB：记录位置与原来不同，带有位置的链接不可再用。',
          en: 'The record came from KurrentDB: positions differ from then, links with a position are worthless.',
        },
      ]),
];
