import { wordsOf } from '../../../i18n/language.ts';

export const useContradictionsWords = wordsOf('contradictions', {
  title: { zh: '{{year}} 年矛盾情况', en: 'Contradictions of {{year}}' },
  sentence: {
    zh: '发现矛盾 {{found}} 处，涉及金额 {{amount}}；缺少数据、无法判断的 {{unjudged}} 项。',
    en: 'Contradictions found: {{found}}, {{amount}} in all; {{unjudged}} more cannot be judged for want of facts.',
  },
  explained: {
    zh: '数据不全的不作判断，另列数目和缺少的数据。拨付按月报等截至某日的累计数判断：两次数据之间每天都在暂缓期间的，才算暂缓期间拨付。',
    en: 'Where facts are missing nothing is said; these lines are counted beside it, with what is missing. Payments are known by the day of a statement: money counts as paid while held where a hold was in force on every day between two statements.',
  },
  kind: { zh: '类别', en: 'Kind' },
  asked: { zh: '涉及（项）', en: 'Cases' },
  found: { zh: '发现', en: 'Found' },
  unjudged: { zh: '无法判断', en: 'Cannot be judged' },
  missing: { zh: '缺少的数据', en: 'What is missing' },
  listFound: { zh: '发现的矛盾', en: 'What was found' },
  listUnjudged: { zh: '无法判断的', en: 'What cannot be judged' },
  ofKind: { zh: '只看：{{kind}}', en: 'Only: {{kind}}' },
  allKinds: { zh: '看全部', en: 'Show all' },
  toFound: { zh: '看发现的矛盾', en: 'Show what was found' },
  toUnjudged: { zh: '看无法判断的', en: 'Show what cannot be judged' },
  says: { zh: '情况', en: 'What is contradicted' },
  behind: { zh: '依据的记录', en: 'Records behind it' },
  none: { zh: '没有可列出的矛盾。', en: 'No contradictions to list.' },
});
