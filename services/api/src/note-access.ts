import type { AccessNote } from '@bihuan/access-record';
import { type Operation, type OperationId, unrecordedReads } from '@bihuan/contract';
import { type RefusalEntry, Refused, refusalCatalogue } from '@bihuan/domain';
import type { CallContext } from './operations.ts';
import type { Parts } from './parts.ts';

interface Asked {
  readonly operation: Operation;
  readonly params: unknown;
  readonly context: CallContext;
}

/**
 * Notes that somebody is about to see an answer. What somebody changes is in the event log already; what the product asks itself is
 * nobody's reading. Refused: `access-record.not-kept`.
 */
export function noteRead({ accessRecord }: Pick<Parts, 'accessRecord'>, asked: Asked): void {
  const { operation, context } = asked;
  if (operation.kind !== 'query' || unrecordedReads.has(operation.id as OperationId)) return;
  if (context.principal.kind === 'system') return;
  accessRecord.note({ what: 'read', ...saidOf(asked) });
}

/** Notes an attempt at what somebody may not do or see; a thing that one may not see looks as if it were not there. */
export function noteRefusal({ accessRecord }: Pick<Parts, 'accessRecord'>, asked: Asked, error: unknown): void {
  if (!(error instanceof Refused) || asked.context.principal.kind === 'system') return;
  const { kind }: RefusalEntry = refusalCatalogue[error.code];
  if (kind !== 'denied' && kind !== 'not-found') return;
  accessRecord.note({ what: 'refused', ...saidOf(asked), code: error.code });
}

function saidOf({ operation, params, context }: Asked): Omit<AccessNote, 'what'> {
  const { principal, correlationId, actingAs = null, onBehalfOf = null, from = null } = context;
  const named = Object.values((params ?? {}) as Record<string, unknown>).filter((value) => typeof value === 'string');
  return {
    principal: principal.id,
    kind: principal.kind,
    role: actingAs,
    onBehalfOf,
    operation: operation.id,
    thing: named.length === 0 ? null : named.join(' '),
    from,
    correlationId,
  };
}
