/** How far one part of the loop has come; `overdue` goes before everything else that could be said. */
export const arcStates = ['empty', 'under-way', 'done', 'overdue', 'not-applicable'] as const;
export type ArcState = (typeof arcStates)[number];

/** The loop (闭环) of one object: 评价 → 问题 → 整改 → 预算 → 政策, in this order. */
export const ringArcs = ['evaluation', 'findings', 'rectification', 'budget', 'policy'] as const;
export type Ring = Readonly<Record<(typeof ringArcs)[number], ArcState>>;

interface KnownOfLoop {
  readonly outcomeStatus: 'none' | 'recorded' | 'confirmed' | 'published';
  readonly rectification: 'none' | 'open' | 'rectified';
  readonly isOverdue: boolean;
  readonly isDecided: boolean;
  /** Of each policy change that the object argues for. */
  readonly policyChanges: readonly {
    readonly status: 'proposed' | 'adopted' | 'implemented' | 'rejected' | 'withdrawn';
    readonly isOverdue: boolean;
  }[];
}

/** Where one line of next year's money stands in the loop: from what is recorded, nothing is assumed. */
export function ringOf({ outcomeStatus, rectification, isOverdue, isDecided, policyChanges }: KnownOfLoop): Ring {
  const isFinal = outcomeStatus === 'confirmed' || outcomeStatus === 'published';
  return {
    evaluation: isFinal ? 'done' : 'under-way',
    findings: rectification === 'none' ? 'empty' : 'done',
    rectification: rectification === 'open' && isOverdue ? 'overdue' : rectificationArc[rectification],
    budget: isDecided ? 'done' : 'under-way',
    policy: policyArc(policyChanges),
  };
}

const rectificationArc = { none: 'empty', open: 'under-way', rectified: 'done' } as const;

function policyArc(changes: KnownOfLoop['policyChanges']): ArcState {
  const stands = (wanted: string) => changes.some(({ status }) => status === wanted);
  if (changes.some((change) => change.isOverdue)) return 'overdue';
  if (stands('proposed') || stands('adopted')) return 'under-way';
  return stands('implemented') ? 'done' : 'empty';
}
