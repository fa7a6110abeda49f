import { parser } from '@prometheus-io/lezer-promql';

export interface Selected {
  readonly metric: string;
  /** Labels that the selector compares, with what they are compared to. */
  readonly matchers: readonly { readonly label: string; readonly value: string }[];
}

/** Which series an expression asks for. Throws Error where it is no PromQL. */
export function selectedBy(expression: string): readonly Selected[] {
  const selected: { metric: string; matchers: { label: string; value: string }[] }[] = [];
  const textOf = ({ from, to }: { readonly from: number; readonly to: number }) => expression.slice(from, to);
  let label = '';
  let isMatching = false;
  parser.parse(expression).iterate({
    enter(node) {
      if (node.type.isError) throw new Error(`no PromQL at ${node.from}: ${expression}`);
      if (node.name === 'Identifier') selected.push({ metric: textOf(node), matchers: [] });
      if (node.name === 'UnquotedLabelMatcher') isMatching = true;
      if (isMatching && node.name === 'LabelName') label = textOf(node);
      if (isMatching && node.name === 'StringLiteral') {
        selected.at(-1)?.matchers.push({ label, value: textOf(node).slice(1, -1) });
      }
    },
    leave(node) {
      if (node.name === 'UnquotedLabelMatcher') isMatching = false;
    },
  });
  if (selected.length === 0) throw new Error(`no metric in ${expression}`);
  return selected;
}
