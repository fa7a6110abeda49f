import {
  type CalendarDate,
  calendarDate,
  type Fen,
  type MoneyUnit,
  type ObjectKind,
  parseMoney,
  Refused,
} from '@bihuan/domain';

/** `1.2E+8`, as spreadsheets write long numbers into CSV, as plain digits; other text unchanged. */
function withoutExponent(text: string): string {
  const [, sign = '', whole, fraction = '', exponent] = /^([+-]?)(\d+)(?:\.(\d+))?[eE]\+?(\d{1,3})$/.exec(text) ?? [];
  if (whole === undefined || exponent === undefined) return text;
  const places = Number(exponent);
  const digits = whole + fraction.slice(0, places).padEnd(places, '0');
  const rest = fraction.slice(places);
  return `${sign}${digits}${rest === '' ? '' : `.${rest}`}`;
}

const plain = (text: string) => text.normalize('NFKC').replaceAll(/\s/g, '').replaceAll(/[−—–]/g, '-');

/** Words and strokes by which tables leave a cell empty. */
export const isBlank = (text: string): boolean => /^(?:[-—–/\\]*|无|n\/a)$/i.test(plain(text));

/** As `signedAmountOf`. Refused besides: `import.amount-negative`. */
export function amountOf(text: string, unit: MoneyUnit): Fen {
  const amount = signedAmountOf(text, unit);
  if (amount < 0) throw new Refused('import.amount-negative', { value: text });
  return amount;
}

/**
 * Money in the column's unit, or in the unit that the cell itself states. `(120)` is negative in accounts.
 * Refused: `money.not-a-number`, `money.out-of-range`, `money.fraction-of-a-fen`.
 */
export function signedAmountOf(text: string, unit: MoneyUnit): Fen {
  const digits = plain(text)
    .replace(/^\((.*)\)$/, '-$1')
    .replace(/^(?:人民币|rmb|cny|¥|约)+/i, '');
  const [, number = digits, own] = /^(.*?)(亿元|万元|元|亿|万)$/.exec(digits) ?? [];
  const stated = own === '亿' ? '亿元' : own === '万' ? '万元' : (own as MoneyUnit | undefined);
  try {
    return parseMoney(withoutExponent(number.replaceAll(',', '')), stated ?? unit);
  } catch (error) {
    if (error instanceof Refused) throw new Refused(error.code, { ...error.params, value: text });
    throw error;
  }
}

/** Refused: `import.score-malformed`, `import.score-out-of-range`, `import.score-too-fine`. */
export function scoreOf(text: string): number {
  const digits = plain(text).replace(/分$/, '');
  if (!/^[+-]?\d+(?:\.\d+)?$/.test(digits)) throw new Refused('import.score-malformed', { value: text });
  const score = Number(digits);
  if (score < 0 || score > 100) throw new Refused('import.score-out-of-range', { value: text });
  if (/\.\d\d\d*[1-9]/.test(digits)) throw new Refused('import.score-too-fine', { value: text });
  return Math.round(score * 100) / 100;
}

/** `2024年10月31日`, `2024/10/31`, `2024.10.31`, `20241031`. Refused: `date.does-not-exist`. */
export function dateOf(text: string): CalendarDate {
  const [, year, month = '', day = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain(text)) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(plain(text)) ?? [];
  if (year === undefined) throw new Refused('date.does-not-exist', { value: text });
  try {
    return calendarDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  } catch {
    throw new Refused('date.does-not-exist', { value: text });
  }
}

const kindWords: readonly (readonly [RegExp, ObjectKind])[] = [
  [/ppp|政府和社会资本合作/i, 'ppp'],
  [/部门整体|整体支出|单位整体/, 'whole-department'],
  [/下级政府|政府综合|财政运行/, 'lower-government'],
  [/专项资金|转移支付/, 'special-fund'],
  [/政策/, 'policy'],
  [/经常性|持续|延续|常年/, 'continuing-project'],
  [/阶段|跨年/, 'phased-project'],
  [/一次性|新增/, 'one-off-project'],
  [/项目/, 'project'],
];

/** Kinds by their codes (`ppp`) or by the words of a column 项目类型. Refused: `import.kind-unknown`. */
export function kindOf(text: string): ObjectKind {
  const word = plain(text).toLowerCase();
  const kind = kindWords.find(([pattern, code]) => word === code || pattern.test(word))?.[1];
  if (kind === undefined) throw new Refused('import.kind-unknown', { value: text });
  return kind;
}

/** What kind an object's name gives away; only what can hardly mean anything else, the rest is a project. */
export function inferKind(name: string): ObjectKind {
  const plainName = name.normalize('NFKC');
  if (/PPP/i.test(plainName)) return 'ppp';
  if (/部门整体/.test(plainName)) return 'whole-department';
  if (/下级政府.*(?:财政|运行)/.test(plainName)) return 'lower-government';
  if (/专项资金/.test(plainName)) return 'special-fund';
  return 'project';
}
