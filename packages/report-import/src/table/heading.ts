import type { MoneyUnit } from '@bihuan/domain';

/** The usual names of the columns by which any table says which object a row is about. */
export const objectNames = {
  sequence: /^(?:序号|编号|行号|no\.?|#|sequence)$/,
  code: /^(?:项目|对象|政策|评价对象)?(?:编码|代码)$|^项目编号$|^code$/,
  department:
    /^(?:业务|项目|预算|一级)?(?:主管|归口)(?:预算)?(?:部门|单位)(?:名称)?$|^(?:预算|责任|所属)?部门(?:名称)?$|^department$/,
  unit: /^(?:被评价|评价|项目|实施|项目实施|资金使用|使用|预算|责任|承担|项目承担|建设)?单位(?:名称)?$|^unit$/,
  name: /^(?:被?评价|绩效评价)?(?:项目|政策|对象|资金|专项)(?:名称|全称)?$|^(?:被?评价)?(?:项目|政策)(?:或|和|及|、|\/)(?:项目|政策)(?:名称)?$|^名称$|^(?:project|object)?name$|^project$|^object$/,
} as const;

/** A heading cell taken apart. */
export interface Heading {
  /** What it names: without brackets, year, unit and mark, in lower case. */
  readonly word: string;
  /** The year before the word; null where there is none. */
  readonly year: number | null;
  /** What stands in brackets. */
  readonly brackets: readonly string[];
  readonly unit: MoneyUnit | null;
  /** Whether it says that its values are made up (示例). */
  readonly sample: boolean;
}

const unitPattern = /(?:单位[::]?)?(亿元|万元|元)/;

/** Brackets, spaces, years and units do not matter for what a heading names; null for what is none. */
export function readHeading(heading: string): Heading | null {
  if (heading === '' || heading.length > 40) return null;
  const plain = heading.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
  const brackets = [...plain.matchAll(/[([【〔](.*?)[)\]】〕]/g)].map((match) => match[1] ?? '');
  const bare = plain
    .replaceAll(/[([【〔].*?[)\]】〕]/g, '')
    .replaceAll(/[*::_]/g, '')
    .replace(/示例$/, '');
  const stated = unitPattern.exec(brackets.join(' '))?.[1] ?? /[/,]?(亿元|万元|元)$/.exec(bare)?.[1] ?? null;
  const withoutUnit = bare.replace(/[/,]?(?:亿元|万元|元)$/, '');
  const [, year, behindYear = withoutUnit] = /^((?:19|20)\d\d)年?度?(.+)$/.exec(withoutUnit) ?? [];
  return {
    word: behindYear,
    year: year === undefined ? null : Number(year),
    brackets,
    unit: stated as MoneyUnit | null,
    sample: plain.includes('示例'),
  };
}

/** “单位：万元” above a table: the unit of every amount whose heading names none; null where nothing says so. */
export function statedUnit(lines: readonly string[]): MoneyUnit | null {
  const stated = lines
    .map((line) => /(?:金额)?单位\s*[：:]\s*(?:人民币)?(亿元|万元|元)/.exec(line)?.[1])
    .find((unit) => unit !== undefined);
  return (stated ?? null) as MoneyUnit | null;
}
