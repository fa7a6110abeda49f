import {
  type BihuanEvent,
  type BudgetFactName,
  type Fen,
  inWords,
  type Language,
  statedFactNames,
} from '@bihuan/domain';
import { because, clauses, type DataOf, money, part, reasoned, type Words } from './phrases.ts';
import type { NamesThen } from './words.ts';

type Budget =
  | 'BudgetFactsRecorded'
  | 'BudgetApproved'
  | 'BudgetRecordWithdrawn'
  | 'SubjectFlagged'
  | 'SubjectFlagWithdrawn'
  | 'RankingMembersListed'
  | 'RankingFixed'
  | 'RankingWithdrawn';

/** A fact as people read it: amounts in 万元 or yuan, percentages with their sign. */
function shown(name: BudgetFactName, value: string | number, language: Language): string {
  if (name === 'fundKind') return String(value);
  return typeof value === 'number' ? money(value as Fen, language) : `${value}%`;
}

function facts({ facts: stated }: DataOf<'BudgetFactsRecorded'>, language: Language): string {
  const said = statedFactNames.flatMap((name) => {
    const value = stated[name];
    return value === undefined ? [] : [`${inWords('budgetFact', name, language)} ${shown(name, value, language)}`];
  });
  return said.join(language === 'zh' ? '，' : ', ');
}

/** Sentences about budget facts, flags and rankings. */
export const budgetSentences: {
  readonly [Type in Budget]: (data: DataOf<Extract<BihuanEvent['type'], Type>>, names: NamesThen) => Words;
} = {
  BudgetFactsRecorded: (data) => {
    const { fiscalYear, speaksOf, document, reason } = data;
    return {
      zh: clauses(
        'zh',
        `登记编制 ${fiscalYear} 年预算的数据（截至 ${speaksOf}${part(document, (text) => `，${text}`)}）：${facts(data, 'zh')}`,
        because(reason).zh,
      ),
      en: clauses(
        'en',
        `Facts for the budget of ${fiscalYear} recorded (as of ${speaksOf}${part(document, (text) => `, ${text}`)}): ${facts(data, 'en')}`,
        because(reason).en,
      ),
    };
  },
  BudgetApproved: ({ fiscalYear, amount, documentNumber, on, reason }) => ({
    zh: clauses(
      'zh',
      `${on} 批复 ${fiscalYear} 年预算 ${money(amount, 'zh')}${part(documentNumber, (text) => `（${text}）`)}`,
      because(reason).zh,
    ),
    en: clauses(
      'en',
      `Budget of ${fiscalYear} approved on ${on}: ${money(amount, 'en')}${part(documentNumber, (text) => ` (${text})`)}`,
      because(reason).en,
    ),
  }),
  BudgetRecordWithdrawn: ({ reason }) => reasoned('撤销一条预算数据', 'A record of budget facts withdrawn', reason),
  SubjectFlagged: ({ fiscalYear, flag, on, basis, documentNumber }) => {
    const number = part(documentNumber, (text) => `（${text}）`);
    const numberEn = part(documentNumber, (text) => ` (${text})`);
    return {
      zh: `${on} ${inWords('subjectFlag', flag, 'zh')}，计入 ${fiscalYear} 年预算${number}：${basis}`,
      en: `Flagged for the budget of ${fiscalYear}, ${inWords('subjectFlag', flag, 'en')} on ${on}${numberEn}: ${basis}`,
    };
  },
  SubjectFlagWithdrawn: ({ on, reason }) => reasoned(`${on} 撤销一项特殊情形`, `A flag was withdrawn on ${on}`, reason),
  RankingMembersListed: ({ from, members }) => ({
    zh: `列出排名名单第 ${from + 1} 至 ${from + members.length} 名`,
    en: `Members ${from + 1} to ${from + members.length} of a ranking listed`,
  }),
  RankingFixed: ({ fiscalYear, group, members, counted, on, documentNumber, reason }) =>
    reasoned(
      `${on} 确定 ${fiscalYear} 年“${group.name}”排名${part(documentNumber, (text) => `（${text}）`)}：名单 ${members} 个，计入 ${counted} 个`,
      `Ranking of “${group.name}” for ${fiscalYear} fixed on ${on}${part(documentNumber, (text) => ` (${text})`)}: ${members} listed, ${counted} counted`,
      reason,
    ),
  RankingWithdrawn: ({ on, reason }) => reasoned(`${on} 撤销排名`, `Ranking withdrawn on ${on}`, reason),
};
