import type { RequestOf } from '@bihuan/contract';
import { useMutation } from '@tanstack/react-query';
import type { Problem } from '../../../api/problem.ts';
import { saveFile } from '../../../api/save-file.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { Failure } from '../../../parts/failure.tsx';
import { useRulesWords } from '../words.ts';
import { useWhatIfWords } from './words.ts';

type Body = RequestOf<'simulate'>['body'];

/** Every line under the rules of one side as a file. */
export function ExportLines({ left, right }: { readonly left: Body; readonly right: Body }) {
  const t = useWhatIfWords();
  const words = useRulesWords();
  const language = useLanguage();
  const saving = useMutation<void, Problem, { readonly body: Body; readonly format: 'xlsx' | 'csv' }>({
    mutationFn: ({ body, format }) => saveFile('exportSimulation', { query: { format, language }, body }),
  });
  const button = (body: Body, format: 'xlsx' | 'csv') => (
    <button
      type="button"
      className="button"
      disabled={saving.isPending}
      onClick={() => saving.mutate({ body, format })}
    >
      {words(format === 'xlsx' ? 'saveXlsx' : 'saveCsv')}
    </button>
  );
  return (
    <section className="no-print">
      <h2>{t('exportTitle')}</h2>
      <p className="quiet">{t('exportNote')}</p>
      <div className="filters">
        {(['left', 'right'] as const).map((side) => (
          <fieldset key={side} className="choices">
            <legend>{t(side)}</legend>
            {button(side === 'left' ? left : right, 'xlsx')} {button(side === 'left' ? left : right, 'csv')}
          </fieldset>
        ))}
        {saving.isPending && <span role="status">{words('saving')}</span>}
      </div>
      {saving.error !== null && <Failure problem={saving.error} />}
    </section>
  );
}
