import type { OutputOf } from '@bihuan/contract';
import { useMemo } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { Chart } from './chart.tsx';
import { moneyWithUnit, useMoneyUnit } from './money.tsx';

type Flow = OutputOf<'getResultFlow'>;

/** Four tones that stay apart for colour-blind eyes and by lightness; what each band is stands beside it in words. */
const tones: Readonly<Record<string, string>> = {
  'grade:优': '#0d5c56',
  'grade:良': '#1f5fa8',
  'grade:中': '#c98a1b',
  'grade:差': '#a13d2b',
  'end:taken': '#a13d2b',
  'end:held': '#c98a1b',
};
const plain = '#55626f';

/** Where money comes from and goes to: grade, action, end. Bands are wide as their amount; each is named with lines and amount. */
export function FlowChart({ flow, label, onChoose }: FlowChartProps) {
  const language = useLanguage();
  const [unit] = useMoneyUnit();
  // On a phone the amounts of three columns would lie over each other; they stand in the table beside it.
  const isNarrow = globalThis.matchMedia('(max-width: 600px)').matches;
  const option = useMemo(() => {
    const amount = (fen: number) => moneyWithUnit(fen, unit);
    const nodes = new Map(flow.nodes.map((node) => [node.id, node]));
    const named = (id: string) => nodes.get(id)?.title[language] ?? id;
    return {
      tooltip: { trigger: 'item' },
      series: [
        {
          type: 'sankey',
          left: 8,
          right: 8,
          top: 28,
          bottom: 8,
          nodeWidth: 12,
          nodeGap: 24,
          nodeAlign: 'justify',
          draggable: false,
          layoutIterations: 32,
          emphasis: { focus: 'adjacency' },
          lineStyle: { color: 'source', opacity: 0.28, curveness: 0.5 },
          label: { position: 'insideTopLeft', offset: [0, -19], fontSize: 12, color: '#1b2733', overflow: 'none' },
          data: flow.nodes
            .filter((node) => node.amount > 0)
            .map((node) => ({
              name: node.id,
              itemStyle: { color: tones[node.id] ?? plain },
              label: {
                formatter: `${node.title[language]} ${node.lines}${isNarrow ? '' : ` · ${amount(node.amount)}`}`,
                ...(node.kind === 'end' && { position: 'insideTopRight', align: 'right', offset: [0, -19] }),
              },
              tooltip: { formatter: `${node.title[language]}\n${node.lines} · ${amount(node.amount)}` },
            })),
          links: flow.links
            .filter((link) => link.amount > 0)
            .map((link) => ({
              source: link.from,
              target: link.to,
              value: link.amount,
              tooltip: {
                formatter: `${named(link.from)} → ${named(link.to)}\n${link.lines} · ${amount(link.amount)}`,
              },
            })),
        },
      ],
    };
  }, [flow, language, unit, isNarrow]);
  return <Chart option={option} label={label} className="flow-chart" {...(onChoose && { onChoose })} />;
}

interface FlowChartProps {
  readonly flow: Flow;
  readonly label: string;
  /** Called with the id of the node that was clicked. */
  readonly onChoose?: (node: string) => void;
}
