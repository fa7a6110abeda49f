import { grantText, inWords, type Language, roles } from '@bihuan/domain';
import type { KnownAccount } from '@bihuan/read-models';

/** The sample accounts that the demonstration offers, in the order of their roles. */
export function sampleChoices(accounts: readonly KnownAccount[], language: Language) {
  const samples = accounts.filter(({ sample }) => sample.length > 0);
  return roles.flatMap((role) =>
    samples
      .filter(({ held }) => held[0]?.role === role)
      .map(({ personId, name, held }) => ({
        id: personId,
        role: inWords('role', role, language),
        who: name ?? held.map((one) => grantText(one)).join('、'),
      })),
  );
}
