import { type BihuanEvent, inWords } from '@bihuan/domain';
import { type DataOf, part, reasoned, type Words } from './phrases.ts';
import type { NamesThen } from './words.ts';

type PolicyWords = Extract<BihuanEvent['type'], `PolicyChange${string}`>;
type Says<Type extends BihuanEvent['type']> = (data: DataOf<Type>, names: NamesThen) => Words;

const document = (number: string | null): Words => ({
  zh: part(number, (text) => `（${text}）`),
  en: part(number, (text) => ` (${text})`),
});

const office = (id: string | null, { organisation }: NamesThen): string | null =>
  id === null ? null : (organisation(id) ?? id);

const grounds = ({ evaluationIds, findingIds }: DataOf<'PolicyChangeProposed'>['grounds']): Words => ({
  zh: `依据 ${evaluationIds.length} 次评价、${findingIds.length} 个问题`,
  en: `on the grounds of ${evaluationIds.length} evaluations and ${findingIds.length} findings`,
});

/** What each event in the life of a policy change says. */
export const policySentences: { readonly [Type in PolicyWords]: Says<Type> } = {
  PolicyChangeProposed: ({ title, kind, content, officeId, grounds: why, on }, names) => ({
    zh: `${on} 提出政策调整“${title}”（${inWords('policyChangeKind', kind, 'zh')}），${grounds(why).zh}${part(office(officeId, names), (name) => `，建议由${name}办理`)}：${content}`,
    en: `Policy change “${title}” proposed on ${on} (${inWords('policyChangeKind', kind, 'en')}), ${grounds(why).en}${part(office(officeId, names), (name) => `, for ${name}`)}: ${content}`,
  }),
  PolicyChangeGroundsAdded: ({ grounds: more, note, on }) =>
    reasoned(
      `${on} 政策调整补充依据：${more.evaluationIds.length} 次评价、${more.findingIds.length} 个问题`,
      `Grounds added to a policy change on ${on}: ${more.evaluationIds.length} evaluations, ${more.findingIds.length} findings`,
      note,
    ),
  PolicyChangeAdopted: ({ officeId, dueDate, documentNumber, reason, on }, names) =>
    reasoned(
      `${on} 采纳政策调整${document(documentNumber).zh}，由${office(officeId, names)}办理，期限 ${dueDate}`,
      `Policy change adopted on ${on}${document(documentNumber).en}, to be carried out by ${office(officeId, names)} until ${dueDate}`,
      reason,
    ),
  PolicyChangeRejected: ({ documentNumber, reason, on }) =>
    reasoned(
      `${on} 未采纳政策调整${document(documentNumber).zh}`,
      `Policy change rejected on ${on}${document(documentNumber).en}`,
      reason,
    ),
  PolicyChangeTermExtended: ({ dueDate, documentNumber, reason, on }) =>
    reasoned(
      `${on} 政策调整期限延至 ${dueDate}${document(documentNumber).zh}`,
      `Term of the policy change extended on ${on} until ${dueDate}${document(documentNumber).en}`,
      reason,
    ),
  PolicyChangeImplemented: ({ note, documentNumber, evidence, on }) => ({
    zh: `${on} 政策调整已落实${document(documentNumber).zh}${evidence.length === 0 ? '' : `，佐证材料 ${evidence.length} 份`}：${note}`,
    en: `Policy change carried out on ${on}${document(documentNumber).en}${evidence.length === 0 ? '' : `, ${evidence.length} files of evidence`}: ${note}`,
  }),
  PolicyChangeWithdrawn: ({ documentNumber, reason, on }) =>
    reasoned(
      `${on} 撤销政策调整${document(documentNumber).zh}`,
      `Policy change withdrawn on ${on}${document(documentNumber).en}`,
      reason,
    ),
};
