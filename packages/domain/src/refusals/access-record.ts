import type { RefusalEntry } from './catalogue.ts';

/** Refusals of the record of who saw what. */
export const accessRecordRefusals = {
  'access-record.not-kept': {
    kind: 'unavailable',
    text: {
      zh: '访问记录无法写入磁盘：{cause}。无法留痕的查看不予提供。',
      en: 'The record of access cannot be written: {cause}. What cannot be recorded is not shown.',
    },
    todo: {
      zh: '请管理员检查数据目录的磁盘空间和权限。',
      en: 'Let an administrator check disk space and permissions.',
    },
  },
} as const satisfies Record<string, RefusalEntry>;
