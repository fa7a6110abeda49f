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
  'access-record.too-much': {
    kind: 'invalid',
    text: { zh: '超过 {most} 行，一次不能导出。', en: 'More than {most} lines cannot be exported at once.' },
    todo: { zh: '请用 from、until 缩短时间段，分几次导出。', en: 'Export fewer days at a time, by from and until.' },
  },
} as const satisfies Record<string, RefusalEntry>;
