import { inWords, type LetterAbout, type LetterKind, type LetterText, Refused } from '@bihuan/domain';
import type { Asking, LetterAsked, LetterMatter } from './letter-asked.ts';
import { budgetLinkMatter } from './matters/budget-link.ts';
import { reminderMatter, supervisionMatter } from './matters/chase.ts';
import { extensionAnswerMatter } from './matters/extension-answer.ts';
import { feedbackMatter } from './matters/feedback.ts';
import { policyChaseMatter } from './matters/policy-chase.ts';
import { rectificationMatter } from './matters/rectification.ts';
import { verificationMatter } from './matters/verification.ts';

type MatterOf = (asking: Asking, asked: LetterAsked) => Promise<LetterMatter>;

const matterOf: Readonly<Record<LetterKind, MatterOf>> = {
  feedback: feedbackMatter,
  rectification: rectificationMatter,
  reminder: reminderMatter,
  supervision: supervisionMatter,
  'extension-answer': extensionAnswerMatter,
  verification: verificationMatter,
  'budget-link': budgetLinkMatter,
};

const mostMarks = 40;

/** A letter from the record as it stands: what it is about, and the text to freeze. Refused: what the kind needs and the record lacks. */
export async function buildLetter(
  asking: Asking,
  asked: LetterAsked,
): Promise<{ readonly about: LetterAbout; readonly text: LetterText }> {
  const { kind, stepKey } = asked;
  const matter = asked.policyChangeIds.length > 0 ? policyChaseMatter : matterOf[kind];
  const { about, concerned, body, sample } = await matter(asking, asked);
  const language = asked.language ?? 'zh';
  const [addressed, ...others] = [...new Set(concerned)].filter((id) => id !== null);
  const to = asked.recipientOrganisationIds ?? (addressed === undefined ? [] : [addressed]);
  const recipients = await organisationsNow(asking, to, about.objectIds, asked);
  const copies = (await organisationsNow(asking, asked.copyToOrganisationIds ?? others, about.objectIds, asked)).filter(
    ({ id }) => !recipients.some((recipient) => recipient.id === id),
  );
  const copyToRoles = asked.copyToRoles ?? (kind === 'supervision' ? (['head-of-finance'] as const) : []);
  const roles = copyToRoles.map((role) => inWords('recipientRole', role, language));
  const nobody = language === 'zh' ? '（主送单位待定）' : '(recipient to be named)';
  const view = {
    issuer: asking.issuer,
    recipients: recipients.length === 0 ? [nobody] : recipients.map(({ name }) => name),
    copies: [...copies.map(({ name }) => name), ...(kind === 'supervision' ? [] : roles)],
    contact: { office: inWords('recipientRole', 'performance-office', language), phone: null },
    sample: sample.length > 0,
    ...body,
    ...(kind === 'supervision' && { reportedTo: copyToRoles }),
  };
  return {
    about: { ...about, stepKey },
    text: {
      recipientOrganisationIds: recipients.map(({ id }) => id),
      copyToOrganisationIds: copies.map(({ id }) => id),
      copyToRoles: [...copyToRoles],
      language,
      view: JSON.parse(JSON.stringify(view)),
      sample: sample.slice(0, mostMarks),
    },
  };
}

/** Most mergers and splits one after another that are followed. */
const mostMergers = 20;

/**
 * The organisations by id, or what has become of them, each once: after a split the successor that took over all the objects that the
 * letter is about, else the main one. Refused: `letter.unknown-recipient`.
 */
async function organisationsNow(
  { projections, principal }: Asking,
  ids: readonly string[],
  objectIds: readonly string[],
  { on }: LetterAsked,
) {
  const found = new Map<string, { readonly id: string; readonly name: string }>();
  for (const named of ids) {
    let id = named;
    for (let merger = 0; ; merger++) {
      const answer = await projections.register.getOrganisation(principal, { id, asOf: null, on });
      if (answer === null) throw new Refused('letter.unknown-recipient', { organisationId: id });
      const { name, mergedInto, successors } = answer.item;
      const tookOver = successors.find(
        (successor) => objectIds.length > 0 && objectIds.every((objectId) => successor.objectIds.includes(objectId)),
      );
      const next = tookOver?.organisationId ?? mergedInto;
      if (next === null || merger >= mostMergers) {
        found.set(id, { id, name });
        break;
      }
      id = next;
    }
  }
  return [...found.values()];
}
