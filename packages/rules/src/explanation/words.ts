import {
  type ActionEffect,
  type Condition,
  type FactName,
  factDeclaration,
  factTable,
  inWords,
  isFen,
  type Language,
  moneyInWords,
} from '@bihuan/domain';
import type { FactValue } from '../facts.ts';

type Words = Readonly<Record<Language, string>>;

const valueWords: Readonly<Record<string, Words>> = {
  'rectification:none': { zh: '无整改记录', en: 'no finding recorded' },
  'rectification:open': { zh: '未验收', en: 'not verified' },
  'rectification:rectified': { zh: '已验收', en: 'verified' },
  'worstOpenSeverity:none': { zh: '无', en: 'none' },
  'objectKind:continuing-project': { zh: '经常性项目', en: 'continuing project' },
  'objectKind:phased-project': { zh: '阶段性项目', en: 'phased project' },
  'objectKind:lower-government': { zh: '下级政府', en: 'lower government' },
};
const yesOrNo: Readonly<Record<string, Words>> = { true: { zh: '是', en: 'yes' }, false: { zh: '否', en: 'no' } };
const unitWords: Readonly<Record<string, Words>> = {
  percent: { zh: '%', en: '%' },
  days: { zh: '天', en: ' days' },
  years: { zh: '年', en: ' years' },
};

/** A fact's value as people write it. */
export function valueInWords(fact: FactName, value: FactValue, language: Language): string {
  const declaration = factDeclaration(fact);
  if (typeof value === 'number' && declaration.type === 'number') {
    // A condition may compare with a part of a fen, which is no amount.
    if (declaration.unit === 'fen')
      return isFen(value) ? moneyInWords(value, language) : `${value} ${fenWord[language]}`;
    return `${value}${unitWords[declaration.unit]?.[language] ?? ''}`;
  }
  if (typeof value === 'boolean') return yesOrNo[String(value)]?.[language] ?? String(value);
  const own = valueWords[`${fact}:${value}`]?.[language];
  if (own !== undefined) return own;
  if (language === 'en' && declaration.type === 'text' && declaration.isGrade === true) {
    const word = inWords('grade', String(value), 'en');
    return word === value ? word : `${value} (${word})`;
  }
  if (fact === 'objectKind') return inWords('objectKind', String(value), language);
  return fact === 'worstOpenSeverity' ? inWords('severity', String(value), language) : String(value);
}

const fenWord = { zh: '分', en: 'fen' } as const;

/** What a cell asks, with the name of its fact: `评价得分 ≥ 80，< 90`, `评价结果为优、良`. */
export function conditionInWords(fact: FactName, condition: Condition, language: Language): string {
  const label = factTable[fact].label[language];
  const said = (value: FactValue) => valueInWords(fact, value, language);
  const zh = language === 'zh';
  const separator = zh ? '、' : ' or ';
  switch (condition.kind) {
    case 'any':
      return label;
    case 'in':
      // What is asked by 是否 reads as a statement with its answer.
      if (zh && factDeclaration(fact).type === 'boolean')
        return `${label.replace(/^是否/, '')}：${condition.values.map(said).join(separator)}`;
      return `${label}${zh ? '为' : ': '}${condition.values.map(said).join(separator)}`;
    case 'not-in':
      return `${label}${zh ? '不是' : ': not '}${condition.values.map(said).join(separator)}`;
    case 'interval': {
      const { from, to, includesFrom, includesTo } = condition;
      const parts: string[] = [];
      if (from !== undefined) parts.push(`${includesFrom ? '≥' : '>'} ${said(from)}`);
      if (to !== undefined) parts.push(`${includesTo ? '≤' : '<'} ${said(to)}`);
      return `${label} ${parts.join(zh ? '，' : ', ')}`;
    }
  }
}

/** What an effect without money says. */
export function actionInWords(effect: ActionEffect, language: Language): string {
  const zh = language === 'zh';
  switch (effect.kind) {
    case 'priority':
      return zh ? '优先安排' : 'given priority';
    case 'action': {
      const note = effect.note === undefined ? '' : zh ? `（${effect.note.zh}）` : ` (${effect.note.en})`;
      return `${inWords('ruleAction', effect.action, language)}${note}`;
    }
    case 'points': {
      const { scorecard, by } = effect;
      if (by === null)
        return zh ? `${scorecard.zh}扣分，分值由人确定` : `points off ${scorecard.en}, as a person decides`;
      const points = by.replace(/^-/, '');
      if (by.startsWith('-')) return zh ? `${scorecard.zh}扣${points}分` : `${points} points off ${scorecard.en}`;
      return zh ? `${scorecard.zh}加${points}分` : `${points} points more on ${scorecard.en}`;
    }
    case 'policy':
      return `${zh ? '政策：' : 'policy: '}${inWords('policyAction', effect.action, language)}`;
    case 'grade':
      return zh ? `评定为${effect.is}` : `graded ${effect.is}`;
    case 'basis':
      return zh ? `依据：${effect.text}` : `basis: ${effect.text}`;
    case 'note':
      return effect.text[language];
  }
}

/** Why a line is undecidable where it is not for want of a fact. */
export const obstacles: Readonly<Record<string, Words>> = {
  ruleSet: { zh: '本年度尚未采用规则', en: 'no rule set has been adopted for the year' },
  row: { zh: '规则中没有一行适用', en: 'no row of the rules matches' },
  effect: {
    zh: '该行的措施无法计算（参数未定义或比例超出范围）',
    en: 'the effect of the row cannot be computed (unknown parameter, or percentage out of range)',
  },
  expression: {
    zh: '规则中的表达式无法计算（如除以零）',
    en: 'an expression of the rules cannot be computed (such as a division by zero)',
  },
  range: { zh: '结果超出可表示的金额', en: 'the result is beyond what an amount can be' },
};
