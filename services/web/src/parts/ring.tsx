import { useCommonWords } from '../i18n/language.ts';

/** How far one part of the loop has come. */
export type ArcState = 'empty' | 'under-way' | 'done' | 'overdue' | 'not-applicable';

/** 评价 → 问题 → 整改 → 预算 → 政策, in this order. */
export interface RingState {
  readonly evaluation: ArcState;
  readonly findings: ArcState;
  readonly rectification: ArcState;
  readonly budget: ArcState;
  readonly policy: ArcState;
}

const arcs = ['evaluation', 'findings', 'rectification', 'budget', 'policy'] as const;
const names = {
  evaluation: 'arcEvaluation',
  findings: 'arcFindings',
  rectification: 'arcRectification',
  budget: 'arcBudget',
  policy: 'arcPolicy',
} as const;

/** The ring of five arcs that every object wears. Empty: hairline; under way: outlined; done: filled; overdue: notched; not applicable: dashed. */
export function Ring({
  state,
  size = 20,
  onOpen,
}: {
  readonly state: RingState;
  readonly size?: number;
  /** What a press on an arc opens. Whoever has no pointer does the same by buttons beside the ring. */
  readonly onOpen?: (arc: keyof RingState) => void;
}) {
  const t = useCommonWords();
  const said = arcs.map((arc) => `${t(names[arc])}${t(`arc-${state[arc]}`)}`).join('，');
  return (
    <svg className="ring" width={size} height={size} viewBox="-12 -12 24 24" role="img" aria-label={said}>
      <title>{said}</title>
      {arcs.map((arc, at) => (
        <path
          key={arc}
          className={`arc-${state[arc]}${onOpen === undefined ? '' : ' opens'}`}
          d={arcPath(at)}
          {...(onOpen !== undefined && { onClick: () => onOpen(arc) })}
        />
      ))}
    </svg>
  );
}

function arcPath(at: number): string {
  const gap = 0.14;
  const from = (at / 5) * 2 * Math.PI - Math.PI / 2 + gap;
  const to = ((at + 1) / 5) * 2 * Math.PI - Math.PI / 2 - gap;
  const point = (angle: number) => `${(9 * Math.cos(angle)).toFixed(3)} ${(9 * Math.sin(angle)).toFixed(3)}`;
  return `M${point(from)}A9 9 0 0 1 ${point(to)}`;
}
