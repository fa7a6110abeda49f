import type { ReadSide, View } from '@bihuan/api';
import { localOperator, type WorkingCalendar } from '@bihuan/domain';

/** What was asked, in words of the interface, and one piece of what was answered, without any position of the log. */
export interface Answer {
  readonly question: string;
  readonly answer: unknown;
}

const pageSize = 1_000;

/** Days count the same on both sides by any calendar: by weekends alone. */
const calendar: WorkingCalendar = new Map();

/** Everything that the read models answer at one moment, piece by piece, in the same order for the same record. */
export async function* answersOf(readSide: ReadSide, view: View): AsyncGenerator<Answer> {
  yield* allocations(readSide, view);
  yield* evaluations(readSide, view);
  yield* register(readSide, view);
  yield* letters(readSide, view);
  yield* contacts(readSide, view);
  yield* timelines(readSide, view);
  yield* evidence(readSide, view);
  yield* ledger(readSide, view);
  yield* budget(readSide, view);
}

async function* evidence({ evidence: ask }: ReadSide, view: View): AsyncGenerator<Answer> {
  const asked = { ...view, limit: pageSize };
  for await (const item of paged((page) => ask.list(localOperator, { ...asked, ...page })))
    yield { question: `evidence ${item.hash}`, answer: item };
}

async function* allocations({ allocations: ask }: ReadSide, view: View): AsyncGenerator<Answer> {
  const { items: years } = await ask.fiscalYears(localOperator, view);
  yield { question: 'fiscal-years', answer: years };
  for (const { fiscalYear } of years) {
    const asked = { ...view, fiscalYear, sort: 'object', limit: pageSize } as const;
    const { totals } = await ask.list(localOperator, { ...asked, limit: 1 });
    yield { question: `allocations ${fiscalYear}, totals`, answer: totals };
    for await (const line of paged((page) => ask.list(localOperator, { ...asked, ...page }))) {
      const whole = await ask.get(localOperator, { ...view, id: line.id });
      const { proposal, definition } = whole ?? {};
      yield { question: `allocation ${line.id}`, answer: [line, whole?.item, proposal, definition] };
    }
  }
}

async function* evaluations({ evaluations: ask }: ReadSide, view: View): AsyncGenerator<Answer> {
  const asked = { ...view, limit: pageSize };
  for await (const item of paged((page) => ask.list(localOperator, { ...asked, ...page }))) {
    const whole = await ask.get(localOperator, { ...view, id: item.id });
    yield { question: `evaluation ${item.id}`, answer: [item, whole?.item] };
  }
  for await (const item of paged((page) => ask.listFindings(localOperator, { ...asked, calendar, ...page })))
    yield { question: `finding ${item.id}`, answer: item };
}

async function* register({ register: ask }: ReadSide, view: View): AsyncGenerator<Answer> {
  const asked = { ...view, limit: pageSize };
  for await (const item of paged((page) => ask.listObjects(localOperator, { ...asked, ...page })))
    yield { question: `object ${item.id}`, answer: item };
  for await (const item of paged((page) => ask.listOrganisations(localOperator, { ...asked, ...page })))
    yield { question: `organisation ${item.id}`, answer: item };
  for await (const item of paged((page) => ask.listImports(localOperator, { ...asked, ...page })))
    yield { question: `import ${item.id}`, answer: item };
  for await (const item of paged((page) => ask.listRuleSets(localOperator, { ...asked, ...page }))) {
    const whole = await ask.getRuleSet(localOperator, { ...view, id: item.id });
    yield { question: `rule-set ${item.id}`, answer: [item, whole?.item] };
  }
}

async function* letters({ letters: ask }: ReadSide, view: View): AsyncGenerator<Answer> {
  const asked = { ...view, limit: pageSize };
  for await (const item of paged(async (page) => ask.list(localOperator, { ...asked, ...page })))
    yield { question: `letter ${item.id}`, answer: item };
}

async function* contacts({ contacts: ask }: ReadSide, view: View): AsyncGenerator<Answer> {
  const asked = { ...view, limit: pageSize };
  for await (const item of paged((page) => ask.listPersons(localOperator, { ...asked, ...page })))
    yield { question: `person ${item.id}`, answer: item };
  for await (const item of paged((page) => ask.listPosts(localOperator, { ...asked, ...page })))
    yield { question: `post ${item.tenureId}`, answer: item };
  for await (const item of paged((page) => ask.listDeputies(localOperator, { ...asked, ...page })))
    yield { question: `deputy ${item.appointmentId}`, answer: item };
  for await (const item of paged((page) => ask.listUnitImports(localOperator, { ...asked, ...page })))
    yield { question: `unit-import ${item.id}`, answer: item };
}

async function* timelines({ register: ask, timeline }: ReadSide, view: View): AsyncGenerator<Answer> {
  const asked = { ...view, limit: pageSize };
  for await (const { id } of paged((page) => ask.listObjects(localOperator, { ...asked, ...page }))) {
    const question = `timeline ${id}`;
    const pageOf = async (page: Page) =>
      (await timeline.get(localOperator, { ...asked, ...page, id })) ?? { items: [], next: null };
    for await (const { position: _, ...entry } of paged(pageOf)) yield { question, answer: entry };
  }
}

async function* ledger({ ledger: ask }: ReadSide, view: View): AsyncGenerator<Answer> {
  const asked = { ...view, calendar, sort: 'number', limit: pageSize } as const;
  const { totals } = await ask.list(localOperator, { ...asked, limit: 1 });
  yield { question: 'ledger, totals', answer: totals };
  for await (const line of paged((page) => ask.list(localOperator, { ...asked, ...page })))
    yield { question: `ledger ${line.number}`, answer: line };
}

/** Of every fiscal year that lines, budget facts or rankings speak of: events are the same in both logs, and are compared with them. */
async function* budget({ budget: ask, allocations: lines }: ReadSide, view: View): AsyncGenerator<Answer> {
  const { items: rankings } = await ask.listRankings(localOperator, view);
  for (const { fixed, withdrawn } of rankings) {
    yield { question: `ranking ${fixed.rankingId}`, answer: [fixed, withdrawn] };
    const asked = { ...view, id: fixed.rankingId, limit: pageSize };
    const pageOf = async (page: Page) => {
      const { members = [], next = null } = (await ask.getRanking(localOperator, { ...asked, ...page })) ?? {};
      return { items: members, next };
    };
    for await (const member of paged(pageOf)) yield { question: `ranking ${fixed.rankingId}, member`, answer: member };
  }
  const { items } = await lines.fiscalYears(localOperator, view);
  const years = new Set([...items, ...rankings.map(({ fixed }) => fixed)].map(({ fiscalYear }) => fiscalYear));
  for (const fiscalYear of years) {
    const asked = { ...view, fiscalYear, limit: pageSize };
    for await (const item of paged(async (page) => ask.list(localOperator, { ...asked, ...page })))
      yield { question: `budget ${fiscalYear} ${item.subject.kind} ${item.subject.id}`, answer: item };
    for await (const item of paged(async (page) => ask.listFlags(localOperator, { ...asked, ...page })))
      yield { question: `flags ${fiscalYear} ${item.subject.kind} ${item.subject.id}`, answer: item };
  }
}

interface Page {
  readonly cursor?: string;
}

/** The items of all pages, every page asked for at the same moment. */
async function* paged<Item>(ask: (page: Page) => Promise<Paged<Item>> | Paged<Item>): AsyncGenerator<Item> {
  for (let cursor: string | null = null; ; ) {
    const { items, next }: Paged<Item> = await ask(cursor === null ? {} : { cursor });
    yield* items;
    if (next === null) return;
    cursor = next;
  }
}

interface Paged<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}
