import type { OperationId, OutputOf, RequestOf } from '@bihuan/contract';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { newKey, useCommand } from '../api/queries.ts';
import { useAsOf } from '../app/moment.ts';
import { useCommonWords } from '../i18n/language.ts';
import { useDraft } from './draft.ts';
import { Failure } from './failure.tsx';
import { type FormField, FormFields, type FormValues, firstValues, isToldBeside } from './form-fields.tsx';
import { useFormWords } from './form-words.ts';
import { useMoneyUnit } from './money.tsx';
import { Typed } from './typed.ts';
import './command-form.css';

interface CommandFormProps<Id extends OperationId> {
  readonly operation: Id;
  readonly fields: readonly FormField[];
  /** The command that the fields make. */
  readonly request: (typed: Typed) => RequestOf<Id>;
  /** The revision that was seen, null where nothing was there yet; left out where none is compared. */
  readonly ifMatch?: string | null;
  /** Under which name what is typed is kept until it is sent. */
  readonly draft: string;
  readonly submit: string;
  readonly onDone: (answer: OutputOf<Id>, typed: Typed) => void;
  readonly onCancel?: () => void;
  /** Whether the first field is where the reader goes on. */
  readonly takesFocus?: boolean;
  /** What the command would come to, from what is typed so far. */
  readonly preview?: (typed: Typed) => ReactNode;
  /** A button beside the one that sends, such as for a preview of what is typed. */
  readonly also?: (typed: Typed) => ReactNode;
  /** What stands below the buttons: as long as it likes, they stay where they are. */
  readonly below?: (typed: Typed) => ReactNode;
}

interface Kept {
  /** What somebody has typed, and no more: a field that was not touched begins with what it begins with that day. */
  readonly values: FormValues;
  /** The revision that was seen when it was begun: what others record later must not be overwritten unseen. */
  readonly seen?: string | null;
  /** What was sent last, and under which key: sent again after a lost answer and a reload it is still done once. */
  readonly sent?: { readonly of: string; readonly key: string };
}

/** The form of one command: what is typed is kept until it is sent, a refusal stands beside its field, and it is sent once. */
export function CommandForm<Id extends OperationId>(props: CommandFormProps<Id>) {
  const { operation, request, ifMatch, draft, submit, onDone, onCancel, takesFocus = false } = props;
  const t = useFormWords();
  const common = useCommonWords();
  const [unit] = useMoneyUnit();
  const isPast = useAsOf() !== null;
  const [kept, keep, forget] = useDraft<Kept>(draft, { values: {}, ...(ifMatch !== undefined && { seen: ifMatch }) });
  const [isTried, setTried] = useState(false);
  const command = useCommand(operation);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (takesFocus) form.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  }, [takesFocus]);
  const typed = new Typed({ ...firstValues(props.fields), ...kept.values }, unit);
  const fields = props.fields.filter(({ onlyWhen }) => onlyWhen?.(typed) ?? true);
  const wrongAmounts = typed.wrongAmounts(fields);

  const send = () => {
    setTried(true);
    if (wrongAmounts.length > 0 || command.isPending || isPast) return;
    const asked = request(typed);
    const of = JSON.stringify(asked);
    const sent = kept.sent?.of === of ? kept.sent : { of, key: newKey() };
    keep({ ...kept, sent });
    command.mutate(
      { request: asked, key: sent.key, ...(ifMatch !== undefined && { ifMatch: kept.seen ?? null }) },
      {
        onSuccess: (answer) => {
          forget();
          setTried(false);
          onDone(answer, typed);
        },
      },
    );
  };
  const { error } = command;
  const isBeside = error !== null && isToldBeside(error, fields, typed.values);
  return (
    <form
      ref={form}
      className="command-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
        if (event.key === 'Escape' && onCancel !== undefined) onCancel();
      }}
    >
      <FormFields
        fields={fields}
        values={typed.values}
        write={(name, value) => keep({ ...kept, values: { ...kept.values, [name]: value } })}
        problem={error}
        wrongAmounts={isTried ? wrongAmounts : []}
      />
      {props.preview?.(typed)}
      {error !== null && !isBeside && <Failure problem={error} onRetry={send} />}
      <p className="form-foot">
        <button type="submit" className="button main" disabled={command.isPending || isPast}>
          {command.isPending ? t('underWay') : submit}
        </button>
        {props.also?.(typed)}
        {onCancel !== undefined && (
          <button type="button" className="button" onClick={onCancel}>
            {common('cancel')}
          </button>
        )}
        {isPast ? <small>{t('notInThePast')}</small> : <small className="keys-hint">{t('sendKeys')}</small>}
      </p>
      {props.below?.(typed)}
    </form>
  );
}
