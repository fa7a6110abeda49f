import { defaultGradeScale, type GradeScale } from '@bihuan/domain';

type Band = GradeScale['bands'][number];

interface ReadBand {
  readonly grade: string;
  readonly from: number;
  readonly to: number;
  /** Whether the text says that the upper end belongs to the band; null when it does not say. */
  readonly includesTo: boolean | null;
}

const englishWords: Readonly<Record<string, string>> = {
  优: 'excellent',
  优秀: 'excellent',
  良: 'good',
  良好: 'good',
  中: 'fair',
  中等: 'fair',
  一般: 'fair',
  合格: 'pass',
  基本合格: 'near pass',
  不合格: 'fail',
  较差: 'poor',
  差: 'poor',
};

const number = '(\\d{1,3}(?:\\.\\d{1,2})?)';
const included = '(\\(?(?:不)?(?:包)?含(?:本数)?\\)?)?';
const words = '(优秀|良好|中等|一般|较差|基本合格|不合格|合格|[优良中差]|[A-E]级?|[一二三四五]等|[一二三四五]级)';
/** The word ends there: 优 in 优先 is no grade. */
const word = `["“‘「『]?${words}["”’」』]?(?=[等级档次的]|[^\\u4e00-\\u9fff]|$)`;
/** The word begins there: 中 in 其中 is no grade. */
const firstWord = `(?<=^|[^\\u4e00-\\u9fff]|[为是级档])["“‘「『]?${words}["”’」』]?`;
const verb = '(?:的)?(?:之间|区间)?(?:的)?(?:(?:评|定|确定|评定|划分|对应)?(?:等级|级别|结果)?(?:为|是)|[:=]|对应)?';
const dash = '(?:-|~|至|到)+';

const range = new RegExp(
  `(\\[)?${number}分?${included}(?:以上|及以上)?${dash}${number}分?${included}(?:以下)?([\\])])?${verb}${word}`,
);
const above = new RegExp(`${number}分?${included}(?:及)?以上${included}${verb}${word}`);
const below = new RegExp(
  `(?:(?:低于|不足|不满)${number}分?|${number}分?${included}(?:以下|以内))${included}${verb}${word}`,
);
const comparison = new RegExp(
  `${number}(?:≤|<)(?:综合)?(?:得分|评分|总分|分数|S|X)(≤|<)${number}分?${verb}${word}`,
  'i',
);
const wordRange = new RegExp(
  `${firstWord}(?:等级|级|档)?(?:为|是|:|\\()*(\\[)?${number}分?${included}(?:以上)?${dash}${number}分?${included}([\\])])?`,
);
const wordAbove = new RegExp(`${firstWord}(?:等级|级|档)?(?:为|是|:|\\()*${number}分?${included}(?:及)?以上`);
const wordBelow = new RegExp(
  `${firstWord}(?:等级|级|档)?(?:为|是|:|\\()*(?:(?:低于|不足|不满)${number}|${number}分?${included}以下)`,
);

const saysIncluded = (...marks: readonly (string | undefined)[]): boolean | null => {
  const mark = marks.find((candidate) => candidate !== undefined && candidate !== '');
  return mark === undefined ? null : !mark.includes('不');
};
/** [80,90) is half-open; the bracket of 优(80-90) merely encloses. */
const bracketIncludes = (opening: string | undefined, closing: string | undefined) =>
  opening === undefined || closing === undefined ? null : closing === ']';

type Reader = (clause: string) => ReadBand | null;

const reader =
  (pattern: RegExp, read: (found: readonly (string | undefined)[]) => ReadBand): Reader =>
  (clause) => {
    const found = pattern.exec(clause);
    return found === null ? null : read(found);
  };

const wordFirstReaders: readonly Reader[] = [
  reader(wordRange, ([, grade = '', opening, from, , to, mark, closing]) => ({
    grade,
    from: Number(from),
    to: Number(to),
    includesTo: saysIncluded(mark) ?? bracketIncludes(opening, closing),
  })),
  reader(wordAbove, ([, grade = '', from]) => ({ grade, from: Number(from), to: 100, includesTo: true })),
  reader(wordBelow, ([, grade = '', short, bound, mark]) => ({
    grade,
    from: 0,
    to: Number(short ?? bound),
    includesTo: saysIncluded(mark) ?? false,
  })),
];

const rangeFirstReaders: readonly Reader[] = [
  reader(range, ([, opening, from, , to, mark, closing, grade = '']) => ({
    grade,
    from: Number(from),
    to: Number(to),
    includesTo: saysIncluded(mark) ?? bracketIncludes(opening, closing),
  })),
  reader(comparison, ([, from, upper, to, grade = '']) => ({
    grade,
    from: Number(from),
    to: Number(to),
    includesTo: upper === '≤',
  })),
  reader(above, ([, from, , , grade = '']) => ({ grade, from: Number(from), to: 100, includesTo: true })),
  reader(below, ([, short, bound, before, after, grade = '']) => ({
    grade,
    from: 0,
    to: Number(short ?? bound),
    includesTo: saysIncluded(before, after) ?? false,
  })),
];

/** One clause states one band; which comes first in it, the word or the figures, decides how it is read. */
function bandIn(clause: string): ReadBand | null {
  const wordAt = clause.search(new RegExp(firstWord));
  const figuresAt = clause.search(/\d/);
  if (figuresAt < 0) return null;
  const readers = wordAt >= 0 && wordAt < figuresAt ? wordFirstReaders : rangeFirstReaders;
  for (const read of readers) {
    const band = read(clause);
    if (band !== null && band.from <= band.to && band.to <= 100) return band;
  }
  return null;
}

function bandsIn(text: string): readonly ReadBand[] {
  const bands: ReadBand[] = [];
  // The comma of [80,90) joins two figures; every other one ends a clause.
  const clauses = text.replaceAll(/([[(]\d+(?:\.\d+)?),(?=\d+(?:\.\d+)?[\])])/g, '$1~').split(/[,;。\n]/);
  for (const clause of clauses) {
    const band = bandIn(clause);
    if (band !== null && !bands.some(({ grade }) => grade === band.grade)) bands.push(band);
  }
  return bands;
}

/**
 * The grade scale that a text declares (`80分(含)-90分为“良”`, `[80, 90)`, `80≤得分<90`, `60分以下为差`, `优（90-100分）`), best grade first;
 * null when fewer than two bands are stated. An upper end of which nothing is said belongs to the band unless the next one begins there.
 * Gaps stay as they are: `scaleFaults` reports them.
 */
export function declaredScale(prose: string): GradeScale | null {
  const text = prose
    .normalize('NFKC')
    .replaceAll(/[ \t]/g, '')
    .replaceAll(/[—–−]/g, '-')
    .replaceAll('～', '~')
    .replaceAll('、', ',');
  const read = bandsIn(text);
  if (read.length < 2) return null;
  const bands = read
    .map(({ grade, from, to, includesTo }): Band => {
      const shared = read.some((other) => other.grade !== grade && other.from === to);
      return {
        grade,
        english: englishWords[grade] ?? grade,
        from,
        to,
        includesTo: includesTo ?? !shared,
      };
    })
    .sort((one, other) => other.from - one.from);
  if (JSON.stringify(bands) === JSON.stringify(defaultGradeScale.bands)) return defaultGradeScale;
  return {
    id: `declared-${bands.map(({ from, to, includesTo }) => `${from}-${to}${includesTo ? 'i' : ''}`).join('_')}`.slice(
      0,
      60,
    ),
    version: 1,
    bands,
  };
}
