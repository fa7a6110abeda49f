import type { OutputOf } from '@bihuan/contract';
import { type Fen, formatMoney, inWords, type Language } from '@bihuan/domain';

type AllocationLine = Pick<
  OutputOf<'listAllocations'>['items'][number],
  'proposedChange' | 'bounds' | 'missing' | 'decision' | 'grade' | 'notDemonstrated'
>;
type InLanguages = Readonly<Record<Language, string>>;

/** In 万元 with its sign. */
export const signedMoney = (amount: number): string => `${amount > 0 ? '+' : ''}${formatMoney(amount as Fen, '万元')}`;

export const decisionKinds: Readonly<Record<NonNullable<AllocationLine['decision']>['kind'], InLanguages>> = {
  confirmed: { zh: '按建议确认', en: 'confirmed' },
  'filled-in': { zh: '填定', en: 'filled in' },
  overridden: { zh: '另定', en: 'overridden' },
};

const missingWords: Readonly<Record<string, InLanguages>> = {
  currentBudget: { zh: '当年预算', en: 'this year’s budget' },
  grade: { zh: '评价等级', en: 'the grade' },
  score: { zh: '评价得分', en: 'the score' },
  ruleSet: { zh: '本年度的规则', en: 'a rule set for the year' },
  row: { zh: '适用的规则行', en: 'a matching row' },
};

/** The words of a missing fact, as a line says it. */
export const missingText = (names: readonly string[], language: Language): string =>
  names
    .map((name) => missingWords[name]?.[language] ?? inWords('missing', name, language))
    .join(language === 'zh' ? '、' : ', ');

/** What the rules propose, in 万元: an amount, the range to be filled in, or what is missing. */
export function proposalText(line: AllocationLine, language: Language): string {
  if (line.proposedChange !== null) return signedMoney(line.proposedChange);
  if (line.bounds !== null) {
    const { min, max } = line.bounds;
    const range = max === null ? `≥ ${signedMoney(min)}` : `${signedMoney(min)} ~ ${signedMoney(max)}`;
    return language === 'zh' ? `待填 ${range}` : `to fill in ${range}`;
  }
  const missing = missingText(line.missing, language);
  return language === 'zh' ? `缺${missing}` : `missing ${missing}`;
}

export function decisionText({ decision }: AllocationLine, language: Language): string {
  if (decision === null) return language === 'zh' ? '未决定' : 'undecided';
  return `${decisionKinds[decision.kind][language]} ${signedMoney(decision.change)}`;
}

export function gradeText(
  { grade, notDemonstrated }: Pick<AllocationLine, 'grade' | 'notDemonstrated'>,
  language: Language,
): string {
  if (grade !== null) return grade;
  if (!notDemonstrated) return '—';
  return language === 'zh' ? '未能证明' : 'not demonstrated';
}
