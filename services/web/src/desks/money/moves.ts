import type { RequestOf } from '@bihuan/contract';
import type { Problem } from '../../api/problem.ts';
import { useAsk, useCommand } from '../../api/queries.ts';
import { useAsOf } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import type { Line } from './lines.ts';

export type Move = Line['allowed'][number];

const operationOf = {
  confirm: 'decideAllocation',
  'fill-in': 'decideAllocation',
  override: 'decideAllocation',
  withdraw: 'withdrawDecision',
  review: 'reviewDecision',
  hold: 'placeHold',
  release: 'releaseHold',
  'claw-back': 'orderClawback',
  'return-clawback': 'returnClawback',
} as const satisfies Record<Move, string>;

/** What may be done with a line: what it allows and the reader's roles may call; nothing while the past is shown. */
export function useMovesOf(): (line: Line) => readonly Move[] {
  const may = useMay();
  const isPast = useAsOf() !== null;
  return ({ allowed }) => (isPast ? [] : allowed.filter((move) => may(operationOf[move])));
}

/** What somebody has typed for a move. */
export interface MoveDraft {
  readonly amount: string;
  readonly reason: string;
  readonly documentNumber: string;
  /** Of a list: an outcome, a hold, where money goes. */
  readonly choice: string;
}

/** The day in the office's own zone, as the service says it. */
export function useToday(): string {
  return useAsk('listFiscalYears', {}).data?.on ?? '';
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

/** One move on a line: `fen` is the amount of its form, null where it has none. */
export function useMove(line: Line, move: Move) {
  const decide = useCommand('decideAllocation');
  const withdraw = useCommand('withdrawDecision');
  const review = useCommand('reviewDecision');
  const hold = useCommand('placeHold');
  const release = useCommand('releaseHold');
  const clawBack = useCommand('orderClawback');
  const giveBack = useCommand('returnClawback');
  const on = useToday() as RequestOf<'withdrawDecision'>['body']['on'];
  const { id, revision: ifMatch, proposalHash } = line;
  const params = { id };

  function send(
    { reason: typed, documentNumber: number, choice }: MoveDraft,
    fen: number | null,
    onSuccess: () => void,
  ) {
    const documentNumber = orNull(number);
    const reason = orNull(typed);
    const needed = reason ?? '';
    const amount = fen ?? 0;
    const then = { onSuccess };
    switch (move) {
      case 'confirm':
        return decide.mutate(
          { request: { params, body: { kind: 'confirm', proposalHash, documentNumber, reason } }, ifMatch },
          then,
        );
      case 'fill-in':
        return decide.mutate(
          {
            request: { params, body: { kind: 'fill-in', proposalHash, change: amount, documentNumber, reason } },
            ifMatch,
          },
          then,
        );
      case 'override':
        return decide.mutate(
          {
            request: {
              params,
              body: { kind: 'override', proposalHash, change: amount, documentNumber, reason: needed },
            },
            ifMatch,
          },
          then,
        );
      case 'withdraw':
        return withdraw.mutate({ request: { params, body: { reason: needed, documentNumber, on } }, ifMatch }, then);
      case 'review': {
        const outcome = choice === 'returned' ? 'returned' : 'approved';
        return review.mutate({ request: { params, body: { outcome, reason, on } }, ifMatch }, then);
      }
      case 'hold': {
        const why =
          choice === 'other'
            ? ({ kind: 'other', text: needed } as const)
            : ({ kind: 'overdue', findingId: choice } as const);
        return hold.mutate({ request: { params, body: { reason: why, documentNumber, on } }, ifMatch }, then);
      }
      case 'release':
        return release.mutate(
          { request: { params: { id, holdId: choice }, body: { reason: needed, documentNumber, on } }, ifMatch },
          then,
        );
      case 'claw-back': {
        const to = choice === 'channel' ? 'channel' : 'treasury';
        return clawBack.mutate(
          { request: { params, body: { amount, to, reason: needed, documentNumber, on } }, ifMatch },
          then,
        );
      }
      case 'return-clawback':
        return giveBack.mutate(
          { request: { params: { id, clawbackId: choice }, body: { amount, documentNumber, on } }, ifMatch },
          then,
        );
    }
  }

  const all = [decide, withdraw, review, hold, release, clawBack, giveBack];
  return {
    send,
    isPending: all.some(({ isPending }) => isPending),
    error: all.reduce<Problem | null>((found, { error }) => found ?? error, null),
  };
}
