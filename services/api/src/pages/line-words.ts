import type { OutputOf } from '@bihuan/contract';
import {
  dayOf,
  type Fen,
  formatMoney,
  holdReasonInWords,
  inWords,
  type Language,
  type MoneyUnit,
} from '@bihuan/domain';
import type { Ring } from './ring.ts';

export type Line = OutputOf<'listAllocations'>['items'][number];

const missingWords: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  currentBudget: { zh: '当年预算', en: 'this year’s budget' },
  grade: { zh: '评价等级', en: 'the grade' },
  score: { zh: '评价得分', en: 'the score' },
  ruleSet: { zh: '本年度的规则', en: 'a rule set for the year' },
  row: { zh: '适用的规则行', en: 'a matching row' },
};

/** How the amounts of one page are written: all in one unit, with the same number of decimals. */
export interface Amounts {
  readonly plain: (amount: Fen) => string;
  readonly signed: (amount: number) => string;
}

export const amountsOf = (unit: MoneyUnit, decimals = 2): Amounts => ({
  plain: (amount) => formatMoney(amount, unit, decimals),
  signed: (amount) => signed(amount, unit, decimals),
});

/** A change with its sign; zero is written out, because "no change" is an answer. */
export function signed(amount: number, unit: MoneyUnit, decimals = 2): string {
  const text = formatMoney(amount as Fen, unit, decimals);
  return amount > 0 ? `+${text}` : text;
}

/** What the rules propose, as the cell of a table: an amount, a range to be filled in, or what is missing. */
export function proposalCell(
  line: Pick<Line, 'proposedChange' | 'bounds' | 'missing'>,
  amounts: Amounts,
  language: Language,
): string {
  if (line.proposedChange !== null) return amounts.signed(line.proposedChange);
  if (line.bounds !== null) {
    const { min, max } = line.bounds;
    const range = max === null ? `≥ ${amounts.signed(min)}` : `${amounts.signed(min)} ~ ${amounts.signed(max)}`;
    return language === 'zh' ? `待填 ${range}` : `to fill in: ${range}`;
  }
  const missing = line.missing.map((name) => missingWords[name]?.[language] ?? inWords('missing', name, language));
  return language === 'zh' ? `无法判断：缺${missing.join('、')}` : `cannot say: ${missing.join(', ')} missing`;
}

const decisionKinds: Readonly<Record<Language, Readonly<Record<NonNullable<Line['decision']>['kind'], string>>>> = {
  zh: { confirmed: '按建议确认', 'filled-in': '填定', overridden: '调整' },
  en: { confirmed: 'confirmed', 'filled-in': 'filled in', overridden: 'overridden' },
};

export function decisionCell(line: Line, amounts: Amounts, language: Language): string {
  if (line.decision === null) return language === 'zh' ? '未决定' : 'undecided';
  return `${decisionKinds[language][line.decision.kind]} ${amounts.signed(line.decision.change)}`;
}

/** The decision as a sentence with day, person, reason and document. */
export function decisionSentence(line: Line, unit: MoneyUnit, language: Language, zone: string): string {
  const { decision } = line;
  if (decision === null) return language === 'zh' ? '尚未决定。' : 'Nobody has decided yet.';
  const isChinese = language === 'zh';
  const parts = [
    `${dayOf(decision.recordedAt, zone)} ${principalName(decision.principal, language)}`,
    `${decisionCell(line, amountsOf(unit), language)} ${unit}`,
    `${isChinese ? '下年预算' : 'next year'} ${formatMoney(decision.finalBudget, unit)} ${unit}`,
  ];
  if (decision.reason !== null) parts.push(`${isChinese ? '理由：' : 'reason: '}${decision.reason}`);
  if (decision.documentNumber !== null) parts.push(`${isChinese ? '文号：' : 'document: '}${decision.documentNumber}`);
  if (decision.changedSince) parts.push(isChinese ? '决定后建议已变' : 'the proposal has changed since');
  return `${parts.join(isChinese ? '；' : '; ')}${isChinese ? '。' : '.'}`;
}

/** Each hold in force, with its day and by whom it was placed. */
export const holdSentences = ({ holds }: Line, language: Language): string[] =>
  holds.map(({ on, reason, placedBy, principal, documentNumber }) => {
    const isChinese = language === 'zh';
    const by =
      placedBy === 'ladder' ? (isChinese ? '按催办阶梯' : 'by the ladder') : principalName(principal, language);
    const number =
      documentNumber === null ? '' : isChinese ? `，文号：${documentNumber}` : `, document: ${documentNumber}`;
    return isChinese
      ? `自 ${on} 起：${holdReasonInWords(reason).zh}（${by}${number}）`
      : `Since ${on}: ${holdReasonInWords(reason).en} (${by}${number})`;
  });

const arcOf = { none: 'empty', open: 'under-way', rectified: 'done' } as const;

/** Where the line stands in the loop. Rectification and policy come from what is recorded, and nothing is assumed. */
export function ringOf(line: Line): Ring {
  const isFinal = line.outcomeStatus === 'confirmed' || line.outcomeStatus === 'published';
  return {
    evaluation: isFinal ? 'done' : 'under-way',
    findings: line.rectification === 'none' ? 'empty' : 'done',
    rectification: arcOf[line.rectification],
    budget: line.decision === null ? 'under-way' : 'done',
    policy: 'empty',
  };
}

export function ringLabel(line: Line, language: Language): string {
  const ring = ringOf(line);
  const zh = {
    done: '完成',
    'under-way': '进行中',
    empty: '未开始',
    overdue: '逾期',
    'not-applicable': '不适用',
  } as const;
  const en = {
    done: 'done',
    'under-way': 'under way',
    empty: 'not begun',
    overdue: 'overdue',
    'not-applicable': 'n/a',
  } as const;
  return language === 'zh'
    ? `评价${zh[ring.evaluation]}，问题${zh[ring.findings]}，整改${zh[ring.rectification]}，预算${zh[ring.budget]}，政策${zh[ring.policy]}`
    : `evaluation ${en[ring.evaluation]}, findings ${en[ring.findings]}, rectification ${en[ring.rectification]}, budget ${en[ring.budget]}, policy ${en[ring.policy]}`;
}

/** 1 (best) to 4, for tone and fill of the seal; grades of other scales get the neutral seal. */
export function sealOf(grade: string | null): string {
  const at = ['优', '良', '中', '差'].indexOf(grade ?? '');
  return at === -1 ? 'none' : String(at + 1);
}

export function gradeText(
  line: { readonly grade: string | null; readonly notDemonstrated?: boolean },
  language: Language,
): string {
  if (line.grade !== null) return line.grade;
  if (line.notDemonstrated === true) return language === 'zh' ? '结果未能证明' : 'not demonstrated';
  return '—';
}

const principals: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'local-operator': { zh: '本机操作员', en: 'local operator' },
  system: { zh: '系统', en: 'system' },
};

/** Who acted, in which role and in whose stead, as far as there is something to say. */
export function actorText(
  { principal, actingAs, onBehalfOf }: { principal: string; actingAs: string | null; onBehalfOf: string | null },
  language: Language,
): string {
  const name = principalName(principal, language);
  const role = actingAs === null ? '' : ` · ${inWords('role', actingAs, language)}`;
  if (onBehalfOf === null) return `${name}${role}`;
  const instead = principalName(onBehalfOf, language);
  return language === 'zh' ? `${name}${role}（代${instead}）` : `${name}${role} (for ${instead})`;
}

/** Who acted, by role; an id that has no name of its own is shown as it is. */
export const principalName = (id: string, language: Language): string => principals[id]?.[language] ?? id;
