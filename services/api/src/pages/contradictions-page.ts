import type { OutputOf } from '@bihuan/contract';
import { type ContradictionKind, type Fen, formatMoney, type Language } from '@bihuan/domain';
import { addressWith, frameOf, localAddress, member, type PageRequest } from './page-request.ts';
import { renderPage } from './render.ts';
import { eventRoles } from './report-words.ts';
import { yearChoices } from './year-choices.ts';

type Verdict = OutputOf<'listContradictions'>['items'][number]['verdict'];

const money = (amount: number | null) => (amount === null ? '—' : formatMoney(amount as Fen, '万元', 2));
const oneLine = (text: string) => text.replaceAll(/\s*\n\s*/g, ' ');

/** What was done against what was found or decided, the events behind it, and what nobody can say. */
export async function contradictionsPage(request: PageRequest): Promise<string> {
  const { address, language, today } = request;
  const { fiscalYear, moment, years, asOfValue } = await yearChoices(request);
  const [kind, verdict, cursor] = ['kind', 'verdict', 'cursor'].map((name) => member(address, name));
  const answer = await request.ask('listContradictions', {
    // What is not one of the words is refused by the operation, which says which there are.
    query: {
      ...moment,
      ...(kind && { kind: kind as ContradictionKind }),
      ...(verdict && { verdict: verdict as Verdict }),
      ...(cursor && { cursor }),
    },
  });
  const listed = (of: string, as: string | null) => addressWith(address, { kind: of, verdict: as, cursor: null });
  const titles = new Map(answer.byKind.map((sums) => [sums.kind, sums.title[language]]));
  const heading = language === 'zh' ? `${fiscalYear}年矛盾情况` : `Contradictions of ${fiscalYear}`;
  return renderPage('contradictions', frameOf(request, heading), {
    heading,
    sample: answer.items.some(({ sample }) => sample),
    years,
    asOfValue,
    today,
    kinds: answer.byKind.map((sums) => ({
      kind: sums.kind,
      title: sums.title[language],
      asked: sums.asked,
      count: sums.contradictions,
      href: listed(sums.kind, null),
      amount: money(sums.amount),
      unjudged: sums.unjudged,
      unjudgedHref: listed(sums.kind, 'unjudged'),
      missing: sums.missing
        .map(({ title, lines }) => `${title[language]} ${lines}`)
        .join(language === 'zh' ? '；' : '; '),
    })),
    caption: caption(answer.items.length, language),
    rows: answer.items.map((row) => ({
      name: oneLine(row.object.name),
      href: row.lineId === null ? null : localAddress(address, `/lines/${encodeURIComponent(row.lineId)}`),
      unit: row.unit?.name ?? '',
      sample: row.sample,
      kind: titles.get(row.kind) ?? row.kind,
      sentence: row.sentence[language],
      amount: money(row.amount),
      events: row.events.map(({ role, eventId, href }) => ({
        text: eventRoles[role][language],
        // The line's own story has an anchor for each event; what is told elsewhere is read there.
        href:
          row.lineId !== null && href.endsWith(`/timeline/${encodeURIComponent(row.object.id)}`)
            ? `${localAddress(address, `/lines/${encodeURIComponent(row.lineId)}`)}#e-${eventId}`
            : href,
      })),
    })),
    nextHref: answer.next === null ? null : addressWith(address, { cursor: answer.next }),
  });
}

const caption = (count: number, language: Language) =>
  language === 'zh' ? `本页 ${count} 条，金额单位：万元` : `${count} on this page, in 万元`;
