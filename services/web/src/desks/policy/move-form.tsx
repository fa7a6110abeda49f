import type { OutputOf } from '@bihuan/contract';
import { useAsk, useCommand } from '../../api/queries.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useDraft } from '../../parts/draft.ts';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import { usePolicyWords } from './words.ts';

/** What a person decides about a policy change, by the names of the operations. */
export const policyMoves = [
  'adoptPolicyChange',
  'rejectPolicyChange',
  'extendPolicyChange',
  'implementPolicyChange',
  'withdrawPolicyChange',
] as const;
export type PolicyMove = (typeof policyMoves)[number];

const asksForTerm: readonly PolicyMove[] = ['adoptPolicyChange', 'extendPolicyChange'];

interface MoveFormProps {
  readonly move: PolicyMove;
  readonly item: OutputOf<'getPolicyChange'>['item'];
  /** Today where the service is. */
  readonly on: string;
  readonly onDone: () => void;
}

/** One decision with its reason; what was typed is kept until it is sent. */
export function MoveForm({ move, item, on, onDone }: MoveFormProps) {
  const t = usePolicyWords();
  const language = useLanguage();
  const { mutateAsync, error, isPending } = useCommand(move);
  const asksOffice = move === 'adoptPolicyChange';
  const offices = useAsk('listOrganisations', { query: { limit: 1000 } }, { enabled: asksOffice });
  const [draft, write, forget] = useDraft(`policy.${item.id}.${move}`, {
    reason: '',
    documentNumber: '',
    officeId: item.office?.id ?? '',
    dueDate: '',
    on,
  });
  const wrong = (field: string) => error?.ofField(field, language) ?? null;
  const send = () => {
    const documentNumber = draft.documentNumber.trim() === '' ? null : draft.documentNumber.trim();
    const text = draft.reason.trim();
    const said =
      move === 'implementPolicyChange'
        ? { note: text, documentNumber, on: draft.on }
        : { reason: text, documentNumber, on: draft.on };
    const body = {
      ...said,
      ...(asksForTerm.includes(move) && { dueDate: draft.dueDate }),
      ...(asksOffice && { officeId: draft.officeId }),
    };
    return mutateAsync({ request: { params: { id: item.id }, body: body as never }, ifMatch: item.revision }).then(
      () => {
        forget();
        onDone();
      },
      () => undefined,
    );
  };
  return (
    <form
      className="narrow"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) void send();
      }}
    >
      {asksOffice && (
        <Field label={t('office')} wrong={wrong('officeId')}>
          {(control) => (
            <select
              {...control}
              required
              value={draft.officeId}
              onChange={({ target }) => write({ ...draft, officeId: target.value })}
            >
              <option value="">{t('chooseOffice')}</option>
              {offices.data?.items.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {asksForTerm.includes(move) && (
        <Field label={asksOffice ? t('dueDate') : t('newDueDate')} wrong={wrong('dueDate')}>
          {(control) => (
            <input
              {...control}
              type="date"
              required
              min={item.dueDate ?? undefined}
              value={draft.dueDate}
              onChange={({ target }) => write({ ...draft, dueDate: target.value })}
            />
          )}
        </Field>
      )}
      <Field
        label={move === 'implementPolicyChange' ? t('note') : t('reason')}
        help={t('reasonHelp')}
        wrong={wrong('reason') ?? wrong('note')}
      >
        {(control) => (
          <textarea
            {...control}
            required
            rows={3}
            maxLength={2000}
            value={draft.reason}
            onChange={({ target }) => write({ ...draft, reason: target.value })}
          />
        )}
      </Field>
      <Field label={t('documentNumber')} wrong={wrong('documentNumber')}>
        {(control) => (
          <input
            {...control}
            maxLength={200}
            value={draft.documentNumber}
            onChange={({ target }) => write({ ...draft, documentNumber: target.value })}
          />
        )}
      </Field>
      <Field label={t('on')} wrong={wrong('on')}>
        {(control) => (
          <input
            {...control}
            type="date"
            required
            value={draft.on}
            onChange={({ target }) => write({ ...draft, on: target.value })}
          />
        )}
      </Field>
      {error !== null && <Failure problem={error} />}
      <p>
        <button type="submit" className="button main" disabled={isPending}>
          {isPending ? t('sending') : t(move)}
        </button>
      </p>
    </form>
  );
}
