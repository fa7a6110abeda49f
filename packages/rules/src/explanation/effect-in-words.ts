import {
  type ActionEffect,
  type AmountRef,
  type Bilingual,
  type Effect,
  type Fen,
  factTable,
  isActionEffect,
  type Language,
  moneyInWords,
  type RatioRef,
  type RuleSetDefinition,
} from '@bihuan/domain';
import { actionInWords } from './words.ts';

type Definition = Pick<RuleSetDefinition, 'parameters' | 'tables'>;
type MoneyEffect = Exclude<Effect, ActionEffect>;

const inLanguage = ({ zh, en }: Bilingual, language: Language) => (language === 'zh' ? zh : en);

/**
 * What an effect does to the money of whichever line it meets, or asks beside it: `核减本年预算的30%（参数“差：核减”）`. Parameters are told
 * with the value that the definition gives them.
 */
export function effectInWords(effect: Effect, definition: Definition, language: Language): string {
  if (isActionEffect(effect)) return actionInWords(effect, language);
  return inLanguage(wordsOf(effect, definition), language);
}

function wordsOf(effect: MoneyEffect, definition: Definition): Bilingual {
  const share = (ref: RatioRef) => shareOf(ref, definition);
  switch (effect.kind) {
    case 'keep':
      return effect.base === 'currentBudget'
        ? { zh: '维持不变', en: 'unchanged' }
        : { zh: `按${zhOf(effect.base)}安排`, en: `arranged at the ${enOf(effect.base)}` };
    case 'change': {
      const { isCut, size } = share(effect.by);
      const base = { zh: zhOf(effect.base), en: enOf(effect.base) };
      return {
        zh: `${isCut ? '核减' : '增加'}${base.zh}的${size.zh}`,
        en: `${isCut ? 'cut' : 'raised'} by ${size.en} of the ${base.en}`,
      };
    }
    case 'judgement':
    case 'may-rise':
      return judgementOf(effect, definition);
    case 'amount':
      return amountOf(effect.by, definition);
    case 'per-unit': {
      const each = amountOf(effect.by, definition);
      return { zh: `${zhOf(effect.of)}每一项${each.zh}`, en: `${each.en} for each of ${enOf(effect.of)}` };
    }
    case 'cancel':
      return { zh: '不再安排', en: 'nothing is arranged' };
    case 'freeze':
      return { zh: '冻结，不得增加', en: 'frozen: nothing may raise it' };
    case 'cap':
    case 'floor': {
      const { size } = share(effect.at);
      const [zh, en] = effect.kind === 'cap' ? ['不超过', 'not more than'] : ['不低于', 'not less than'];
      return { zh: `${zh}${zhOf(effect.base)}的${size.zh}`, en: `${en} ${size.en} of the ${enOf(effect.base)}` };
    }
    case 'hold':
      return { zh: '其余暂缓，整改验收后下达', en: 'the rest is held until rectified' };
    case 'claw-back': {
      const { size } = share(effect.share);
      return { zh: `收回${zhOf(effect.base)}的${size.zh}`, en: `${size.en} of the ${enOf(effect.base)} is taken back` };
    }
    case 'either': {
      const options = (language: Language) =>
        effect.options.map(({ label, effects }) => {
          const said = effects.map((one) => effectInWords(one, definition, language));
          return language === 'zh' ? `${label.zh}（${said.join('；')}）` : `${label.en} (${said.join('; ')})`;
        });
      return {
        zh: `由人任选其一：${options('zh').join('，或')}`,
        en: `as a person decides: ${options('en').join(', or ')}`,
      };
    }
    case 'exempt': {
      const titles = definition.tables.filter(({ id }) => effect.from.includes(id)).map(({ title }) => title);
      return titles.length === 0
        ? { zh: '各表均不适用', en: 'no table applies' }
        : {
            zh: `不适用${titles.map(({ zh }) => `“${zh}”`).join('、')}`,
            en: `exempt from ${titles.map(({ en }) => `“${en}”`).join(', ')}`,
          };
    }
  }
}

const zhOf = (fact: keyof typeof factTable) => factTable[fact].label.zh;
const enOf = (fact: keyof typeof factTable) => factTable[fact].label.en;

/** Without its sign, which the verb tells; `signed` has it. */
function shareOf(ref: RatioRef, { parameters }: Definition) {
  const parameter = 'parameter' in ref ? parameters[ref.parameter] : undefined;
  const value = 'percent' in ref ? ref.percent : (parameter?.value ?? '?');
  const isCut = value.startsWith('-');
  const written = (text: string): Bilingual => ({
    zh: parameter === undefined ? text : `${text}（参数“${parameter.label.zh}”）`,
    en: parameter === undefined ? text : `${text} (parameter “${parameter.label.en}”)`,
  });
  const plain = value.replace('-', '');
  const sign = isCut ? '−' : Number(value) > 0 ? '+' : '';
  return { isCut, size: written(`${plain}%`), signed: written(`${sign}${plain}%`) };
}

function judgementOf(effect: Extract<Effect, { kind: 'judgement' | 'may-rise' }>, definition: Definition): Bilingual {
  const signed = (ref: RatioRef | null) => (ref === null ? null : shareOf(ref, definition).signed);
  const most = signed(effect.atMost);
  const of = { zh: `按${zhOf(effect.base)}`, en: ` of the ${enOf(effect.base)}` };
  if (effect.kind === 'may-rise') {
    return most === null
      ? { zh: '可增加，幅度由人确定', en: 'may rise by what a person decides' }
      : {
          zh: `${of.zh}可增加，最多${most.zh}，幅度由人确定`,
          en: `may rise by at most ${most.en}${of.en}, as a person decides`,
        };
  }
  const least = signed(effect.atLeast);
  if (least !== null && most !== null)
    return {
      zh: `由人${of.zh}在${least.zh}至${most.zh}之间确定增减`,
      en: `a person decides the change between ${least.en} and ${most.en}${of.en}`,
    };
  if (most !== null)
    return {
      zh: `由人${of.zh}确定增减，最多${most.zh}`,
      en: `a person decides the change, at most ${most.en}${of.en}`,
    };
  if (least !== null)
    return {
      zh: `由人${of.zh}确定增减，不低于${least.zh}`,
      en: `a person decides the change, at least ${least.en}${of.en}`,
    };
  return { zh: '增减由人确定', en: 'a person decides the change' };
}

function amountOf(ref: AmountRef, { parameters }: Definition): Bilingual {
  const parameter = 'parameter' in ref ? parameters[ref.parameter] : undefined;
  const fen = Number('fen' in ref ? ref.fen : (parameter?.value ?? 0));
  const money = (language: Language) => moneyInWords(Math.abs(fen) as Fen, language);
  const by = { zh: `（参数“${parameter?.label.zh}”）`, en: ` (parameter “${parameter?.label.en}”)` };
  const isNamed = parameter !== undefined;
  return {
    zh: `${fen < 0 ? '核减' : '增加'}${money('zh')}${isNamed ? by.zh : ''}`,
    en: `${fen < 0 ? 'cut by' : 'raised by'} ${money('en')}${isNamed ? by.en : ''}`,
  };
}
