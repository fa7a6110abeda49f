import type { OutputOf } from '@bihuan/contract';
import { type Fen, formatMoney, type GlossaryGroup, inWords, type Language } from '@bihuan/domain';
import { addressOfFilter } from './ledger-address.ts';
import type { PageRequest } from './page-request.ts';
import { pageWords } from './words.ts';

type Totals = OutputOf<'getLedger'>['totals'];
type Figure = Totals['findings'];
type Sums = Omit<Totals, 'byUnit' | 'byDepartment' | 'byCategory'>;

/** A piece of a sentence, or a cell: text, and where it leads when it is a figure. */
interface Linked {
  readonly text: string;
  readonly href: string | null;
}

/** The sentences above the table and the totals below it. */
export function ledgerTotals(totals: Totals, { address, language }: PageRequest) {
  const link = (figure: Figure, text = String(figure.count)): Linked => ({
    text,
    href: figure.count === 0 ? null : addressOfFilter(address, figure.filter),
  });
  const w = pageWords[language];
  return {
    sentences: totals.findings.count === 0 ? [] : sentences(totals, link, language),
    lists: lists(totals, link, language),
    columns: [
      w.findings,
      w.overdue,
      w.rectified,
      w.rate,
      w.withinTerm,
      w.meanDays,
      w.repeats,
      w.promised,
      w.kept,
      w.keptLater,
      w.broken,
    ],
    groups: [
      group(w.unit, totals.byUnit, link),
      group(w.department, totals.byDepartment, link),
      group(w.category, totals.byCategory, link),
    ],
    sum: cells(totals, link),
  };
}

type Link = (figure: Figure, text?: string) => Linked;

const rate = (value: number | null): Linked => ({ text: value === null ? '—' : `${value}%`, href: null });

function cells(sums: Sums, link: Link): Linked[] {
  const outcome = (name: string) =>
    sums.promises.outcomes.find((one) => one.outcome === name) ?? sums.promises.promised;
  const overdue = sums.standings.find(({ standing }) => standing === 'overdue') ?? sums.findings;
  return [
    link(sums.findings),
    link(overdue),
    link(sums.rectified),
    rate(sums.rectificationRate),
    link(sums.withinTerm, sums.withinTermRate === null ? '—' : `${sums.withinTerm.count}（${sums.withinTermRate}%）`),
    link(sums.closed, sums.meanDaysToClose === null ? '—' : String(sums.meanDaysToClose)),
    link(sums.repeats),
    link(sums.promises.promised),
    link(outcome('kept')),
    link(outcome('kept-later')),
    link(outcome('broken')),
  ];
}

const group = (title: string, groups: Totals['byUnit'], link: Link) => ({
  title,
  rows: groups.map((one) => ({ label: one.name ?? '—', cells: cells(one, link) })),
});

function lists(totals: Totals, link: Link, language: Language) {
  const w = pageWords[language];
  const list = (
    title: string,
    group: GlossaryGroup,
    figures: readonly (Figure & { code: string; amount?: number })[],
  ) => ({
    title,
    hasAmount: figures.some(({ amount }) => amount !== undefined),
    figures: figures.map(({ code, amount, ...figure }) => ({
      label: inWords(group, code, language),
      count: figure.count,
      href: link(figure).href,
      amount: amount === undefined || amount === 0 ? '' : `${formatMoney(amount as Fen, '万元', 2)} 万元`,
    })),
  });
  return [
    list(
      w.standing,
      'ledgerStanding',
      totals.standings.map(({ standing: code, ...figure }) => ({ code, ...figure })),
    ),
    list(
      w.state,
      'ledgerState',
      totals.states.map(({ state: code, ...figure }) => ({ code, ...figure })),
    ),
    list(
      w.ageing,
      'ageing',
      totals.ageing.map(({ ageing: code, ...figure }) => ({ code, ...figure })),
    ),
    list(
      w.lookBack,
      'lookBack',
      totals.lookBacks.map(({ lookBack: code, ...figure }) => ({ code, ...figure })),
    ),
    ...(totals.results.length === 0
      ? []
      : [
          list(
            w.results,
            'result',
            totals.results.map(({ result: code, ...figure }) => ({ code, ...figure })),
          ),
        ]),
  ];
}

/** What the whole page says in words, before any table; its figures are links. */
function sentences(totals: Totals, link: Link, language: Language): (readonly Linked[])[] {
  const plain = (text: string): Linked => ({ text, href: null });
  const standing = (name: string) => totals.standings.find((one) => one.standing === name) ?? totals.findings;
  const broken = totals.promises.outcomes.find(({ outcome }) => outcome === 'broken') ?? totals.promises.promised;
  if (language === 'zh') {
    return [
      [
        link(totals.findings),
        plain(' 个问题，已整改 '),
        link(totals.rectified),
        plain(` 个${totals.rectificationRate === null ? '' : `，整改率 ${totals.rectificationRate}%`}；逾期 `),
        link(standing('overdue')),
        plain(' 个，今日到期 '),
        link(standing('due-today')),
        plain(' 个，五个工作日内到期 '),
        link(standing('due-soon')),
        plain(' 个，待验收 '),
        link(standing('handed-in')),
        plain(' 个。'),
      ],
      [
        plain('单位作出承诺 '),
        link(totals.promises.promised),
        plain(' 个，其中延期 '),
        link(totals.promises.again),
        plain(' 个，未兑现 '),
        link(broken),
        plain(' 个；重复问题 '),
        link(totals.repeats),
        plain(' 个。'),
      ],
    ];
  }
  return [
    [
      link(totals.findings),
      plain(' findings, '),
      link(totals.rectified),
      plain(` rectified${totals.rectificationRate === null ? '' : ` (${totals.rectificationRate}%)`}; `),
      link(standing('overdue')),
      plain(' overdue, '),
      link(standing('due-today')),
      plain(' due today, '),
      link(standing('due-soon')),
      plain(' due within five working days, '),
      link(standing('handed-in')),
      plain(' to be verified.'),
    ],
    [
      plain('Units have promised '),
      link(totals.promises.promised),
      plain(', with more time for '),
      link(totals.promises.again),
      plain(' and '),
      link(broken),
      plain(' broken; '),
      link(totals.repeats),
      plain(' are repeats.'),
    ],
  ];
}
