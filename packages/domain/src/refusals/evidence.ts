import type { RefusalEntry } from './catalogue.ts';

/** Refusals of files that are kept by the hash of their content. */
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
} as const satisfies Record<string, RefusalEntry>;
