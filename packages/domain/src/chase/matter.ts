import { z } from 'zod';
import type { StreamKind } from '../event/stream-name.ts';

/** What has a term and is chased when it is not kept. */
export const matterKindSchema = z.enum(['finding', 'policy-change']);
export type MatterKind = z.output<typeof matterKindSchema>;

/** One thing that is chased (催办事项), by its own id. */
export interface Matter {
  readonly kind: MatterKind;
  readonly id: string;
}

/** In which kind of stream stands what is said about it; the id is that of the matter. */
export const chaseStreamOf = {
  finding: 'chase',
  'policy-change': 'policy-change-chase',
} as const satisfies Readonly<Record<MatterKind, StreamKind>>;

/** Before the id of a policy change. No id holds a colon, so that a finding and a policy change of one id stay apart. */
const policyChangePrefix = 'policy-change:';

/** `f-1`, `policy-change:p-1`: tells matters of every kind apart. That of a finding is its id, as it was before there were others. */
export const matterKeyOf = ({ kind, id }: Matter): string => (kind === 'finding' ? id : `${policyChangePrefix}${id}`);

/** The matter of a key. */
export const matterOfKey = (key: string): Matter =>
  key.startsWith(policyChangePrefix)
    ? { kind: 'policy-change', id: key.slice(policyChangePrefix.length) }
    : { kind: 'finding', id: key };

/** A matter by name, as answers and messages tell it: one of the two is null. */
export const matterIds = ({ kind, id }: Matter) => ({
  findingId: kind === 'finding' ? id : null,
  policyChangeId: kind === 'policy-change' ? id : null,
});
