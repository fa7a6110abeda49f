import type { RefusalEntry } from './catalogue.ts';

/** Refusals of files that are kept by the hash of their content, and of evidence among them. */
export const evidenceRefusals = {
  'kept.missing': {
    kind: 'not-found',
    text: { zh: '没有保存内容为 {hash} 的文件。', en: 'No file with the content {hash} is kept.' },
    todo: {
      zh: '请核对哈希；应有而没有的，请从备份恢复。',
      en: 'Check the hash; restore it from a backup if it should be there.',
    },
  },
  'kept.altered': {
    kind: 'fault',
    text: { zh: '保存的文件 {hash} 内容已变。', en: 'The kept file {hash} no longer has the content it was kept for.' },
    todo: {
      zh: '请检查磁盘，从备份恢复该文件，或重新上传。',
      en: 'Check the disk, restore it from a backup, or upload it again.',
    },
  },
  'kept.too-large': {
    kind: 'too-large',
    text: { zh: '文件超过上限 {limit} 字节。', en: 'The file exceeds the limit of {limit} bytes.' },
    todo: {
      zh: '请压缩或拆分文件，或请管理员提高上限。',
      en: 'Make it smaller or split it, or have the limit raised.',
    },
  },
  'evidence.already-received': {
    kind: 'conflict',
    text: { zh: '编号 {receiptId} 的上传已有记录。', en: 'Upload {receiptId} is on record already.' },
    todo: { zh: '请使用已有的记录。', en: 'Use what is on record.' },
  },
  'evidence.not-stored': {
    kind: 'invalid',
    text: { zh: '佐证材料“{name}”（{hash}）尚未上传。', en: 'The evidence {name} ({hash}) has not been uploaded.' },
    todo: { zh: '请先上传该文件，再提交。', en: 'Upload the file first, then submit again.' },
  },
  'evidence.day-to-come': {
    kind: 'invalid',
    text: {
      zh: '佐证材料“{name}”反映的日期 {speaksOf} 晚于今天 {today}。',
      en: 'The evidence {name} speaks of {speaksOf}, which is after today, {today}.',
    },
    todo: { zh: '请填写材料实际反映的日期，或留空。', en: 'Give the day that it really speaks of, or none.' },
  },
  'evidence.name-unusable': {
    kind: 'invalid',
    text: {
      zh: '文件名“{value}”不可用：含有路径、控制字符或改变文字方向的字符。',
      en: 'The file name {value} is not usable: it has parts of a path, control characters or characters that turn the direction of text.',
    },
    todo: { zh: '请改用普通的文件名，不带目录。', en: 'Use a plain name without folders.' },
  },
  'evidence.not-found': {
    kind: 'not-found',
    text: { zh: '没有内容为 {hash} 的佐证材料。', en: 'There is no evidence with the content {hash}.' },
    todo: {
      zh: '请核对哈希；它也可能在所查的日期还没有收到。',
      en: 'Check the hash; on the day asked for it may not have come in yet.',
    },
  },
  'evidence.empty': {
    kind: 'invalid',
    text: { zh: '文件“{name}”是空的。', en: 'The file {name} is empty.' },
    todo: { zh: '请检查文件后重新上传。', en: 'Look at the file and upload it again.' },
  },
  'evidence.hash-differs': {
    kind: 'invalid',
    text: {
      zh: '文件“{name}”收到的内容（{found}）与所报的哈希 {expected} 不符。',
      en: 'What came of the file {name} ({found}) is not what was announced, {expected}.',
    },
    todo: { zh: '请重新上传该文件。', en: 'Upload the file again.' },
  },
  'evidence.type-not-accepted': {
    kind: 'unsupported',
    text: {
      zh: '文件“{name}”的类型（{found}）不接受。',
      en: 'The file {name} is of a type that is not taken ({found}).',
    },
    todo: { zh: '可以上传：{accepted}。', en: 'These can be uploaded: {accepted}.' },
  },
  'evidence.archive': {
    kind: 'unsupported',
    text: {
      zh: '文件“{name}”是压缩包（{found}），看不到里面是什么，因此不接受。',
      en: 'The file {name} is an archive ({found}); what is in it cannot be seen, so it is not taken.',
    },
    todo: {
      zh: '请解压后直接上传其中的文件，可以一次上传多个。',
      en: 'Unpack it and upload the files themselves, many at once.',
    },
  },
  'evidence.macros': {
    kind: 'unsupported',
    text: { zh: '文件“{name}”含有宏，不接受。', en: 'The file {name} has macros and is not taken.' },
    todo: { zh: '请另存为不含宏的格式，或导出为 PDF。', en: 'Save it without macros, or export it as PDF.' },
  },
  'evidence.file-too-large': {
    kind: 'too-large',
    text: {
      zh: '文件“{name}”超过每个文件的上限 {limit} 字节；整次上传已停止，什么都没有保存。',
      en: 'The file {name} exceeds the limit of {limit} bytes for a file; the whole upload was stopped and nothing was stored.',
    },
    todo: { zh: '请去掉或压缩该文件后重新上传。', en: 'Leave it out or make it smaller, then upload again.' },
  },
  'evidence.file-not-sent': {
    kind: 'invalid',
    text: {
      zh: '清单中的文件“{name}”没有随请求发来。',
      en: 'The file {name} of the manifest did not come with the request.',
    },
    todo: { zh: '请按清单的次序发送全部文件。', en: 'Send every file, in the order of the manifest.' },
  },
  'evidence.nothing-stored': {
    kind: 'invalid',
    text: { zh: '{count} 个文件都没有保存。', en: 'None of the {count} files was stored.' },
    todo: { zh: '原因逐个列出，请更正后重新上传。', en: 'Each says why; correct it and upload again.' },
  },
} as const satisfies Record<string, RefusalEntry>;
