import {
  decimal,
  type Fen,
  factTable,
  type Language,
  moneyInWords,
  type ProposalStep,
  percent,
  roundedShare,
} from '@bihuan/domain';
import { unitFen } from '../amount/work-out.ts';
import { equals, shareLine, type Telling, withoutZeros } from './share-line.ts';

/** The arithmetic as phrases, in its order: steps that make the two bounds of one row are told together, a limit of both bounds once. */
export function stepsInWords(steps: readonly ProposalStep[], telling: Telling): readonly string[] {
  const phrases: string[] = [];
  const told = new Set<ProposalStep>();
  for (const step of steps) {
    if (told.has(step)) continue;
    const other = step.bound === 'least' && isOfRow(step) ? steps.find((one) => isOtherBound(step, one)) : undefined;
    if (other !== undefined) told.add(other);
    const phrase = other === undefined ? phraseOf(step, telling) : boundsOf(step, other, telling);
    if (phrase === null || (isLimit(step) && phrases.includes(phrase))) continue;
    phrases.push(phrase);
  }
  return phrases;
}

const isLimit = ({ kind }: ProposalStep) => kind === 'cap' || kind === 'floor';
const isOfRow = ({ kind }: ProposalStep) => kind === 'share' || kind === 'no-bound';

const isOtherBound = (least: ProposalStep, one: ProposalStep) =>
  one.bound === 'most' &&
  isOfRow(one) &&
  one.rowId === least.rowId &&
  one.tableId === least.tableId &&
  one.alternative === least.alternative;

/** A person decides between two shares; one of them may have no bound. */
function boundsOf(least: ProposalStep, most: ProposalStep, telling: Telling): string {
  const { language } = telling;
  const zh = language === 'zh';
  const base = (step: ProposalStep) => baseWords(step, language);
  if (least.kind === 'no-bound' && most.kind === 'no-bound') return zh ? '增减由人确定' : 'a person decides the change';
  if (least.kind === 'no-bound') {
    const line = shareLine(most, telling, 'signed');
    const cut = shareLine(most, telling);
    if (most.amount < 0) {
      return zh
        ? `至少${base(most)}核减${cut.percent}，幅度由人确定：${cut.text}`
        : `cut by at least ${cut.percent}${base(most)}, as a person decides: ${cut.text}`;
    }
    return zh
      ? `由人确定，最多${line.percent}${base(most)}：${line.text}`
      : `a person decides the change, at most ${line.percent}${base(most)}: ${line.text}`;
  }
  const low = shareLine(least, telling, 'signed');
  if (most.kind === 'no-bound') {
    if (least.amount === 0) return zh ? '可增加，幅度由人确定' : 'may rise by what a person decides';
    return zh
      ? `由人确定，不低于${low.percent}${base(least)}：${low.text}`
      : `a person decides the change, at least ${low.percent}${base(least)}: ${low.text}`;
  }
  const high = shareLine(most, telling, 'signed');
  return zh
    ? `由人${base(least)}在${low.percent}至${high.percent}之间确定增减：${low.text}，${high.text}`
    : `a person decides the change between ${low.percent} and ${high.percent}${base(least)}: ${low.text}, ${high.text}`;
}

/** Names the base where it is not this year's budget. */
function baseWords({ of }: ProposalStep, language: Language): string {
  if (of === null || of === 'currentBudget') return '';
  return language === 'zh' ? `按${factTable[of].label.zh}` : ` of the ${factTable[of].label.en}`;
}

/** One step, or null where it says nothing. */
function phraseOf(step: ProposalStep, telling: Telling): string | null {
  const { language } = telling;
  const zh = language === 'zh';
  const money = moneyInWords(Math.abs(step.amount) as Fen, language);
  const base = moneyInWords((step.baseAmount ?? 0) as Fen, language);
  const label = step.of === null ? '' : factTable[step.of].label[language];
  switch (step.kind) {
    case 'keep':
      if (step.of === 'currentBudget') return zh ? `维持不变：${base}` : `unchanged at ${base}`;
      return zh ? `按${label}安排：${base}` : `arranged at the ${label}: ${base}`;
    case 'share': {
      if (step.amount === 0 && step.of === 'currentBudget' && step.bound === 'exact') {
        return zh ? `维持不变：${base}` : `unchanged at ${base}`;
      }
      const line = shareLine(step, telling);
      const isCut = step.factor?.startsWith('-') ?? false;
      const verb = isCut ? (zh ? '核减' : 'cut by ') : zh ? '增加' : 'raised by ';
      return zh
        ? `${baseWords(step, 'zh')}${verb}${line.percent}：${line.text}`
        : `${verb}${line.percent}${baseWords(step, 'en')}: ${line.text}`;
    }
    case 'amount':
      return `${verbOf(step.amount, language)}${money}`;
    case 'per-unit': {
      const each = moneyInWords(Math.abs(step.unitAmount ?? 0) as Fen, language);
      const product = `${each} × ${withoutZeros(step.factor ?? '0')} ${equals(money, isRounded(step), telling)}`;
      return zh
        ? `${label}每一项${verbOf(step.unitAmount ?? 0, language)}${each}：${product}`
        : `${verbOf(step.unitAmount ?? 0, language)}${each} for each of ${label}: ${product}`;
    }
    case 'cancel':
      return zh ? '不再安排' : 'nothing is arranged';
    case 'no-bound':
      return null;
    case 'cap':
    case 'floor': {
      if (step.kind === 'floor' && step.factor === '0') return zh ? '最低为零' : 'not less than nothing';
      const line = shareLine({ ...step, amount: limitOf(step, telling) }, telling);
      const words = step.kind === 'cap' ? { zh: '不超过', en: 'not more than' } : { zh: '不低于', en: 'not less than' };
      return zh
        ? `${words.zh}${label}的${line.percent}：${line.text}`
        : `${words.en} ${line.percent} of the ${label}: ${line.text}`;
    }
    case 'ceiling':
      return zh ? `总额控制核减${money}` : `the ceiling takes ${money}`;
    case 'claw-back': {
      const line = shareLine(step, telling);
      return zh ? `收回${label}${line.percent}：${line.text}` : `${line.percent} of the ${label} go back: ${line.text}`;
    }
    case 'hold':
      return null;
  }
}

/** What the share of the base comes to: the step's own amount is what the limit changed. */
const limitOf = ({ baseAmount, factor, rounded }: ProposalStep, { rounding }: Telling): Fen =>
  Number(roundedShare(BigInt(baseAmount ?? 0), percent(factor ?? '0'), rounded ? unitFen[rounding] : 1n)) as Fen;

/** Whether so many units came to an amount that had to be rounded. */
function isRounded({ unitAmount, factor, amount }: ProposalStep): boolean {
  const { numerator, denominator } = decimal(factor ?? '0');
  return BigInt(unitAmount ?? 0) * numerator !== BigInt(amount) * denominator;
}

const verbOf = (amount: number, language: Language): string =>
  amount < 0 ? (language === 'zh' ? '核减' : 'cut by ') : language === 'zh' ? '增加' : 'raised by ';
