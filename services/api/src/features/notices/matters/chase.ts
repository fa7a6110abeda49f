import { Refused, workingDaysBetween } from '@bihuan/domain';
import type { NoticeView } from '@bihuan/notices';
import { calendarAt } from '../../calendars/calendar-at.ts';
import { type Asking, type LetterAsked, type LetterMatter, nothingElse } from '../letter-asked.ts';
import type { Body } from './body.ts';
import { concernedBy, evaluationOf, type Finding, findingOf, marksOf, nothingToSay, stated } from './record.ts';
import { sentBefore } from './sent-before.ts';

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
    earlier: await sentBefore(asking, { matters: findings.map(({ id }) => ({ kind: 'finding', id })), on }),
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
