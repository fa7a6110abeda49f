import { useCommand } from '../../api/queries.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useDraft } from '../../parts/draft.ts';
import { Field } from '../../parts/field.tsx';
import { FormPage, SendForm, type Shown, useDone, useSeenRevision } from './form-page.tsx';
import { useUnitWords } from './words.ts';

/** The unit says why it does not agree with a finding. */
export function ObjectionPage() {
  const t = useUnitWords();
  return (
    <FormPage move="disputeFinding" title={t('do-objection')}>
      {(shown) => <ObjectionForm {...shown} />}
    </FormPage>
  );
}

function ObjectionForm({ item, on }: Shown) {
  const t = useUnitWords();
  const language = useLanguage();
  const tell = useDone();
  const { mutateAsync, error, isPending } = useCommand('disputeFinding');
  const revision = useSeenRevision(item.revision, error);
  const [draft, write, forget] = useDraft(`objection.${item.id}`, { from: item.unit ?? '', text: '' });
  const send = () =>
    mutateAsync({
      request: {
        params: { id: item.id },
        body: { from: draft.from.trim(), text: draft.text.trim(), on: on as never },
      },
      ifMatch: revision,
    }).then(
      () => {
        forget();
        tell(item.id, 'objected');
      },
      () => undefined,
    );
  return (
    <SendForm label={t('send-objection')} problem={error} isPending={isPending} onSend={() => void send()}>
      <p className="quiet">{t('objectionHelp')}</p>
      <Field label={t('from')} wrong={error?.ofField('from', language) ?? null}>
        {(control) => (
          <input
            {...control}
            required
            maxLength={300}
            value={draft.from}
            onChange={({ target }) => write({ ...draft, from: target.value })}
          />
        )}
      </Field>
      <Field label={t('whyNot')} wrong={error?.ofField('text', language) ?? null}>
        {(control) => (
          <textarea
            {...control}
            required
            rows={6}
            maxLength={10000}
            value={draft.text}
            onChange={({ target }) => write({ ...draft, text: target.value })}
          />
        )}
      </Field>
    </SendForm>
  );
}
