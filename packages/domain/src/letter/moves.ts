import { Refused } from '../refusals/refused.ts';
import type { KnownLetter, LetterState } from './state.ts';

/** What can be done with a letter that is there, by the names of the operations. */
export const letterMoves = [
  'amendLetter',
  'signOffLetter',
  'recordExternalNumber',
  'issueLetter',
  'receiveLetter',
  'voidLetter',
] as const;
export type LetterMove = (typeof letterMoves)[number];

type Status = KnownLetter['status'];

/** The statuses in which each move is legal: the one table that decisions and screens read. */
const legalIn: Readonly<Record<LetterMove, readonly Status[]>> = {
  amendLetter: ['drafted', 'signed-off'],
  signOffLetter: ['drafted'],
  recordExternalNumber: ['drafted', 'signed-off', 'issued', 'received'],
  issueLetter: ['signed-off', 'issuing'],
  receiveLetter: ['issued', 'received'],
  voidLetter: ['drafted', 'signed-off', 'issuing', 'issued', 'received'],
};

/** What a move needs beside the status. */
const needs: Partial<Readonly<Record<LetterMove, (letter: KnownLetter) => boolean>>> = {
  signOffLetter: ({ text }) => text.recipientOrganisationIds.length > 0,
  recordExternalNumber: ({ external }) => external === null,
};

/** The moves that are allowed now; whatever is not named here is refused. */
export const letterMovesAllowed = (letter: KnownLetter): LetterMove[] =>
  letterMoves.filter((move) => isLegal(move, letter) && (needs[move]?.(letter) ?? true));

const isLegal = (move: LetterMove, { status }: KnownLetter): boolean => legalIn[move].includes(status);

/** A letter whose status allows the move. Refused `letter.not-found`, `letter.move-not-allowed` with what is. */
export function letterReady(state: LetterState, move: LetterMove): KnownLetter {
  if (state.status === 'none') throw new Refused('letter.not-found');
  if (isLegal(move, state)) return state;
  const allowed = letterMovesAllowed(state);
  if (allowed.length === 0) throw new Refused('letter.voided', { move });
  throw new Refused('letter.move-not-allowed', { move, status: state.status, allowed });
}
