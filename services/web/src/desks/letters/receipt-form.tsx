import { useCommand } from '../../api/queries.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useTerms } from '../../i18n/terms.ts';
import { useDraft } from '../../parts/draft.ts';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import type { Letter } from './own-letters.ts';
import { useLetterWords } from './words.ts';

const means = ['system', 'signed-for', 'slip', 'mail', 'telephone'] as const;

/** That a letter has arrived with one organisation: the day and by what it is known. */
export function ReceiptForm({
  letter,
  organisationId,
  name,
  on,
}: {
  readonly letter: Letter;
  readonly organisationId: string;
  readonly name: string;
  readonly on: string;
}) {
  const t = useLetterWords();
  const term = useTerms();
  const language = useLanguage();
  const { mutate, error, isPending } = useCommand('receiveLetter');
  const [draft, write, forget] = useDraft<{ readonly how: (typeof means)[number]; readonly day: string }>(
    `receipt.${letter.id}.${organisationId}`,
    { how: 'system', day: on },
  );
  return (
    <form
      className="send"
      onSubmit={(event) => {
        event.preventDefault();
        if (isPending) return;
        mutate(
          {
            request: {
              params: { id: letter.id },
              body: { organisationId, how: draft.how, on: draft.day as never, note: null },
            },
            ifMatch: letter.revision,
          },
          { onSuccess: forget },
        );
      }}
    >
      <h2>{t('confirmFor', { name })}</h2>
      <Field label={t('day')} wrong={error?.ofField('on', language) ?? null}>
        {(control) => (
          <input
            {...control}
            type="date"
            required
            max={on}
            value={draft.day}
            onChange={({ target }) => write({ ...draft, day: target.value })}
          />
        )}
      </Field>
      <Field label={t('how')}>
        {(control) => (
          <select
            {...control}
            value={draft.how}
            onChange={({ target }) => write({ ...draft, how: target.value as (typeof means)[number] })}
          >
            {means.map((one) => (
              <option key={one} value={one}>
                {term('receiptMeans', one)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {error !== null && <Failure problem={error} />}
      <button type="submit" className="button main" disabled={isPending}>
        {t(isPending ? 'sending' : 'confirm')}
      </button>
    </form>
  );
}
