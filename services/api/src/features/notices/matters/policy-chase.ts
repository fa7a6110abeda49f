import type { OutputOf } from '@bihuan/contract';
import { type CalendarDate, Refused, workingDaysBetween } from '@bihuan/domain';
import type { NoticeView } from '@bihuan/notices';
import { calendarAt } from '../../calendars/calendar-at.ts';
import { type Asking, type LetterAsked, type LetterMatter, nothingElse } from '../letter-asked.ts';
import type { Body } from './body.ts';
import { marksOf } from './record.ts';
import { sentBefore } from './sent-before.ts';

type PolicyChange = OutputOf<'listPolicyChanges'>['items'][number];

/** Most objects that a letter is found from. */
const mostObjects = 1000;

/**
 * 催办函, 督办函: policy changes of one office that are past their term, with what was sent before. No money is held for them. Refused:
 * `letter.policy-changes-alone`, `letter.policy-changes-of-several-offices`, `letter.policy-change-not-overdue`.
 */
export async function policyChaseMatter(asking: Asking, asked: LetterAsked): Promise<LetterMatter> {
  const { on, answerBy } = asked;
  refuseAnythingElse(asked);
  const ids = [...new Set(asked.policyChangeIds)];
  const changes = await Promise.all(ids.map((id) => policyChangeOf(asking, id, on)));
  const officeId = changes[0]?.office?.id ?? null;
  if (changes.some(({ office }) => (office?.id ?? null) !== officeId)) {
    throw new Refused('letter.policy-changes-of-several-offices', {}, { pointer: '/policyChangeIds' });
  }
  const { calendar } = await calendarAt(asking, { asOf: null, on });
  const body: Body<NoticeView<'policy-reminder'>> = {
    countedOn: on,
    changes: changes.map((change) => {
      const { id, title, kind, content, basis, dueDate, originalDueDate, extensions, isOverdue, history } = change;
      const overdue = dueDate === null ? null : workingDaysBetween(dueDate, on, calendar);
      if (dueDate === null || overdue === null || !isOverdue || overdue.days < 1)
        throw new Refused('letter.policy-change-not-overdue', { policyChangeId: id, on });
      return {
        title,
        kind,
        content,
        basis,
        documentNumber: history.findLast(({ type }) => type === 'PolicyChangeAdopted')?.documentNumber ?? null,
        dueDate,
        originalDueDate: originalDueDate === dueDate ? null : originalDueDate,
        extensions,
        workingDaysOverdue: overdue.days,
        provisional: overdue.provisional,
      };
    }),
    earlier: await sentBefore(asking, { matters: ids.map((id) => ({ kind: 'policy-change', id })), on }),
    answerBy,
  };
  return {
    about: { ...nothingElse, objectIds: changes.flatMap(objectsOf).slice(0, mostObjects), policyChangeIds: ids },
    concerned: [officeId, await departmentOf(asking, officeId, on)],
    body,
    sample: marksOf(...changes),
  };
}

/** What a letter about policy changes says, it says of nothing else. */
function refuseAnythingElse(asked: LetterAsked): void {
  const isChase = asked.kind === 'reminder' || asked.kind === 'supervision';
  const isElse =
    asked.findingIds.length > 0 ||
    asked.allocationIds.length > 0 ||
    asked.evaluationId !== null ||
    asked.extensionId !== null ||
    asked.proposesHold === true;
  if (!isChase || isElse) throw new Refused('letter.policy-changes-alone', {}, { pointer: '/policyChangeIds' });
}

/** As it stands. Refused: `policy-change.not-found`. */
export async function policyChangeOf(
  { projections, principal }: Asking,
  id: string,
  on: CalendarDate,
): Promise<PolicyChange> {
  const found = await projections.policies.get(principal, { id, asOf: null, on });
  if (found !== null) return found.item;
  throw new Refused('policy-change.not-found', {}, { pointer: '/policyChangeIds' });
}

/** The policy itself, and what was evaluated and argues for the change. */
const objectsOf = ({ object, evaluations, findings }: PolicyChange): string[] => [
  ...new Set([object?.id, ...[...evaluations, ...findings].map(({ objectId }) => objectId)].filter((id) => id != null)),
];

/** Longer chains of supervision do not occur. */
const longestChain = 50;

/** The nearest department above an office; one that stands under none is its own. */
export async function departmentOf(
  { projections, principal }: Asking,
  officeId: string | null,
  on: CalendarDate,
): Promise<string | null> {
  let own: string | null = null;
  let id = officeId;
  for (let step = 0; id !== null && step < longestChain; step++) {
    const found = await projections.register.getOrganisation(principal, { id, asOf: null, on });
    if (found === null) break;
    const { kind, parentId, mergedInto } = found.item;
    if (mergedInto === null && kind === 'department') {
      if (id !== officeId) return id;
      own = id;
    }
    id = mergedInto ?? parentId;
  }
  return own;
}
