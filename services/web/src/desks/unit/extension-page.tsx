import { useLanguage } from '../../i18n/language.ts';
import { useDraft } from '../../parts/draft.ts';
import { DayField, TextField } from '../../parts/text-fields.tsx';
import { FormPage, SendForm, type Shown, useSending } from './form-page.tsx';
import { useUnitWords } from './words.ts';

/** More time is asked for, never taken. */
export function ExtensionPage() {
  const t = useUnitWords();
  return (
    <FormPage move="requestExtension" title={t('do-extension')}>
      {(shown) => <ExtensionForm {...shown} />}
    </FormPage>
  );
}

function ExtensionForm({ item, on }: Shown) {
  const t = useUnitWords();
  const language = useLanguage();
  const [draft, write, forget] = useDraft(`extension.${item.id}`, {
    until: '',
    reason: '',
    measureIds: [] as string[],
  });
  const open = (item.commitment?.measures ?? []).filter(({ percent }) => percent < 100);
  const { send, problem, isPending } = useSending('requestExtension', item, 'asked', { forget });
  return (
    <SendForm
      label={t('send-extension')}
      problem={problem}
      isPending={isPending}
      onSend={() =>
        send({
          until: draft.until as never,
          reason: draft.reason.trim(),
          measureIds: draft.measureIds,
          on: on as never,
        })
      }
    >
      <p>{t('dueNow', { day: item.dueDate ?? '—' })}</p>
      <DayField
        label={t('until')}
        wrong={problem?.ofField('until', language) ?? null}
        required
        first={item.dueDate ?? undefined}
        value={draft.until}
        onChange={(until) => write({ ...draft, until })}
      />
      {open.length > 1 && (
        <fieldset className="choice">
          <legend>{t('forWhich')}</legend>
          {open.map(({ measureId, text, dueDate }) => (
            <label key={measureId}>
              <input
                type="checkbox"
                checked={draft.measureIds.includes(measureId)}
                onChange={({ target }) =>
                  write({
                    ...draft,
                    measureIds: target.checked
                      ? [...draft.measureIds, measureId]
                      : draft.measureIds.filter((id) => id !== measureId),
                  })
                }
              />
              <span>
                <span className="said clipped">{text}</span>
                <span className="under">{dueDate}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <TextField
        label={t('reason')}
        help={t('extensionHelp')}
        wrong={problem?.ofField('reason', language) ?? null}
        required
        rows={4}
        most={2000}
        value={draft.reason}
        onChange={(reason) => write({ ...draft, reason })}
      />
    </SendForm>
  );
}
