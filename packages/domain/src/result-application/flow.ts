import type { ActionOfLine } from './line-action.ts';

/** A line's grade (null while it has none) and what is done with it. */
export interface FlowingLine extends ActionOfLine {
  readonly grade: string | null;
}

/** Where money ends: given out, not released, taken away, not decided. */
export const flowEnds = ['released', 'held', 'taken', 'undecided'] as const;

export interface FlowNode {
  /** `grade:差`, `grade:` for those without one, `added`, `action:cut`, `end:taken`. */
  readonly id: string;
  readonly kind: 'grade' | 'added' | 'action' | 'end';
  readonly name: string | null;
  readonly lines: number;
  /** Fen that flow through it; a sum. */
  readonly amount: number;
}

export interface FlowLink {
  readonly from: string;
  readonly to: string;
  /** Lines with something to flow here; of a grade all its lines, also those whose budget is not known. */
  readonly lines: number;
  readonly decidedLines: number;
  readonly amount: number;
}

export interface Flow {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
  /** Lines whose budget nobody has stated: they are counted and carry no money. */
  readonly linesWithoutBudget: number;
}

/**
 * From grade to action to amount. What a line had, and what is added to it, flows into its action; out of it flow what is given out, what
 * is held, what is taken away and what is not decided: as much as came in. `lines` in the order in which grades are to be listed.
 */
export function flowOf(lines: readonly FlowingLine[]): Flow {
  const links = new Map<string, { from: string; to: string; lines: number; decidedLines: number; amount: number }>();
  const flow = (from: string, to: string, amount: number, { basis }: FlowingLine) => {
    const key = `${from} ${to}`;
    const link = links.get(key) ?? { from, to, lines: 0, decidedLines: 0, amount: 0 };
    link.lines += 1;
    link.decidedLines += basis === 'decided' ? 1 : 0;
    link.amount += amount;
    links.set(key, link);
  };
  const flowAny = (from: string, to: string, amount: number, line: FlowingLine) => {
    if (amount > 0) flow(from, to, amount, line);
  };
  for (const line of lines) {
    const action = `action:${line.action}`;
    const before = line.before ?? 0;
    flow(`grade:${line.grade ?? ''}`, action, before, line);
    if (line.after === null) {
      flowAny(action, 'end:undecided', before, line);
      continue;
    }
    flowAny('added', action, line.after - before, line);
    flowAny(action, 'end:released', line.after - line.held, line);
    flowAny(action, 'end:held', line.held, line);
    flowAny(action, 'end:taken', before - line.after, line);
  }
  const all = [...links.values()];
  return { nodes: nodesOf(all), links: all, linesWithoutBudget: lines.filter(({ before }) => before === null).length };
}

function nodesOf(links: readonly FlowLink[]): FlowNode[] {
  const ids = [...new Set(links.flatMap(({ from, to }) => [from, to]))];
  return ids.map((id) => {
    const [kind, name = null] = id.split(/:(.*)/s) as [FlowNode['kind'], string | undefined];
    // What comes in and what goes out are the same; the first and the last have one of them only.
    const through = links.filter(({ from, to }) => (kind === 'end' ? to : kind === 'action' ? to : from) === id);
    const grades = kind === 'action' ? through.filter(({ from }) => from.startsWith('grade:')) : through;
    const sum = (of: readonly FlowLink[], what: 'lines' | 'amount') =>
      of.reduce((total, link) => total + link[what], 0);
    return { id, kind, name: name === '' ? null : name, lines: sum(grades, 'lines'), amount: sum(through, 'amount') };
  });
}
