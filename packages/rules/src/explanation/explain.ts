import {
  type FactName,
  type Fen,
  factNames,
  type Language,
  type Proposal,
  Refused,
  type RuleRow,
  type RuleSetDefinition,
  subtractFen,
} from '@bihuan/domain';
import { percentOf } from '../amount/resolve.ts';
import { knownValue } from '../facts.ts';
import { cellsOf } from '../table/condition.ts';
import { shareLine } from './share-line.ts';
import { factLabels, moneyInWords, obstacles, valueInWords } from './words.ts';

export interface Explanation {
  /** One sentence in plain words, the grade first. */
  readonly sentence: string;
  /** The way to it: rule, facts, arithmetic, hold. */
  readonly steps: readonly string[];
}

export interface ExplanationOptions {
  /** Names the rules by the year that they were adopted for; else they are named by their title. */
  readonly fiscalYear?: number;
}

/**
 * Why a proposal says what it says, in words. `definition` is the one that the proposal was made by, null where none governed.
 * Refused: `rules.other-definition` when the row that fired is not in it.
 */
export function explainProposal(
  proposal: Proposal,
  definition: RuleSetDefinition | null,
  language: Language,
  options: ExplanationOptions = {},
): Explanation {
  const row = rowOf(proposal, definition);
  const told: Told = { proposal, definition, row, language, rules: rulesInWords(definition, language, options) };
  return { sentence: sentenceOf(told), steps: stepsOf(told) };
}

interface Told {
  readonly proposal: Proposal;
  readonly definition: RuleSetDefinition | null;
  readonly row: RuleRow | null;
  readonly language: Language;
  readonly rules: string;
}

function rowOf({ rowId, rowNumber }: Proposal, definition: RuleSetDefinition | null): RuleRow | null {
  if (rowNumber === null) return null;
  const row = definition?.rows[rowNumber - 1];
  if (row === undefined || row.id !== rowId) throw new Refused('rules.other-definition');
  return row;
}

function rulesInWords(definition: RuleSetDefinition | null, language: Language, { fiscalYear }: ExplanationOptions) {
  if (fiscalYear !== undefined) return language === 'zh' ? `${fiscalYear}年规则` : `the ${fiscalYear} rules`;
  if (definition === null) return language === 'zh' ? '规则' : 'the rules';
  return language === 'zh' ? `《${definition.title.zh}》` : `“${definition.title.en}”`;
}

function sentenceOf(told: Told): string {
  const { proposal, row, language } = told;
  const end = language === 'zh' ? '。' : '.';
  if (proposal.status === 'undecidable') return capital(undecidable(told), language) + end;
  const reason = row === null ? '' : reasonInWords(row, told);
  const parts = [...amountInWords(told), ...holdInWords(told), ...priorityInWords(told)];
  const text = language === 'zh' ? `${reason}，按${rowInWords(told)}` : `${reason}, by ${rowInWords(told)}: `;
  return capital(text + parts.join(language === 'zh' ? '；' : '; '), language) + end;
}

const rowInWords = ({ proposal, rules, language }: Told): string =>
  language === 'zh' ? `${rules}第${proposal.rowNumber}行` : `row ${proposal.rowNumber} of ${rules}`;

const capital = (text: string, language: Language): string =>
  language === 'zh' ? text : text.charAt(0).toUpperCase() + text.slice(1);

/** The facts that the row looked at; that a graded result was demonstrated goes without saying, the hold tells rectification itself. */
function reasonInWords(row: RuleRow, { proposal, language }: Told): string {
  const phrases = cellsOf(row).flatMap(({ fact }): readonly string[] => {
    const value = knownValue(proposal.facts, fact);
    if (value === null || (fact === 'notDemonstrated' && value === false)) return [];
    if (fact === 'notDemonstrated') return [language === 'zh' ? '未能证明结果' : 'results were not demonstrated'];
    if (fact === 'rectification' && proposal.heldUntil !== null) return [];
    const label = factLabels[fact][language];
    const words = valueInWords(fact, value, language);
    if (fact === 'rectification') return [language === 'zh' ? `整改${words}` : `rectification ${words}`];
    return [language === 'zh' ? `${label}为${words}` : `${label} ${words}`];
  });
  if (phrases.length === 0) return language === 'zh' ? '不论评价结果' : 'whatever the grade';
  return phrases.join(language === 'zh' ? '、' : ', ');
}

function amountInWords({ proposal, definition, row, language }: Told): readonly string[] {
  const base = proposal.currentBudget;
  const effect = row?.effects.find((one) => 'base' in one);
  if (base === null || effect === undefined || definition === null) return [];
  const zh = language === 'zh';
  const keeps = zh ? `维持不变：${moneyInWords(base, language)}` : `unchanged at ${moneyInWords(base, language)}`;
  if (effect.kind === 'keep') return [keeps];
  if (effect.kind === 'change') {
    const by = percentOf(effect.by, definition) ?? '0';
    if (/^-?0+(\.0+)?$/.test(by)) return [keeps];
    const verb = by.startsWith('-') ? (zh ? '核减' : 'cut by ') : zh ? '增加' : 'raised by ';
    const line = shareLine(base, by, language);
    return [`${verb}${line.percent}${zh ? '：' : ': '}${line.text}`];
  }
  const low = shareLine(base, percentOf(effect.atLeast, definition) ?? '0', language, 'signed');
  const high = shareLine(base, percentOf(effect.atMost, definition) ?? '0', language, 'signed');
  return zh
    ? [`由人在${low.percent}至${high.percent}之间确定增减：${low.text}，${high.text}`]
    : [`a person decides the change between ${low.percent} and ${high.percent}: ${low.text}, ${high.text}`];
}

function holdInWords({ proposal, language }: Told): readonly string[] {
  if (proposal.heldUntil === null) return [];
  const zh = language === 'zh';
  if (proposal.held === null)
    return [zh ? '整改未验收，确定后的金额全部暂缓' : 'not rectified, so all that is decided is held'];
  const money = moneyInWords(proposal.held, language);
  const rest = proposal.change !== 0;
  if (zh) return [`整改未验收，${rest ? '其余' : ''}${money}暂缓`];
  return [`not rectified, so ${rest ? 'the remaining ' : ''}${money} ${rest ? 'are' : 'is'} held`];
}

const priorityInWords = ({ proposal, language }: Told): readonly string[] =>
  proposal.priority ? [language === 'zh' ? '优先安排' : 'given priority'] : [];

function undecidable(told: Told): string {
  const { proposal, rules, language } = told;
  const zh = language === 'zh';
  const facts = proposal.missing.filter(isFactName).map((name) => factLabels[name][language]);
  if (facts.length > 0) {
    return zh
      ? `缺少${facts.join('、')}，按${rules}无法得出建议`
      : `${rules} cannot decide: missing ${facts.join(', ')}`;
  }
  const reasons = proposal.missing.map((word) => obstacles[word]?.[language] ?? word);
  if (proposal.ruleSet === null) return reasons.join(zh ? '、' : ', ');
  const by = proposal.rowNumber === null ? rules : rowInWords(told);
  return zh ? `按${by}无法得出建议：${reasons.join('、')}` : `${by} cannot decide: ${reasons.join(', ')}`;
}

const isFactName = (word: string): word is FactName => factNames.some((name) => name === word);

function stepsOf(told: Told): readonly string[] {
  const { proposal, row, language } = told;
  const zh = language === 'zh';
  const steps: string[] = [];
  const version = proposal.ruleSet?.version;
  if (version !== undefined) {
    const rule = row === null ? told.rules : rowInWords(told);
    const note = row === null ? '' : `${zh ? '：' : ': '}${row.note[language]}`;
    steps.push(zh ? `规则：${rule}（第${version}版）${note}` : `Rule: ${rule} (version ${version})${note}`);
  }
  for (const name of factNames) {
    if (!(name in proposal.facts)) continue;
    const value = knownValue(proposal.facts, name);
    const words = value === null ? (zh ? '缺少' : 'missing') : valueInWords(name, value, language);
    steps.push(zh ? `${factLabels[name].zh}：${words}` : `${capital(factLabels[name].en, 'en')}: ${words}`);
  }
  if (proposal.status === 'undecidable') return [...steps, sentenceOf(told)];
  steps.push(...amountInWords(told));
  if (proposal.currentBudget !== null && proposal.change !== null && proposal.proposedBudget !== null) {
    steps.push(sumLine(proposal.currentBudget, proposal.change, proposal.proposedBudget, language));
  }
  return [...steps, ...holdInWords(told), ...priorityInWords(told)].map((step) => capital(step, language));
}

function sumLine(base: Fen, change: Fen, result: Fen, language: Language): string {
  const [sign, magnitude] = change < 0 ? ['−', subtractFen(0 as Fen, change)] : ['+', change];
  return `${moneyInWords(base, language)} ${sign} ${moneyInWords(magnitude, language)} = ${moneyInWords(result, language)}`;
}
