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
const word =
  '["“‘「『]?(优秀|良好|中等|一般|较差|基本合格|不合格|合格|[优良中差]|[A-E]级?|[一二三四五]等|[一二三四五]级)["”’」』]?';
const verb = '(?:的)?(?:之间|区间)?(?:的)?,?(?:(?:评|定|确定|评定|划分|对应)?(?:等级|级别|结果)?(?:为|是)|[:=]|对应)?';
const dash = '(?:-|—|–|~|至|到)+';

const range = new RegExp(
  `[[(]?${number}分?${included}(?:以上|及以上)?,?(?:${dash}|,)${number}分?${included}(?:以下)?([\\])])?${verb}${word}`,
  'g',
);
const above = new RegExp(`${number}分?${included}(?:及)?以上${included}${verb}${word}`, 'g');
const below = new RegExp(`(?:低于|不足|不满)?${number}分?${included}(?:以下|不满|以内)?${included}${verb}${word}`, 'g');
const comparison = new RegExp(
  `${number}(≤|<)(?:综合)?(?:得分|评分|总分|分数|S|X)(≤|<)${number}分?${verb}${word}`,
  'gi',
);
const wordFirst = new RegExp(
  `${word}(?:等级|级|档)?(?:为|是|:|\\()*[[(]?${number}分?${included}(?:以上)?(?:${dash}|,)${number}分?${included}([\\])])?`,
  'g',
);
const wordFirstBelow = new RegExp(
  `${word}(?:等级|级|档)?(?:为|是|:|\\()*(?:低于)?${number}分?${included}(以下|以上|及以上)`,
  'g',
);

const saysIncluded = (...marks: readonly (string | undefined)[]): boolean | null => {
  const mark = marks.find((candidate) => candidate !== undefined && candidate !== '');
  return mark === undefined ? null : !mark.includes('不');
};

function bandsIn(text: string): readonly ReadBand[] {
  const bands: ReadBand[] = [];
  const add = (grade: string | undefined, from: number, to: number, includesTo: boolean | null) => {
    if (grade !== undefined && from <= to && to <= 100 && !bands.some((band) => band.grade === grade))
      bands.push({ grade, from, to, includesTo });
  };
  const bracket = (closing: string | undefined) => (closing === ']' ? true : closing === ')' ? false : null);
  for (const [, from, , to, mark, closing, grade] of text.matchAll(range))
    add(grade, Number(from), Number(to), saysIncluded(mark) ?? bracket(closing));
  for (const [, from, , upper, to, grade] of text.matchAll(comparison))
    add(grade, Number(from), Number(to), upper === '≤');
  for (const [, grade, from, , to, mark, closing] of text.matchAll(wordFirst))
    add(grade, Number(from), Number(to), saysIncluded(mark) ?? bracket(closing));
  for (const [, from, , , grade] of text.matchAll(above)) add(grade, Number(from), 100, true);
  for (const [whole, to, before, after, grade] of text.matchAll(below)) {
    if (/以下|不满|以内|低于|不足/.test(whole)) add(grade, 0, Number(to), saysIncluded(before, after) ?? false);
  }
  for (const [, grade, bound, mark, side] of text.matchAll(wordFirstBelow)) {
    if (side === '以下') add(grade, 0, Number(bound), saysIncluded(mark) ?? false);
    else add(grade, Number(bound), 100, true);
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
