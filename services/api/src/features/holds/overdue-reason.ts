import { dueDays, type HoldReason, isDone, Refused } from '@bihuan/domain';
import type { HandlerContext } from '../../operations.ts';

/** Refused: `finding.not-found`, `hold.finding-of-another-object`, `hold.finding-not-overdue`. */
export async function overdueReason(
  { streams, today }: Pick<HandlerContext, 'streams' | 'today'>,
  findingId: string,
  objectId: string,
): Promise<HoldReason> {
  const finding = await streams.finding.load(findingId);
  const where = { pointer: '/reason/findingId' };
  if (finding.status === 'none') throw new Refused('finding.not-found', {}, where);
  if (finding.finding.objectId !== objectId) throw new Refused('hold.finding-of-another-object', { findingId }, where);
  const dueDate = dueDays(finding).present;
  if (dueDate === null || dueDate >= today || isDone(finding)) {
    throw new Refused('hold.finding-not-overdue', { findingId }, where);
  }
  return { kind: 'overdue', findingId, dueDate };
}
