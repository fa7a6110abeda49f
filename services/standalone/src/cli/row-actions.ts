import type { OutputOf } from '@bihuan/contract';
import type { Words } from './screen.ts';

/** What an import does with a row. */
export const rowActions: Readonly<Record<OutputOf<'previewImport'>['rows'][number]['action'], Words>> = {
  new: { zh: '新增', en: 'new' },
  changed: { zh: '变更', en: 'changed' },
  unchanged: { zh: '不变', en: 'unchanged' },
  skipped: { zh: '跳过', en: 'skipped' },
  'needs-choice': { zh: '待选择', en: 'to choose' },
};
