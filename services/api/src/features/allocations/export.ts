import type { InputOf, OutputOf } from '@bihuan/contract';
import type { Handler, HandlerContext } from '../../operations.ts';
import type { AllocationFound } from '../../read-side.ts';
import { allocationTable, allocationTableWith } from '../../tables/allocation-columns.ts';
import { tableFile } from '../../tables/table-file.ts';
import { viewAsked } from '../../view-asked.ts';

type Asked = Parameters<HandlerContext['projections']['allocations']['list']>[1];
type Totals = OutputOf<'listAllocations'>['totals'];
type GroupBy = NonNullable<InputOf<'exportAllocations'>['query']['group']>;

const pageSize = 1000;

/** Exactly the lines that a filter shows, in their order and with the columns that are asked for, as a file that a spreadsheet opens. */
export const handleExportAllocations: Handler<'exportAllocations'> = async (context, { query }) => {
  const { format, language, columns, group, ...filter } = query;
  const lines = await linesOf(context, { ...filter, ...viewAsked(context, query), limit: pageSize }, group);
  const { fiscalYear } = query;
  const name = language === 'zh' ? `${fiscalYear}年挂钩表` : `Budget ${fiscalYear}`;
  const table = columns === undefined ? allocationTable : allocationTableWith(columns);
  return tableFile(table, lines, { name, format, language });
};

/** Every page at the moment of the first, so that they fit each other. */
async function linesOf(
  { projections, principal }: HandlerContext,
  asked: Asked,
  group: GroupBy | undefined,
): Promise<AllocationFound[]> {
  const first = await projections.allocations.list(principal, asked);
  const lines = [...first.items];
  const asOf = asked.asOf ?? first.position;
  for (let { next } = first; next !== null; ) {
    const page = await projections.allocations.list(principal, { ...asked, asOf, cursor: next });
    lines.push(...page.items);
    next = page.next;
  }
  return group === undefined ? lines : groupedBy(group, lines, first.totals);
}

/** One group after another, as the totals list them; what the totals do not group, departments as a whole, comes last. */
function groupedBy(by: GroupBy, lines: readonly AllocationFound[], totals: Totals): AllocationFound[] {
  const groups = {
    grade: totals.byGrade.map(({ grade }) => grade),
    department: totals.byDepartment.map(({ departmentId }) => departmentId),
    policyArea: totals.byPolicyArea.map(({ policyArea }) => policyArea),
  }[by];
  const groupOf = (line: AllocationFound) => (by === 'department' ? line.departmentId : line[by]);
  const places = new Map(groups.map((group, place) => [group, place]));
  const placeOf = (line: AllocationFound) => places.get(groupOf(line)) ?? groups.length;
  return lines.toSorted((one, other) => placeOf(one) - placeOf(other));
}
