import type { OutputOf } from '@bihuan/contract';
import { useSession } from '../../app/session.tsx';

export type Letter = OutputOf<'listLetters'>['items'][number];
export type Receiver = Letter['recipients'][number];

/** Ids of the organisations that the reader acts for. */
export function useOwnOrganisations(): ReadonlySet<string> {
  const { principal } = useSession();
  return new Set(principal.grants.flatMap(({ scope }) => (scope.kind === 'organisation' ? [scope.id] : [])));
}

export const isIssued = ({ status }: Pick<Letter, 'status'>): boolean =>
  status === 'issued' || status === 'received' || status === 'voided';

/** Those for whom the reader may still say that it has arrived. */
export const unreceived = (letter: Letter, own: ReadonlySet<string>): readonly Receiver[] =>
  letter.allowed.includes('receiveLetter')
    ? [...letter.recipients, ...letter.copies].filter(({ id, receipt }) => receipt === null && own.has(id))
    : [];

export const awaitingReceipt = (letters: readonly Letter[], own: ReadonlySet<string>): readonly Letter[] =>
  letters.filter((letter) => isIssued(letter) && unreceived(letter, own).length > 0);
