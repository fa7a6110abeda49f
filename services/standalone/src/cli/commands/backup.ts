import path from 'node:path';
import { Refused } from '@bihuan/domain';
import { keyFileOf } from '../../backup/key-fingerprint.ts';
import { type BackupMade, type BackupStep, makeBackup } from '../../backup/make-backup.ts';
import { isWhole, type Manifest } from '../../backup/manifest.ts';
import { stoppable } from '../../backup/stoppable.ts';
import { hasLog } from '../../data-folder.ts';
import type { CommandContext, CommandResult } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Words } from '../screen.ts';
import { StepProgress } from '../step-progress.ts';

export interface BackupCommandOptions {
  readonly withKey?: boolean;
  readonly keep?: number;
  readonly keepDaily?: number;
  readonly keepWeekly?: number;
  readonly keepMonthly?: number;
}

const steps: Readonly<Record<BackupStep, Words>> = {
  log: { zh: '正在备份记录', en: 'Backing up the record' },
  files: { zh: '正在备份文件（字节）', en: 'Backing up files (bytes)' },
  verify: { zh: '正在核验备份的记录', en: 'Verifying the record in the backup' },
  'verify-files': { zh: '正在核验备份的文件（字节）', en: 'Verifying the files in the backup (bytes)' },
  remove: { zh: '正在删除旧备份', en: 'Removing earlier backups' },
};

/** Backs up the record beside whoever writes it. Never the demonstration in its stead. */
export async function backupCommand(
  context: CommandContext,
  target: string,
  options: BackupCommandOptions,
): CommandResult {
  const { settings, screen, environment } = context;
  if (!hasLog(settings)) throw new Refused('data.none', { folder: settings.data });
  const showing = new StepProgress(screen, steps);
  const { withKey = false, keep = null, keepDaily = null, keepWeekly = null, keepMonthly = null } = options;
  const made = await stoppable((signal) =>
    makeBackup({
      ...{ settings, environment, target: path.resolve(target), withKey, signal },
      retention: { last: keep, daily: keepDaily, weekly: keepWeekly, monthly: keepMonthly },
      clock: () => new Date(),
      onProgress: (step, done, total) => showing.at(step, done, total),
    }),
  ).finally(() => showing.end());
  const { folder, manifest, files, removed } = made;
  const whole = isWhole(manifest);
  if (screen.json) screen.printJson({ folder, whole, ...withoutFiles(manifest), files, removed });
  else for (const words of [...outcome(made), ...faultLines(manifest)]) screen.print(screen.in(words));
  if (!screen.json) for (const words of apartLines(manifest, keyFileOf(settings))) screen.print(screen.in(words));
  return whole ? exitCodes.ok : exitCodes.refused;
}

const withoutFiles = ({ files: _, ...rest }: Manifest) => rest;

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

function outcome({ folder, manifest, files, removed }: BackupMade): Words[] {
  const { events, streams } = manifest.record;
  const added = `${files.newCount} / ${megabytes(files.newBytes)} MB`;
  return [
    {
      zh: `已备份到 ${folder}：${events} 条事件，${streams} 个流，${files.count} 份文件（其中新增 ${added}）；备份已核验。`,
      en: `Backed up to ${folder}: ${events} events in ${streams} streams, ${files.count} files (new: ${added}); the backup was verified.`,
    },
    ...(removed.length === 0
      ? []
      : [
          {
            zh: `已删除 ${removed.length} 份旧备份：${removed.join('、')}`,
            en: `Removed ${removed.length} earlier backups: ${removed.join(', ')}`,
          },
        ]),
  ];
}

/** What was not whole when the backup was made, there and here. */
export function faultLines({ lacking, accessFaults }: Manifest): Words[] {
  return [
    ...lacking.map(({ hash }) => ({
      zh: `缺少记录提到的文件 ${hash}：备份时已缺失或已变（bihuan verify 说明哪些事件提到它）。`,
      en: `File ${hash}, which the record names, is lacking: it was missing or altered already (bihuan verify says which events name it).`,
    })),
    ...accessFaults.map(({ day, line }) => ({
      zh: `备份时访问记录已不完整：${day} 第 ${line} 行。`,
      en: `The record of access was not whole already: line ${line} of ${day}.`,
    })),
  ];
}

/** Without these nothing runs as before: they are kept apart from the backups. */
function apartLines({ hasKey, keyFingerprint, apart }: Manifest, keyFile: string): Words[] {
  const others = apart.filter(({ setting }) => setting !== 'BIHUAN_KEY_FILE');
  return [
    ...(hasKey || keyFingerprint === null
      ? []
      : [
          {
            zh: `安装密钥不在备份中：请另行保管 ${keyFile}（指纹 ${keyFingerprint}），恢复时要用；--with-key 则放入备份。`,
            en: `The installation key is not in it: keep ${keyFile} apart (fingerprint ${keyFingerprint}) for a restore; --with-key puts it in.`,
          },
        ]),
    ...others.map(({ setting, file }) => ({
      zh: `请另行保管 ${setting} 所指的文件 ${file}。`,
      en: `Keep ${file} apart, which ${setting} names.`,
    })),
  ];
}
