import type { OperationId, RequestOf } from '@bihuan/contract';
import { useCommand } from '../../api/queries.ts';
import { useAsOf } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { useDraft } from '../../parts/draft.ts';
import { Failure } from '../../parts/failure.tsx';
import { useEvaluationWords } from './words.ts';

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly kind: 'date' | 'text' | 'long' | 'number' | readonly (readonly [value: string, word: string])[];
  readonly first?: string;
  readonly isOptional?: boolean;
}

/** 87 or 87.5: whatever else is typed is no number, and must not be taken for none. */
export const aNumber = '[0-9]+([.][0-9]+)?';

type Values = Readonly<Record<string, string>>;

/** A deed on one evaluation that takes a few words: closed until it is wanted, what is typed kept until it is done. */
export function DeedForm({
  command: id,
  params,
  title,
  fields,
  bodyOf,
  ifMatch,
  isOpen = false,
  onDone,
}: {
  readonly command: OperationId;
  readonly params: Readonly<Record<string, string>>;
  readonly title: string;
  readonly fields: readonly Field[];
  /** What is sent, from what was typed; empty text is what nobody said. */
  readonly bodyOf?: (values: Values) => object;
  readonly ifMatch: string;
  readonly isOpen?: boolean;
  /** Tells what was done: what is on the page afterwards may not have this form any more. */
  readonly onDone: (what: string) => void;
}) {
  const t = useEvaluationWords();
  const language = useLanguage();
  const may = useMay();
  const asOf = useAsOf();
  const command = useCommand(id);
  const first = Object.fromEntries(fields.map((field) => [field.name, field.first ?? '']));
  const [values, write, forget, isBegun] = useDraft<Values>(`${id}.${Object.values(params).join('.')}`, first);
  if (!may(id) || asOf !== null) return null;
  const send = () => {
    const said = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === '' ? null : value]));
    const request = { params, body: bodyOf?.(values) ?? said } as RequestOf<typeof id>;
    command.mutate(
      { request, ifMatch },
      {
        onSuccess: () => {
          forget();
          onDone(title);
        },
      },
    );
  };
  return (
    <details className="deed" open={isOpen || isBegun}>
      <summary>{title}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {fields.map((field) => (
          <FieldInput
            key={field.name}
            field={field}
            value={values[field.name] ?? ''}
            wrong={command.error?.ofField(field.name, language) ?? null}
            onWrite={(value) => write({ ...values, [field.name]: value })}
          />
        ))}
        {command.error !== null && <Failure problem={command.error} />}
        <button type="submit" className="button main" disabled={command.isPending}>
          {command.isPending ? t('saving') : title}
        </button>
      </form>
    </details>
  );
}

function FieldInput({
  field: { kind, label, isOptional = false },
  value,
  wrong,
  onWrite,
}: {
  readonly field: Field;
  readonly value: string;
  readonly wrong: string | null;
  readonly onWrite: (value: string) => void;
}) {
  const shared = {
    value,
    required: !isOptional,
    'aria-invalid': wrong !== null,
    onChange: (event: { readonly target: { readonly value: string } }) => onWrite(event.target.value),
  };
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: each of the three is a control
    <label className="field">
      <span>{label}</span>
      {typeof kind !== 'string' ? (
        <select {...shared}>
          {kind.map(([one, word]) => (
            <option key={one} value={one}>
              {word}
            </option>
          ))}
        </select>
      ) : kind === 'long' ? (
        <textarea {...shared} rows={3} maxLength={2000} />
      ) : (
        <input
          {...shared}
          type={kind === 'date' ? 'date' : 'text'}
          inputMode={kind === 'number' ? 'decimal' : 'text'}
          maxLength={300}
          {...(kind === 'number' && { pattern: aNumber })}
        />
      )}
      {wrong !== null && <span className="wrong">{wrong}</span>}
    </label>
  );
}
