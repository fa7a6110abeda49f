import { type BihuanEvent, inWords, type LetterKind } from '@bihuan/domain';
import { because, type DataOf, part, reasoned, type Words } from './phrases.ts';
import type { NamesThen } from './words.ts';

/** What a letter was called when something happened to it. */
export interface LetterThen {
  readonly kind: LetterKind;
  /** Null until it has been issued. */
  readonly number: string | null;
  /** What the findings say that it is about, as far as they are in the same story. */
  readonly findings: readonly string[];
}

type LetterWords = Extract<BihuanEvent['type'], `Letter${string}` | 'ExternalNumberRecorded' | 'NumberGiven'>;
type Says<Type extends BihuanEvent['type']> = (data: DataOf<Type>, names: NamesThen) => Words;

/** `催办函（催办〔2025〕12号）`; while it has no number, `催办函（关于“设备闲置”）`, by which two drafts of one day are told apart. */
const called = ({ letter }: NamesThen): Words => {
  if (letter === null) return { zh: '文书', en: 'letter' };
  const { kind, number, findings } = letter;
  const about = number === null ? aboutWords(findings) : { zh: `（${number}）`, en: ` ${number}` };
  return {
    zh: `${inWords('letterKind', kind, 'zh')}${about.zh}`,
    en: `${inWords('letterKind', kind, 'en')}${about.en}`,
  };
};

const longestTitle = 40;
const short = (text: string) => (text.length <= longestTitle ? text : `${text.slice(0, longestTitle)}…`);

/** The first finding, and how many more there are; the letter itself lists them all. */
function aboutWords([first, ...others]: readonly string[]): Words {
  if (first === undefined) return { zh: '', en: '' };
  const title = short(first.replace(/[。.]$/u, ''));
  return others.length === 0
    ? { zh: `（关于“${title}”）`, en: ` (about “${title}”)` }
    : {
        zh: `（关于“${title}”等 ${others.length + 1} 个问题）`,
        en: ` (about “${title}” and ${others.length} more)`,
      };
}

const recipients = (ids: readonly string[], { organisation }: NamesThen) => {
  const names = ids.map((id) => organisation(id) ?? id);
  return names.length === 0 ? { zh: '', en: '' } : { zh: `，主送${names.join('、')}`, en: ` to ${names.join(', ')}` };
};

/** What each event in the life of a letter says. */
export const letterSentences: { readonly [Type in LetterWords]: Says<Type> } = {
  LetterDrafted: ({ recipientOrganisationIds, on }, names) => ({
    zh: `${on} 拟稿：${called(names).zh}${recipients(recipientOrganisationIds, names).zh}`,
    en: `Drafted on ${on}: ${called(names).en}${recipients(recipientOrganisationIds, names).en}`,
  }),
  LetterAmended: ({ on, reason }, names) =>
    reasoned(`${on} 修改${called(names).zh}`, `Amended on ${on}: ${called(names).en}`, reason),
  LetterSignedOff: ({ by, on }, names) => {
    const who = [by.role, by.personId].filter((one) => one !== null).join(' ');
    return {
      zh: `${on} 签发${called(names).zh}（${who}）`,
      en: `Signed off on ${on} by ${who}: ${called(names).en}`,
    };
  },
  ExternalNumberRecorded: ({ text, system, on }, names) => ({
    zh: `${on} 登记${called(names).zh}的外部文号 ${text}（${system}）`,
    en: `External number ${text} (${system}) recorded on ${on}: ${called(names).en}`,
  }),
  LetterIssueStarted: ({ on }, names) => ({
    zh: `${on} 开始为${called(names).zh}编号`,
    en: `Issue begun on ${on}: ${called(names).en}`,
  }),
  LetterIssued: ({ issuedOn }, names) => ({
    zh: `${issuedOn} 发出${called(names).zh}`,
    en: `Issued on ${issuedOn}: ${called(names).en}`,
  }),
  LetterReceived: ({ organisationId, on, how, note }, names) => {
    const who = names.organisation(organisationId) ?? organisationId;
    return {
      zh: `${on} ${who}签收${called(names).zh}（${inWords('receiptMeans', how, 'zh')}${part(note, (text) => `：${text}`)}）`,
      en: `Received by ${who} on ${on} (${inWords('receiptMeans', how, 'en')}${part(note, (text) => `: ${text}`)}): ${called(names).en}`,
    };
  },
  LetterVoided: ({ reason, on }, names) => ({
    zh: `${on} 作废${called(names).zh}${because(reason).zh}`,
    en: `Voided on ${on}: ${called(names).en}${because(reason).en}`,
  }),
  NumberGiven: ({ text, kind }) => ({
    zh: `给出文号 ${text}（${inWords('letterKind', kind, 'zh')}）`,
    en: `Number ${text} given (${inWords('letterKind', kind, 'en')})`,
  }),
  LetterNumberWordsSet: ({ words, reason }) => {
    const all = Object.values(words);
    return reasoned(`设定文号用字：${all.join('、')}`, `Words of letter numbers set: ${all.join(', ')}`, reason);
  },
};
