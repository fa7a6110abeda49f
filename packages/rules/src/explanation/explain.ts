import {
  type FactName,
  type Fen,
  factNames,
  factTable,
  inWords,
  isFactName,
  type Language,
  moneyInWords,
  type Proposal,
  Refused,
  type RuleRow,
  type RuleSetDefinition,
  type RuleTable,
  subtractFen,
  zeroFen,
} from '@bihuan/domain';
import { knownValue } from '../facts.ts';
import { cellsOf } from '../table/condition.ts';
import { stepsInWords } from './steps-in-words.ts';
import { actionInWords, obstacles, valueInWords } from './words.ts';

export interface Explanation {
  /** One sentence in plain words, the grade first. */
  readonly sentence: string;
  /** The way to it: rules, facts, arithmetic, hold, what else is done. */
  readonly steps: readonly string[];
}

export interface ExplanationOptions {
  /** Names the rules by the year that they were adopted for; else they are named by their title. */
  readonly fiscalYear?: number;
}

/**
 * Why a proposal says what it says, in words. `definition` is the one that the proposal was made by, null where none governed.
 * Refused: `rules.other-definition` when a row that applied is not in it.
 */
export function explainProposal(
  proposal: Proposal,
  definition: RuleSetDefinition | null,
  language: Language,
  options: ExplanationOptions = {},
): Explanation {
  const rows = rowsOf(proposal, definition);
  const told: Told = { proposal, definition, rows, language, rules: rulesInWords(definition, language, options) };
  return { sentence: sentenceOf(told), steps: stepsOf(told) };
}

interface ToldRow {
  readonly table: RuleTable;
  readonly row: RuleRow;
  readonly number: number;
}

interface Told {
  readonly proposal: Proposal;
  readonly definition: RuleSetDefinition | null;
  readonly rows: readonly ToldRow[];
  readonly language: Language;
  readonly rules: string;
}

const rowsOf = ({ matches }: Proposal, definition: RuleSetDefinition | null): readonly ToldRow[] =>
  matches.map(({ tableId, rowId, rowNumber }) => {
    const table = definition?.tables.find(({ id }) => id === tableId);
    const row = table?.rows[rowNumber - 1];
    if (table === undefined || row === undefined || row.id !== rowId) throw new Refused('rules.other-definition');
    return { table, row, number: rowNumber };
  });

function rulesInWords(definition: RuleSetDefinition | null, language: Language, { fiscalYear }: ExplanationOptions) {
  if (fiscalYear !== undefined) return language === 'zh' ? `${fiscalYear}年规则` : `the ${fiscalYear} rules`;
  if (definition === null) return language === 'zh' ? '规则' : 'the rules';
  return language === 'zh' ? `《${definition.title.zh}》` : `“${definition.title.en}”`;
}

function sentenceOf(told: Told): string {
  const { proposal, language } = told;
  const zh = language === 'zh';
  const end = zh ? '。' : '.';
  if (proposal.status === 'undecidable') return capital(undecidable(told), language) + end;
  const parts = [...amountInWords(told), ...holdInWords(told), ...actionsInWords(told)];
  const reason = reasonInWords(told);
  const by = rowsInWords(told);
  const text = zh ? `${reason}，按${by}` : `${reason}, by ${by}: `;
  return capital(text + parts.join(zh ? '；' : '; '), language) + end;
}

/** The rows by table and number; a rule set of one table needs no name for it. */
function rowsInWords({ rows, rules, language, definition }: Told): string {
  const zh = language === 'zh';
  if (rows.length === 0) return zh ? `${rules}没有一行适用，` : `${rules}, of which no row applies`;
  const isOnly = definition?.tables.length === 1;
  const named = rows.map(({ table, number }) => {
    const name = isOnly ? '' : zh ? `“${table.title.zh}”` : ` of “${table.title.en}”`;
    return zh ? `${name}第${number}行` : `row ${number}${name}`;
  });
  return zh ? `${rules}${named.join('、')}` : `${named.join(', ')} of ${rules}`;
}

const capital = (text: string, language: Language): string =>
  language === 'zh' ? text : text.charAt(0).toUpperCase() + text.slice(1);

/** The facts that the rows looked at; that a graded result was demonstrated goes without saying, the hold tells rectification itself. */
function reasonInWords({ proposal, rows, language }: Told): string {
  const zh = language === 'zh';
  const looked = new Set(rows.flatMap(({ row }) => cellsOf(row).map(({ fact }) => fact)));
  const phrases = factNames.flatMap((fact): readonly string[] => {
    if (!looked.has(fact)) return [];
    const value = knownValue(proposal.facts, fact);
    if (value === null || (fact === 'notDemonstrated' && value === false)) return [];
    if (fact === 'notDemonstrated') return [zh ? '未能证明结果' : 'results were not demonstrated'];
    if (fact === 'rectification' && proposal.heldUntil !== null) return [];
    const label = factTable[fact].label[language];
    const words = valueInWords(fact, value, language);
    if (fact === 'rectification') return [zh ? `整改${words}` : `rectification ${words}`];
    return [zh ? `${label}为${words}` : `${label} ${words}`];
  });
  if (phrases.length === 0) return zh ? '不论评价结果' : 'whatever the grade';
  return phrases.join(zh ? '、' : ', ');
}

function amountInWords({ proposal, definition, language }: Told): readonly string[] {
  const zh = language === 'zh';
  const telling = { language, rounding: definition?.rounding.unit ?? 'fen' };
  const { alternatives, steps, currentBudget } = proposal;
  const shared = stepsInWords(
    steps.filter(({ alternative }) => alternative === null),
    telling,
  );
  if (alternatives.length === 0) {
    if (shared.length > 0 || currentBudget === null) return shared;
    const money = moneyInWords(currentBudget, language);
    return [zh ? `金额不变：${money}` : `the amount stays at ${money}`];
  }
  const choices = alternatives.map(({ label, actions }, index) => {
    const own = stepsInWords(
      steps.filter(({ alternative }) => alternative === index),
      telling,
    );
    const more = actions.filter((one) => one.kind !== 'basis').map((one) => actionInWords(one, language));
    const inside = [...own, ...more].join(zh ? '，' : ', ');
    return inside === '' ? label[language] : zh ? `${label.zh}（${inside}）` : `${label.en} (${inside})`;
  });
  return [...shared, zh ? `由人选择：${choices.join('或')}` : `a person chooses: ${choices.join(' or ')}`];
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

/** What is done beside the money, and what is missing to say whether more is. */
function actionsInWords({ proposal, language }: Told): readonly string[] {
  const done = proposal.actions.map((action) => actionInWords(action, language));
  if (proposal.unclear.length === 0) return done;
  const zh = language === 'zh';
  const lacking = proposal.unclear.map((name) => inWords('missing', name, language)).join(zh ? '、' : ', ');
  return [
    ...done,
    zh ? `缺少${lacking}，其他措施是否适用无法判断` : `whether more applies cannot be said: missing ${lacking}`,
  ];
}

function undecidable(told: Told): string {
  const { proposal, rules, language } = told;
  const zh = language === 'zh';
  const facts = proposal.missing.filter(isFactName).map((name) => factTable[name].label[language]);
  if (facts.length > 0) {
    return zh
      ? `缺少${facts.join('、')}，按${rules}无法得出建议`
      : `${rules} cannot decide: missing ${facts.join(', ')}`;
  }
  const reasons = proposal.missing.map((word) => obstacles[word]?.[language] ?? word);
  if (proposal.ruleSet === null) return reasons.join(zh ? '、' : ', ');
  const by = proposal.rowNumber === null ? rules : rowsInWords(told);
  return zh ? `按${by}无法得出建议：${reasons.join('、')}` : `${by} cannot decide: ${reasons.join(', ')}`;
}

function stepsOf(told: Told): readonly string[] {
  const { proposal, rows, language } = told;
  const zh = language === 'zh';
  const version = proposal.ruleSet?.version;
  const rules: string[] = [];
  if (version !== undefined && rows.length === 0) {
    rules.push(zh ? `规则：${told.rules}（第${version}版）` : `Rule: ${told.rules} (version ${version})`);
  }
  for (const row of version === undefined ? [] : rows) {
    const words = rowsInWords({ ...told, rows: [row] });
    const basis =
      row.row.legalBasis === null ? '' : zh ? `（依据：${row.row.legalBasis}）` : ` (basis: ${row.row.legalBasis})`;
    const note = row.row.note[language];
    rules.push(
      zh ? `规则：${words}（第${version}版）：${note}${basis}` : `Rule: ${words} (version ${version}): ${note}${basis}`,
    );
  }
  const facts = factNames.filter((name) => name in proposal.facts).map((name) => factLine(name, told));
  if (proposal.status === 'undecidable') return [...rules, ...facts, sentenceOf(told)];
  const sum = sumLine(proposal, language);
  const arithmetic = [
    ...amountInWords(told),
    ...(sum === null ? [] : [sum]),
    ...holdInWords(told),
    ...actionsInWords(told),
  ];
  return [...rules, ...facts, ...arithmetic].map((step) => capital(step, language));
}

function factLine(name: FactName, { proposal, language }: Told): string {
  const value = knownValue(proposal.facts, name);
  const words = value === null ? { zh: '缺少', en: 'missing' }[language] : valueInWords(name, value, language);
  const provisional =
    proposal.facts[name]?.provisional === true ? { zh: '（暂定）', en: ' (provisional)' }[language] : '';
  return `${factTable[name].label[language]}${language === 'zh' ? '：' : ': '}${words}${provisional}`;
}

function sumLine({ currentBudget, change, proposedBudget }: Proposal, language: Language): string | null {
  if (currentBudget === null || change === null || proposedBudget === null) return null;
  const [sign, magnitude] = change < 0 ? ['−', subtractFen(zeroFen, change)] : ['+', change];
  const money = (amount: Fen) => moneyInWords(amount, language);
  return `${money(currentBudget)} ${sign} ${money(magnitude)} = ${money(proposedBudget)}`;
}
