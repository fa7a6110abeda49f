import type { OutputOf } from '@bihuan/contract';
import { formatMoney, type GlossaryGroup, inWords, type Language } from '@bihuan/domain';
import { ladderRows, ratingsText, responsibleText, sentSentences, standingSentence } from './finding-words.ts';
import { lookBackText } from './ledger-words.ts';
import { actorText, principalName } from './line-words.ts';
import { frameOf, localAddress, member, type PageRequest } from './page-request.ts';
import { renderPage } from './render.ts';
import { pageWords } from './words.ts';

type Entry = OutputOf<'getTimeline'>['items'][number];
type Letter = OutputOf<'listLetters'>['items'][number];
type File = OutputOf<'listEvidence'>['items'][number];

const mostAtOnce = 1000;

/** The whole life of one finding: what it says, where it stands, what was promised, what was sent and what may be done next. */
export async function findingPage(request: PageRequest, id: string): Promise<string> {
  const { address, language } = request;
  const w = pageWords[language];
  const asOf = member(address, 'asOf');
  const moment = asOf === undefined ? {} : { asOf };
  const { item, on } = await request.ask('getFinding', { params: { id }, query: moment });
  const letters = await request.ask('listLetters', { query: { ...moment, about: id, limit: 100 } });
  const files = await request.ask('listEvidence', { query: { ...moment, findingId: id, limit: mostAtOnce } });
  const policies = await request.ask('listPolicyChanges', { query: { ...moment, findingId: id, limit: 100 } });
  const story = await storyOf(request, id, moment, new Set(letters.items.map((letter) => letter.id)));
  const say = (group: GlossaryGroup, code: string | null) => (code === null ? '—' : inWords(group, code, language));
  const facts = [
    { name: w.unit, value: item.unit ?? '—' },
    { name: w.category, value: [item.category, item.class === null ? null : say('findingClass', item.class)] },
    {
      name: w.severity,
      value: [say('severity', item.severity), ...item.flags.map((flag) => say('findingFlag', flag))],
    },
    { name: w.amount, value: item.amount === null ? null : formatMoney(item.amount, '万元', 2) },
    { name: w.basis, value: item.basis },
    { name: w.required, value: item.requirement },
    { name: w.lookBack, value: lookBackText(item, language) },
    { name: w.responsible, value: await responsibleText(item, request) },
  ];
  const title = `${item.objectName} · ${w.finding}`;
  return renderPage('finding', frameOf(request, title), {
    w,
    id,
    name: item.objectName,
    sample: item.sample.length > 0,
    state: say('status', item.state),
    description: item.description,
    sentence: standingSentence(item, on, language),
    isLate: item.standing.kind === 'overdue',
    ratings: ratingsText(item, language),
    facts: facts.map(({ name, value }) => ({ name, value: listed(value) })).filter(({ value }) => value !== ''),
    measures: (item.commitment?.measures ?? []).map((measure) => ({
      number: measure.measureId,
      text: [measure.text, measure.target].filter((part) => part !== null).join(' — '),
      due: measure.dueDate,
      first: measure.originalDueDate === measure.dueDate ? '' : measure.originalDueDate,
      percent: `${measure.percent}%`,
    })),
    ladder: ladderRows(item, language),
    allowed: item.allowed.map((move) => say('findingMove', move)),
    repeatOf:
      item.repeatOf === null
        ? null
        : { id: item.repeatOf, href: localAddress(address, `/findings/${encodeURIComponent(item.repeatOf)}`) },
    files: files.items.map((file) => fileRow(file, id)),
    policies: policies.items.map(({ id: policyId, title, kind, status }) => ({
      href: localAddress(address, `/policy-changes/${encodeURIComponent(policyId)}`),
      title,
      text: `${say('policyChangeKind', kind)} · ${say('policyChangeStatus', status)}`,
    })),
    letters: letters.items.map((letter) => letterRow(letter, language)),
    story: [
      ...story.map((entry) => ({
        anchor: `e-${entry.eventId}`,
        day: entry.day as string,
        words: entry.words[language],
        sample: entry.sample,
        by: actorText(entry, language),
      })),
      ...sentSentences(item, language).map(({ key, day, words }) => {
        return { anchor: `s-${key}`, day, words, sample: false, by: principalName('system', language) };
      }),
    ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
  });
}

const listed = (value: string | readonly (string | null)[] | null): string =>
  typeof value === 'string' ? value : (value ?? []).filter((part) => part !== null).join(' · ');

/** What happened to this finding and to the letters about it; the object's other findings are left out. */
async function storyOf(
  request: PageRequest,
  id: string,
  moment: { readonly asOf?: string },
  letterIds: ReadonlySet<string>,
): Promise<Entry[]> {
  const story: Entry[] = [];
  let cursor: string | null = null;
  do {
    const query = { ...moment, limit: mostAtOnce, ...(cursor !== null && { cursor }) };
    const page: OutputOf<'getTimeline'> = await request.ask('getTimeline', { params: { id }, query });
    story.push(...page.items.filter(({ stream }) => isAbout(stream, id, letterIds)));
    cursor = page.next;
  } while (cursor !== null);
  return story;
}

function isAbout(stream: string, id: string, letterIds: ReadonlySet<string>): boolean {
  const [kind = '', streamId = ''] = stream.slice(stream.indexOf('.') + 1).split('~');
  return (kind === 'finding' && streamId === id) || (kind === 'letter' && letterIds.has(streamId));
}

function fileRow({ hash, size, received, references }: File, findingId: string) {
  const reference = references.findLast((one) => one.findingId === findingId);
  const receipt = received.at(-1);
  return {
    name: reference?.name ?? receipt?.name ?? hash.slice(0, 12),
    href: `/api/v1/evidence/${hash}`,
    speaksOf: reference?.speaksOf ?? receipt?.speaksOf ?? '—',
    on: reference?.on ?? receipt?.receivedOn ?? '—',
    size: size === null ? '—' : `${Math.max(1, Math.round(size / 1024)).toLocaleString('en')} kB`,
  };
}

/** A letter about something, with where its document is. */
export function letterRow({ id, kind, number, status, issuedOn, draftedOn }: Letter, language: Language) {
  return {
    kind: inWords('letterKind', kind, language),
    number: number?.text ?? '—',
    status: inWords('letterStatus', status, language),
    on: issuedOn ?? draftedOn,
    href: `/api/v1/notices/${encodeURIComponent(id)}/content?format=html`,
  };
}
