import { type IssuedLetter, type KnownLetter, type Sees, seesOrganisation } from '@bihuan/domain';

/** A letter is seen by those to whom it was issued; what was not, and what goes to others, by nobody but the offices. */
export const seesLetter = (
  sees: Sees,
  letter: {
    readonly issued: IssuedLetter | null;
    readonly text: Pick<KnownLetter['text'], 'recipientOrganisationIds' | 'copyToOrganisationIds'>;
  },
): boolean =>
  sees === 'everything' ||
  (letter.issued !== null &&
    [...letter.text.recipientOrganisationIds, ...letter.text.copyToOrganisationIds].some((id) =>
      seesOrganisation(sees, id),
    ));
