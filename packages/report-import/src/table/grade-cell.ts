import type { GradeScale } from '@bihuan/domain';
import type { GradeBasis } from '../report.ts';

export interface GradeCell {
  /** The grade as the scale writes it; null when the cell holds none. */
  readonly grade: string | null;
  /** A word that is no grade of the scale. */
  readonly unknown: string | null;
  /** A score that stands in the same cell, such as `良（85.2分）`. */
  readonly score: string | null;
  readonly notDemonstrated: boolean;
}

/** Words in common use for the four grades; taken for them only where the scale does not know the word itself. */
const alsoKnownAs: Readonly<Record<string, string>> = {
  优秀: '优',
  良好: '良',
  中等: '中',
  一般: '中',
  较差: '差',
};

const nothing: GradeCell = {
  grade: null,
  unknown: null,
  score: null,
  notDemonstrated: false,
};

/** Reads a cell under 评价结果, 等级 or the like against the scale. */
export function gradeCell(text: string, scale: GradeScale): GradeCell {
  const plain = text.normalize('NFKC').replaceAll(/[\s"'“”‘’「」『』]/g, '');
  if (/^[-—–/]*$/.test(plain)) return nothing;
  if (/^(?:无法|未能|不能|难以)(?:评价|评定|证明|显示)|^(?:结果)?(?:未显现|未能显示|不明|未能证明)$/.test(plain))
    return { ...nothing, notDemonstrated: true };
  const score = /\d+(?:\.\d+)?/.exec(plain)?.[0] ?? null;
  const word = plain.replace(/[(（]?\d+(?:\.\d+)?分?[)）]?/, '').replaceAll(/[()（）,，、:：]/g, '');
  if (word === '' || word === '分') return { ...nothing, score: plain };
  const known = gradeWord(word, scale);
  return known === null ? { ...nothing, unknown: text } : { ...nothing, grade: known, score };
}

/** The scale's own word for a grade as people write it (`优秀`, `良级`, `b`), or null. */
export function gradeWord(word: string, scale: GradeScale): string | null {
  const grades = scale.bands.map(({ grade }) => grade);
  const short = word.replace(/(?:等级|等次|级|等|档)$/, '');
  for (const candidate of [
    word,
    short,
    alsoKnownAs[word],
    alsoKnownAs[short],
    word.toUpperCase(),
    short.toUpperCase(),
  ]) {
    const found = grades.find((grade) => grade === candidate);
    if (found !== undefined) return found;
  }
  return grades.find((grade) => alsoKnownAs[grade] !== undefined && alsoKnownAs[grade] === short) ?? null;
}

/** Why a grade differs from the scale's, by the words of a column 定级依据. */
export function gradeBasisOf(text: string): GradeBasis {
  const kind = /排名|排序|名次|比例/.test(text)
    ? 'rank-rule'
    : /封顶|上限|不得|否决|限/.test(text)
      ? 'cap'
      : /上级|省级|财政部/.test(text)
        ? 'higher-level'
        : 're-grade';
  return { kind, note: text };
}
