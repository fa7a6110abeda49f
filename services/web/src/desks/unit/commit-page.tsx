import { Link } from 'react-router';
import { useAsk } from '../../api/queries.ts';
import { useMay, useSession } from '../../app/session.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { useDraft } from '../../parts/draft.ts';
import { Field } from '../../parts/field.tsx';
import { DayField, LineField, TextField } from '../../parts/text-fields.tsx';
import { FormPage, SendForm, type Shown, useSending } from './form-page.tsx';
import { useUnitWords } from './words.ts';

interface Measure {
  /** Null: a new one. */
  readonly measureId: string | null;
  readonly text: string;
  readonly target: string;
  readonly dueDate: string;
}

interface Draft {
  readonly measures: readonly Measure[];
  /** Id of a person, or empty: a role in words. */
  readonly personId: string;
  readonly role: string;
  readonly reason: string;
}

const inWords = '';

/** The promise: measures, each with its own day and target, and who answers for them. */
export function CommitPage() {
  const t = useUnitWords();
  return (
    <FormPage move="makeCommitment" title={t('do-commit')}>
      {(shown) => <CommitForm {...shown} isAmendment={false} />}
    </FormPage>
  );
}

/** The same stated anew: words, earlier days, further measures. */
export function AmendPage() {
  const t = useUnitWords();
  return (
    <FormPage move="amendCommitment" title={t('do-amend')}>
      {(shown) => <CommitForm {...shown} isAmendment />}
    </FormPage>
  );
}

function CommitForm({ item, on, isAmendment }: Shown & { readonly isAmendment: boolean }) {
  const t = useUnitWords();
  const language = useLanguage();
  const { principal } = useSession();
  const [draft, write, forget] = useDraft<Draft>(
    `${isAmendment ? 'amend' : 'commit'}.${item.id}`,
    firstDraft(item, principal.id),
  );
  const make = useSending('makeCommitment', item, 'committed', { forget });
  const amend = useSending('amendCommitment', item, 'amended', { forget });
  const { problem, isPending } = isAmendment ? amend : make;
  const persons = useNamedPersons();
  // Whoever is not in the list (an account without a person, somebody deleted) is said in words.
  const personId = persons.some(({ id }) => id === draft.personId) ? draft.personId : inWords;
  const latest = (measureId: string | null) =>
    item.commitment?.measures.find((one) => one.measureId === measureId)?.dueDate ??
    (isAmendment ? item.dueDate : item.term);
  const writeMeasure = (at: number, changed: Partial<Measure>) =>
    write({ ...draft, measures: draft.measures.map((one, index) => (index === at ? { ...one, ...changed } : one)) });
  const another = { measureId: null, text: '', target: '', dueDate: item.dueDate ?? '' };
  const send = () => {
    const measures = draft.measures.map(({ text, target, dueDate, measureId }) => {
      const stated = { text: text.trim(), target: target.trim() === '' ? null : target.trim(), dueDate } as never;
      return isAmendment ? { ...(stated as object), measureId } : stated;
    }) as never;
    const responsible =
      personId === inWords
        ? { personId: null, role: draft.role.trim() === '' ? null : draft.role.trim() }
        : { personId, role: null };
    const body = { measures, responsible, on: on as never };
    if (isAmendment) amend.send({ ...body, reason: draft.reason.trim() });
    else make.send(body);
  };
  return (
    <SendForm
      label={t(isAmendment ? 'send-amend' : 'send-commit')}
      problem={problem}
      isPending={isPending}
      onSend={send}
    >
      {item.requirement !== null && (
        <p className="said">
          <span className="quiet">{t('requirement')}</span> {item.requirement}
        </p>
      )}
      {item.term !== null && (
        <p className="quiet">
          {t('termIs', { day: item.term })}{' '}
          {item.allowed.includes('requestExtension') && (
            <Link to={`/mine/findings/${item.id}/extension`}>{t('do-extension')}</Link>
          )}
        </p>
      )}
      {draft.measures.map((measure, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: measures have no name before they are sent
        <fieldset key={at}>
          <legend>{t('measureNo', { number: at + 1 })}</legend>
          <TextField
            label={t('measureText')}
            help={t('measureHelp')}
            required
            rows={3}
            most={10000}
            value={measure.text}
            onChange={(text) => writeMeasure(at, { text })}
          />
          <LineField
            label={t('target')}
            help={t('targetHelp')}
            most={10000}
            value={measure.target}
            onChange={(target) => writeMeasure(at, { target })}
          />
          <DayField
            label={t('dueBy')}
            wrong={problem?.ofField('dueDate', language) ?? null}
            required
            last={latest(measure.measureId) ?? undefined}
            value={measure.dueDate}
            onChange={(dueDate) => writeMeasure(at, { dueDate })}
          />
          {measure.measureId === null && draft.measures.length > 1 && (
            <button
              type="button"
              className="plain"
              onClick={() => write({ ...draft, measures: draft.measures.filter((_, index) => index !== at) })}
            >
              {t('removeMeasure')}
            </button>
          )}
        </fieldset>
      ))}
      <button
        type="button"
        className="button"
        onClick={() => write({ ...draft, measures: [...draft.measures, another] })}
      >
        {t('addMeasure')}
      </button>
      <Responsible
        draft={draft}
        write={write}
        persons={persons}
        chosen={personId}
        wrong={problem?.ofField('responsible', language) ?? null}
      />
      {isAmendment && (
        <TextField
          label={t('reason')}
          wrong={problem?.ofField('reason', language) ?? null}
          required
          rows={2}
          most={2000}
          value={draft.reason}
          onChange={(reason) => write({ ...draft, reason })}
        />
      )}
    </SendForm>
  );
}

function firstDraft(item: Shown['item'], readerId: string): Draft {
  const { commitment, term } = item;
  if (commitment === null)
    return {
      measures: [{ measureId: null, text: '', target: '', dueDate: term ?? '' }],
      personId: readerId,
      role: '',
      reason: '',
    };
  const { measures, responsible } = commitment;
  return {
    measures: measures.map(({ measureId, text, target, dueDate }) => ({
      measureId,
      text,
      target: target ?? '',
      dueDate,
    })),
    personId: responsible.personId ?? inWords,
    role: responsible.role ?? '',
    reason: '',
  };
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Those of the organisation who may answer for a promise. */
function useNamedPersons(): readonly Named[] {
  const may = useMay();
  const persons = useAsk('listPersons', { query: { limit: 1000 } }, { enabled: may('listPersons') });
  return (persons.data?.items ?? []).flatMap((one) =>
    one.status === 'active' ? [{ id: one.id, name: one.name }] : [],
  );
}

/** A person of the organisation, or a post in words. */
function Responsible({
  draft,
  write,
  persons,
  chosen,
  wrong,
}: {
  readonly draft: Draft;
  readonly write: (draft: Draft) => void;
  readonly persons: readonly Named[];
  /** Id of one of them, or empty: a post in words. */
  readonly chosen: string;
  readonly wrong: string | null;
}) {
  const t = useUnitWords();
  return (
    <>
      {persons.length > 0 && (
        <Field label={t('responsible')} wrong={wrong}>
          {(control) => (
            <select {...control} value={chosen} onChange={({ target }) => write({ ...draft, personId: target.value })}>
              {persons.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
              <option value={inWords}>{t('aPost')}</option>
            </select>
          )}
        </Field>
      )}
      {chosen === inWords && (
        <LineField
          label={t('post')}
          help={t('postHelp')}
          wrong={persons.length > 0 ? null : wrong}
          required
          most={300}
          value={draft.role}
          onChange={(role) => write({ ...draft, personId: inWords, role })}
        />
      )}
    </>
  );
}
