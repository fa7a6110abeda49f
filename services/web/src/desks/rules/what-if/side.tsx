import { useSearchParams } from 'react-router';
import { useMember } from '../../../app/moment.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { keptValue, shownValue } from '../../../parts/decimal-text.ts';
import { useParametersOf, type useRuleChoices } from './choices.ts';
import { useWhatIfWords } from './words.ts';

export type SideName = 'against' | 'rules';

/** Values of parameters that the address states for one side, as the operations take them. */
export function useStatedParameters(side: SideName): Readonly<Record<string, string>> {
  const [members] = useSearchParams();
  const prefix = `${side}.`;
  return Object.fromEntries(
    [...members].filter(([name]) => name.startsWith(prefix)).map(([name, value]) => [name.slice(prefix.length), value]),
  );
}

interface SideProps {
  readonly side: SideName;
  readonly choice: string;
  readonly choices: ReturnType<typeof useRuleChoices>;
  readonly fiscalYear: number;
}

/** Which rules one side has, and the values of their parameters. */
export function Side({ side, choice, choices, fiscalYear }: SideProps) {
  const t = useWhatIfWords();
  const language = useLanguage();
  const [members, setMembers] = useSearchParams();
  const parameters = useParametersOf(choice, fiscalYear);
  const stated = useStatedParameters(side);
  const { inForce, drafts, own, library } = choices;
  const known = [inForce, ...drafts, ...own, ...library];

  function choose(chosen: string): void {
    const after = new URLSearchParams([...members].filter(([name]) => !name.startsWith(`${side}.`)));
    after.set(side, chosen);
    setMembers(after);
  }
  function reset(): void {
    setMembers(new URLSearchParams([...members].filter(([name]) => !name.startsWith(`${side}.`))));
  }
  const option = ({ value, label }: { value: string; label: string }) => (
    <option key={value} value={value}>
      {label}
    </option>
  );
  return (
    <fieldset className="what-if-side">
      <legend>{t(side === 'against' ? 'left' : 'right')}</legend>
      <select
        aria-label={t(side === 'against' ? 'left' : 'right')}
        value={choice}
        onChange={(event) => choose(event.target.value)}
      >
        {!known.some(({ value }) => value === choice) && option({ value: choice, label: choice })}
        {option(inForce)}
        {drafts.map(option)}
        {own.length > 0 && <optgroup label={t('own')}>{own.map(option)}</optgroup>}
        <optgroup label={t('library')}>{library.map(option)}</optgroup>
      </select>
      {parameters?.length === 0 && <p className="quiet">{t('noParameters')}</p>}
      {parameters !== undefined && parameters.length > 0 && (
        <details open={Object.keys(stated).length > 0}>
          <summary>
            {t('parameters')} {Object.keys(stated).length > 0 && `（${Object.keys(stated).length}）`}
          </summary>
          <div className="parameter-fields">
            {parameters.map(({ name, kind, label, value, from, to }) => (
              <div key={name} className="field">
                <label htmlFor={`${side}-${name}`}>{label[language]}</label>
                <ParameterField side={side} name={name} kind={kind} value={value} />
                <span className="help">
                  {from !== null && to !== null
                    ? t('between', { from: shownValue(kind, from), to: shownValue(kind, to) })
                    : ''}
                  {stated[name] === undefined ? '' : ` · ${t('yearValue', { value: shownValue(kind, value) })}`}
                </span>
              </div>
            ))}
          </div>
          {Object.keys(stated).length > 0 && (
            <button type="button" className="plain" onClick={reset}>
              {t('reset')}
            </button>
          )}
        </details>
      )}
    </fieldset>
  );
}

interface FieldProps {
  readonly side: SideName;
  readonly name: string;
  readonly kind: string;
  readonly value: string;
}

/** Takes effect when the field is left or Enter is pressed, so that nothing is worked out for a number that is half written. */
function ParameterField({ side, name, kind, value }: FieldProps) {
  const [stated, setStated] = useMember(`${side}.${name}`);
  const shown = shownValue(kind, stated ?? value);
  const take = (field: HTMLInputElement) => {
    const kept = keptValue(kind, field.value);
    field.setAttribute('aria-invalid', String(kept === null));
    if (kept !== null && kept !== (stated ?? value)) setStated(kept === value ? null : kept, true);
  };
  return (
    <span className="with-unit">
      <input
        key={shown}
        id={`${side}-${name}`}
        inputMode="decimal"
        defaultValue={shown}
        onBlur={(event) => take(event.currentTarget)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take(event.currentTarget);
        }}
      />
      {kind === 'percent' ? '%' : kind === 'amount' ? '元' : ''}
    </span>
  );
}
