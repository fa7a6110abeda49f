import { useState } from 'react';
import { useCommand } from '../../api/queries.ts';
import { useAsOf } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { useTerms } from '../../i18n/terms.ts';
import { useDraft } from '../../parts/draft.ts';
import { Failure } from '../../parts/failure.tsx';
import { Effect } from './effect.tsx';
import { type Evaluation, gradesOf } from './evaluation.ts';
import { bases, dimensions, orNull, outcomeTyped, type TypedOutcome, typedOf } from './typed-outcome.ts';
import { useEvaluationWords } from './words.ts';

/** 87 or 87.5: whatever else is typed is no number, and must not be taken for none. */
const aNumber = '[0-9]+([.][0-9]+)?';

/** Enters an outcome, or revises the one there is: then what saving would do is shown before it is saved. */
export function OutcomeForm({ item, onDone }: { readonly item: Evaluation; readonly onDone: (what: string) => void }) {
  const t = useEvaluationWords();
  const term = useTerms();
  const language = useLanguage();
  const may = useMay();
  const asOf = useAsOf();
  const isRevision = item.outcomeStatus !== 'none';
  const record = useCommand('recordOutcome');
  const revise = useCommand('reviseOutcome');
  const command = isRevision ? revise : record;
  const [typed, write, forget, isBegun] = useDraft<TypedOutcome>(`outcome.${item.id}`, typedOf(item));
  const [wasBegun] = useState(isBegun);
  if (!may(isRevision ? 'reviseOutcome' : 'recordOutcome') || asOf !== null) return null;
  const set = (name: string) => (event: { readonly target: { readonly value: string } }) =>
    write({ ...typed, [name]: event.target.value });
  const wrong = (field: string) => command.error?.ofField(field, language) ?? null;
  const body = outcomeTyped(typed, item);
  const isUnrated = body.notDemonstrated === true;
  const params = { id: item.id };
  const send = () => {
    const onSuccess = () => {
      forget();
      onDone(title);
    };
    const ifMatch = typed['seen'] ?? item.revision;
    if (!isRevision) record.mutate({ request: { params, body }, ifMatch }, { onSuccess });
    else {
      const why = { reason: typed['reason'] ?? '', documentNumber: orNull(typed['documentNumber']) };
      revise.mutate({ request: { params, body: { ...body, ...why } }, ifMatch }, { onSuccess });
    }
  };
  const title = t(isRevision ? 'reviseOutcome' : 'recordOutcome');
  return (
    <details className="deed" open={isBegun || !isRevision}>
      <summary>{title}</summary>
      <form
        className="outcome-form"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {wasBegun && isBegun && isRevision && (
          <p className="quiet">
            {t('draftKept')}{' '}
            <button type="button" className="plain" onClick={forget}>
              {t('forget')}
            </button>
          </p>
        )}
        <fieldset>
          <legend>{t('dimensions')}</legend>
          {dimensions.map((dimension) => {
            const name = term('dimension', dimension);
            return (
              <div key={dimension} className="dimension">
                <span>{name}</span>
                <input
                  inputMode="decimal"
                  pattern={aNumber}
                  size={6}
                  aria-label={t('dimensionScore', { dimension: name })}
                  value={typed[dimension] ?? ''}
                  onChange={set(dimension)}
                />
                <span className="quiet">/</span>
                <input
                  inputMode="decimal"
                  pattern={aNumber}
                  size={6}
                  aria-label={t('dimensionWeight', { dimension: name })}
                  value={typed[`${dimension}Weight`] ?? ''}
                  onChange={set(`${dimension}Weight`)}
                />
              </div>
            );
          })}
          {wrong('dimensions') !== null && <span className="wrong">{wrong('dimensions')}</span>}
        </fieldset>
        <label className="tick">
          <input
            type="checkbox"
            checked={isUnrated}
            onChange={({ target }) => write({ ...typed, notDemonstrated: target.checked ? 'yes' : '' })}
          />{' '}
          {t('notShown')}
        </label>
        <label className="field">
          <span>{t('score')}</span>
          <input
            inputMode="decimal"
            pattern={aNumber}
            size={8}
            disabled={isUnrated}
            value={typed['score'] ?? ''}
            aria-invalid={wrong('score') !== null}
            onChange={set('score')}
          />
          <span className={wrong('score') === null ? 'help' : 'wrong'}>{wrong('score') ?? t('scoreHelp')}</span>
        </label>
        <label className="field">
          <span>{t('grade')}</span>
          <select
            value={typed['grade'] ?? ''}
            disabled={isUnrated}
            aria-invalid={wrong('grade') !== null}
            onChange={set('grade')}
          >
            <option value="">{t('byScore')}</option>
            {gradesOf(item).map(([value, word]) => (
              <option key={value} value={value}>
                {word}
              </option>
            ))}
          </select>
          <span className={wrong('grade') === null ? 'help' : 'wrong'}>{wrong('grade') ?? t('gradeHelp')}</span>
        </label>
        <label className="field">
          <span>{t('basisKind')}</span>
          <select value={typed['basis'] ?? ''} disabled={isUnrated} onChange={set('basis')}>
            <option value="">{t('basisNone')}</option>
            {bases.map((one) => (
              <option key={one} value={one}>
                {term('gradeBasis', one)}
              </option>
            ))}
          </select>
        </label>
        {(typed['basis'] ?? '') !== '' && !isUnrated && (
          <label className="field">
            <span>{t('basisNote')}</span>
            <input value={typed['basisNote'] ?? ''} required maxLength={2000} onChange={set('basisNote')} />
          </label>
        )}
        <label className="field">
          <span>{t('comment')}</span>
          <textarea rows={2} maxLength={10000} value={typed['comment'] ?? ''} onChange={set('comment')} />
        </label>
        {isRevision && (
          <>
            <label className="field">
              <span>{t('reason')}</span>
              <input
                required
                maxLength={2000}
                value={typed['reason'] ?? ''}
                aria-invalid={wrong('reason') !== null}
                onChange={set('reason')}
              />
              {wrong('reason') !== null && <span className="wrong">{wrong('reason')}</span>}
            </label>
            <label className="field">
              <span>{t('documentNumber')}</span>
              <input maxLength={300} value={typed['documentNumber'] ?? ''} onChange={set('documentNumber')} />
            </label>
            {isBegun && <Effect item={item} body={body} />}
          </>
        )}
        {command.error !== null && <Failure problem={command.error} />}
        <button type="submit" className="button main" disabled={command.isPending}>
          {command.isPending ? t('saving') : title}
        </button>
      </form>
    </details>
  );
}
