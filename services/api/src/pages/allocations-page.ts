import type { OutputOf } from '@bihuan/contract';
import { type Fen, formatMoney, type Language, type MoneyUnit, moneyUnits } from '@bihuan/domain';
import {
  type Amounts,
  amountsOf,
  decisionCell,
  gradeText,
  type Line,
  proposalCell,
  ringLabel,
  ringOf,
  sealOf,
  signed,
} from './line-words.ts';
import { hatchDefinitions, moneyBarSvg } from './money-bar.ts';
import { addressWith, frameOf, member, moneyUnitOf, type PageRequest } from './page-request.ts';
import { renderPage } from './render.ts';
import { ringSvg } from './ring.ts';
import { pageWords } from './words.ts';

type Answer = OutputOf<'listAllocations'>;
type Totals = Answer['totals'];
const rowsOfPage = 100;

/** The grade-to-allocation table with its totals: what the budget office opens in the morning. */
export async function allocationsPage(request: PageRequest): Promise<string> {
  const { address, language, today } = request;
  const years = (await request.ask('listFiscalYears', {})).items;
  const fiscalYear = Number(member(address, 'fiscalYear') ?? years.at(-1)?.fiscalYear ?? Number(today.slice(0, 4)) + 1);
  const filter = optional({
    grade: member(address, 'grade'),
    department: member(address, 'department'),
    policyArea: member(address, 'policyArea'),
    q: member(address, 'q'),
  });
  const moment = optional({ asOf: member(address, 'asOf') });
  const sort = sortOf(address);
  const cursor = optional({ cursor: member(address, 'cursor') });
  const answer = await request.ask('listAllocations', {
    query: { fiscalYear, ...moment, ...filter, ...cursor, sort, limit: rowsOfPage },
  });
  const isFiltered = Object.keys(filter).length > 0;
  // What the filters offer must not shrink with the filter chosen.
  const everything = isFiltered
    ? (await request.ask('listAllocations', { query: { fiscalYear, ...moment, limit: 1 } })).totals
    : answer.totals;

  const unit = moneyUnitOf(address);
  const amounts = amountsOfPage(answer.items, unit);
  const w = pageWords[language];
  const heading =
    language === 'zh' ? `${fiscalYear}年预算：评价结果用到了哪里` : `Budget ${fiscalYear}: what the grades do`;
  const known = years.some((year) => year.fiscalYear === fiscalYear) ? years : [...years, { fiscalYear }];
  return renderPage('allocations', frameOf(request, heading), {
    hatch: hatchDefinitions,
    heading,
    lang: language,
    sort,
    sorts: sortLinks(address, sort),
    sample: answer.items.some((line) => line.sample.length > 0),
    sentences:
      answer.totals.objects + answer.totals.departments.lines === 0 ? [] : sentences(answer.totals, unit, language),
    years: known.map((year) => ({ value: year.fiscalYear, selected: year.fiscalYear === fiscalYear })),
    asOfValue: member(address, 'asOf') ?? '',
    today,
    grades: choices(
      everything.byGrade.map(({ grade }) => grade),
      filter.grade,
    ),
    departments: choices(
      everything.byDepartment.map(({ department }) => department),
      filter.department,
    ),
    policyAreas: choices(
      everything.byPolicyArea.map(({ policyArea }) => policyArea),
      filter.policyArea,
    ),
    moneyUnits: Object.keys(moneyUnits).map((value) => ({ value, label: value, selected: value === unit })),
    q: filter.q ?? '',
    resetHref: addressWith(address, {
      asOf: null,
      grade: null,
      department: null,
      policyArea: null,
      q: null,
      cursor: null,
    }),
    unitName: unit,
    caption: caption(answer, language),
    rows: answer.items.map((line) => row(line, longestChange(answer.items), amounts, request)),
    nextHref: answer.next === null ? null : addressWith(address, { cursor: answer.next }),
    totalTables: totalTables(answer.totals, unit, language),
    sum: {
      objects: answer.totals.objects,
      currentBudget: formatMoney(answer.totals.currentBudget as Fen, unit),
      change: signed(answer.totals.proposedChange, unit),
    },
    foot: foot(answer.totals, unit, language),
    emptyText: emptyText(isFiltered, moment.asOf, fiscalYear, language),
    w,
  });
}

function row(line: Line, full: number, amounts: Amounts, { address, language }: PageRequest) {
  const change = line.decision?.change ?? line.proposedChange;
  const nextBudget = line.finalBudget ?? line.proposedBudget;
  const isHeld = line.held !== null && line.held > 0;
  const link = new URL(`/lines/${encodeURIComponent(line.id)}`, address);
  for (const name of ['asOf', 'unit', 'lang']) {
    const value = member(address, name);
    if (value !== undefined) link.searchParams.set(name, value);
  }
  return {
    id: line.id,
    grade: line.grade ?? '',
    ring: ringSvg(ringOf(line), 20, ringLabel(line, language)),
    href: `${link.pathname}${link.search}`,
    name: line.objectName,
    unit: line.unit ?? '',
    unitSample: line.unit !== null && line.sample.includes('unit'),
    department: line.department ?? '—',
    departmentSample: line.department !== null && line.sample.includes('department'),
    seal: sealOf(line.grade),
    gradeTitle: gradeText(line, language),
    gradeText: gradeText(line, language),
    score: line.score ?? '',
    provisional: line.outcomeStatus === 'recorded',
    currentBudget: line.currentBudget === null ? '—' : amounts.plain(line.currentBudget),
    budgetSample: line.currentBudget !== null && line.sample.includes('currentBudget'),
    proposal: proposalCell(line, amounts, language),
    changeClass: tone(line.proposedChange ?? 0),
    bar: moneyBarSvg({ change, bounds: line.bounds, decided: line.decision !== null, full }),
    rule: line.rowNumber === null ? '—' : language === 'zh' ? `第${line.rowNumber}行` : `row ${line.rowNumber}`,
    decision: decisionCell(line, amounts, language),
    changedSince: line.decision?.changedSince ?? false,
    nextBudget: nextBudget === null ? '—' : amounts.plain(nextBudget),
    held: isHeld ? `${language === 'zh' ? '其中暂缓' : 'of which held'} ${amounts.plain(line.held as Fen)}` : '',
  };
}

/** What the whole page says in words, before any table. Amounts are ours, so that marking them up is safe. */
function sentences(totals: Totals, unit: MoneyUnit, language: Language): readonly string[] {
  const money = (amount: number) => `<b>${formatMoney(Math.abs(amount) as Fen, unit)} ${unit}</b>`;
  const net = totals.proposedChange;
  const { open, undecidable, decided } = totals;
  const range = openRange(open, unit, language);
  const isChinese = language === 'zh';
  const first = isChinese
    ? `${totals.objects} 个对象，当年预算合计 ${money(totals.currentBudget)}；按规则${net < 0 ? '净核减' : '净增加'} ${money(net)}，另有 ${money(totals.held)} 暂缓，待整改后拨付。`
    : `${totals.objects} objects with ${money(totals.currentBudget)} this year; the rules ${net < 0 ? 'cut' : 'add'} ${money(net)} net and hold ${money(totals.held)} until rectified.`;
  const parts = [
    isChinese
      ? `已决定 ${decided.lines} 个，共 ${signed(decided.change, unit)} ${unit}`
      : `${decided.lines} are decided, ${signed(decided.change, unit)} ${unit} in all`,
  ];
  if (open.lines > 0) {
    parts.push(
      isChinese
        ? `${open.lines} 个要由人填定，幅度 ${range}`
        : `${open.lines} are for a person to fill in, within ${range}`,
    );
  }
  if (undecidable.lines > 0) {
    parts.push(
      isChinese
        ? `${undecidable.lines} 个缺少依据，无法判断`
        : `${undecidable.lines} lack a fact and cannot be decided`,
    );
  }
  const departments = departmentSentence(totals.departments, unit, language);
  const sums = `${parts.join(isChinese ? '；' : '; ')}${isChinese ? '。' : '.'}`;
  return departments === null ? [first, sums] : [first, sums, departments];
}

/** Departments as a whole stand beside the objects and in none of their sums. */
function departmentSentence(departments: Totals['departments'], unit: MoneyUnit, language: Language): string | null {
  const { lines, currentBudget, proposedChange, openLines, openMin, openMax, openUnboundedLines, decidedLines } =
    departments;
  if (lines === 0) return null;
  const money = (amount: number) => `<b>${formatMoney(Math.abs(amount) as Fen, unit)} ${unit}</b>`;
  const range = openRange({ min: openMin, max: openMax, unboundedLines: openUnboundedLines }, unit, language);
  if (language === 'zh') {
    const open = openLines > 0 ? `，${openLines} 个要由人填定，幅度 ${range}` : '';
    return `另有 ${lines} 个部门整体，当年预算合计 ${money(currentBudget)}，按规则${proposedChange < 0 ? '净核减' : '净增加'} ${money(proposedChange)}${open}，已决定 ${decidedLines} 个；部门的钱就是所属对象的钱，不计入以上合计。`;
  }
  const open = openLines > 0 ? `, ${openLines} are for a person to fill in within ${range}` : '';
  return `Beside them ${lines} departments as a whole with ${money(currentBudget)} this year; the rules ${proposedChange < 0 ? 'cut' : 'add'} ${money(proposedChange)} net${open}; ${decidedLines} are decided. Their money is that of their objects, and in none of the sums above.`;
}

function caption({ items, totals }: Answer, language: Language): string {
  const departments = totals.departments.lines;
  if (language === 'zh')
    return `本页 ${items.length} 行，共 ${totals.objects} 个对象${departments > 0 ? `、${departments} 个部门整体` : ''}`;
  return `${items.length} of ${totals.objects} objects${departments > 0 ? ` and ${departments} departments as a whole` : ''}`;
}

function totalTables(totals: Totals, unit: MoneyUnit, language: Language) {
  const w = pageWords[language];
  const group = (
    label: string | null,
    sums: Totals['byGrade'][number] | Omit<Totals['byGrade'][number], 'grade'>,
    seal: string | null,
  ) => ({
    label: label ?? '—',
    seal,
    objects: sums.objects,
    currentBudget: formatMoney(sums.currentBudget as Fen, unit),
    change: signed(sums.proposedChange, unit),
    changeClass: tone(sums.proposedChange),
  });
  return [
    {
      title: w.grade,
      isFirst: true,
      groups: totals.byGrade.map((sums) => group(sums.grade, sums, sealOf(sums.grade))),
    },
    {
      title: w.department,
      isFirst: false,
      groups: totals.byDepartment.map((sums) => group(sums.department, sums, null)),
    },
    {
      title: w.policyArea,
      isFirst: false,
      groups: totals.byPolicyArea.map((sums) => group(sums.policyArea, sums, null)),
    },
  ];
}

function foot(totals: Totals, unit: MoneyUnit, language: Language) {
  const isChinese = language === 'zh';
  const amount = (value: number) => `${formatMoney(value as Fen, unit)} ${unit}`;
  return [
    { label: isChinese ? '对象' : 'Objects', value: String(totals.objects) },
    { label: isChinese ? '当年预算' : 'This year', value: amount(totals.currentBudget) },
    { label: isChinese ? '规则确定' : 'Determined', value: `${signed(totals.proposedChange, unit)} ${unit}` },
    {
      label: isChinese ? `待填 ${totals.open.lines} 行` : `${totals.open.lines} open`,
      value: openRange(totals.open, unit, language),
    },
    { label: isChinese ? '暂缓' : 'Held', value: amount(totals.held) },
    {
      label: isChinese ? `已决定 ${totals.decided.lines} 行` : `${totals.decided.lines} decided`,
      value: `${signed(totals.decided.change, unit)} ${unit}`,
    },
  ];
}

/** What the open lines come to at least and at most; those without an upper bound are counted beside it. */
function openRange(
  { min, max, unboundedLines }: Pick<Totals['open'], 'min' | 'max' | 'unboundedLines'>,
  unit: MoneyUnit,
  language: Language,
): string {
  const range = `${signed(min, unit)} ~ ${signed(max, unit)} ${unit}`;
  if (unboundedLines === 0) return range;
  return language === 'zh'
    ? `${range}（另有 ${unboundedLines} 行无上限）`
    : `${range} (${unboundedLines} without upper bound)`;
}

function emptyText(isFiltered: boolean, asOf: string | undefined, fiscalYear: number, language: Language): string {
  const isChinese = language === 'zh';
  if (isFiltered)
    return isChinese ? '没有符合条件的对象，请清除条件再看。' : 'Nothing matches; clear the filter to see all.';
  if (asOf !== undefined) {
    return isChinese
      ? `截至 ${asOf}，${fiscalYear} 年还没有任何评价结果。`
      : `As of ${asOf} there was no outcome for ${fiscalYear} yet.`;
  }
  return isChinese
    ? `${fiscalYear} 年还没有评价结果。用 bihuan import 导入一份评价报告，就能看到它对预算的影响。`
    : `No outcomes for ${fiscalYear} yet. Import a report with “bihuan import” to see what it does to the budget.`;
}

const tone = (change: number) => (change < 0 ? 'cut' : change > 0 ? 'rise' : '');

const longestChange = (lines: readonly Line[]) =>
  Math.max(
    0,
    ...lines.flatMap(({ proposedChange, bounds, decision }) =>
      [proposedChange, bounds?.min, bounds?.max, decision?.change].map((amount) => Math.abs(amount ?? 0)),
    ),
  );

const choices = (values: readonly (string | null)[], chosen: string | undefined) =>
  values.filter((value) => value !== null).map((value) => ({ value, label: value, selected: value === chosen }));

/** The amounts of the rows with as many decimals as the finest of them needs, so that the column lines up. */
function amountsOfPage(lines: readonly Line[], unit: MoneyUnit): Amounts {
  const shown = lines.flatMap((line) => [
    line.currentBudget,
    line.proposedChange,
    line.proposedBudget,
    line.finalBudget,
    line.bounds?.min,
    line.bounds?.max,
    line.decision?.change,
  ]);
  const decimals = shown.map((amount) => formatMoney((amount ?? 0) as Fen, unit).split('.')[1]?.length ?? 0);
  return amountsOf(unit, Math.max(2, ...decimals));
}

const sortable = ['object', 'grade', 'currentBudget', 'proposedChange'] as const;
type Sort = (typeof sortable)[number] | `-${(typeof sortable)[number]}`;

const isSort = (text: string): text is Sort => sortable.some((name) => text === name || text === `-${name}`);

function sortOf(address: URL): Sort {
  const asked = member(address, 'sort');
  return asked !== undefined && isSort(asked) ? asked : 'grade';
}

/** A heading sorts by its column, and the other way round when it does so already. */
function sortLinks(address: URL, sort: Sort) {
  return Object.fromEntries(
    sortable.map((name) => {
      const isUp = sort === name;
      const aria = isUp ? 'ascending' : sort === `-${name}` ? 'descending' : '';
      return [name, { href: addressWith(address, { sort: isUp ? `-${name}` : name, cursor: null }), aria }];
    }),
  );
}

/** Members that are undefined are left out, as the contract's optional members want it. */
function optional<Members extends Record<string, string | undefined>>(members: Members) {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Members]?: string;
  };
}
