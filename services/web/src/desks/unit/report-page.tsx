import { useLanguage } from '../../i18n/language.ts';
import { useDraft } from '../../parts/draft.ts';
import { Field } from '../../parts/field.tsx';
import { TextField } from '../../parts/text-fields.tsx';
import { FileChoice } from './file-choice.tsx';
import { useFilesOf } from './files-of.ts';
import { FormPage, SendForm, type Shown, useSending } from './form-page.tsx';
import { useUnitWords } from './words.ts';

/** Choose the measure, say how far, one line, photos, send. */
export function ReportPage() {
  const t = useUnitWords();
  return (
    <FormPage move="reportProgress" title={t('do-report')}>
      {(shown) => <ReportForm {...shown} />}
    </FormPage>
  );
}

function ReportForm({ item, on }: Shown) {
  const t = useUnitWords();
  const language = useLanguage();
  const measures = item.commitment?.measures ?? [];
  const first = measures.find(({ percent }) => percent < 100) ?? measures[0];
  const [draft, write, forget] = useDraft(`report.${item.id}`, {
    measureId: first?.measureId ?? '',
    percent: first?.percent ?? 0,
    note: '',
  });
  // A measure that was promised otherwise since is no longer there to be reported on.
  const measureId = measures.some((one) => one.measureId === draft.measureId)
    ? draft.measureId
    : (first?.measureId ?? '');
  const { uploads, isBlocked } = useFilesOf(item.id, 'report');
  const { send, problem, isPending } = useSending('reportProgress', item, 'reported', { forget }, uploads);
  return (
    <SendForm
      label={t('send-report')}
      problem={problem}
      isPending={isPending}
      isBlocked={isBlocked}
      onSend={() =>
        send({
          measureId,
          percent: draft.percent,
          note: draft.note.trim() === '' ? null : draft.note.trim(),
          evidence: [...uploads.evidence] as never,
          on: on as never,
        })
      }
    >
      <fieldset className="choice">
        <legend>{t('whichMeasure')}</legend>
        {measures.map(({ measureId: id, text, percent, dueDate }) => (
          <label key={id}>
            <input
              type="radio"
              name="measure"
              checked={id === measureId}
              onChange={() => write({ ...draft, measureId: id, percent })}
            />
            <span>
              <span className="said clipped">{text}</span>
              <span className="under">{t('soFar', { percent, day: dueDate })}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Field label={t('howFar', { percent: draft.percent })} wrong={problem?.ofField('percent', language) ?? null}>
        {(control) => (
          <input
            {...control}
            type="range"
            min={0}
            max={100}
            step={5}
            value={draft.percent}
            aria-valuetext={`${draft.percent}%`}
            onChange={({ target }) => write({ ...draft, percent: Number(target.value) })}
          />
        )}
      </Field>
      <TextField
        label={t('oneLine')}
        wrong={problem?.ofField('note', language) ?? null}
        rows={2}
        most={10000}
        value={draft.note}
        onChange={(note) => write({ ...draft, note })}
      />
      <FileChoice uploads={uploads} />
    </SendForm>
  );
}
