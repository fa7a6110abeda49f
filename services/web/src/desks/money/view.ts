import type { RequestOf } from '@bihuan/contract';
import { useSearchParams } from 'react-router';

type Query = NonNullable<RequestOf<'listAllocations'>['query']>;
export type Sort = NonNullable<Query['sort']>;
export const groupings = ['grade', 'department', 'policyArea'] as const;
export type Grouping = (typeof groupings)[number];

export const columnKeys = [
  'ring',
  'object',
  'department',
  'policyArea',
  'grade',
  'currentBudget',
  'proposal',
  'bar',
  'rule',
  'decision',
  'finalBudget',
  'held',
  'rectification',
  'reason',
  'documentNumber',
] as const;
export type ColumnKey = (typeof columnKeys)[number];

const usual: readonly ColumnKey[] = [
  'ring',
  'object',
  'department',
  'grade',
  'currentBudget',
  'proposal',
  'bar',
  'rule',
  'decision',
  'finalBudget',
];
const sorts = ['object', 'grade', 'score', 'currentBudget', 'proposedChange'].flatMap((name) => [name, `-${name}`]);

type SavedMembers = NonNullable<RequestOf<'saveTableView'>['body']>['members'];
/** Members of the address that make a view, apart from the year and the moment: those that a view is saved with, no more and no fewer. */
const madeOf: Readonly<Record<keyof SavedMembers, true>> = {
  grade: true,
  department: true,
  policyArea: true,
  q: true,
  decision: true,
  sort: true,
  group: true,
  columns: true,
  frozen: true,
};
export const viewMembers = Object.keys(madeOf) as readonly (keyof SavedMembers)[];
export const filterMembers = ['grade', 'department', 'policyArea', 'q', 'decision'] as const;

export interface TableView {
  readonly filter: Pick<Query, 'grade' | 'department' | 'policyArea' | 'q' | 'decision'>;
  readonly sort: Sort;
  readonly group: Grouping | null;
  readonly columns: readonly ColumnKey[];
  /** So many columns from the left stay where they are. */
  readonly frozen: number;
}

/** What the table shows, from its address; what the address does not say is as usual, what it says wrongly too. */
export function useView(): TableView {
  const [members] = useSearchParams();
  const among = <Value extends string>(name: string, values: readonly Value[]) =>
    values.find((value) => value === members.get(name));
  const text = (name: string) => members.get(name) || undefined;
  const [grade, department, policyArea, q] = (['grade', 'department', 'policyArea', 'q'] as const).map(text);
  const decision = among('decision', ['decided', 'undecided', 'unapproved'] as const);
  const columns = (members.get('columns') ?? '').split(',').filter((key) => columnKeys.some((known) => known === key));
  const frozen = Number(members.get('frozen') ?? 2);
  return {
    filter: {
      ...(grade !== undefined && { grade }),
      ...(department !== undefined && { department }),
      ...(policyArea !== undefined && { policyArea }),
      ...(q !== undefined && { q: q.slice(0, 100) }),
      ...(decision !== undefined && { decision }),
    },
    sort: (among('sort', sorts) ?? 'grade') as Sort,
    group: among('group', groupings) ?? null,
    columns: columns.length === 0 ? usual : (columns as ColumnKey[]),
    frozen: Number.isInteger(frozen) && frozen >= 0 && frozen <= 6 ? frozen : 2,
  };
}

/** Changes members of the address, null removing one; each change is a step that "back" undoes where `push` says so. */
export function useSetMembers(): (members: Readonly<Record<string, string | null>>, push?: boolean) => void {
  const [, setMembers] = useSearchParams();
  return (changed, push = false) =>
    setMembers(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changed)) {
          if (value === null || value === '') after.delete(name);
          else after.set(name, value);
        }
        return after;
      },
      { replace: !push },
    );
}
