import type { OutputOf } from '@bihuan/contract';
import { useQueries } from '@tanstack/react-query';
import { useRef } from 'react';
import { ask } from '../../api/ask.ts';
import type { Problem } from '../../api/problem.ts';
import { useAsOf } from '../../app/moment.ts';
import { PagesReached } from './pages-reached.ts';
import type { Grouping, TableView } from './view.ts';

type Answer = OutputOf<'listAllocations'>;
export type Line = Answer['items'][number];
export type Totals = Answer['totals'];
type Sums = Omit<Totals['byGrade'][number], 'grade'>;

const pageSize = 200;

/** Lines that are listed together: all of them, or those of one group below its heading. */
export interface Section {
  readonly key: string;
  readonly filter: TableView['filter'] & { readonly subject?: 'object' | 'department' };
  /** Null where nothing is grouped; departments as a whole have no value of their own. */
  readonly heading: { readonly value: string | null; readonly areDepartments: boolean; readonly sums: Sums } | null;
  readonly count: number;
}

/** One section for everything, or one for each group in the order of the totals, and departments as a whole, which are in none, at the end. */
export function sectionsOf({ filter, group }: TableView, totals: Totals): readonly Section[] {
  const { lines, ...sums } = totals.departments;
  if (group === null) return [{ key: 'all', filter, heading: null, count: totals.objects + lines }];
  const groups = groupsOf(totals, group).map(
    ({ value, id, sums: ofGroup }): Section => ({
      key: `${group}-${id ?? ''}`,
      filter: { ...filter, subject: 'object', [group]: id ?? 'none' },
      heading: { value, areDepartments: false, sums: ofGroup },
      count: ofGroup.objects,
    }),
  );
  const departments: Section = {
    key: 'departments',
    filter: { ...filter, subject: 'department' },
    heading: { value: null, areDepartments: true, sums: { objects: lines, ...sums } },
    count: lines,
  };
  return lines === 0 ? groups : [...groups, departments];
}

function groupsOf(totals: Totals, group: Grouping) {
  switch (group) {
    case 'grade':
      return totals.byGrade.map(({ grade, ...sums }) => ({ value: grade, id: grade, sums }));
    case 'department':
      return totals.byDepartment.map(({ department, departmentId, ...sums }) => ({
        value: department,
        id: departmentId,
        sums,
      }));
    case 'policyArea':
      return totals.byPolicyArea.map(({ policyArea, ...sums }) => ({ value: policyArea, id: policyArea, sums }));
  }
}

export interface Wanted {
  readonly section: Section;
  readonly from: number;
  readonly to: number;
}

/** A part that is only passed by, as when the bar is dragged, is not asked for. */
const settleMs = 120;

/**
 * The lines of the parts that are looked at, fetched by the page and forgotten when they are out of sight for long: what is on the screen
 * costs the same whether a hundred lines are below or a hundred thousand.
 */
export function useLines(fiscalYear: number, sort: TableView['sort'], wanted: readonly Wanted[]) {
  const asOf = useAsOf();
  const known = useRef(new Map<string, PagesReached>());
  const knownOf = (section: Section): PagesReached => {
    const key = JSON.stringify([fiscalYear, sort, asOf, section.filter]);
    const found = known.current.get(key) ?? new PagesReached(pageSize);
    known.current.set(key, found);
    return found;
  };
  const pages = wanted.flatMap(({ section, from, to }) =>
    knownOf(section)
      .wanted(from, to)
      .map((one) => ({ section, ...one })),
  );
  const answers = useQueries({
    queries: pages.map(({ section, page, how }) => {
      const query = {
        fiscalYear,
        ...section.filter,
        sort,
        limit: pageSize,
        ...how,
        ...(asOf !== null && { asOf }),
      };
      return {
        queryKey: ['listAllocations', 'page', query],
        queryFn: async ({ signal }: { readonly signal: AbortSignal }) => {
          if ('skip' in how) await stillWanted(signal);
          const answer = await ask('listAllocations', { query }, { signal });
          knownOf(section).came({ page, how }, answer.items.length, answer.next);
          return answer;
        },
      };
    }),
  });
  const lines = new Map<string, Line>();
  for (const [at, { section, page }] of pages.entries()) {
    for (const [index, line] of (answers[at]?.data?.items ?? []).entries()) {
      lines.set(`${section.key} ${page * pageSize + index}`, line);
    }
  }
  return {
    lineAt: (section: Section, index: number): Line | null => lines.get(`${section.key} ${index}`) ?? null,
    /** Exactly, once its last page is there. */
    countOf: (section: Section): number => knownOf(section).end ?? section.count,
    problem: (answers.find(({ error }) => error !== null)?.error ?? null) as Problem | null,
    isFetching: answers.some(({ isFetching }) => isFetching),
    /** Everything that was looked at, for whoever needs its amounts. */
    loaded: [...lines.values()],
    retry: () => void Promise.all(answers.map(({ refetch }) => refetch())),
  };
}

async function stillWanted(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, settleMs));
  signal.throwIfAborted();
}

/** Every line that a filter shows, page by page; `told` hears how many there are so far. */
export async function allLines(
  query: { readonly fiscalYear: number; readonly sort: TableView['sort'] } & TableView['filter'],
  told: (count: number) => void,
): Promise<Line[]> {
  const lines: Line[] = [];
  for (let cursor: string | null = null; ; ) {
    const page: Answer = await ask('listAllocations', {
      query: { ...query, limit: 1000, ...(cursor !== null && { cursor }) },
    });
    lines.push(...page.items);
    told(lines.length);
    if (page.next === null) return lines;
    cursor = page.next;
  }
}
