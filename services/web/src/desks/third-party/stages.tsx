import { useCommand } from '../../api/queries.ts';
import { useAsOf } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { useTerms } from '../../i18n/terms.ts';
import { useDraft } from '../../parts/draft.ts';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import { DayField, LineField, TextField } from '../../parts/text-fields.tsx';
import type { Evaluation } from './assignment-page.tsx';
import { useThirdPartyWords } from './words.ts';

const stages = ['plan', 'third-party-entry', 'site-visit', 'expert-review', 'internal-review', 'feedback'] as const;
type Stage = (typeof stages)[number];

/** The six stages with the days on which they were completed, and the next one to be completed. */
export function Stages({ item, on }: { readonly item: Evaluation; readonly on: string }) {
  const t = useThirdPartyWords();
  const term = useTerms();
  const may = useMay();
  const isPast = useAsOf() !== null;
  const of = (stage: Stage) => item.stages.filter((one) => one.stage === stage);
  return (
    <>
      <ol className="measures">
        {stages.map((stage) => (
          <li key={stage}>
            <strong>{term('stage', stage)}</strong>{' '}
            {of(stage).length === 0 ? (
              <span className="quiet">{t('notYet')}</span>
            ) : (
              of(stage).map(({ on: day, by, reviewRound, note }) => (
                <span key={`${day}${reviewRound}`} className="under said">
                  {[reviewRound === null ? null : t('round', { round: reviewRound }), day, by, note]
                    .filter((part) => part !== null)
                    .join(' · ')}
                </span>
              ))
            )}
          </li>
        ))}
      </ol>
      {!isPast && may('completeStage') && item.status === 'open' && <StageForm item={item} on={on} />}
    </>
  );
}

function StageForm({ item, on }: { readonly item: Evaluation; readonly on: string }) {
  const t = useThirdPartyWords();
  const term = useTerms();
  const language = useLanguage();
  const { mutate, error, isPending, isSuccess } = useCommand('completeStage');
  const next = stages.find((stage) => !item.stages.some((one) => one.stage === stage)) ?? 'internal-review';
  const [draft, write, forget] = useDraft<{ stage: Stage | ''; day: string; by: string; note: string }>(
    `stage.${item.id}`,
    { stage: '', day: on, by: '', note: '' },
  );
  const stage = draft.stage === '' ? next : draft.stage;
  const round = item.stages.filter((one) => one.stage === 'internal-review').length + 1;
  const text = (value: string) => (value.trim() === '' ? null : value.trim());
  return (
    <details>
      <summary>{t('completeStage')}</summary>
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
                  stage,
                  reviewRound: stage === 'internal-review' ? round : null,
                  on: draft.day as never,
                  by: text(draft.by),
                  note: text(draft.note),
                },
              },
              ifMatch: item.revision,
            },
            { onSuccess: forget },
          );
        }}
      >
        <Field label={t('stage')} wrong={error?.ofField('stage', language) ?? null}>
          {(control) => (
            <select
              {...control}
              value={stage}
              onChange={({ target }) => write({ ...draft, stage: target.value as Stage })}
            >
              {stages.map((one) => (
                <option key={one} value={one}>
                  {term('stage', one)} {one === 'internal-review' ? t('round', { round }) : ''}
                </option>
              ))}
            </select>
          )}
        </Field>
        <DayField
          label={t('day')}
          wrong={error?.ofField('on', language) ?? null}
          required
          last={on}
          value={draft.day}
          onChange={(day) => write({ ...draft, day })}
        />
        <LineField label={t('by')} most={300} value={draft.by} onChange={(by) => write({ ...draft, by })} />
        <TextField
          label={t('note')}
          rows={2}
          most={10000}
          value={draft.note}
          onChange={(note) => write({ ...draft, note })}
        />
        {error !== null && <Failure problem={error} />}
        {isSuccess && (
          <p className="done" role="status">
            {t('stageDone')}
          </p>
        )}
        <button type="submit" className="button main" disabled={isPending}>
          {t(isPending ? 'sending' : 'sendStage')}
        </button>
      </form>
    </details>
  );
}
