import { useLanguage } from '../../i18n/language.ts';
import { useDraft } from '../../parts/draft.ts';
import { LineField, TextField } from '../../parts/text-fields.tsx';
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
      <LineField
        label={t('from')}
        wrong={problem?.ofField('from', language) ?? null}
        required
        most={300}
        value={draft.from}
        onChange={(from) => write({ ...draft, from })}
      />
      <TextField
        label={t('whyNot')}
        wrong={problem?.ofField('text', language) ?? null}
        required
        rows={6}
        most={10000}
        value={draft.text}
        onChange={(text) => write({ ...draft, text })}
      />
    </SendForm>
  );
}
