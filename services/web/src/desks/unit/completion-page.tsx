import { useCommand } from '../../api/queries.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useTerms } from '../../i18n/terms.ts';
import { useDraft } from '../../parts/draft.ts';
import { Field } from '../../parts/field.tsx';
import { FileChoice } from './file-choice.tsx';
import { useFilesOf } from './files-of.ts';
import { FormPage, SendForm, type Shown, useDone, useSeenRevision } from './form-page.tsx';
import { useUnitWords } from './words.ts';

const claims = ['complete', 'largely', 'over-half', 'under-half', 'negligible'] as const;

/** The unit says that it is done, with its own rating and what shows it. */
export function CompletionPage() {
  const t = useUnitWords();
  return (
    <FormPage move="submitCompletion" title={t('do-submit')}>
      {(shown) => <CompletionForm {...shown} />}
    </FormPage>
  );
}

function CompletionForm({ item, on }: Shown) {
  const t = useUnitWords();
  const term = useTerms();
  const language = useLanguage();
  const tell = useDone();
  const { mutateAsync, error, isPending } = useCommand('submitCompletion');
  const revision = useSeenRevision(item.revision, error);
  const [draft, write, forget] = useDraft<{ readonly claim: (typeof claims)[number]; readonly note: string }>(
    `completion.${item.id}`,
    { claim: 'complete', note: '' },
  );
  const { uploads, isBlocked } = useFilesOf(item.id, 'completion');
  const returned = item.rounds.at(-1)?.returned ?? null;
  const send = () =>
    mutateAsync({
      request: {
        params: { id: item.id },
        body: {
          claim: draft.claim,
          note: draft.note.trim() === '' ? null : draft.note.trim(),
          evidence: [...uploads.evidence] as never,
          on: on as never,
        },
      },
      ifMatch: revision,
    }).then(
      () => {
        forget();
        uploads.forget();
        tell(item.id, 'submitted');
      },
      () => undefined,
    );
  return (
    <SendForm
      label={t('send-submit')}
      problem={error}
      isPending={isPending}
      isBlocked={isBlocked}
      onSend={() => void send()}
    >
      {returned !== null && (
        <div className="answer">
          <p>{t('returnedOn', { day: returned.on })}</p>
          <ul>
            {returned.reasons.map((reason) => (
              <li key={reason} className="said">
                {reason}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Field label={t('ownRating')} help={t('ownRatingHelp')} wrong={error?.ofField('claim', language) ?? null}>
        {(control) => (
          <select
            {...control}
            value={draft.claim}
            onChange={({ target }) => write({ ...draft, claim: target.value as (typeof claims)[number] })}
          >
            {claims.map((claim) => (
              <option key={claim} value={claim}>
                {term('rating', claim)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('whatWasDone')} wrong={error?.ofField('note', language) ?? null}>
        {(control) => (
          <textarea
            {...control}
            rows={4}
            maxLength={10000}
            value={draft.note}
            onChange={({ target }) => write({ ...draft, note: target.value })}
          />
        )}
      </Field>
      <FileChoice uploads={uploads} />
    </SendForm>
  );
}
