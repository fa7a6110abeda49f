import { problemInWords } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';
import { shownRobot } from './person-item.ts';

/** Who would receive something on a day, and why nobody would. */
export const handlePreviewRecipients: Handler<'previewRecipients'> = async (context, { query }) => {
  const { role, unitId = null, departmentId = null, responsiblePersonId = null, objectId = null } = query;
  const asked = { role, unitId, departmentId, responsiblePersonId, objectId, ...viewAsked(context, query) };
  const answer = await context.projections.contacts.recipientsOf(context.principal, asked);
  const { recipients, problems, ...answered } = answer;
  return {
    items: recipients.map(({ addresses: { mail, phone, robots }, ...recipient }) => ({
      ...recipient,
      mail,
      phone,
      robots: robots.map(shownRobot),
    })),
    problems: problems.map((problem) => {
      const zh = problemInWords(problem, 'zh');
      const en = problemInWords(problem, 'en');
      return {
        code: problem.code,
        messages: { zh: zh.message, en: en.message },
        todo: { zh: zh.todo, en: en.todo },
      };
    }),
    ...answered,
  };
};
