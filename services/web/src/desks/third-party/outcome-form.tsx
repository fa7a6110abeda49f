import { useCommand } from '../../api/queries.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useTerms } from '../../i18n/terms.ts';
import { useDraft } from '../../parts/draft.ts';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import { DayField, TextField } from '../../parts/text-fields.tsx';
import type { Evaluation } from './assignment-page.tsx';
import { useThirdPartyWords } from './words.ts';

const dimensions = ['decision', 'process', 'output', 'effect'] as const;

interface Draft {
  readonly score: string;
  readonly grade: string;
  readonly comment: string;
  readonly day: string;
  readonly notDemonstrated: boolean;
  /** Score and weight of each dimension as typed. */
  readonly scores: Readonly<Record<string, readonly [score: string, weight: string]>>;
}

/** The scores as the third party gives them; the performance office confirms them. */
export function OutcomeForm({ item, on }: { readonly item: Evaluation; readonly on: string }) {
  const t = useThirdPartyWords();
  const term = useTerms();
  const language = useLanguage();
  const { mutate, error, isPending } = useCommand('recordOutcome');
  const [draft, write, forget] = useDraft<Draft>(`assignment.${item.id}`, {
    score: '',
    grade: '',
    comment: '',
    day: on,
    notDemonstrated: false,
    scores: {},
  });
  const pair = (dimension: string) => draft.scores[dimension] ?? ['', ''];
  const writePair = (dimension: string, at: 0 | 1, value: string) => {
    const [score, weight] = pair(dimension);
    write({ ...draft, scores: { ...draft.scores, [dimension]: at === 0 ? [value, weight] : [score, value] } });
  };
  const number = (
    label: string,
    value: string,
    change: (value: string) => void,
    { wrong = null, required = false }: { readonly wrong?: string | null; readonly required?: boolean } = {},
  ) => (
    <Field label={label} wrong={wrong}>
      {(control) => (
        <input
          {...control}
          type="number"
          inputMode="decimal"
          min={0}
          max={100}
          step={0.01}
          required={required}
          value={value}
          onChange={({ target }) => change(target.value)}
        />
      )}
    </Field>
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
              params: { id: item.id },
              body: {
                score: draft.score === '' ? null : Number(draft.score),
                grade: draft.grade === '' ? null : draft.grade,
                notDemonstrated: draft.notDemonstrated,
                dimensions: dimensions.flatMap((dimension) => {
                  const [score, weight] = pair(dimension);
                  return score === '' || weight === ''
                    ? []
                    : [{ dimension, score: Number(score), weight: Number(weight) }];
                }),
                comment: draft.comment.trim() === '' ? null : draft.comment.trim(),
                evaluatedOn: draft.day as never,
              },
            },
            ifMatch: item.revision,
          },
          { onSuccess: forget },
        );
      }}
    >
      <p className="quiet">{t('outcomeHelp')}</p>
      {number(t('score'), draft.score, (score) => write({ ...draft, score }), {
        wrong: error?.ofField('score', language) ?? null,
      })}
      <Field label={t('grade')} wrong={error?.ofField('grade', language) ?? null}>
        {(control) => (
          <select {...control} value={draft.grade} onChange={({ target }) => write({ ...draft, grade: target.value })}>
            <option value="">{t('gradeByScore')}</option>
            {item.gradeScale.bands.map(({ grade }) => (
              <option key={grade}>{grade}</option>
            ))}
          </select>
        )}
      </Field>
      {dimensions.map((dimension) => (
        <fieldset key={dimension} className="pair-of-numbers">
          <legend>{term('dimension', dimension)}</legend>
          {number(t('reached'), pair(dimension)[0], (value) => writePair(dimension, 0, value))}
          {number(t('weight'), pair(dimension)[1], (value) => writePair(dimension, 1, value))}
        </fieldset>
      ))}
      <DayField
        label={t('evaluatedOn')}
        required
        last={on}
        value={draft.day}
        onChange={(day) => write({ ...draft, day })}
      />
      <TextField
        label={t('comment')}
        rows={4}
        most={10000}
        value={draft.comment}
        onChange={(comment) => write({ ...draft, comment })}
      />
      <div className="choice">
        <label>
          <input
            type="checkbox"
            checked={draft.notDemonstrated}
            onChange={({ target }) => write({ ...draft, notDemonstrated: target.checked })}
          />
          <span>{t('notDemonstrated')}</span>
        </label>
      </div>
      {error !== null && <Failure problem={error} />}
      <button type="submit" className="button main" disabled={isPending}>
        {t(isPending ? 'sending' : 'sendOutcome')}
      </button>
    </form>
  );
}
