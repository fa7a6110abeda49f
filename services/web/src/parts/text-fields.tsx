import { Field, type FieldProps } from './field.tsx';

interface TextProps extends Omit<FieldProps, 'children'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
}

interface LengthProps extends TextProps {
  /** The most characters that it may have. */
  readonly most: number;
}

/** A text of one line. */
export function LineField({ value, onChange, required, most, ...field }: LengthProps) {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          required={required}
          maxLength={most}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}

/** A text of several lines; it begins with so many `rows`. */
export function TextField({
  value,
  onChange,
  required,
  most,
  rows,
  ...field
}: LengthProps & { readonly rows: number }) {
  return (
    <Field {...field}>
      {(control) => (
        <textarea
          {...control}
          required={required}
          rows={rows}
          maxLength={most}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}

interface DayProps extends TextProps {
  readonly first?: string | undefined;
  readonly last?: string | undefined;
}

/** A day of the calendar, between a first and a last one where there are such. */
export function DayField({ value, onChange, required, first, last, ...field }: DayProps) {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          type="date"
          required={required}
          min={first}
          max={last}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
