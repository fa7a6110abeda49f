import {
  type AmountRef,
  type Bilingual,
  type FactName,
  factNames,
  factTable,
  type GlossaryGroup,
  inWords,
  isFactName,
  moneyUnits,
  type RatioRef,
} from '@bihuan/domain';

/** How one value stands in a text: written as texts, one for each word; read from them, undefined where they cannot be. */
export interface Codec<Value = unknown> {
  readonly write: (value: Value) => readonly string[];
  readonly read: (texts: readonly string[]) => Value | undefined;
  readonly expected: string;
}

const one = <Value>(
  expected: string,
  write: (value: Value) => string,
  read: (text: string) => Value | undefined,
): Codec<Value> => ({ expected, write: (value) => [write(value)], read: ([text = '']) => read(text) });

const parameterMark = '参数:';

/** A reference to a parameter, or what `readPlain` makes of the text. */
const refOr = <Plain extends object>(text: string, readPlain: (text: string) => Plain | undefined) =>
  text.startsWith(parameterMark) ? { parameter: text.slice(parameterMark.length) } : readPlain(text);

export const share = one<RatioRef>(
  '-30%、参数:编号',
  (ref) => ('percent' in ref ? `${ref.percent}%` : parameterMark + ref.parameter),
  (text) => refOr(text, (plain) => (plain.endsWith('%') ? { percent: plain.slice(0, -1) } : undefined)),
);

const unlimited = '不限';
export const shareOrNone = one<RatioRef | null>(
  '-30%、参数:编号、不限',
  (ref) => (ref === null ? unlimited : (share.write(ref)[0] ?? '')),
  (text) => (text === unlimited ? null : share.read([text])),
);

/** Fen as yuan with two decimals, exactly, without grouping. */
export function yuanText(fen: string): string {
  const digits = fen.replace('-', '').padStart(3, '0');
  return `${fen.startsWith('-') ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Yuan (or 万元, 亿元 where the unit stands behind it) as fen; undefined for what is no amount or not whole fen. */
export function fenOfYuan(text: string): string | undefined {
  const [, sign, whole, fraction = '', unit = '元'] =
    /^(-?)(\d{1,14})(?:\.(\d{1,8}))?(元|万元|亿元)?$/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const scale = 10n ** BigInt(fraction.length);
  const scaled = BigInt(whole + fraction) * moneyUnits[unit as keyof typeof moneyUnits];
  if (scaled % scale !== 0n) return undefined;
  const fen = String(scaled / scale);
  return fen === '0' ? '0' : sign + fen;
}

export const amount = one<AmountRef>(
  '-10000.00元、参数:编号',
  (ref) => ('fen' in ref ? `${yuanText(ref.fen)}元` : parameterMark + ref.parameter),
  (text) =>
    refOr(text, (plain) => {
      const fen = fenOfYuan(plain);
      return fen === undefined ? undefined : { fen };
    }),
);

export const text = one<string>('文字', String, (value) => (value === '' ? undefined : value));
export const decimalOrNone = one<string | null>(
  '-2、不定',
  (value) => value ?? '不定',
  (value) => (value === '不定' ? null : /^-?\d{1,16}(\.\d{1,6})?$/.test(value) ? value : undefined),
);
export const level = one<number>('1 至 9', String, (value) => (/^[1-9]$/.test(value) ? Number(value) : undefined));
export const ids = one<string[]>(
  '表的编号，以、分隔；全部',
  (value) => (value.length === 0 ? '全部' : value.join('、')),
  (value) => (value === '全部' ? [] : value.split('、')),
);

export const bilingual: Codec<Bilingual> = {
  expected: '中文和英文',
  write: ({ zh, en }) => [zh, en],
  read: ([zh = '', en = '']) => (zh === '' || en === '' ? undefined : { zh, en }),
};

/** One of the words of a group of the glossary, in Chinese; the code itself is read too. */
export const term = (group: GlossaryGroup, codes: readonly string[]): Codec<string> =>
  one(
    codes.map((code) => inWords(group, code, 'zh')).join('、'),
    (code) => inWords(group, code, 'zh'),
    (word) => codes.find((code) => code === word || inWords(group, code, 'zh') === word),
  );

/** One of a few words that stand for codes. */
export const choice = (words: Readonly<Record<string, string>>): Codec<string> =>
  one(
    Object.values(words).join('、'),
    (code) => words[code] ?? code,
    (word) => Object.entries(words).find(([code, own]) => code === word || own === word)?.[0],
  );

export const fact = one<FactName>(
  '事实的名称',
  (name) => factTable[name].label.zh,
  (word) => factByLabel(word) ?? undefined,
);

/** The fact with this Chinese or English label, or of this name. */
export function factByLabel(label: string): FactName | null {
  if (isFactName(label)) return label;
  return factNames.find((name) => factTable[name].label.zh === label || factTable[name].label.en === label) ?? null;
}
