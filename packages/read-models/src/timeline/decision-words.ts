import type { BihuanEvent } from '@bihuan/domain';
import { type DataOf, money, part, reasoned, type Words } from './phrases.ts';

type DecisionWords = Extract<
  BihuanEvent['type'],
  | 'DecisionWithdrawn'
  | 'DecisionReviewed'
  | `Clawback${string}`
  | 'CongressDaySet'
  | `Review${string}`
  | 'TwoPersonRuleSet'
>;

const document = (number: string | null): Words => ({
  zh: part(number, (text) => `（${text}）`),
  en: part(number, (text) => ` (${text})`),
});

/** What follows a decision about a line, and what is set for a year's round. */
export const decisionSentences: { readonly [Type in DecisionWords]: (data: DataOf<Type>) => Words } = {
  DecisionWithdrawn: ({ fiscalYear, documentNumber, reason }) =>
    reasoned(
      `撤回 ${fiscalYear} 年的预算决定${document(documentNumber).zh}`,
      `Decision about ${fiscalYear} withdrawn${document(documentNumber).en}`,
      reason,
    ),
  DecisionReviewed: ({ fiscalYear, outcome, reason }) =>
    outcome === 'approved'
      ? reasoned(`复核通过 ${fiscalYear} 年的预算决定`, `Decision about ${fiscalYear} approved on review`, reason)
      : reasoned(`复核退回 ${fiscalYear} 年的预算决定`, `Decision about ${fiscalYear} sent back on review`, reason),
  ClawbackOrdered: ({ fiscalYear, amount, to, documentNumber, reason }) =>
    reasoned(
      `收回 ${fiscalYear} 年资金 ${money(amount, 'zh')}，${to === 'treasury' ? '缴回国库' : '退回原渠道'}${document(documentNumber).zh}`,
      `${money(amount, 'en')} of ${fiscalYear} to come back to the ${to === 'treasury' ? 'treasury' : 'channel they came by'}${document(documentNumber).en}`,
      reason,
    ),
  ClawbackReturned: ({ amount, on, documentNumber }) => ({
    zh: `${on} 收到应收回的资金 ${money(amount, 'zh')}${document(documentNumber).zh}`,
    en: `${money(amount, 'en')} that were claimed back came in on ${on}${document(documentNumber).en}`,
  }),
  CongressDaySet: ({ fiscalYear, congressOn, reason }) =>
    reasoned(
      `${fiscalYear} 年预算提请 ${congressOn} 召开的人民代表大会审议`,
      `The budget of ${fiscalYear} goes to the people's congress on ${congressOn}`,
      reason,
    ),
  TwoPersonRuleSet: ({ act, takesTwo, reason }) => {
    const acts = {
      verification: { zh: '验收人与报告人', en: 'verifying and reporting' },
      'rule-adoption': { zh: '规则采用人与起草人', en: 'adopting and drafting rules' },
    }[act];
    return takesTwo
      ? reasoned(`${acts.zh}须为不同的人`, `From here on ${acts.en} take two people`, reason)
      : reasoned(`${acts.zh}不再要求为不同的人`, `From here on ${acts.en} may be one person’s`, reason);
  },
  ReviewDefaultSet: ({ takesTwo, reason }) =>
    takesTwo
      ? reasoned('各年度预算决定实行初审、复核两人制', 'Decisions of every year take a second person', reason)
      : reasoned('各年度预算决定不再要求复核', 'Decisions of every year take one person', reason),
  ReviewRuleSet: ({ fiscalYear, takesTwo, reason }) =>
    takesTwo
      ? reasoned(
          `${fiscalYear} 年预算决定实行初审、复核两人制`,
          `Decisions about ${fiscalYear} take a second person`,
          reason,
        )
      : reasoned(
          `${fiscalYear} 年预算决定不再要求复核`,
          `Decisions about ${fiscalYear} take no second person any more`,
          reason,
        ),
};
