import type { OutputOf } from '@bihuan/contract';
import { problemInWords, type RecipientRole } from '@bihuan/domain';
import type { ReminderState } from '@bihuan/read-models';
import type { HandlerContext } from '../../operations.ts';
import type { View } from '../../read-side.ts';

type Item = OutputOf<'listReminders'>['items'][number];
type Reached = Pick<Item, 'recipients' | 'unreachable'>;

/** Who receives what on the day asked for; the same question is asked once for a whole list. */
export function recipientsAsked({ projections, principal }: HandlerContext, view: View) {
  const known = new Map<string, Promise<Reached>>();

  async function ofRole(role: RecipientRole, reminder: ReminderState): Promise<Reached> {
    const { unitId, departmentId, responsiblePersonId, objectId } = reminder;
    const asked = { role, unitId, departmentId, responsiblePersonId, objectId, ...view };
    const { recipients, problems } = await projections.contacts.recipientsOf(principal, asked);
    return {
      recipients: recipients.map(({ personId, name, organisationId, deputyFor, isCopy }) => ({
        role,
        personId,
        name,
        organisationId,
        deputyFor,
        isCopy,
      })),
      unreachable: problems.map((problem) => ({
        role,
        code: problem.code,
        words: { zh: problemInWords(problem, 'zh').message, en: problemInWords(problem, 'en').message },
      })),
    };
  }

  return async (roles: readonly RecipientRole[], reminder: ReminderState): Promise<Reached> => {
    const { unitId, departmentId, responsiblePersonId, objectId } = reminder;
    const each = roles.map((role) => {
      const key = [role, unitId, departmentId, responsiblePersonId, objectId].join(' ');
      let reached = known.get(key);
      if (reached === undefined) {
        reached = ofRole(role, reminder);
        known.set(key, reached);
      }
      return reached;
    });
    const all = await Promise.all(each);
    return {
      recipients: all.flatMap(({ recipients }) => recipients),
      unreachable: all.flatMap(({ unreachable }) => unreachable),
    };
  };
}
