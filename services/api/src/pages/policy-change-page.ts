import type { OutputOf } from '@bihuan/contract';
import { inWords, type Language } from '@bihuan/domain';
import { letterRow } from './finding-page.ts';
import { ladderRows, sentSentences } from './finding-words.ts';
import { principalName } from './line-words.ts';
import { frameOf, localAddress, member, type PageRequest } from './page-request.ts';
import { renderPage } from './render.ts';
import { pageWords } from './words.ts';

type Item = OutputOf<'getPolicyChange'>['item'];

/** One policy change: what is to change and why, until when, how its office is chased, and what has become of it. */
export async function policyChangePage(request: PageRequest, id: string): Promise<string> {
  const { address, language } = request;
  const w = pageWords[language];
  const asOf = member(address, 'asOf');
  const moment = asOf === undefined ? {} : { asOf };
  const { item, on } = await request.ask('getPolicyChange', { params: { id }, query: moment });
  const letters = await request.ask('listLetters', { query: { ...moment, about: id, limit: 100 } });
  const facts = [
    { name: w.policy, value: item.object?.name ?? '' },
    { name: w.office, value: item.office?.name ?? '' },
    { name: w.basis, value: item.basis ?? '' },
    { name: w.evidence, value: (item.implemented?.evidence ?? []).map(({ name }) => name).join(' · ') },
  ];
  return renderPage('policy-change', frameOf(request, `${item.title} · ${w.policyChange}`), {
    w,
    id,
    name: item.title,
    sample: item.sample.length > 0,
    kind: inWords('policyChangeKind', item.kind, language),
    state: inWords('policyChangeStatus', item.status, language),
    content: item.content,
    sentence: standingSentence(item, on, language),
    isLate: item.isOverdue,
    grounds: groundsOf(item, address, language),
    ladder: ladderRows(item, language),
    letters: letters.items.map((letter) => letterRow(letter, language)),
    facts: facts.filter(({ value }) => value !== ''),
    allowed: item.allowed.map((move) => inWords('policyChangeMove', move, language)),
    story: storyOf(item, language),
  });
}

/** Where it stands on a day, in one sentence. */
function standingSentence(item: Item, on: string, language: Language): string {
  const { status, dueDate, originalDueDate, extensions, isOverdue, implemented, proposedOn } = item;
  const isChinese = language === 'zh';
  if (implemented !== null) {
    const document = implemented.documentNumber === null ? '' : ` (${implemented.documentNumber})`;
    return isChinese
      ? `${implemented.on} 已落实${document}。${implemented.note}`
      : `Carried out on ${implemented.on}${document}. ${implemented.note}`;
  }
  if (status !== 'adopted' || dueDate === null) {
    const state = inWords('policyChangeStatus', status, language);
    return isChinese ? `${proposedOn} 提出，${state}。` : `Proposed on ${proposedOn}; ${state}.`;
  }
  const moved =
    originalDueDate === dueDate
      ? ''
      : isChinese
        ? `（原定 ${originalDueDate}，已延期 ${extensions} 次）`
        : ` (first ${originalDueDate}, extended ${extensions} ${extensions === 1 ? 'time' : 'times'})`;
  if (isChinese) return `期限 ${dueDate}${moved}；按 ${on} 计算，${isOverdue ? '已逾期' : '未逾期'}。`;
  return `Due ${dueDate}${moved}; on ${on} it is ${isOverdue ? 'overdue' : 'not overdue'}.`;
}

/** Outcomes and findings that argue for it, each with where it leads: the story of its object, its own page. */
function groundsOf({ evaluations, findings }: Item, address: URL, language: Language) {
  const isChinese = language === 'zh';
  return [
    ...evaluations.map(({ id, objectId, objectName, evaluationYear, grade, score }) => ({
      href: objectId === null ? `/api/v1/evaluations/${encodeURIComponent(id)}` : storyAddress(objectId),
      name: objectName ?? id,
      text: [
        isChinese ? `${evaluationYear ?? '—'} 年评价` : `evaluation of ${evaluationYear ?? '—'}`,
        grade,
        score === null ? null : String(score),
      ]
        .filter((part) => part !== null)
        .join(' · '),
    })),
    ...findings.map(({ id, objectName, description }) => ({
      href: localAddress(address, `/findings/${encodeURIComponent(id)}`),
      name: objectName ?? id,
      text: description ?? '',
    })),
  ];
}

const storyAddress = (objectId: string): string => `/api/v1/timeline/${encodeURIComponent(objectId)}`;

/** What was decided and done about it, and what was sent, in the order of the days. */
function storyOf(item: Item, language: Language) {
  const decided = item.history.map(({ type, reason, documentNumber, dueDate, on, eventId, principal }) => {
    const what = inWords('event', type, language);
    const until = dueDate === null ? null : language === 'zh' ? `期限 ${dueDate}` : `until ${dueDate}`;
    const words = [what, documentNumber, until, reason].filter((part) => part !== null).join(' · ');
    return { anchor: `e-${eventId}`, day: on as string, words, by: principalName(principal, language) };
  });
  const sent = sentSentences(item, language).map(({ key, day, words }) => {
    return { anchor: `s-${key}`, day: day as string, words, by: principalName('system', language) };
  });
  return [...decided, ...sent].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
