import type { OutputOf } from '@bihuan/contract';
import { type Fen, type Language, type MoneyUnit, moneyUnits } from '@bihuan/domain';
import { type Amounts, amountsOf, proposalCell, sealOf } from './line-words.ts';
import { frameOf, localAddress, member, moneyUnitOf, type PageRequest } from './page-request.ts';
import { renderPage } from './render.ts';
import { pageWords } from './words.ts';

type Answer = OutputOf<'compareSimulations'>;

/** Most lines that the page shows; the interface and the command line give all of them. */
const shownLines = 200;

/** One fiscal year under two rule sets side by side, and what changes, the largest first. Nothing is written. */
export async function whatIfPage(request: PageRequest): Promise<string> {
  const { address, language, today } = request;
  const w = pageWords[language];
  const years = (await request.ask('listFiscalYears', {})).items;
  const fiscalYear = Number(member(address, 'fiscalYear') ?? years.at(-1)?.fiscalYear ?? Number(today.slice(0, 4)) + 1);
  const library = (await request.ask('listRuleSetLibrary', {})).items;
  const own = (await request.ask('listRuleSets', {})).items;
  const known = [
    { value: `year:${fiscalYear}`, label: w.rulesInForce },
    ...own.map(({ id, title }) => ({ value: id, label: title[language] })),
    ...library.map(({ id, name, source }) => ({
      value: `library:${id}`,
      label: `${id} ${name[language]} · ${source[language]}`,
    })),
  ];
  const left = member(address, 'against') ?? `year:${fiscalYear}`;
  const right = member(address, 'rules') ?? 'library:P1';
  const asOf = member(address, 'asOf');
  const answer = await request.ask('compareSimulations', {
    body: { fiscalYear, left, right, ...(asOf !== undefined && { asOf }) },
  });
  const unit = moneyUnitOf(address);
  const amounts = amountsOf(unit);
  const heading = w.whatIfHeading.replace('{year}', String(fiscalYear));
  const shownYears = years.some((year) => year.fiscalYear === fiscalYear) ? years : [...years, { fiscalYear }];
  return renderPage('what-if', frameOf(request, heading), {
    heading,
    lang: language,
    years: shownYears.map((year) => ({ value: year.fiscalYear, selected: year.fiscalYear === fiscalYear })),
    asOfValue: asOf ?? '',
    today,
    againstChoices: choices(known, left),
    rulesChoices: choices(known, right),
    moneyUnits: Object.keys(moneyUnits).map((value) => ({ value, selected: value === unit })),
    unitName: unit,
    sample: answer.lines.some((line) => line.sample.includes('currentBudget')),
    leftTitle: answer.left.rules.title[language],
    rightTitle: answer.right.rules.title[language],
    sentence: sentence(answer, unit, amounts, language),
    groups: groups(answer, amounts),
    lines: answer.lines.slice(0, shownLines).map((line) => lineRow(line, amounts, request)),
    caption: w.whatIfCaption
      .replace('{shown}', String(Math.min(shownLines, answer.lines.length)))
      .replace('{all}', String(answer.lines.length)),
    w,
  });
}

const choices = (known: readonly { readonly value: string; readonly label: string }[], chosen: string) =>
  (known.some(({ value }) => value === chosen) ? known : [...known, { value: chosen, label: chosen }]).map((one) => ({
    ...one,
    selected: one.value === chosen,
  }));

const sum = (amounts: Amounts, amount: number): string => amounts.plain(amount as Fen);

function sentence({ left, right, lines }: Answer, unit: MoneyUnit, amounts: Amounts, language: Language): string {
  const [one, other] = [left.totals, right.totals];
  const figures = `${sum(amounts, one.after)} → ${sum(amounts, other.after)} ${unit}`;
  return language === 'zh'
    ? `${one.objects} 个对象，合计 ${figures}；${lines.length} 行不同。待人确定 ${one.open.lines} → ${other.open.lines} 行，无法判断 ${one.undecidable.lines} → ${other.undecidable.lines} 行，均按现状计入。`
    : `${one.objects} objects, in all ${figures}; ${lines.length} lines differ. Open ${one.open.lines} → ${other.open.lines}, undecidable ${one.undecidable.lines} → ${other.undecidable.lines}; both count as they stand today.`;
}

/** By grade, both sides of it, and the sum. */
function groups({ left, right }: Answer, amounts: Amounts) {
  const onTheRight = new Map(right.totals.byGrade.map((group) => [group.grade, group]));
  const rows = left.totals.byGrade.map((group) => {
    const other = onTheRight.get(group.grade);
    return {
      label: group.grade ?? '—',
      seal: sealOf(group.grade),
      objects: group.lines,
      before: sum(amounts, group.before),
      left: sum(amounts, group.after),
      right: other === undefined ? '—' : sum(amounts, other.after),
      open: `${group.openLines + group.undecidableLines} → ${(other?.openLines ?? 0) + (other?.undecidableLines ?? 0)}`,
    };
  });
  const [one, other] = [left.totals, right.totals];
  return {
    rows,
    sum: {
      objects: one.objects,
      before: sum(amounts, one.before),
      left: sum(amounts, one.after),
      right: sum(amounts, other.after),
      open: `${one.open.lines + one.undecidable.lines} → ${other.open.lines + other.undecidable.lines}`,
    },
  };
}

function lineRow(line: Answer['lines'][number], amounts: Amounts, { address, language }: PageRequest) {
  const side = ({ change, bounds, missing }: Answer['lines'][number]['left']) =>
    proposalCell({ proposedChange: change, bounds, missing: [...missing] }, amounts, language);
  return {
    id: line.id,
    href: localAddress(address, `/lines/${encodeURIComponent(line.id)}`),
    name: line.objectName,
    department: line.department ?? '—',
    grade: line.grade ?? '—',
    seal: sealOf(line.grade),
    before: line.before === null ? '—' : amounts.plain(line.before),
    isSample: line.sample.includes('currentBudget'),
    left: side(line.left),
    right: side(line.right),
    difference: line.difference === 0 ? '' : amounts.signed(line.difference),
    tone: line.difference < 0 ? 'cut' : line.difference > 0 ? 'rise' : '',
  };
}
