import type { InputOf } from '@bihuan/contract';
import type { Handler, HandlerContext } from '../../operations.ts';
import type { AllocationFound } from '../../read-side.ts';
import { allocationTable, allocationTableWith } from '../../tables/allocation-columns.ts';
import { tableFile } from '../../tables/table-file.ts';
import { viewAsked } from '../../view-asked.ts';

type Asked = Parameters<HandlerContext['projections']['allocations']['list']>[1];
type GroupBy = NonNullable<InputOf<'exportAllocations'>['query']['group']>;

const pageSize = 1000;

/** Exactly the lines that a filter shows, in their order and with the columns that are asked for, as a file that a spreadsheet opens. */
export const handleExportAllocations: Handler<'exportAllocations'> = async (context, { query }) => {
  const { format, language, columns, group, ...filter } = query;
  const asked = { ...filter, ...viewAsked(context, query), limit: pageSize };
  const lines: AllocationFound[] = [];
  for (const of of group === undefined ? [asked] : await groupsOf(context, asked, group)) {
    lines.push(...(await linesOf(context, of)));
  }
  const { fiscalYear } = query;
  const name = language === 'zh' ? `${fiscalYear}年挂钩表` : `Budget ${fiscalYear}`;
  const table = columns === undefined ? allocationTable : allocationTableWith(columns);
  return tableFile(table, lines, { name, format, language });
};

/** Every page at the moment of the first, so that they fit each other. */
async function linesOf({ projections, principal }: HandlerContext, asked: Asked): Promise<AllocationFound[]> {
  const first = await projections.allocations.list(principal, asked);
  const lines = [...first.items];
  const asOf = asked.asOf ?? first.position;
  for (let { next } = first; next !== null; ) {
    const page = await projections.allocations.list(principal, { ...asked, asOf, cursor: next });
    lines.push(...page.items);
    next = page.next;
  }
  return lines;
}

/** The question for each group, in the order in which the totals list them; departments as a whole, which are in none of them, come last. */
async function groupsOf({ projections, principal }: HandlerContext, asked: Asked, by: GroupBy): Promise<Asked[]> {
  const { totals, position } = await projections.allocations.list(principal, { ...asked, limit: 1 });
  const values = {
    grade: totals.byGrade.map(({ grade }) => grade),
    department: totals.byDepartment.map(({ departmentId }) => departmentId),
    policyArea: totals.byPolicyArea.map(({ policyArea }) => policyArea),
  }[by];
  const then = { ...asked, asOf: asked.asOf ?? position };
  const groups = values.map((value): Asked => ({ ...then, subject: 'object', [by]: value ?? 'none' }));
  const ofDepartments: Asked = { ...then, subject: 'department' };
  if (asked.subject === 'department') return [ofDepartments];
  return asked.subject === 'object' || totals.departments.lines === 0 ? groups : [...groups, ofDepartments];
}
