import { useId } from 'react';
import { isOfField, type Problem } from '../api/problem.ts';
import { useLanguage } from '../i18n/language.ts';
import { aside } from '../i18n/punctuation.ts';
import { useFormWords } from './form-words.ts';
import { useMoneyUnit } from './money.tsx';
import type { Typed } from './typed.ts';

export type FormRow = Readonly<Record<string, string>>;
export type FormValues = Readonly<Record<string, string | readonly FormRow[]>>;

export interface FormField {
  /** As the body of the command calls it: a refusal that names it stands beside it. */
  readonly name: string;
  readonly label: string;
  readonly kind: 'line' | 'text' | 'day' | 'number' | 'decimal' | 'choice' | 'money' | 'tick' | 'rows';
  readonly help?: string;
  readonly required?: boolean;
  readonly choices?: readonly (readonly [code: string, words: string])[];
  /** What stands for no choice; "choose" where it is left out. */
  readonly none?: string;
  readonly columns?: readonly FormField[];
  /** The last day that can be. */
  readonly last?: string;
  /** Whether it is asked for at all, by what stands in the others; always where it is left out. */
  readonly onlyWhen?: (typed: Typed) => boolean;
  /** What stands in it at first; of a field of lines how many there are. */
  readonly first?: string | readonly FormRow[];
}

/** What a form holds before anything is typed. */
export const firstValues = (fields: readonly FormField[]): FormValues =>
  Object.fromEntries(
    fields.map(({ name, kind, first, columns = [] }) => [
      name,
      first ?? (kind === 'rows' ? [firstValues(columns) as FormRow] : ''),
    ]),
  );

/** Whether everything that was refused stands beside a field; what has no field must be told by itself. */
export function isToldBeside(problem: Problem, fields: readonly FormField[], values: FormValues): boolean {
  const { errors } = problem.document;
  const paths = fields.flatMap(({ name, columns = [] }) => {
    const rows = values[name];
    const cells = Array.isArray(rows) ? rows.flatMap((_, at) => columns.map((one) => `${name}/${at}/${one.name}`)) : [];
    return [name, ...cells];
  });
  return errors.length > 0 && errors.every((one) => paths.some((path) => isOfField(one, path)));
}

interface Shown {
  readonly problem: Problem | null;
  readonly wrongAmounts: readonly string[];
}

interface FormFieldsProps extends Shown {
  readonly fields: readonly FormField[];
  readonly values: FormValues;
  readonly write: (name: string, value: string | readonly FormRow[]) => void;
}

/** The fields of a form, each with its label, its help, and what is wrong with it. */
export function FormFields({ fields, values, write, ...shown }: FormFieldsProps) {
  return fields.map((field) => {
    const value = values[field.name];
    return field.kind === 'rows' ? (
      <Rows
        key={field.name}
        field={field}
        rows={Array.isArray(value) ? value : []}
        write={(rows) => write(field.name, rows)}
        {...shown}
      />
    ) : (
      <Field
        key={field.name}
        field={field}
        value={typeof value === 'string' ? value : ''}
        write={(text) => write(field.name, text)}
        isWrongAmount={shown.wrongAmounts.includes(field.name)}
        problem={shown.problem}
        path={field.name}
      />
    );
  });
}

function Field({
  field,
  value,
  write,
  problem,
  isWrongAmount,
  path,
}: {
  readonly field: FormField;
  readonly value: string;
  readonly write: (value: string) => void;
  readonly problem: Problem | null;
  readonly isWrongAmount: boolean;
  readonly path: string;
}) {
  const t = useFormWords();
  const language = useLanguage();
  const id = useId();
  const { label, kind, help, required = false } = field;
  const [unit] = useMoneyUnit();
  const wrong = isWrongAmount ? t('notAnAmount') : (problem?.ofField(path, language) ?? null);
  const described = wrong !== null || help !== undefined ? `${id}-said` : undefined;
  const given = {
    id,
    value,
    required,
    'aria-invalid': wrong !== null,
    ...(described !== undefined && { 'aria-describedby': described }),
  };
  if (kind === 'tick') {
    return (
      <label className="tick">
        <input
          type="checkbox"
          checked={value === 'yes'}
          onChange={(event) => write(event.target.checked ? 'yes' : '')}
        />{' '}
        {label}
        {help !== undefined && <span className="under">{help}</span>}
        {wrong !== null && <span className="wrong">{wrong}</span>}
      </label>
    );
  }
  return (
    <div className={`field field-${kind}`}>
      <label htmlFor={id}>
        {label}
        {kind === 'money' && aside(unit)}
        {!required && ` · ${t('optional')}`}
      </label>
      {kind === 'text' ? (
        <textarea rows={3} {...given} onChange={(event) => write(event.target.value)} />
      ) : kind === 'choice' ? (
        <select {...given} onChange={(event) => write(event.target.value)}>
          <option value="">{field.none ?? t('choose')}</option>
          {(field.choices ?? []).map(([code, words]) => (
            <option key={code} value={code}>
              {words}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...given}
          type={kind === 'day' ? 'date' : kind === 'number' || kind === 'decimal' ? 'number' : 'text'}
          {...(kind === 'decimal' && { step: 'any' })}
          {...(field.last !== undefined && { max: field.last })}
          {...(kind === 'money' && { inputMode: 'decimal' as const })}
          onChange={(event) => write(event.target.value)}
        />
      )}
      {described !== undefined && (
        <span id={described} className={wrong === null ? 'help' : 'wrong'}>
          {wrong ?? help}
        </span>
      )}
    </div>
  );
}

/** Several lines of the same fields; the last one can be followed by another. */
function Rows({
  field,
  rows,
  write,
  problem,
  wrongAmounts,
}: Shown & {
  readonly field: FormField;
  readonly rows: readonly FormRow[];
  readonly write: (rows: readonly FormRow[]) => void;
}) {
  const t = useFormWords();
  const language = useLanguage();
  const columns = field.columns ?? [];
  const wrong = problem?.ofField(field.name, language) ?? null;
  return (
    <fieldset className="form-rows">
      <legend>{field.label}</legend>
      {field.help !== undefined && <p className="help">{field.help}</p>}
      {wrong !== null && <p className="wrong">{wrong}</p>}
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
        <div className="form-row" key={at}>
          {columns.map((column) => (
            <Field
              key={column.name}
              field={column}
              value={row[column.name] ?? ''}
              write={(text) => write(rows.map((one, place) => (place === at ? { ...one, [column.name]: text } : one)))}
              problem={problem}
              isWrongAmount={wrongAmounts.includes(`${field.name}/${at}/${column.name}`)}
              path={`${field.name}/${at}/${column.name}`}
            />
          ))}
          {rows.length > 1 && (
            <button
              type="button"
              className="plain"
              aria-label={t('removeRow', { row: at + 1 })}
              onClick={() => write(rows.filter((_, place) => place !== at))}
            >
              ×
            </button>
          )}
        </div>
      ))}
      <button type="button" className="plain" onClick={() => write([...rows, firstValues(columns) as FormRow])}>
        {t('addRow')}
      </button>
    </fieldset>
  );
}
