import { Link, useNavigate, useSearchParams } from 'react-router';
import { useAsk, useCommand } from '../../api/queries.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useTerms } from '../../i18n/terms.ts';
import { Answered } from '../../parts/answered.tsx';
import { useDraft } from '../../parts/draft.ts';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import { usePolicyWords } from './words.ts';

const kinds = ['keep', 'improve', 'merge', 'shrink', 'cancel', 'new-measure'] as const;

/** Proposes a change because of an outcome, or of the finding that the address names. */
export function ProposePage() {
  const t = usePolicyWords();
  const session = useAsk('listEvaluations', { query: { limit: 1000 } });
  return (
    <>
      <p>
        <Link to="/policy">← {t('back')}</Link>
      </p>
      <h1>{t('propose')}</h1>
      <Answered question={session}>{({ items, on }) => <ProposeForm evaluations={items} on={on} />}</Answered>
    </>
  );
}

interface ProposeFormProps {
  readonly evaluations: readonly {
    readonly id: string;
    readonly objectId: string;
    readonly objectName: string;
    readonly evaluationYear: number;
    readonly grade: string | null;
  }[];
  readonly on: string;
}

function ProposeForm({ evaluations, on }: ProposeFormProps) {
  const t = usePolicyWords();
  const language = useLanguage();
  const term = useTerms();
  const navigate = useNavigate();
  const [members] = useSearchParams();
  const findingId = members.get('finding');
  const { mutateAsync, error, isPending } = useCommand('proposePolicyChange');
  const [draft, write, forget] = useDraft('policy.new', {
    title: '',
    kind: 'improve',
    content: '',
    basis: '',
    evaluationId: members.get('evaluation') ?? '',
  });
  const wrong = (field: string) => error?.ofField(field, language) ?? null;
  const send = () => {
    const chosen = evaluations.find(({ id }) => id === draft.evaluationId);
    const body = {
      title: draft.title.trim(),
      kind: draft.kind,
      objectId: chosen?.objectId ?? null,
      content: draft.content.trim(),
      basis: draft.basis.trim() === '' ? null : draft.basis.trim(),
      grounds: {
        ...(chosen !== undefined && { evaluationIds: [chosen.id] }),
        ...(findingId !== null && { findingIds: [findingId] }),
      },
      on,
    };
    return mutateAsync({ request: { body: body as never } }).then(
      ({ id }) => {
        forget();
        void navigate(`/policy/${id}`);
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
      <Field label={t('name')} help={t('nameHelp')} wrong={wrong('title')}>
        {(control) => (
          <input
            {...control}
            required
            maxLength={200}
            value={draft.title}
            onChange={({ target }) => write({ ...draft, title: target.value })}
          />
        )}
      </Field>
      <Field label={t('kind')} wrong={wrong('kind')}>
        {(control) => (
          <select {...control} value={draft.kind} onChange={({ target }) => write({ ...draft, kind: target.value })}>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {term('policyChangeKind', kind)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('chooseGrounds')} help={t('groundsHelp')} wrong={wrong('grounds')}>
        {(control) => (
          <select
            {...control}
            required={findingId === null}
            value={draft.evaluationId}
            onChange={({ target }) => write({ ...draft, evaluationId: target.value })}
          >
            <option value="">{t('chooseOffice')}</option>
            {evaluations.map(({ id, objectName, evaluationYear, grade }) => (
              <option key={id} value={id}>
                {[evaluationYear, objectName, grade].filter((part) => part !== null).join(' · ')}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('content')} wrong={wrong('content')}>
        {(control) => (
          <textarea
            {...control}
            required
            rows={4}
            maxLength={4000}
            value={draft.content}
            onChange={({ target }) => write({ ...draft, content: target.value })}
          />
        )}
      </Field>
      <Field label={t('basis')} wrong={wrong('basis')}>
        {(control) => (
          <input
            {...control}
            maxLength={1000}
            value={draft.basis}
            onChange={({ target }) => write({ ...draft, basis: target.value })}
          />
        )}
      </Field>
      {error !== null && <Failure problem={error} />}
      <p>
        <button type="submit" className="button main" disabled={isPending}>
          {isPending ? t('sending') : t('send')}
        </button>
      </p>
    </form>
  );
}
