import type { OutputOf } from '@bihuan/contract';
import {
  ageingSchema,
  allocationLineId,
  formatMoney,
  type GlossaryGroup,
  inWords,
  type Language,
  ledgerStandingSchema,
  ledgerStateSchema,
  lookBackStandingSchema,
  severitySchema,
} from '@bihuan/domain';
import {
  extensionsText,
  type LedgerLine,
  lookBackText,
  measureTexts,
  nextReminderParts,
  standingText,
  termText,
  verificationText,
} from '../tables/ledger-words.ts';
import { addressOfFilter, filterAsked } from './ledger-address.ts';
import { ledgerTotals } from './ledger-totals.ts';
import { addressWith, frameOf, localAddress, member, type PageRequest } from './page-request.ts';
import { renderPage } from './render.ts';
import { pageWords } from './words.ts';

type Answer = OutputOf<'getLedger'>;
const rowsOfPage = 100;

/** The ledger of findings with its totals, each figure a link to the findings that it counts. */
export async function ledgerPage(request: PageRequest): Promise<string> {
  const { address, language, today } = request;
  const years = (await request.ask('listFiscalYears', {})).items.map((year) => year.fiscalYear);
  const asked = member(address, 'fiscalYear');
  const fiscalYear = Number(asked ?? years.at(-1) ?? Number(today.slice(0, 4)) + 1);
  const asOf = member(address, 'asOf');
  const cursor = member(address, 'cursor');
  const moment = asOf === undefined ? {} : { asOf };
  const filter = filterAsked(address);
  const sort = sortOf(address);
  const answer = await request.ask('getLedger', {
    query: {
      fiscalYear,
      ...moment,
      ...filter,
      sort,
      limit: rowsOfPage,
      ...(cursor !== undefined && { cursor }),
    },
  });
  const isFiltered = Object.keys(filter).length > 0;
  // What the filters offer must not shrink with the filter chosen.
  const everything = isFiltered
    ? (await request.ask('getLedger', { query: { fiscalYear, ...moment, limit: 1 } })).totals
    : answer.totals;
  const w = pageWords[language];
  const heading = language === 'zh' ? `${fiscalYear}年整改台账` : `Ledger ${fiscalYear}`;
  const selects = selectsOf(everything, filter, language);
  const named = new Set([...selects.map(({ name }) => name), 'q']);
  return renderPage('ledger', frameOf(request, heading), {
    heading,
    today,
    sample: answer.items.some((line) => line.sample.length > 0),
    asOfValue: asOf ?? '',
    years: [...new Set([...years, fiscalYear])]
      .sort((one, other) => one - other)
      .map((year) => ({ value: year, label: year, selected: year === fiscalYear })),
    selects,
    q: filter.q ?? '',
    kept: [...Object.entries({ ...filter, sort, lang: language }).filter(([name]) => !named.has(name))].map(
      ([name, value]) => ({ name, value }),
    ),
    resetHref: addressOfFilter(address, { fiscalYear }),
    caption:
      language === 'zh'
        ? `本页 ${answer.items.length} 个，共 ${answer.totals.findings.count} 个问题，按 ${answer.on} 计算`
        : `${answer.items.length} of ${answer.totals.findings.count} findings, counted on ${answer.on}`,
    headings: headings(address, sort, language),
    rows: answer.items.map((line) => row(line, request)),
    nextHref: answer.next === null ? null : addressWith(address, { cursor: answer.next }),
    emptyText: emptyText(isFiltered, asOf, fiscalYear, language),
    ...ledgerTotals(answer.totals, request),
    w,
  });
}

function row(line: LedgerLine, { address, language }: PageRequest) {
  const isChinese = language === 'zh';
  const link = new URL(`/lines/${encodeURIComponent(allocationLineId(line.fiscalYear, line.objectId))}`, address);
  for (const name of ['asOf', 'lang']) {
    const value = member(address, name);
    if (value !== undefined) link.searchParams.set(name, value);
  }
  const say = (group: GlossaryGroup, code: string | null) => (code === null ? null : inWords(group, code, language));
  const repeat =
    line.repeatOf && (isChinese ? `重复 ${line.repeatOf.number ?? ''}` : `repeat of ${line.repeatOf.number ?? ''}`);
  const kind = [
    line.category,
    say('findingClass', line.class),
    say('severity', line.severity),
    ...line.flags.map((flag) => say('findingFlag', flag)),
    repeat,
  ];
  const results = line.results.map(({ kind: result, amount }) =>
    [inWords('result', result, language), amount === null ? '' : `${formatMoney(amount, '万元')}万元`].join(' ').trim(),
  );
  const responsible = line.responsible && (line.responsible.role ?? line.responsible.personId);
  const ratings = [say('rating', line.claim), say('rating', line.rating)];
  const may = line.dueDateProvisional ? (isChinese ? '（暂定）' : ' (provisional)') : '';
  return {
    id: line.id,
    number: line.number,
    findingHref: localAddress(address, `/findings/${encodeURIComponent(line.id)}`),
    href: `${link.pathname}${link.search}`,
    name: line.objectName,
    unit: line.unit ?? '',
    unitSample: line.unit !== null && (line.sample.includes('unit') || line.sample.includes('unitId')),
    department: line.department ?? '',
    description: line.description,
    sample: line.sample.length > 0,
    kind: kind.filter((part) => part !== null).join(' · '),
    requirement: line.requirement ?? '',
    amount: line.amount === null ? '—' : formatMoney(line.amount, '万元', 2),
    measures: measureTexts(line, language),
    responsible: responsible ?? '',
    due: line.dueDate === null ? inWords('ledgerStanding', 'no-due-date', language) : `${line.dueDate}${may}`,
    firstDay: line.originalDueDate === line.dueDate ? '' : (line.originalDueDate ?? ''),
    term: termText(line, language) ?? '',
    extensions: extensionsText(line, language) ?? '',
    standing: line.standing.kind === 'no-due-date' ? '—' : standingText(line, language),
    late: line.standing.kind === 'overdue',
    percent: line.percent === null ? '—' : `${line.percent}%`,
    ratings: ratings.every((one) => one === null) ? '' : ratings.map((one) => one ?? '—').join(' / '),
    state: inWords('ledgerState', line.state, language),
    verification: verificationText(line, language) ?? '',
    lookBack: lookBackText(line, language) ?? '',
    lookBackLate: line.lookBack?.kind === 'overdue',
    results: results.join(isChinese ? '；' : '; '),
    reminder: nextReminderParts(line, language) ?? { head: '—', under: '' },
  };
}

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly selected: boolean;
}

/** What can be chosen of each list; several values, such as a link has them, are one more choice. */
function selectsOf(totals: Answer['totals'], filter: ReturnType<typeof filterAsked>, language: Language) {
  const w = pageWords[language];
  const none = language === 'zh' ? '（无）' : '(none)';
  const select = (name: keyof typeof filter, title: string, offered: readonly (readonly [string, string])[]) => {
    const chosen = filter[name];
    const isOffered = chosen === undefined || offered.some(([value]) => value === chosen);
    const choices: Choice[] = offered.map(([value, label]) => ({ value, label, selected: value === chosen }));
    if (!isOffered) {
      const labels = chosen.split(',').map((value) => offered.find(([one]) => one === value)?.[1] ?? value);
      choices.push({ value: chosen, label: labels.length > 2 ? w.several : labels.join('、'), selected: true });
    }
    return { name, title, choices };
  };
  const organisations = (groups: Answer['totals']['byUnit']) =>
    groups.map(({ id, name }) => [id ?? 'none', name ?? none] as const);
  const coded = (group: GlossaryGroup, codes: readonly string[]) =>
    codes.map((code) => [code, inWords(group, code, language)] as const);
  return [
    select('unit', w.unit, organisations(totals.byUnit)),
    select('department', w.department, organisations(totals.byDepartment)),
    select(
      'category',
      w.category,
      totals.byCategory.map(({ findings, name }) => [findings.filter?.category?.[0] ?? '', name ?? none] as const),
    ),
    select('severity', w.severity, coded('severity', severitySchema.options)),
    select('state', w.state, coded('ledgerState', ledgerStateSchema.options)),
    select('standing', w.standing, coded('ledgerStanding', ledgerStandingSchema.options)),
    select('ageing', w.ageing, coded('ageing', ageingSchema.options)),
    select('lookBack', w.lookBack, coded('lookBack', lookBackStandingSchema.options)),
  ];
}

const sortable = ['number', 'object', 'severity', 'amount', 'dueDate', 'progress'] as const;
type Sort = (typeof sortable)[number] | `-${(typeof sortable)[number]}`;
const isSort = (text: string): text is Sort => sortable.some((name) => text === name || text === `-${name}`);

function sortOf(address: URL): Sort {
  const asked = member(address, 'sort');
  return asked !== undefined && isSort(asked) ? asked : 'number';
}

/** A heading sorts by its column, and the other way round when it does so already. */
function headings(address: URL, sort: Sort, language: Language) {
  const w = pageWords[language];
  const heading = (title: string, name: (typeof sortable)[number] | null = null, numeric = false) => ({
    title,
    numeric,
    href: name === null ? '' : addressWith(address, { sort: sort === name ? `-${name}` : name, cursor: null }),
    aria: sort === name ? 'ascending' : sort === `-${name}` ? 'descending' : '',
  });
  return [
    heading(w.number, 'number'),
    heading(w.object, 'object'),
    heading(w.finding, 'severity'),
    heading(w.amount, 'amount', true),
    heading(w.measures),
    heading(w.due, 'dueDate'),
    heading(w.left),
    heading(`${w.progress} · ${w.ratings}`, 'progress', true),
    heading(w.state),
    heading(w.nextReminder),
  ];
}

function emptyText(isFiltered: boolean, asOf: string | undefined, fiscalYear: number, language: Language): string {
  const isChinese = language === 'zh';
  if (isFiltered)
    return isChinese ? '没有符合条件的问题，请清除条件再看。' : 'Nothing matches; clear the filter to see all.';
  if (asOf !== undefined) {
    return isChinese
      ? `截至 ${asOf}，${fiscalYear} 年还没有提出问题。`
      : `As of ${asOf} no finding had been raised for ${fiscalYear} yet.`;
  }
  return isChinese ? `${fiscalYear} 年还没有提出问题。` : `No finding has been raised for ${fiscalYear} yet.`;
}
