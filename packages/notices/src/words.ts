import { addFen, type Fen, formatMoney, type GlossaryGroup, inWords, type Language, zeroFen } from '@bihuan/domain';

/** What templates may call, by name; `check-templates.ts` holds what each takes. A missing value is `—`. */
export const wordNames = [
  'wan',
  'yi',
  'yuan',
  'day',
  'score',
  'word',
  'say',
  'gradeWord',
  'list',
  'our',
  'your',
  'nth',
  'size',
  'total',
  'sum',
  'count',
  'any',
  'is',
  'share',
  'plural',
] as const;
export type WordName = (typeof wordNames)[number];

const none = '—';
type Rows = readonly Readonly<Record<string, unknown>>[];

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function day(date: string | null, language: Language): string {
  if (date === null) return language === 'zh' ? '　　年　月　日' : '____________';
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  return language === 'zh' ? `${year}年${month}月${dayOfMonth}日` : `${dayOfMonth} ${months[(month ?? 1) - 1]} ${year}`;
}

function list(names: readonly string[], language: Language): string {
  if (language === 'zh') return names.join('、');
  return names.length < 3 ? names.join(' and ') : `${names.slice(0, -1).join(', ')}, and ${names[names.length - 1]}`;
}

/** 我局, 我厅: by the last character of the office's name. */
const our = (issuer: string): string => {
  const kind = /[局厅部委办处科院]$/.exec(issuer)?.[0];
  return kind === undefined ? '我单位' : `我${kind}`;
};

const isSet = (value: unknown) => value !== null && value !== false && value !== 0 && value !== '';

/** The words that a template calls, in one language. */
export const wordsIn = (language: Language) =>
  ({
    /** In 万元; the unit stands in the heading of the column or after it. */
    wan: (amount: Fen | null) => (amount === null ? none : formatMoney(amount, '万元')),
    yi: (amount: Fen | null) => (amount === null ? none : formatMoney(amount, '亿元')),
    yuan: (amount: Fen | null) => (amount === null ? none : formatMoney(amount)),
    day: (date: string | null) => day(date, language),
    score: (score: number | null) => (score === null ? none : score.toFixed(2)),
    word: (group: GlossaryGroup, code: string | null) => (code === null ? none : inWords(group, code, language)),
    say: (term: Readonly<Record<Language, string>> | null) => (term === null ? none : term[language]),
    /** A grade in the words of its scale. */
    gradeWord: (grade: string | null, scale: { bands: readonly { grade: string; english: string }[] }) =>
      grade === null || language === 'zh'
        ? (grade ?? none)
        : (scale.bands.find((band) => band.grade === grade)?.english ?? grade),
    list: (names: readonly string[]) => list(names, language),
    our,
    your: (recipients: readonly string[]) => (recipients.length === 1 ? '你单位' : '各单位'),
    nth: (index: number) => index + 1,
    size: (rows: readonly unknown[]) => rows.length,
    /** Of amounts; one that nobody stated counts as nothing. */
    total: (rows: Rows, field: string) => addFen(...rows.map((row) => (row[field] ?? zeroFen) as Fen)),
    /** Of counts. */
    sum: (rows: Rows, field: string) => rows.reduce((sum, row) => sum + Number(row[field]), 0),
    count: (rows: Rows, field: string, value: unknown) => rows.filter((row) => row[field] === value).length,
    any: (rows: Rows, field: string) => rows.some((row) => isSet(row[field])),
    is: (value: unknown, other: unknown) => value === other,
    share: (part: number, whole: number) => (whole === 0 ? none : `${((part / whole) * 100).toFixed(1)}%`),
    plural: (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`,
  }) satisfies Record<WordName, unknown>;
