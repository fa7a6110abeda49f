import { type Effect, effectSchema, policyActions, ruleActions } from '@bihuan/domain';
import {
  amount,
  bilingual,
  type Codec,
  choice,
  decimalOrNone,
  fact,
  ids,
  level,
  share,
  shareOrNone,
  term,
  text,
} from './codecs.ts';
import { type CellPlace, quoted, unquoted, unreadable } from './sheet.ts';

/** One member of an effect: the words that stand before its texts. */
interface Field {
  readonly member: string;
  readonly words: readonly string[];
  readonly codec: Codec<never>;
  readonly optional?: true;
}

interface Form {
  readonly kind: Exclude<Effect['kind'], 'either'>;
  /** The word that begins the line. */
  readonly word: string;
  readonly fields: readonly Field[];
}

const field = (member: string, words: string | readonly string[], codec: unknown, optional?: true): Field => ({
  member,
  words: typeof words === 'string' ? [words] : words,
  codec: codec as Codec<never>,
  ...(optional && { optional }),
});
const base = field('base', '基数', fact);

/** How each effect is written, one line each: `调整 基数=本年预算 比例=-30%`. */
const forms: readonly Form[] = [
  { kind: 'keep', word: '维持', fields: [base] },
  { kind: 'change', word: '调整', fields: [base, field('by', '比例', share)] },
  {
    kind: 'judgement',
    word: '由人确定',
    fields: [base, field('atLeast', '下限', shareOrNone), field('atMost', '上限', shareOrNone)],
  },
  { kind: 'may-rise', word: '可增加', fields: [base, field('atMost', '上限', shareOrNone)] },
  { kind: 'amount', word: '增减', fields: [field('by', '金额', amount)] },
  { kind: 'per-unit', word: '按数量', fields: [field('of', '数量', fact), field('by', '每项', amount)] },
  { kind: 'cancel', word: '取消', fields: [] },
  { kind: 'freeze', word: '冻结', fields: [] },
  { kind: 'cap', word: '封顶', fields: [base, field('at', '比例', share)] },
  { kind: 'floor', word: '保底', fields: [base, field('at', '比例', share)] },
  { kind: 'hold', word: '暂缓', fields: [field('until', '至', choice({ rectified: '整改验收' }))] },
  { kind: 'claw-back', word: '收回', fields: [base, field('share', '比例', share)] },
  { kind: 'priority', word: '优先', fields: [field('level', '级别', level, true)] },
  {
    kind: 'action',
    word: '措施',
    fields: [
      field('action', '内容', term('ruleAction', ruleActions)),
      field('note', ['说明', '英文'], bilingual, true),
    ],
  },
  {
    kind: 'points',
    word: '计分',
    fields: [field('scorecard', ['考核', '英文'], bilingual), field('by', '分值', decimalOrNone)],
  },
  { kind: 'policy', word: '政策', fields: [field('action', '内容', term('policyAction', policyActions))] },
  { kind: 'grade', word: '评定', fields: [field('is', '等级', text)] },
  { kind: 'basis', word: '依据', fields: [field('text', '文字', text)] },
  { kind: 'note', word: '提示', fields: [field('text', ['文字', '英文'], bilingual)] },
  { kind: 'exempt', word: '豁免', fields: [field('from', '表', ids)] },
];
const byKind = new Map(forms.map((form) => [form.kind as Effect['kind'], form]));
const byWord = new Map(forms.map((form) => [form.word, form]));

const either = '任选其一';
const option = '选项';
const inside = '- ';

/** The effects of a row, one a line; the options of a choice stand below it, each with its own effects below it. */
export const effectsText = (effects: readonly Effect[]): string => effects.flatMap(effectLines).join('\n');

function effectLines(effect: Effect): readonly string[] {
  if (effect.kind !== 'either') return [plainLine(effect)];
  return [
    either,
    ...effect.options.flatMap(({ label, effects }) => [
      `${option} 名称=${quoted(label.zh)} 英文=${quoted(label.en)}`,
      ...effects.map((one) => inside + plainLine(one)),
    ]),
  ];
}

function plainLine(effect: Exclude<Effect, { kind: 'either' }>): string {
  const form = byKind.get(effect.kind);
  const members = effect as unknown as Readonly<Record<string, unknown>>;
  const parts = (form?.fields ?? []).flatMap(({ member, words, codec, optional }) => {
    const value = members[member];
    if (optional && value === undefined) return [];
    return codec.write(value as never).map((written, index) => `${words[index]}=${quoted(written)}`);
  });
  return [form?.word ?? effect.kind, ...parts].join(' ');
}

/** Reads what `effectsText` writes. Refused: `rules.cell-unreadable`. */
export function readEffects(cell: string, place: CellPlace): Effect[] {
  const effects: unknown[] = [];
  let options: { label: unknown; effects: unknown[] }[] | null = null;
  for (const line of cell.split(/\r?\n/).map((one) => one.trim())) {
    if (line === '') continue;
    const { word, values } = wordsOf(line, place);
    const isInside = line.startsWith(inside.trim());
    if (word === either) {
      options = [];
      effects.push({ kind: 'either', options });
    } else if (word === option && options !== null) {
      options.push({ label: { zh: values.get('名称'), en: values.get('英文') }, effects: [] });
    } else if (isInside && options !== null && options.length > 0) {
      options.at(-1)?.effects.push(readPlain(word, values, line, place));
    } else {
      options = null;
      effects.push(readPlain(word, values, line, place));
    }
  }
  if (effects.length === 0) throw unreadable(place, cell, forms.map((form) => form.word).join('、'));
  return effects.map((effect) => checked(effect, cell, place));
}

function wordsOf(line: string, place: CellPlace): { word: string; values: ReadonlyMap<string, string> } {
  const [word = '', ...parts] = line.replace(/^-\s*/, '').match(/[^\s="]+=(?:"(?:[^"\\]|\\.)*"|\S*)|\S+/g) ?? [];
  const values = new Map<string, string>();
  for (const part of parts) {
    const at = part.indexOf('=');
    const value = unquoted(part.slice(at + 1));
    const name = part.slice(0, at);
    if (at <= 0 || value === null) throw unreadable(place, part, '名称=值');
    if (values.has(name)) throw unreadable(place, part, `${name} 只写一次`);
    values.set(name, value);
  }
  return { word, values };
}

function readPlain(word: string, values: ReadonlyMap<string, string>, line: string, place: CellPlace): unknown {
  const form = byWord.get(word);
  if (form === undefined) throw unreadable(place, line, [either, ...byWord.keys()].join('、'));
  const effect: Record<string, unknown> = { kind: form.kind };
  const known = new Set(form.fields.flatMap(({ words }) => words));
  const stray = [...values.keys()].find((key) => !known.has(key));
  if (stray !== undefined) throw unreadable(place, stray, [...known].join('、'));
  for (const { member, words, codec, optional } of form.fields) {
    const texts = words.map((one) => values.get(one));
    if (optional && texts.every((one) => one === undefined)) continue;
    const value = codec.read(texts.map((one) => one ?? ''));
    if (value === undefined) throw unreadable(place, line, `${words.join('、')}=${codec.expected}`);
    effect[member] = value;
  }
  return effect;
}

function checked(effect: unknown, cell: string, place: CellPlace): Effect {
  const parsed = effectSchema.safeParse(effect);
  if (parsed.success) return parsed.data;
  throw unreadable(place, cell, parsed.error.issues[0]?.path.join('.') ?? '');
}
