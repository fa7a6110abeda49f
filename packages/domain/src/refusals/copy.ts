import type { RefusalEntry } from './catalogue.ts';

/** Refusals of a copy from one event store to another. */
export const copyRefusals = {
  'copy.same-place': {
    kind: 'invalid',
    text: { zh: '来源和目标是同一个事件库：{place}。', en: 'Source and target are the same event store: {place}.' },
    todo: { zh: '请用 --to 指定另一个事件库。', en: 'Name another one with --to.' },
  },
  'copy.source-not-whole': {
    kind: 'forbidden-now',
    text: {
      zh: '来源的记录不完整，没有继续复制：“{stream}”第 {revision} 条，{detail}。',
      en: 'The record of the source is not whole, so it was not copied further: event {revision} of {stream}, {detailEn}.',
    },
    todo: {
      zh: '请对来源运行 bihuan verify，从备份恢复后再复制。',
      en: 'Run bihuan verify on the source, and copy once it is restored from a backup.',
    },
  },
  'copy.target-not-whole': {
    kind: 'forbidden-now',
    text: {
      zh: '目标的记录不完整：“{stream}”第 {revision} 条，{detail}。',
      en: 'The record of the target is not whole: event {revision} of {stream}, {detailEn}.',
    },
    todo: {
      zh: '请不要使用该目标，换一个空的目标重新复制。',
      en: 'Do not use this target; copy again into an empty one.',
    },
  },
  'copy.target-differs': {
    kind: 'forbidden-now',
    text: {
      zh: '目标中已有别的记录，没有再写入：第 {number} 条，来源为 {source}，目标为 {target}。',
      en: 'The target holds something else, so nothing more was written: at event {number} the source has {source}, the target {target}.',
    },
    todo: {
      zh: '目标必须为空，或是同一来源未完成的复制；请另选目标。',
      en: 'A target is empty, or an unfinished copy of the same source; choose another one.',
    },
  },
  'copy.target-deleted': {
    kind: 'forbidden-now',
    text: {
      zh: '目标已删除“{stream}”，而来源没有删除它；没有写入。',
      en: 'The target has deleted {stream}, which the source has not; nothing was written.',
    },
    todo: { zh: '请另选一个空的目标。', en: 'Choose another, empty target.' },
  },
  'copy.answers-differ': {
    kind: 'forbidden-now',
    text: {
      zh: '记录一致，但由两边整理出的查询结果不同：{question}。',
      en: 'The records are alike, but what is answered from them differs: {question}.',
    },
    todo: {
      zh: '请不要切换到目标，并报告此问题。',
      en: 'Do not switch to the target, and report this.',
    },
  },
} as const satisfies Record<string, RefusalEntry>;
