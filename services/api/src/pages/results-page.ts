import type { OutputOf } from '@bihuan/contract';
import { type Fen, formatMoney, type Language, type ResultFigure } from '@bihuan/domain';
import { addressWith, frameOf, localAddress, member, type PageRequest } from './page-request.ts';
import { renderPage } from './render.ts';
import { yearChoices } from './year-choices.ts';

type Figure = OutputOf<'getResultApplication'>['figures'][number];
type Lines = OutputOf<'listResultApplicationLines'>;
type Round = OutputOf<'getDecisionRound'>['item'];

const money = (amount: number | null) => (amount === null ? '' : formatMoney(amount as Fen, '万元', 2));

const groups: readonly {
  readonly title: Readonly<Record<Language, string>>;
  readonly figures: readonly ResultFigure[];
}[] = [
  { title: { zh: '评价', en: 'Evaluation' }, figures: ['evaluated', 'confirmed', 'published'] },
  {
    title: { zh: '预算', en: 'Budget' },
    figures: ['raised', 'kept', 'cut', 'cancelled', 'proposed-raised', 'proposed-kept', 'proposed-cut', 'open'],
  },
  {
    title: { zh: '暂缓与收回', en: 'Held and clawed back' },
    figures: ['held', 'claw-back-ordered', 'claw-back-returned'],
  },
  {
    title: { zh: '整改与政策', en: 'Rectification and policy' },
    figures: [
      'findings-raised',
      'findings-rectified',
      'findings-open',
      'freed',
      'policies-proposed',
      'policies-adopted',
      'policies-implemented',
    ],
  },
];

/** Whether the round is over, and whether what is decided in it takes a second person, by whose rule. */
function roundSentence({ status, takesTwo, hasOwnReviewRule }: Round, language: Language): string {
  if (language === 'zh') {
    const by = hasOwnReviewRule ? '本年度规定' : '各年度规定';
    return `决定轮次${status === 'closed' ? '已结束' : '进行中'}；按${by}，决定${takesTwo ? '须经第二人复核' : '由一人作出'}。`;
  }
  const by = hasOwnReviewRule ? 'the rule of this year' : 'the rule of every year';
  return `The decision round is ${status}; by ${by} a decision takes ${takesTwo ? 'two people' : 'one person'}.`;
}

/** The use of results: every figure opens the list behind it; below, the flow from grade to action to amount. */
export async function resultsPage(request: PageRequest): Promise<string> {
  const { address, language, today } = request;
  const { fiscalYear, moment, years, asOfValue } = await yearChoices(request);
  const report = await request.ask('getResultApplication', { query: moment });
  const flow = await request.ask('getResultFlow', { query: moment });
  const { fiscalYear: _, ...asKnown } = moment;
  const { item: round } = await request.ask('getDecisionRound', { params: { fiscalYear }, query: asKnown });
  const list = await listShown(request, moment);
  const heading = language === 'zh' ? `${fiscalYear}年评价结果应用情况` : `Use of results ${fiscalYear}`;
  const isChosen = ({ figure, grade }: Figure) =>
    figure === member(address, 'figure') && grade === (member(address, 'grade') ?? null);
  const shown = (one: Figure) => ({
    title: one.grade === null ? one.title[language] : `· ${one.grade}`,
    count: one.count,
    amount: money(one.amount),
    chosen: isChosen(one),
    href: `${addressWith(address, { figure: one.figure, grade: one.grade, cursor: null })}#lines`,
  });
  const titles = new Map(flow.nodes.map(({ id, title }) => [id, title[language]]));
  return renderPage('results', frameOf(request, heading), {
    heading,
    sample: report.figures.some(({ sample }) => sample),
    years,
    asOfValue,
    today,
    roundSentence: roundSentence(round, language),
    groups: groups.map(({ title, figures }) => ({
      title: title[language],
      figures: report.figures.filter(({ figure }) => figures.includes(figure)).map(shown),
    })),
    list: list && {
      title: list.title[language],
      caption: captionOf(list, language),
      rows: list.items.map((row) => ({
        name: row.name.replaceAll(/\s*\n\s*/g, ' '),
        href: pageOf(row, address),
        unit: row.unit ?? '',
        sample: row.sample,
        grade: row.grade ?? '—',
        amount: money(row.amount),
      })),
      nextHref: list.next === null ? null : `${addressWith(address, { cursor: list.next })}#lines`,
    },
    links: flow.links.map(({ from, to, lines, decidedLines, amount }) => ({
      from: titles.get(from) ?? from,
      to: titles.get(to) ?? to,
      lines,
      decided: decidedLines,
      amount: money(amount),
    })),
  });
}

async function listShown(
  { ask, address }: PageRequest,
  moment: { readonly fiscalYear: number },
): Promise<Lines | null> {
  const figure = member(address, 'figure');
  if (figure === undefined) return null;
  const [grade, cursor] = [member(address, 'grade'), member(address, 'cursor')];
  return ask('listResultApplicationLines', {
    // A figure that there is not is refused by the operation, which says which there are.
    query: { ...moment, figure: figure as ResultFigure, ...(grade && { grade }), ...(cursor && { cursor }) },
  });
}

/** Lines and findings have pages of their own; the rest is read where the interface answers it. */
function pageOf({ kind, href }: Lines['items'][number], address: URL): string {
  const id = href.slice(href.lastIndexOf('/') + 1);
  if (kind === 'line' || kind === 'claw-back') return localAddress(address, `/lines/${id}`);
  return kind === 'finding' ? localAddress(address, `/findings/${id}`) : href;
}

const captionOf = ({ count, amount }: Lines, language: Language) => {
  const sum =
    amount === null ? '' : language === 'zh' ? `，合计 ${money(amount)} 万元` : `, ${money(amount)} 万元 in all`;
  return language === 'zh' ? `共 ${count} 项${sum}` : `${count} in all${sum}`;
};
