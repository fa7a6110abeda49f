import type { OutputOf } from '@bihuan/contract';
import { inWords, Refused, type WorkingCalendar } from '@bihuan/domain';
import type { NoticeView } from '@bihuan/notices';
import type { AllocationFound, View } from '../../../read-side.ts';
import { calendarAt } from '../../calendars/calendar-at.ts';
import type { Asking } from '../letter-asked.ts';
import { type Evaluation, type Finding, marksOf } from './record.ts';

type Report = NoticeView<'yearly-report'>;
type Listed = OutputOf<'listFindings'>['items'][number];

/** What was evaluated in a year, what came out, what was put right, what it did to the money. Refused: `report.no-evaluations`. */
export async function yearlyReportView(
  asking: Asking & { readonly where: string },
  year: number,
  view: View,
): Promise<Report> {
  const evaluations = inOrder(await evaluationsOf(asking, year, view));
  const [first] = evaluations;
  if (first === undefined) throw new Refused('report.no-evaluations', { year });
  const { calendar } = await calendarAt(asking, view);
  const counted = { ...view, calendar };
  const found = (await Promise.all(evaluations.map(({ id }) => findingsOf(asking, id, counted)))).flat();
  const details = (
    await Promise.all(
      found.map(async ({ id }) => asking.projections.evaluations.getFinding(asking.principal, { id, ...counted })),
    )
  ).flatMap((one) => (one === null ? [] : [one.item]));
  const { fundYear, applyToYear, gradeScale } = first;
  const funds = evaluations.flatMap(({ fundsEvaluated }) => (fundsEvaluated === null ? [] : [fundsEvaluated]));
  const { budget, sample } = await budgetOf(asking, applyToYear, view);
  const { outlook } = await asking.projections.letters.outlookOf(asking.principal, { year, ...view });
  return {
    issuer: asking.issuer,
    number: null,
    on: view.on,
    recipients: [`${asking.where}人民政府`],
    copies: [],
    contact: { office: inWords('recipientRole', 'performance-office', 'zh'), phone: null },
    draft: false,
    sample: sample || (outlook?.sample ?? []).length > 0 || marksOf(...evaluations, ...found).length > 0,
    fundYear,
    evaluationYear: year,
    applyToYear,
    countedOn: view.on,
    fundsEvaluated: funds.length === 0 ? null : funds.reduce((sum: number, one) => sum + one, 0),
    policyAreas: distinct(evaluations.map(({ policyArea }) => policyArea)),
    methods: distinct(evaluations.flatMap(({ methods }) => methods)),
    evidenceMeans: distinct(evaluations.flatMap(({ evidenceMeans }) => evidenceMeans)),
    stages: distinct(evaluations.flatMap(({ stages }) => stages.map(({ stage }) => stage))),
    reviewRounds: Math.max(0, ...evaluations.flatMap(({ stages }) => stages.map((one) => one.reviewRound ?? 0))),
    gradeScale,
    objects: evaluations.map(({ objectName, grade, score, notDemonstrated }) => ({
      name: objectName,
      grade,
      score,
      notDemonstrated,
    })),
    findings: byCategory(found),
    results: resultsOf(details),
    budget,
    outlook: outlook?.paragraphs ?? [],
    next: nextOf(year + 1, { evaluations, details, planned: await evaluationsOf(asking, year + 1, view) }),
  };
}

/** Names that are said of the evaluations to come. */
const mostPlannedNames = 30;

/** What the record knows of the year to come: what will be evaluated, looked at again, put right. */
function nextOf(
  year: number,
  {
    evaluations,
    details,
    planned,
  }: Readonly<Record<'evaluations' | 'planned', readonly Evaluation[]>> & {
    readonly details: readonly Finding[];
  },
): Report['next'] {
  const isLowest = ({ grade, gradeScale, notDemonstrated }: Evaluation) =>
    notDemonstrated || (grade !== null && grade === gradeScale.bands.toSorted((a, b) => a.from - b.from)[0]?.grade);
  const open = details.filter(({ status }) => status !== 'closed');
  return {
    year,
    planned: planned.length,
    plannedNames: inOrder(planned)
      .slice(0, mostPlannedNames)
      .map(({ objectName }) => objectName),
    followed: evaluations.filter(isLowest).map(({ objectName }) => objectName),
    open: open.length,
    overdue: open.filter(({ standing }) => standing.kind === 'overdue').length,
    lookBack: details.filter(({ closing }) => closing?.kind === 'rectified').length,
  };
}

const distinct = <Value>(values: readonly (Value | null)[]): Value[] => [
  ...new Set(values.filter((value) => value !== null)),
];

async function evaluationsOf({ projections, principal }: Asking, evaluationYear: number, view: View) {
  const all: Evaluation[] = [];
  for (let cursor: string | null = null; ; ) {
    const asked = { ...view, evaluationYear, limit: 1000, ...(cursor !== null && { cursor }) };
    const page = await projections.evaluations.list(principal, asked);
    for (const { id, status } of page.items) {
      const found = status === 'open' ? await projections.evaluations.get(principal, { id, ...view }) : null;
      if (found !== null) all.push(found.item);
    }
    cursor = page.next;
    if (cursor === null) return all;
  }
}

/** In the order of the file that they came from; what came from none follows, by name. */
function inOrder(evaluations: readonly Evaluation[]): Evaluation[] {
  const keyOf = ({ source }: Evaluation) => (source === null ? null : source.row);
  return evaluations.toSorted((one, other) => {
    const [first, second] = [keyOf(one), keyOf(other)];
    if (first === null || second === null) return first === second ? 0 : first === null ? 1 : -1;
    return first - second;
  });
}

async function findingsOf(
  { projections, principal }: Asking,
  evaluationId: string,
  view: View & { readonly calendar: WorkingCalendar },
): Promise<Listed[]> {
  const { items } = await projections.evaluations.listFindings(principal, { ...view, evaluationId, limit: 1000 });
  return items.filter(({ status }) => status !== 'withdrawn');
}

/** The category with most findings first. */
function byCategory(findings: readonly Listed[]): Report['findings'] {
  return [...Map.groupBy(findings, ({ category }) => category)]
    .map(([category, of]) => ({
      category,
      raised: of.length,
      closed: of.filter(({ status }) => status === 'closed').length,
      overdue: of.filter(({ standing }) => standing.kind === 'overdue').length,
    }))
    .sort((one, other) => other.raised - one.raised);
}

function resultsOf(findings: readonly Finding[]): Report['results'] {
  const all = findings.flatMap(({ results }) => results);
  return [...Map.groupBy(all, ({ kind }) => kind)].map(([kind, of]) => ({
    kind,
    count: of.length,
    amount: of.reduce((sum: number, { amount }) => sum + (amount ?? 0), 0),
  }));
}

/** What was decided about the money of the year that the outcomes are applied to; null where nothing was. */
async function budgetOf(
  { projections, principal }: Asking,
  fiscalYear: number,
  view: View,
): Promise<{ readonly budget: Report['budget']; readonly sample: boolean }> {
  const decided: AllocationFound[] = [];
  for (let cursor: string | null = null; ; ) {
    const asked = { ...view, fiscalYear, sort: 'object', limit: 1000, ...(cursor !== null && { cursor }) } as const;
    const page = await projections.allocations.list(principal, asked);
    decided.push(...page.items.filter(({ decision }) => decision !== null));
    cursor = page.next;
    if (cursor === null) break;
  }
  if (decided.length === 0) return { budget: null, sample: false };
  const changes = decided.map(({ decision }) => decision?.change ?? 0);
  const sum = (amounts: readonly number[]) => amounts.reduce((total, one) => total + one, 0);
  const cuts = changes.filter((change) => change < 0);
  const rises = changes.filter((change) => change > 0);
  const budget = {
    decided: decided.length,
    cut: cuts.length,
    cutAmount: Math.abs(sum(cuts)),
    raised: rises.length,
    raisedAmount: sum(rises),
    heldAmount: sum(decided.map(({ held }) => held ?? 0)),
  };
  return { budget, sample: marksOf(...decided).length > 0 };
}
