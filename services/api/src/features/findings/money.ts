import type { InputOf, OutputOf } from '@bihuan/contract';
import {
  allocationLineId,
  type CalendarDate,
  daysOverdueIfMissed,
  type Proposal,
  Refused,
  seesObject,
  systemPrincipal,
  type WorkingCalendar,
} from '@bihuan/domain';
import { proposalIf } from '@bihuan/read-models';
import { explainProposal } from '@bihuan/rules';
import type { Handler, HandlerContext } from '../../operations.ts';
import type { AllocationAnswer, View } from '../../read-side.ts';
import { viewAsked } from '../../view-asked.ts';
import { calendarAt } from '../calendars/calendar-at.ts';
import { handleGetFinding } from './get.ts';
import { moneySentence } from './money-sentence.ts';

type Finding = OutputOf<'getFinding'>['item'];
type Item = OutputOf<'listFindings'>['items'][number];
type Money = NonNullable<OutputOf<'getFindingMoney'>['item']>;

const findingsAtOnce = 1000;

/** What the rules that govern the line say of it if the finding is rectified by a day, and if it is not. Refused: `finding.not-found`. */
export const handleGetFindingMoney: Handler<'getFindingMoney'> = async (context, input) => {
  const { item: finding, ...answered } = await findingAsked(context, input);
  const view = viewAsked(context, input.query);
  const line = await lineOf(context, view, finding);
  if (line === null) return { item: null, ...answered };
  return { item: await moneyOf(context, { view, on: answered.on, finding, line, by: input.query.by }), ...answered };
};

const findingAsked = (context: HandlerContext, { params, query }: InputOf<'getFindingMoney'>) => {
  const { by: _by, ...moment } = query;
  return handleGetFinding(context, { params, query: moment });
};

/** The line that the outcome is applied to; null where there is none, or it is not this reader's to see. */
async function lineOf({ projections, principal }: HandlerContext, view: View, finding: Finding) {
  if (!seesObject(principal.sees, finding.objectId)) return null;
  const found = await projections.evaluations.get(principal, { id: finding.evaluationId, ...view });
  if (found === null) throw new Refused('finding.not-found');
  const id = allocationLineId(found.item.applyToYear, finding.objectId);
  const line = await projections.allocations.get(principal, { id, ...view });
  return line?.item.evaluationId === finding.evaluationId ? line : null;
}

interface Asked {
  readonly view: View;
  readonly on: CalendarDate;
  readonly finding: Finding;
  readonly line: AllocationAnswer;
  readonly by: CalendarDate | undefined;
}

async function moneyOf(context: HandlerContext, { view, on, finding, line, by: asked }: Asked): Promise<Money> {
  const { item, proposal } = line;
  const { calendar } = await calendarAt(context, view);
  const isOpen = finding.status === 'open';
  const { dueDate } = finding;
  // A day that has gone by is none by which anything can still be done.
  const by = isOpen ? (asked ?? (dueDate !== null && dueDate >= on ? dueDate : null)) : null;
  const step = finding.ladder.find((dated) => dated.step.kind === 'propose-hold');
  const hold =
    step?.step.kind === 'propose-hold'
      ? { day: step.day, provisional: step.provisional, atOnce: step.step.placesHoldAtOnce }
      : null;
  const all = isOpen ? await findingsOf(context, view, finding.evaluationId, calendar) : [];
  const supposed = (as: Parameters<typeof proposalIf>[2]['as']) =>
    caseOf(line, proposalIf(line, all, { id: finding.id, as }));
  const overdueDays = dueDate === null ? 0 : daysOverdueIfMissed(dueDate, hold?.day ?? null, on, calendar);
  const money = {
    lineId: item.id,
    fiscalYear: item.fiscalYear,
    decided: item.finalBudget,
    now: caseOf(line, proposal),
    kept: isOpen ? supposed('verified') : null,
    missed: isOpen ? supposed({ overdueDays }) : null,
    by,
    isInTime: by === null || dueDate === null ? null : by <= dueDate,
    hold,
    isHeld: item.holds.some(({ reason }) => reason.kind === 'overdue' && reason.findingId === finding.id),
    sample: [...item.sample],
  };
  return { ...money, sentence: moneySentence(money, on) };
}

/** All that count, also those of another unit: of them nothing is shown but what they do to the line. */
async function findingsOf(
  { projections }: HandlerContext,
  view: View,
  evaluationId: string,
  calendar: WorkingCalendar,
): Promise<Item[]> {
  const all: Item[] = [];
  for (let cursor: string | null = null; ; ) {
    const asked = { evaluationId, limit: findingsAtOnce, ...view, calendar, ...(cursor !== null && { cursor }) };
    const page: OutputOf<'listFindings'> = await projections.evaluations.listFindings(systemPrincipal, asked);
    all.push(...page.items);
    cursor = page.next;
    if (cursor === null) return all;
  }
}

function caseOf({ item, definition }: AllocationAnswer, proposal: Proposal): Money['now'] {
  const { status, change, bounds, proposedBudget, held } = proposal;
  const why = (language: 'zh' | 'en') =>
    explainProposal(proposal, definition, language, { fiscalYear: item.fiscalYear }).sentence;
  return { status, change, bounds, proposedBudget, held, why: { zh: why('zh'), en: why('en') } };
}
