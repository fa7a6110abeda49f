import { z } from 'zod';
import type { StreamKind } from '../event/stream-name.ts';

/** What has a term and is chased when it is not kept. */
export const matterKindSchema = z.enum(['finding', 'policy-change', 'look-back']);
export type MatterKind = z.output<typeof matterKindSchema>;

/** One thing that is chased (催办事项), by its own id: a look-back (回头看) by that of the finding that is looked at. */
export interface Matter {
  readonly kind: MatterKind;
  readonly id: string;
}

/** In which kind of stream stands what is said about it; the id is that of the matter. */
export const chaseStreamOf = {
  finding: 'chase',
  'policy-change': 'policy-change-chase',
  'look-back': 'look-back-chase',
} as const satisfies Readonly<Record<MatterKind, StreamKind>>;

/**
 * `f-1`, `policy-change:p-1`, `look-back:f-1`: tells matters of every kind apart, for no id holds a colon. That of a finding is its id, as
 * it was before there were others.
 */
export const matterKeyOf = ({ kind, id }: Matter): string => (kind === 'finding' ? id : `${kind}:${id}`);

/** The matter of a key. */
export function matterOfKey(key: string): Matter {
  const kind = prefixed.find((one) => key.startsWith(`${one}:`));
  return kind === undefined ? { kind: 'finding', id: key } : { kind, id: key.slice(kind.length + 1) };
}

const prefixed = ['policy-change', 'look-back'] as const satisfies readonly MatterKind[];

/** A matter by name, as answers and messages tell it: one of the two ids is null. Of a look-back it is the finding that is looked at. */
export const matterIds = ({ kind, id }: Matter) => ({
  matter: kind,
  findingId: kind === 'policy-change' ? null : id,
  policyChangeId: kind === 'policy-change' ? id : null,
});
