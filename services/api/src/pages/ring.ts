/** How far one part of the loop has come. */
export type ArcState = 'empty' | 'under-way' | 'done' | 'overdue' | 'not-applicable';

/** 评价 → 问题 → 整改 → 预算 → 政策, in this order. */
export interface Ring {
  readonly evaluation: ArcState;
  readonly findings: ArcState;
  readonly rectification: ArcState;
  readonly budget: ArcState;
  readonly policy: ArcState;
}

const parts = [
  'evaluation',
  'findings',
  'rectification',
  'budget',
  'policy',
] as const satisfies readonly (keyof Ring)[];

/** The ring as SVG of `size` pixels; `label` is what a screen reader says, nothing where it is empty. Both come from us, never from a user. */
export function ringSvg(ring: Ring, size: number, label: string): string {
  const arcs = parts.map((part, index) => `<path class="arc-${ring[part]}" d="${arcPath(index)}"/>`).join('');
  const spoken = label === '' ? 'aria-hidden="true"' : `role="img" aria-label="${label}"`;
  return `<svg class="ring" width="${size}" height="${size}" viewBox="-12 -12 24 24" ${spoken}>${arcs}</svg>`;
}

function arcPath(index: number): string {
  const gap = 0.14;
  const from = (index / 5) * 2 * Math.PI - Math.PI / 2 + gap;
  const to = ((index + 1) / 5) * 2 * Math.PI - Math.PI / 2 - gap;
  const point = (angle: number) => `${(9 * Math.cos(angle)).toFixed(3)} ${(9 * Math.sin(angle)).toFixed(3)}`;
  return `M${point(from)}A9 9 0 0 1 ${point(to)}`;
}
