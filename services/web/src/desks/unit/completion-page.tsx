import { useLanguage } from '../../i18n/language.ts';
import { useTerms } from '../../i18n/terms.ts';
import { useDraft } from '../../parts/draft.ts';
import { Field } from '../../parts/field.tsx';
import { TextField } from '../../parts/text-fields.tsx';
import { FileChoice } from './file-choice.tsx';
import { useFilesOf } from './files-of.ts';
import { FormPage, SendForm, type Shown, useSending } from './form-page.tsx';
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
  const [draft, write, forget] = useDraft<{ readonly claim: (typeof claims)[number]; readonly note: string }>(
    `completion.${item.id}`,
    { claim: 'complete', note: '' },
  );
  const { uploads, isBlocked } = useFilesOf(item.id, 'completion');
  const returned = item.rounds.at(-1)?.returned ?? null;
  const { send, problem, isPending } = useSending('submitCompletion', item, 'submitted', { forget }, uploads);
  return (
    <SendForm
      label={t('send-submit')}
      problem={problem}
      isPending={isPending}
      isBlocked={isBlocked}
      onSend={() =>
        send({
          claim: draft.claim,
          note: draft.note.trim() === '' ? null : draft.note.trim(),
          evidence: [...uploads.evidence] as never,
          on: on as never,
        })
      }
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
      <Field label={t('ownRating')} help={t('ownRatingHelp')} wrong={problem?.ofField('claim', language) ?? null}>
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
      <TextField
        label={t('whatWasDone')}
        wrong={problem?.ofField('note', language) ?? null}
        rows={4}
        most={10000}
        value={draft.note}
        onChange={(note) => write({ ...draft, note })}
      />
      <FileChoice uploads={uploads} />
    </SendForm>
  );
}
