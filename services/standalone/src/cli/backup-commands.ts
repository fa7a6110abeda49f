import { InvalidArgumentError } from 'commander';
import type { BackupCommandOptions } from './commands/backup.ts';
import type { RestoreCommandOptions } from './commands/restore.ts';
import { countOption } from './context.ts';
import type { Declaring } from './letter-commands.ts';

/** The commands that keep the record from being lost. */
export function declareBackupCommands({ run, language, declare }: Declaring): void {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const count = (text: string): number => {
    try {
      return countOption(text);
    } catch {
      throw new InvalidArgumentError('');
    }
  };

  declare('backup', {
    zh: '备份记录、文件、访问记录和设置（可在服务运行时进行）',
    en: 'Back up the record, files, record of access and settings, beside a running server',
  })
    .argument('<target>', say('存放备份的目录', 'The folder of backups'))
    .option('--with-key', say('把安装密钥也放入备份', 'Put the installation key into it'))
    .option('--keep <count>', say('保留最近几份', 'Keep the last ones'), count)
    .option('--keep-daily <count>', say('保留最近几天每天最后一份', 'Keep the last one of so many days'), count)
    .option('--keep-weekly <count>', say('保留最近几周每周最后一份', 'Keep the last one of so many weeks'), count)
    .option('--keep-monthly <count>', say('保留最近几月每月最后一份', 'Keep the last one of so many months'), count)
    .action((target: string, options: BackupCommandOptions) =>
      run(async (context) => (await import('./commands/backup.ts')).backupCommand(context, target, options)),
    );

  declare('restore', {
    zh: '把备份恢复到空的数据目录；--dry-run 只核验备份',
    en: 'Bring a backup back into an empty data folder; --dry-run only verifies it',
  })
    .argument(
      '<source>',
      say('一份备份，或存放备份的目录（取最新一份）', 'A backup, or a folder of backups: its newest'),
    )
    .option('--dry-run', say('只核验，不写入', 'Verify only; nothing is written'))
    .option('--key <file>', say('另行保管的安装密钥', 'The installation key that was kept apart'))
    .option('--without-key', say('密钥已丢失，不用它也恢复', 'Restore without the key, which is lost'))
    .action((source: string, options: RestoreCommandOptions) =>
      run(async (context) => (await import('./commands/restore.ts')).restoreCommand(context, source, options)),
    );

  declare('raise-level', {
    zh: '升级后提高记录的写入级别（所有副本都升级之后）',
    en: 'Raise the write level of the record, once every replica is upgraded',
  }).action(() => run(async (context) => (await import('./commands/raise-level.ts')).raiseLevelCommand(context)));
}
