import { hash, randomUUID } from 'node:crypto';
import {
  allocationLineId,
  type CalendarDate,
  type CommandMetadata,
  dueDays,
  type FindingState,
  hasOverdueEnded,
  isDone,
  type KnownFinding,
  parseAllocationLineId,
  placeHold,
  releaseHold,
  systemPrincipal,
} from '@bihuan/domain';
import { derivedCommandId } from '../../command-metadata.ts';
import type { Parts } from '../../parts.ts';
import { roundIsOpen } from '../decision-rounds/round-is-open.ts';

type Holding = Pick<Parts, 'streams' | 'projections'>;

/** A step of a ladder that places a hold at once. */
export interface HoldStep {
  readonly stepKey: string;
  readonly findingId: string;
  readonly dueDate: CalendarDate;
  readonly on: CalendarDate;
}

const holdIdOfStep = (stepKey: string): string => hash('sha256', `hold\n${stepKey}`).slice(0, 24);

/**
 * Holds what the finding's line is to get, once for each step: whoever repeats it finds the hold. Nothing happens when the finding is no
 * longer overdue by the day that the step names, or when the round is closed: then the step stays a proposal. True: it is placed.
 */
export async function placeHoldForStep(parts: Holding, step: HoldStep): Promise<boolean> {
  const finding = await parts.streams.finding.load(step.findingId);
  if (!isOverdueBy(finding, step.dueDate, step.on)) return false;
  const line = await lineOf(parts, finding, step.on);
  if (line === null || !(await roundIsOpen(parts, line.fiscalYear))) return false;
  const { id, ...which } = line;
  const { findingId, dueDate, on, stepKey } = step;
  const reason = { kind: 'overdue', findingId, dueDate } as const;
  const hold = {
    ...which,
    holdId: holdIdOfStep(stepKey),
    reason,
    placedBy: 'ladder',
    documentNumber: null,
    on,
  } as const;
  const effect = await parts.streams.allocation.execute({
    id,
    command: bySystem(derivedCommandId(stepKey, 'hold')),
    decide: (state) => placeHold({ ...hold, roundIsOpen: true }, state),
  });
  return effect.events.length > 0 && !effect.repeated;
}

/** Ends every hold of the finding's line whose reason has ended: the finding is done, or due by another day. How many were released. */
export async function releaseEndedHolds(parts: Holding, findingId: string, on: CalendarDate): Promise<number> {
  const finding = await parts.streams.finding.load(findingId);
  if (finding.status === 'none') return 0;
  const line = await lineOf(parts, finding, on);
  return line === null ? 0 : releaseOnLine(parts, line.id, finding, on);
}

/**
 * The same for every hold that the read models know to have outlived its reason, by whatever command that ended and wherever a process
 * died since. Each is released once; the streams are asked again before. How many were released.
 */
export async function releaseAllEndedHolds(parts: Holding, on: CalendarDate, signal: AbortSignal): Promise<number> {
  let released = 0;
  for (let cursor: string | null = null; ; ) {
    const asked = { asOf: null, on, limit: endedAtOnce, ...(cursor !== null && { cursor }) };
    const page = await parts.projections.reminders.endedHolds(systemPrincipal, asked);
    for (const { lineId, findingId } of page.items) {
      if (signal.aborted) return released;
      const finding = await parts.streams.finding.load(findingId);
      if (finding.status !== 'none') released += await releaseOnLine(parts, lineId, finding, on);
    }
    cursor = page.next;
    if (cursor === null) return released;
  }
}

const endedAtOnce = 500;

async function releaseOnLine(
  { streams }: Pick<Holding, 'streams'>,
  lineId: string,
  finding: KnownFinding,
  on: CalendarDate,
): Promise<number> {
  const which = parseAllocationLineId(lineId);
  if (which === null) return 0;
  const note = isDone(finding) ? '整改已办结' : '整改期限已变更';
  const { findingId } = finding.finding;
  const { holds } = await streams.allocation.load(lineId);
  let released = 0;
  for (const { holdId, reason } of holds) {
    if (reason.kind !== 'overdue' || reason.findingId !== findingId) continue;
    if (!hasOverdueEnded(finding, reason.dueDate)) continue;
    const effect = await streams.allocation.execute({
      id: lineId,
      command: bySystem(derivedCommandId(holdId, 'release')),
      decide: (state) =>
        state.holds.some((hold) => hold.holdId === holdId)
          ? releaseHold({ ...which, holdId, because: 'reason-ended', note, documentNumber: null, on }, state)
          : [],
    });
    if (!effect.repeated) released += effect.events.length;
  }
  return released;
}

const isOverdueBy = (finding: FindingState, dueDate: CalendarDate, on: CalendarDate): finding is KnownFinding =>
  finding.status !== 'none' && !isDone(finding) && dueDays(finding).present === dueDate && dueDate < on;

/** The line that the outcome is applied to; null while the read models do not know the evaluation yet. */
async function lineOf({ projections }: Holding, { finding }: KnownFinding, on: CalendarDate) {
  const { evaluationId, objectId: subjectId } = finding;
  const found = await projections.evaluations.get(systemPrincipal, { id: evaluationId, asOf: null, on });
  if (found === null) return null;
  const { applyToYear: fiscalYear } = found.item;
  return { id: allocationLineId(fiscalYear, subjectId), fiscalYear, subjectId };
}

const bySystem = (commandId: string): CommandMetadata => ({
  commandId,
  fingerprint: commandId,
  principal: systemPrincipal.id,
  correlationId: randomUUID(),
  causationId: null,
});
