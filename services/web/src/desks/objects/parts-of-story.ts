import type { OutputOf } from '@bihuan/contract';

export type Entry = OutputOf<'getTimeline'>['items'][number];

export const parts = ['evaluation', 'findings', 'rectification', 'budget', 'policy'] as const;
export type Part = (typeof parts)[number];
export const isPart = (name: string | null): name is Part => parts.some((part) => part === name);

/** `141100.finding~id`: kind and id of the stream that an entry comes from. */
function streamOf({ stream }: Pick<Entry, 'stream'>): { readonly kind: string; readonly id: string } {
  const [, kind = '', id = ''] = /^\d+\.([^~]+)~(.+)$/.exec(stream) ?? [];
  return { kind, id };
}

const partOfKind: Readonly<Record<string, Part>> = {
  object: 'evaluation',
  evaluation: 'evaluation',
  allocation: 'budget',
  budget: 'budget',
  flags: 'budget',
  'policy-change': 'policy',
  chase: 'rectification',
};

/** Raising a finding, and what is said against it, is its own part; what comes after is rectification. Letters go to every part. */
export function partOf(entry: Entry): Part | null {
  const { kind } = streamOf(entry);
  if (kind === 'finding')
    return /^Finding(Raised|Withdrawn|Disputed|DisputeResolved|Flagged|Unflagged)/.test(entry.type)
      ? 'findings'
      : 'rectification';
  return partOfKind[kind] ?? null;
}

const pageOfKind: Readonly<Record<string, (id: string) => string>> = {
  evaluation: (id) => `/evaluations/${id}`,
  finding: (id) => `/findings/${id}`,
  chase: (id) => `/findings/${id}`,
  letter: (id) => `/letters/${id}`,
  allocation: (id) => `/money/lines/${id}`,
  'policy-change': (id) => `/policy/${id}`,
  import: (id) => `/import/outcomes/${id}`,
};

/** Where the thing that an entry is about has its page; null where it has none of its own. */
export function pageOf(entry: Entry): string | null {
  const { kind, id } = streamOf(entry);
  return pageOfKind[kind]?.(id) ?? null;
}
