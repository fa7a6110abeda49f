import { wordsOf } from '../../i18n/language.ts';

export const useSearchWords = wordsOf('search', {
  title: { zh: '搜索“{{q}}”', en: 'Search for “{{q}}”' },
  empty: { zh: '搜索', en: 'Search' },
  how: {
    zh: '在上面输入项目名称或编码、单位名称、文号的一部分。',
    en: 'Type part of the name or code of an object, the name of a unit, or the number of a letter above.',
  },
  objects: { zh: '项目和政策', en: 'Objects' },
  organisations: { zh: '单位', en: 'Units' },
  letters: { zh: '公文', en: 'Letters' },
  none: { zh: '没有找到。', en: 'Nothing was found.' },
  more: { zh: '只列出前 {{count}} 个，请写得更具体。', en: 'Only the first {{count}} are listed: be more precise.' },
  formerly: { zh: '曾用名：{{names}}', en: 'formerly {{names}}' },
  findingsOf: { zh: '它的整改台账', en: 'its ledger' },
  to: { zh: '主送 {{names}}', en: 'to {{names}}' },
});
