import type { ReactNode } from 'react';
import { useAsk } from '../api/queries.ts';
import { useMember } from '../app/moment.ts';
import { wordsOf } from '../i18n/language.ts';
import { Answered } from './answered.tsx';

const useYearWords = wordsOf('fiscal-year', { fiscalYear: { zh: '预算年度', en: 'Fiscal year' } });

export interface ChosenYear {
  readonly fiscalYear: number;
  /** All that there are to choose from, the chosen one among them; earliest first. */
  readonly years: readonly number[];
}

/** The fiscal year of the address, else the latest that has lines, else the present one. */
export function WithYear({ children }: { readonly children: (year: ChosenYear) => ReactNode }) {
  const question = useAsk('listFiscalYears', {});
  const [stated] = useMember('fiscalYear');
  return (
    <Answered question={question}>
      {({ items, on }) => {
        const known = items.map(({ fiscalYear }) => fiscalYear);
        const asked = Number(stated);
        const fiscalYear = Number.isInteger(asked) && asked > 0 ? asked : (known.at(-1) ?? Number(on.slice(0, 4)));
        const years = [...new Set([...known, fiscalYear])].toSorted((one, other) => one - other);
        return children({ fiscalYear, years });
      }}
    </Answered>
  );
}

export function YearChoice({ fiscalYear, years }: ChosenYear) {
  const t = useYearWords();
  const [, choose] = useMember('fiscalYear');
  return (
    <label className="field">
      <span>{t('fiscalYear')}</span>
      <select value={fiscalYear} onChange={(event) => choose(event.target.value, true)}>
        {years.map((year) => (
          <option key={year}>{year}</option>
        ))}
      </select>
    </label>
  );
}
