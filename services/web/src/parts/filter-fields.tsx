import { Field } from './field.tsx';

interface FilterProps {
  readonly label: string;
  /** As it stands in the address; null where nothing is filtered by it. */
  readonly value: string | null;
  readonly onChange: (value: string) => void;
}

/** A list is narrowed while it is typed. */
export function SearchFilter({ label, value, onChange }: FilterProps) {
  return (
    <Field label={label}>
      {(control) => (
        <input
          {...control}
          type="search"
          maxLength={100}
          defaultValue={value ?? ''}
          onChange={({ target }) => onChange(target.value.trim())}
        />
      )}
    </Field>
  );
}

interface ChoiceFilterProps extends FilterProps {
  /** What stands for no choice. */
  readonly any: string;
  readonly choices: readonly (readonly [code: string, words: string])[];
}

export function ChoiceFilter({ label, value, any, choices, onChange }: ChoiceFilterProps) {
  return (
    <Field label={label}>
      {(control) => (
        <select {...control} value={value ?? ''} onChange={({ target }) => onChange(target.value)}>
          <option value="">{any}</option>
          {choices.map(([code, words]) => (
            <option key={code} value={code}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
