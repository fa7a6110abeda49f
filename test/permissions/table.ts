import { operations, type Permission, permissions } from '@bihuan/contract';
import { inWords, roles } from '@bihuan/domain';

/** The table of who may do what, a row for each route, as it is printed and as the documentation shows it. */
export const tableRows = Object.values(operations).map(({ id, method, path, kind, summary }) => {
  const { roles: allowed, names }: Permission = permissions[id];
  return {
    operation: id,
    route: `${method.toUpperCase()} ${path}`,
    summary,
    kind,
    roles: roles.map((role) => ({ role, reach: allowed[role] ?? ('none' as const) })),
    names: names.map(({ kind: of, at }) => ({ kind: of, at })),
  };
});

const marks = { none: '·', scope: '○', jurisdiction: '●' } as const;

const headings = roles.map((role) => inWords('role', role, 'zh'));

export function tableInMarkdown(): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['', ...headings]),
    line(['---', ...headings.map(() => ':-:')]),
    ...tableRows.map(({ route, summary, roles: allowed }) =>
      line([`\`${route}\` ${summary.zh}`, ...allowed.map(({ reach }) => marks[reach])]),
    ),
  ].join('\n');
}

/** The width of a text in columns of a terminal: a Chinese character takes two. */
const widthOf = (text: string) => [...text].reduce((sum, one) => sum + (/\p{Script=Han}/u.test(one) ? 2 : 1), 0);
const padded = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - widthOf(text)));

export function tableForTerminal(): string {
  const widest = Math.max(...tableRows.map(({ route }) => route.length));
  const lines = tableRows.map(({ route, roles: allowed }) =>
    [padded(route, widest), ...allowed.map(({ reach }, at) => padded(marks[reach], widthOf(headings[at] ?? '')))].join(
      '  ',
    ),
  );
  return [
    [padded('', widest), ...headings].join('  '),
    ...lines,
    '',
    '○ 在授予的范围内 within the scope granted   ● 须授予全辖区 only with the whole jurisdiction   · 不可 not at all',
    `${tableRows.length} × ${roles.length}`,
  ].join('\n');
}
