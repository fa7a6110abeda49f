import type { ContradictionRow, FigureRow } from '@bihuan/read-models';

/** An address of this interface with its query; what is undefined or null is left out. */
export function address(path: string, query: Readonly<Record<string, string | number | null | undefined>>): string {
  const stated = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value != null) stated.set(name, String(value));
  const text = stated.toString();
  return text === '' ? path : `${path}?${text}`;
}

const stories = { object: '/api/v1/timeline', 'policy-change': '/api/v1/policy-changes' } as const;

/** The events behind a row, each with the address of the story that tells it. */
export const eventLinks = (events: ContradictionRow['events']) =>
  events.map(({ role, eventId, about }) => ({
    role,
    eventId,
    href: `${stories[about.kind]}/${encodeURIComponent(about.id)}`,
  }));

const things = {
  line: '/api/v1/allocations',
  'claw-back': '/api/v1/allocations',
  finding: '/api/v1/findings',
  'policy-change': '/api/v1/policy-changes',
} as const;

/** The address of the line, finding or policy change that a row is part of. */
export const thingAddress = ({ kind, of }: Pick<FigureRow, 'kind' | 'of'>): string =>
  `${things[kind]}/${encodeURIComponent(of)}`;
