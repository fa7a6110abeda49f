import { isInForce, Refused, workingDaysBetween } from '@bihuan/domain';
import type { NoticeView } from '@bihuan/notices';
import { calendarAt } from '../../calendars/calendar-at.ts';
import { type Asking, type LetterAsked, type LetterMatter, nothingElse } from '../letter-asked.ts';
import type { Body } from './body.ts';
import { concernedBy, evaluationOf, type Finding, findingOf, marksOf, nothingToSay, stated } from './record.ts';

/** 催办函: findings of one unit that are overdue, with what was sent before. */
export async function reminderMatter(asking: Asking, asked: LetterAsked): Promise<LetterMatter> {
  const { matter, body } = await chaseMatter(asking, asked);
  return { ...matter, body };
}

/** 督办函: the same in the name of the head of finance, with what happens to next year’s money. */
export async function supervisionMatter(asking: Asking, asked: LetterAsked): Promise<LetterMatter> {
  const { matter, body: overdue, findings, applyToYear } = await chaseMatter(asking, asked);
  const body: Omit<Body<NoticeView<'supervision'>>, 'reportedTo'> = {
    ...overdue,
    hold: asked.proposesHold === true ? await holdOf(asking, asked, findings, applyToYear) : null,
  };
  return { ...matter, body };
}

async function chaseMatter(asking: Asking, asked: LetterAsked) {
  const { on, findingIds, kind, answerBy } = asked;
  const findings = await Promise.all([...new Set(findingIds)].map((id) => findingOf(asking, id, on)));
  const [first] = findings;
  if (first === undefined) throw nothingToSay(kind);
  if (findings.some(({ unitId }) => unitId !== first.unitId)) {
    throw new Refused('letter.findings-of-several-units', {}, { pointer: '/findingIds' });
  }
  const { calendar } = await calendarAt(asking, { asOf: null, on });
  const evaluation = await evaluationOf(asking, first.evaluationId, on);
  const body: Body<NoticeView<'reminder'>> = {
    countedOn: on,
    findings: findings.map((finding) => {
      const { id, objectName, dueDate, originalDueDate, timesExtended: extensions, percent, standing } = finding;
      if (dueDate === null || standing.kind !== 'overdue')
        throw new Refused('letter.not-overdue', { findingId: id, on });
      const { days, provisional } = workingDaysBetween(dueDate, on, calendar);
      if (days < 1) throw new Refused('letter.not-overdue', { findingId: id, on });
      return {
        objectName,
        ...stated(finding),
        dueDate,
        originalDueDate: originalDueDate === dueDate ? null : originalDueDate,
        extensions,
        workingDaysOverdue: days,
        percent,
        provisional,
      };
    }),
    earlier: await sentBefore(asking, asked),
    answerBy,
  };
  const matter = {
    about: {
      ...nothingElse,
      objectIds: [...new Set(findings.map(({ objectId }) => objectId))],
      findingIds: findings.map(({ id }) => id),
    },
    concerned: concernedBy(first, evaluation),
    sample: marksOf(...findings),
  };
  return { matter, body, findings, applyToYear: evaluation.applyToYear };
}

const stepOf = { reminder: 'reminder', supervision: 'head-of-finance' } as const;

type Earlier = Body<NoticeView<'reminder'>>['earlier'][number];

/** What the unit was sent before about any of the findings, messages and letters, oldest first, the last fifty. */
async function sentBefore(asking: Asking, asked: LetterAsked): Promise<Earlier[]> {
  const all = [...(await messagesBefore(asking, asked)), ...(await lettersBefore(asking, asked))];
  return all.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0)).slice(-50);
}

/** Letters that were issued and stand. */
async function lettersBefore({ projections, principal }: Asking, { findingIds, on }: LetterAsked): Promise<Earlier[]> {
  const found = new Map<string, Earlier>();
  for (const kind of ['reminder', 'supervision'] as const) {
    for (const subjectId of findingIds) {
      const { items } = await projections.letters.list(principal, { asOf: null, on, subjectId, kind, limit: 1000 });
      for (const { id, status, issuedOn, number } of items) {
        if (status === 'voided' || issuedOn === null || issuedOn > on) continue;
        found.set(id, { kind: stepOf[kind], on: issuedOn, number: number?.text ?? null });
      }
    }
  }
  return [...found.values()];
}

/** Steps that were messages and reached somebody or still may; one that was a letter is among the letters once it is issued. */
async function messagesBefore({ streams }: Asking, { findingIds, on }: LetterAsked): Promise<Earlier[]> {
  const found = new Map<string, Earlier>();
  for (const id of new Set(findingIds)) {
    for (const step of (await streams.chase.load(id)).steps) {
      if (step.form !== 'message' || step.on > on || !isInForce(step)) continue;
      found.set(`${step.kind} ${step.on}`, { kind: step.kind, on: step.on, number: null });
    }
  }
  return [...found.values()];
}

/** What the lines of the objects hold next year, as far as it can be said. */
async function holdOf(
  { projections, principal }: Asking,
  { on }: LetterAsked,
  findings: readonly Finding[],
  fiscalYear: number,
) {
  const objectIds = [...new Set(findings.map(({ objectId }) => objectId))];
  const lines = await Promise.all(
    objectIds.map(async (id) => projections.allocations.get(principal, { id: `${fiscalYear}-${id}`, asOf: null, on })),
  );
  const held = lines.map((line) => line?.item.held ?? null);
  const amount = held.includes(null) ? null : held.reduce((sum: number, one) => sum + (one ?? 0), 0);
  const ids = findings.map(({ id }) => id);
  const placed = lines.some((line) =>
    line?.item.holds.some(({ reason }) => reason.kind === 'overdue' && ids.includes(reason.findingId)),
  );
  return { fiscalYear, amount: amount === 0 ? null : amount, placed };
}
