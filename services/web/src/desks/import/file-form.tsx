import { useState } from 'react';
import type { Problem } from '../../api/problem.ts';
import { useMember } from '../../app/moment.ts';
import { useLanguage } from '../../i18n/language.ts';
import type { Kind } from './kinds.ts';
import type { Asked } from './use-reading.ts';
import { useImportWords } from './words.ts';

export type FileSaid = Omit<Asked, 'choices' | 'columns'>;

const mostBytes = 20_000_000;

/** The file and what has to be said beside it; what was said stands in the address, the file cannot. */
export function FileForm({
  kind,
  isUnderWay,
  problem,
  onRead,
}: {
  readonly kind: Kind;
  readonly isUnderWay: boolean;
  readonly problem: Problem | null;
  readonly onRead: (said: FileSaid) => void;
}) {
  const t = useImportWords();
  const [evaluationYear, setEvaluationYear] = useMember('evaluationYear');
  const [applyToYear, setApplyToYear] = useMember('applyToYear');
  const [fiscalYear, setFiscalYear] = useMember('fiscalYear');
  const [outcomes, setOutcomes] = useMember('outcomes');
  const [file, setFile] = useState<File | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const thisYear = new Date().getFullYear();
  const read = async () => {
    if (file === null) return setWrong(t('chooseFile'));
    if (file.size > mostBytes) return setWrong(t('tooLarge', { size: Math.round(file.size / 1_000_000) }));
    const contentBase64 = await base64Of(file).catch(() => null);
    if (contentBase64 === null) return setWrong(t('notReadable'));
    onRead({
      fileName: file.name,
      contentBase64,
      evaluationYear: yearOf(evaluationYear),
      applyToYear: yearOf(applyToYear),
      outcomes: outcomes === 'confirmed' ? 'confirmed' : 'recorded',
      fiscalYear: yearOf(fiscalYear) ?? thisYear + 1,
    });
  };
  return (
    <form
      className="file-form"
      onSubmit={(event) => {
        event.preventDefault();
        void read();
      }}
    >
      <label className="field">
        <span>{t('file')}</span>
        <input
          type="file"
          accept=".txt,.csv,.xlsx,.md"
          aria-invalid={wrong !== null}
          onChange={(event) => {
            setFile(event.target.files?.[0] ?? null);
            setWrong(null);
          }}
        />
        {wrong !== null && (
          <span className="wrong" role="alert">
            {wrong}
          </span>
        )}
      </label>
      {kind === 'outcomes' && (
        <>
          <Year
            label={t('evaluationYear')}
            help={t('yearFromFile')}
            field="evaluationYear"
            value={evaluationYear}
            set={setEvaluationYear}
            problem={problem}
          />
          <Year
            label={t('applyToYear')}
            help={t('yearAfter')}
            field="applyToYear"
            value={applyToYear}
            set={setApplyToYear}
            problem={problem}
          />
          <label className="field">
            <span>{t('whatBecomes')}</span>
            <select value={outcomes ?? 'recorded'} onChange={(event) => setOutcomes(event.target.value)}>
              <option value="recorded">{t('recorded')}</option>
              <option value="confirmed">{t('confirmed')}</option>
            </select>
          </label>
        </>
      )}
      {kind === 'budget' && (
        <Year
          label={t('fiscalYear')}
          help=""
          field="fiscalYear"
          value={fiscalYear ?? String(thisYear + 1)}
          set={setFiscalYear}
          problem={problem}
        />
      )}
      <button type="submit" className="button main" disabled={isUnderWay}>
        {isUnderWay ? t('looking') : t('look')}
      </button>
    </form>
  );
}

/** The file does not say of which year it is, and neither did the person. */
export const isYearMissing = (problem: Problem): boolean =>
  problem.document.code === 'request.field-missing' && problem.ofField('evaluationYear', 'zh') !== null;

const yearOf = (text: string | null): number | undefined => (text === null || text === '' ? undefined : Number(text));

function Year({
  label,
  help,
  field,
  value,
  set,
  problem,
}: {
  readonly label: string;
  readonly help: string;
  readonly field: string;
  readonly value: string | null;
  readonly set: (value: string | null) => void;
  readonly problem: Problem | null;
}) {
  const t = useImportWords();
  const language = useLanguage();
  const isMissing = problem !== null && isYearMissing(problem);
  const wrong =
    isMissing && field === 'evaluationYear' ? t('yearMissing') : (problem?.ofField(field, language) ?? null);
  return (
    <label className="field">
      <span>{label}</span>
      <input
        inputMode="numeric"
        pattern="20[0-9]{2}"
        maxLength={4}
        size={6}
        defaultValue={value ?? ''}
        aria-invalid={wrong !== null}
        onChange={(event) => set(event.target.value)}
      />
      {wrong === null ? <span className="help">{help}</span> : <span className="wrong">{wrong}</span>}
    </label>
  );
}

/** The bytes of a file as base64. Rejects where the browser cannot read it. */
function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      const text = reader.result as string;
      resolve(text.slice(text.indexOf(',') + 1));
    });
    reader.addEventListener('error', () => reject(reader.error ?? new Error('not readable')));
    reader.readAsDataURL(file);
  });
}
