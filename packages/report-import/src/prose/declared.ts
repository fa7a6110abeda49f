import { fen, type GradeScale, type MoneyUnit, moneyUnits, parseMoney, Refused } from '@bihuan/domain';
import type { Declared, DeclaredFunds, EvidenceMeans, Methods, StageNames } from '../report.ts';
import { gradeWord } from '../table/grade-cell.ts';
import { declaredScale } from './declared-scale.ts';
import { countOf, countPattern, joinLines, sentencesOf } from './sentences.ts';

const methodWords: readonly (readonly [Methods[number], RegExp])[] = [
  ['cost-benefit', /成本效益(?:分析)?法/],
  ['comparison', /比较法/],
  ['factor-analysis', /因素分析法/],
  ['lowest-cost', /最低成本法/],
  ['public-judgement', /公众(?:评判|评价)法/],
  ['benchmarking', /标杆管理法/],
];
const meansWords: readonly (readonly [EvidenceMeans[number], RegExp])[] = [
  ['document-review', /(?:材料|资料)(?:核查|核实|审查|查阅)|(?:核查|查阅)(?:材料|资料)/],
  ['interview', /访谈|座谈/],
  ['questionnaire', /问卷/],
  ['spot-check', /抽查|现场核查/],
];
const stageWords: readonly (readonly [StageNames[number], RegExp])[] = [
  ['plan', /(?:实施)?方案/],
  ['third-party-entry', /进点|进场|对接/],
  ['site-visit', /现场(?:勘查|勘察|踏勘|调研|核查|查看|评价)|实地/],
  ['expert-review', /专家/],
  ['internal-review', /复核/],
  ['feedback', /反馈/],
];

const wordsIn = <Word>(text: string, words: readonly (readonly [Word, RegExp])[]): readonly Word[] =>
  words.filter(([, pattern]) => pattern.test(text)).map(([word]) => word);

/** What the lines outside the table say about the report as a whole. `scale`: whose grade words to look for when the prose declares none. */
export function readDeclared(lines: readonly string[], fallbackScale: GradeScale): Declared {
  const text = joinLines(lines)
    .normalize('NFKC')
    .replaceAll(/[ \t\u3000]/g, '');
  const sentences = sentencesOf(text);
  const title = lines.map((line) => line.trim()).find((line) => line !== '') ?? null;
  const evaluationYear = evaluationYearIn(title, text);
  const scale = declaredScale(text);
  const stageSentence =
    sentences.find((sentence) => new RegExp(`${countPattern}个(?:环节|阶段|步骤)`).test(sentence)) ?? '';
  return {
    title,
    evaluationYear,
    fundYear: fundYearIn(sentences, evaluationYear),
    projects: projectCounts(text),
    funds: fundsIn(sentences),
    gradeCounts: gradeCounts(text, scale ?? fallbackScale),
    scale,
    methods: wordsIn(text, methodWords),
    evidenceMeans: wordsIn(text, meansWords),
    stages: wordsIn(stageSentence, stageWords),
    stageCount: countIn(stageSentence, `${countPattern}个(?:环节|阶段|步骤)`),
    reviewRounds: countIn(text, `${countPattern}轮(?:次)?(?:内部)?(?:复核|审核|评审)`),
  };
}

function countIn(text: string, pattern: string): number | null {
  const found = new RegExp(pattern).exec(text)?.[1];
  return found === undefined ? null : countOf(found);
}

const year = '((?:19|20)\\d\\d)年度?';

/** The first year that stands before 评价 in the title, else in the text. */
function evaluationYearIn(title: string | null, text: string): number | null {
  const found = new RegExp(`${year}[^。\\n]{0,40}?(?:绩效|评价)`);
  const match = found.exec(title ?? '') ?? found.exec(text);
  return match === null ? null : Number(match[1]);
}

/** Whose money was evaluated: the year named for the funds, else the last one before the projects were chosen. Titles in 《》 do not count. */
function fundYearIn(sentences: readonly string[], evaluationYear: number | null): number | null {
  const plain = sentences.map((sentence) => sentence.replaceAll(/《[^》]*》/g, ''));
  const possible = (found: number | null) => found !== null && (evaluationYear === null || found <= evaluationYear);
  for (const sentence of plain) {
    const [, direct] =
      new RegExp(`${year}(?:的)?(?:市级|县级|区级|省级|本级)?(?:财政|预算)?(?:支出|资金|预算安排)`).exec(sentence) ??
      [];
    if (direct !== undefined && possible(Number(direct)) && /评价/.test(sentence)) return Number(direct);
  }
  for (const sentence of plain) {
    const chosenAt = sentence.search(/选取|选定|选择了|抽取|遴选|挑选|选出/);
    if (chosenAt < 0) continue;
    const found = [...sentence.slice(0, chosenAt).matchAll(new RegExp(year, 'g'))].at(-1)?.[1];
    if (found !== undefined && possible(Number(found))) return Number(found);
  }
  return null;
}

/** Every stated number of projects, most frequent first; `“优”的项目1个` counts one grade and is not among them. */
function projectCounts(text: string): readonly number[] {
  const times = new Map<number, number>();
  for (const [, count = ''] of text.matchAll(
    new RegExp(
      `${countPattern}个(?:(?:重点|财政|评价|绩效|被评价|市级|预算|支出)*)(?:项目|对象)(?!(?:为|评为|被评|获评|等级|是)["“]?[优良中差])`,
      'g',
    ),
  )) {
    const number = countOf(count);
    if (number !== null && number > 0) times.set(number, (times.get(number) ?? 0) + 1);
  }
  return [...times.entries()].sort(([, one], [, other]) => other - one).map(([number]) => number);
}

function fundsIn(sentences: readonly string[]): DeclaredFunds | null {
  const pattern =
    /(?:涉及|评价|覆盖|总计|合计)(?:[^。\d]|(?:19|20)\d\d年){0,16}?(?:资金|金额)[^。\d]{0,10}?(\d[\d,]*(?:\.\d+)?)(亿元|万元|元)/;
  for (const sentence of sentences) {
    const [, digits, unit] = pattern.exec(sentence) ?? [];
    if (digits === undefined || unit === undefined) continue;
    try {
      const decimals = /\.(\d+)/.exec(digits)?.[1]?.length ?? 0;
      const lastDigit = moneyUnits[unit as MoneyUnit] / 10n ** BigInt(decimals);
      return {
        amount: parseMoney(digits, unit as MoneyUnit),
        tolerance: fen(lastDigit / 2n),
        text: `${digits}${unit}`,
      };
    } catch (error) {
      // A number in prose that is no amount says nothing; it is not the reader's fault.
      if (!(error instanceof Refused)) throw error;
    }
  }
  return null;
}

function gradeCounts(text: string, scale: GradeScale): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  const words = '(优秀|良好|中等|一般|较差|基本合格|不合格|合格|[优良中差]|[A-E])';
  const forwards = new RegExp(
    `(?:^|[^\\u4e00-\\u9fff]|为|是|得|级|果)["“‘「『]?${words}["”’」』]?(?:等级|等次|级|档)?(?:的)?(?:项目)?(?:有|共|共有|为|:)?${countPattern}个`,
    'g',
  );
  const backwards = new RegExp(
    `${countPattern}个(?:项目)?(?:的)?(?:评价)?(?:结果|等级)?(?:被)?(?:评|定|评定)?为["“‘「『]?${words}(?![\\u4e00-\\u9fff])`,
    'g',
  );
  const add = (word: string | undefined, count: string | undefined) => {
    const grade = gradeWord(word ?? '', scale);
    const number = countOf(count ?? '');
    if (grade !== null && number !== null) counts[grade] ??= number;
  };
  for (const [, word, count] of text.matchAll(forwards)) add(word, count);
  if (Object.keys(counts).length === 0) for (const [, count, word] of text.matchAll(backwards)) add(word, count);
  return counts;
}
