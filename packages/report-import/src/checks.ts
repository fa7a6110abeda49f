import {
  addFen,
  defaultGradeScale,
  type Fen,
  formatMoney,
  type GradeScale,
  gradesOf,
  type RefusalText,
  scaleFaults,
} from '@bihuan/domain';
import type { Check, Declared, ReportRow } from './report.ts';

export interface Checked {
  readonly declared: Declared;
  readonly scale: GradeScale;
  readonly rows: readonly ReportRow[];
  /** The sum that a row 合计 states for the funds; null when there is none. */
  readonly totalRowFunds: Fen | null;
}

const check = (
  id: string,
  kind: Check['kind'],
  declared: Check['declared'],
  found: Check['found'],
  zh: string,
  en: string,
): Check => ({
  id,
  kind,
  declared,
  found,
  text: { zh, en },
});

const agreement = (agrees: boolean): Check['kind'] => (agrees ? 'agrees' : 'disagrees');

/** Everything that the report says about itself, held against its rows; rows with problems count as rows. */
export function crossCheck(report: Checked): readonly Check[] {
  return [
    ...projectChecks(report),
    ...gradeChecks(report),
    fundsCheck(report),
    ...totalRowCheck(report),
    scaleCheck(report),
    scoresCheck(report),
    ...stageCheck(report),
  ];
}

function projectChecks({ declared, rows }: Checked): readonly Check[] {
  const [stated, ...others] = declared.projects;
  const found = rows.length;
  if (stated === undefined) {
    return [
      check(
        'projects',
        'cannot-be-checked',
        null,
        found,
        `文件没有写明项目个数，表中有 ${found} 个。`,
        `The file states no number of projects; the table has ${found}.`,
      ),
    ];
  }
  const agrees = stated === found;
  const main = agrees
    ? check(
        'projects',
        'agrees',
        stated,
        found,
        `文中写明 ${stated} 个项目，表中正好 ${found} 个。`,
        `The report states ${stated} projects and the table has ${found}.`,
      )
    : check(
        'projects',
        'disagrees',
        stated,
        found,
        `文中写明 ${stated} 个项目，表中有 ${found} 个。`,
        `The report states ${stated} projects but the table has ${found}.`,
      );
  if (agrees || !others.includes(found)) return [main];
  return [
    {
      ...main,
      text: {
        zh: `${main.text.zh}文中另有一处写 ${found} 个。`,
        en: `${main.text.en} Elsewhere it says ${found}.`,
      },
    },
  ];
}

function gradeChecks({ declared, scale, rows }: Checked): readonly Check[] {
  const stated = Object.entries(declared.gradeCounts);
  if (stated.length === 0) {
    return [
      check(
        'grades',
        'cannot-be-checked',
        null,
        null,
        '文件没有写明各等级的项目个数。',
        'The file does not state how many projects got each grade.',
      ),
    ];
  }
  const checks = gradesOf(scale).map((grade) => {
    const found = rows.filter((row) => row.grade === grade).length;
    const count = declared.gradeCounts[grade];
    const id = `grades.${grade}`;
    if (count === undefined)
      return check(
        id,
        found === 0 ? 'agrees' : 'cannot-be-checked',
        null,
        found,
        `文中没有写“${grade}”的个数，表中有 ${found} 个。`,
        `The report states no number for ${grade}; the table has ${found}.`,
      );
    return count === found
      ? check(
          id,
          'agrees',
          count,
          found,
          `“${grade}”：文中 ${count} 个，表中 ${found} 个。`,
          `${grade}: ${count} stated, ${found} in the table.`,
        )
      : check(
          id,
          'disagrees',
          count,
          found,
          `“${grade}”：文中 ${count} 个，表中却有 ${found} 个。`,
          `${grade}: ${count} stated but ${found} in the table.`,
        );
  });
  const [projects] = declared.projects;
  const sum = stated.reduce((total, [, count]) => total + count, 0);
  if (projects === undefined) return checks;
  const agrees = sum === projects;
  const zh = agrees
    ? `文中各等级个数之和 ${sum}，与项目总数一致。`
    : `文中各等级个数之和是 ${sum}，项目总数却是 ${projects}。`;
  const en = agrees
    ? `The stated numbers by grade add up to ${sum}, as stated.`
    : `The stated numbers by grade add up to ${sum}, but ${projects} projects are stated.`;
  return [...checks, check('grades.sum', agreement(agrees), projects, sum, zh, en)];
}

const yuan = (amount: Fen) => `${formatMoney(amount, '万元')}万元`;

/** A sum, or null when it is beyond what an amount may be. */
function sumOf(amounts: readonly Fen[]): Fen | null {
  return amounts.reduce((sum, amount) => sum + BigInt(amount), 0n) > 9_000_000_000_000_000n ? null : addFen(...amounts);
}

function fundsCheck({ declared: { funds }, rows }: Checked): Check {
  const amounts = rows.map((row) => row.fundsEvaluated).filter((amount) => amount !== null);
  const sum = sumOf(amounts);
  const cannot = (zh: string, en: string) =>
    check('funds', 'cannot-be-checked', funds?.amount ?? null, amounts.length === 0 ? null : sum, zh, en);
  if (funds === null)
    return cannot('文件没有写明评价资金总额。', 'The file does not state the funds evaluated in total.');
  if (amounts.length === 0)
    return cannot(
      `文中写明评价资金 ${funds.text}；表中没有逐项金额，无法核对。`,
      `The report states funds of ${funds.text}; the table gives no amounts by row, so this cannot be checked.`,
    );
  if (sum === null)
    return cannot(
      '逐项金额之和超出范围，无法核对。',
      'The sum of the rows is out of range, so this cannot be checked.',
    );
  if (amounts.length < rows.length) {
    return cannot(
      `文中写明评价资金 ${funds.text}；${rows.length - amounts.length} 行没有金额，其余合计 ${yuan(sum)}，无法核对。`,
      `The report states funds of ${funds.text}; ${rows.length - amounts.length} rows have no amount, the others add up to ${yuan(sum)}, so this cannot be checked.`,
    );
  }
  const agrees = Math.abs(sum - funds.amount) <= funds.tolerance;
  const zh = agrees
    ? `评价资金：文中 ${funds.text}，逐项合计 ${yuan(sum)}。`
    : `评价资金：文中 ${funds.text}，逐项合计却是 ${yuan(sum)}。`;
  const en = agrees
    ? `Funds: ${funds.text} stated, the rows add up to ${yuan(sum)}.`
    : `Funds: ${funds.text} stated, but the rows add up to ${yuan(sum)}.`;
  return check('funds', agreement(agrees), funds.amount, sum, zh, en);
}

function totalRowCheck({ totalRowFunds, rows }: Checked): readonly Check[] {
  if (totalRowFunds === null) return [];
  const amounts = rows.map((row) => row.fundsEvaluated).filter((amount) => amount !== null);
  const sum = sumOf(amounts);
  if (sum === null || amounts.length < rows.length) {
    return [
      check(
        'total-row',
        'cannot-be-checked',
        totalRowFunds,
        sum,
        '有的行没有金额，合计行无法核对。',
        'Some rows have no amount, so the total row cannot be checked.',
      ),
    ];
  }
  const agrees = sum === totalRowFunds;
  const zh = agrees
    ? `合计行 ${yuan(totalRowFunds)} 与逐项之和一致。`
    : `合计行写 ${yuan(totalRowFunds)}，逐项之和是 ${yuan(sum)}。`;
  const en = agrees
    ? `The total row ${yuan(totalRowFunds)} is the sum of the rows.`
    : `The total row says ${yuan(totalRowFunds)}, the rows add up to ${yuan(sum)}.`;
  return [check('total-row', agreement(agrees), totalRowFunds, sum, zh, en)];
}

const scaleWords = (scale: GradeScale) =>
  scale.bands.map((band) => `${band.grade}[${band.from},${band.to}${band.includesTo ? ']' : ')'}`).join(' ');

const faultWords: Readonly<Record<'gap' | 'overlap' | 'empty-band', RefusalText>> = {
  gap: { zh: '空档', en: 'gap' },
  overlap: { zh: '重叠', en: 'overlap' },
  'empty-band': { zh: '空区间', en: 'empty band' },
};

function scaleCheck({ declared, scale }: Checked): Check {
  const found = scaleWords(scale);
  if (declared.scale === null) {
    const usual = scale === defaultGradeScale;
    return check(
      'scale',
      'cannot-be-checked',
      null,
      found,
      `文件没有写明等级标准，按${usual ? '通行标准' : '给定标准'}：${found}。`,
      `The file states no grade scale; the ${usual ? 'usual' : 'given'} one is used: ${found}.`,
    );
  }
  const faults = scaleFaults(declared.scale);
  if (faults.length === 0)
    return check(
      'scale',
      'agrees',
      scaleWords(declared.scale),
      found,
      `等级标准完整：${found}。`,
      `The grade scale is complete: ${found}.`,
    );
  const zh = faults.map(({ kind, from, to }) => `${from}–${to} ${faultWords[kind].zh}`).join('，');
  const en = faults.map(({ kind, from, to }) => `${faultWords[kind].en} ${from}–${to}`).join(', ');
  const used = scale === declared.scale;
  const stated = scaleWords(declared.scale);
  return check(
    'scale',
    'disagrees',
    scaleWords(declared.scale),
    found,
    `文中的等级标准不完整（${zh}）：${stated}。${used ? '' : `改用：${found}。`}`,
    `The stated grade scale is not complete (${en}): ${stated}.${used ? '' : ` Used instead: ${found}.`}`,
  );
}

function scoresCheck({ rows }: Checked): Check {
  const scored = rows.filter((row) => row.score !== null);
  if (scored.length === 0) {
    return check(
      'scores',
      'cannot-be-checked',
      null,
      null,
      '表中没有得分，无法核对等级。',
      'The table gives no scores, so the grades cannot be checked against the scale.',
    );
  }
  const wrong = rows.filter(({ problems }) =>
    problems.some(({ code }) => code === 'import.grade-contradicts-score' || code === 'import.score-in-gap'),
  ).length;
  const zh =
    wrong === 0
      ? `${scored.length} 个有得分的项目，等级都与标准相符或写明了依据。`
      : `${scored.length} 个有得分的项目中，${wrong} 个的等级与标准不符。`;
  const en =
    wrong === 0
      ? `All ${scored.length} scored rows have the scale’s grade or give a basis.`
      : `${wrong} of ${scored.length} scored rows have a grade that the scale would not give.`;
  return check('scores', agreement(wrong === 0), scored.length, scored.length - wrong, zh, en);
}

function stageCheck({ declared: { stageCount, stages } }: Checked): readonly Check[] {
  if (stageCount === null) return [];
  const agrees = stageCount === stages.length;
  const zh = agrees
    ? `文中所说的 ${stageCount} 个环节都认出来了。`
    : `文中说有 ${stageCount} 个环节，认出了 ${stages.length} 个。`;
  const en = agrees
    ? `All ${stageCount} stages that the report speaks of were recognised.`
    : `The report speaks of ${stageCount} stages; ${stages.length} were recognised.`;
  return [check('stages', agreement(agrees), stageCount, stages.length, zh, en)];
}
