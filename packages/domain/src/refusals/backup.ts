import type { RefusalEntry } from './catalogue.ts';

/** Refusals of backups and of bringing one back. */
export const backupRefusals = {
  'backup.target-inside-data': {
    kind: 'invalid',
    text: {
      zh: '备份目录 {target} 在数据目录 {folder} 之内：数据丢失时备份会一起丢失。',
      en: 'The folder for backups {target} lies inside the data folder {folder}: it would be lost with the data.',
    },
    todo: { zh: '请另选目录，最好在另一块磁盘上。', en: 'Choose another folder, best on another disk.' },
  },
  'backup.target-not-writable': {
    kind: 'unavailable',
    text: { zh: '备份目录 {target} 不可写：{cause}', en: 'The folder for backups {target} cannot be written: {cause}' },
    todo: {
      zh: '请检查路径、权限和挂载；没有写入任何内容。',
      en: 'Look at its path, rights and mount; nothing was written.',
    },
  },
  'backup.target-in-use': {
    kind: 'unavailable',
    text: { zh: '另一个备份正在写入 {target}（{holder}）。', en: 'Another backup is writing to {target} ({holder}).' },
    todo: { zh: '请等它结束后再试。', en: 'Wait until it has ended and try again.' },
  },
  'backup.disk-full': {
    kind: 'storage-full',
    text: {
      zh: '{target} 所在磁盘已满，备份没有完成，未完成的部分已删除。',
      en: 'The disk of {target} is full; the backup was not finished, and what there was of it has been removed.',
    },
    todo: {
      zh: '请腾出空间，或用 --keep 等选项减少保留份数，然后重新备份。',
      en: 'Free some space, or keep fewer (--keep …), and back up again.',
    },
  },
  'backup.write-failed': {
    kind: 'unavailable',
    text: {
      zh: '备份没有完成，未完成的部分已删除：{cause}',
      en: 'The backup was not finished, and what there was of it has been removed: {cause}',
    },
    todo: { zh: '请排除原因后重新备份。', en: 'Mend the cause and back up again.' },
  },
  'backup.stopped': {
    kind: 'unavailable',
    text: {
      zh: '已被中断，未完成的部分已删除。',
      en: 'It was interrupted; what there was of it has been removed.',
    },
    todo: { zh: '请重新运行。', en: 'Run it again.' },
  },
  'backup.source-not-whole': {
    kind: 'forbidden-now',
    text: {
      zh: '记录不完整，没有留下备份：“{stream}”第 {revision} 条，{detail}。原有备份没有改动。',
      en: 'The record is not whole, so no backup of it was kept: event {revision} of {stream}, {detailEn}. Earlier backups are as they were.',
    },
    todo: {
      zh: '请停止服务，运行 bihuan verify，从此前的备份恢复。',
      en: 'Stop the server, run bihuan verify, and restore an earlier backup.',
    },
  },
  'backup.none': {
    kind: 'not-found',
    text: { zh: '{folder} 不是备份，其中也没有备份。', en: '{folder} is no backup, and there is none in it.' },
    todo: {
      zh: '请指定 bihuan backup 写出的目录。',
      en: 'Name a folder that bihuan backup has written.',
    },
  },
  'backup.newer': {
    kind: 'unavailable',
    text: {
      zh: '备份由较新的版本写出（{version}，清单格式 {found}，本程序支持到 {known}）。',
      en: 'The backup was made by a newer release ({version}, manifest format {found}; this one knows {known}).',
    },
    todo: { zh: '请使用该版本或更新的版本。', en: 'Use that release or a later one.' },
  },
  'backup.not-whole': {
    kind: 'forbidden-now',
    text: {
      zh: '备份 {backup} 已不完整：{file}，{detail}。没有恢复任何内容。',
      en: 'The backup {backup} is not whole any more: {file}, {detailEn}. Nothing was restored.',
    },
    todo: { zh: '请改用另一份备份。', en: 'Use another backup.' },
  },
  'restore.not-empty': {
    kind: 'forbidden-now',
    text: {
      zh: '数据目录 {folder} 不为空（有 {found}），没有恢复任何内容。',
      en: 'The data folder {folder} is not empty (there is {found}); nothing was restored.',
    },
    todo: {
      zh: '请用 BIHUAN_DATA 指定空的或还不存在的目录；不会覆盖任何数据。',
      en: 'Name an empty folder, or one that is not there yet, in BIHUAN_DATA; nothing is ever written over.',
    },
  },
  'restore.key-missing': {
    kind: 'invalid',
    text: {
      zh: '备份中没有安装密钥（指纹 {fingerprint}）；没有它，已绑定动态验证码的人都无法登录，须逐个重设，所有人要重新登录。',
      en: 'The installation key (fingerprint {fingerprint}) is not in the backup; without it nobody with a second factor can sign in until it is reset, and everybody signs in again.',
    },
    todo: {
      zh: '请用 --key 文件 或 BIHUAN_KEY_FILE 给出另行保管的密钥；确已丢失时用 --without-key。',
      en: 'Name the key that was kept apart with --key FILE or BIHUAN_KEY_FILE; where it is lost for good, --without-key.',
    },
  },
  'restore.other-key': {
    kind: 'invalid',
    text: {
      zh: '{file} 不是这份备份的安装密钥（指纹应为 {fingerprint}）。',
      en: '{file} is not the installation key of this backup (its fingerprint is {fingerprint}).',
    },
    todo: { zh: '请给出备份时的密钥。', en: 'Name the key of the time of the backup.' },
  },
} as const satisfies Record<string, RefusalEntry>;
