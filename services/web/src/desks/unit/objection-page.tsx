import { useLanguage } from '../../i18n/language.ts';
import { useDraft } from '../../parts/draft.ts';
import { Field } from '../../parts/field.tsx';
import { FormPage, SendForm, type Shown, useSending } from './form-page.tsx';
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
  const [draft, write, forget] = useDraft(`objection.${item.id}`, { from: item.unit ?? '', text: '' });
  const { send, problem, isPending } = useSending('disputeFinding', item, 'objected', { forget });
  return (
    <SendForm
      label={t('send-objection')}
      problem={problem}
      isPending={isPending}
      onSend={() => send({ from: draft.from.trim(), text: draft.text.trim(), on: on as never })}
    >
      <p className="quiet">{t('objectionHelp')}</p>
      <Field label={t('from')} wrong={problem?.ofField('from', language) ?? null}>
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
      <Field label={t('whyNot')} wrong={problem?.ofField('text', language) ?? null}>
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
