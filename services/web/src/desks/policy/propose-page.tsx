import { Link, useNavigate, useSearchParams } from 'react-router';
import { useAsk, useAskAll } from '../../api/queries.ts';
import { codesOf, useTerms } from '../../i18n/terms.ts';
import { Answered } from '../../parts/answered.tsx';
import { CommandForm } from '../../parts/command-form.tsx';
import type { FormField } from '../../parts/form-fields.tsx';
import { usePolicyWords } from './words.ts';

/** Proposes a change because of an outcome, or of the finding that the address names. */
export function ProposePage() {
  const t = usePolicyWords();
  const [members] = useSearchParams();
  const findingId = members.get('finding');
  const finding = useAsk('getFinding', { params: { id: findingId ?? '' } }, { enabled: findingId !== null });
  const latest = useAsk('listPolicyChanges', { query: { limit: 1 } });
  return (
    <>
      <p>
        <Link to="/policy">← {t('back')}</Link>
      </p>
      <h1>{t('propose')}</h1>
      {findingId !== null && (
        <Answered question={finding} lines={1}>
          {({ item }) => (
            <p>
              {t('becauseOf')}
              <Link to={`/findings/${item.id}`}>{item.description}</Link>
            </p>
          )}
        </Answered>
      )}
      <Answered question={latest}>
        {({ on }) => (
          <ProposeForm
            findingId={findingId}
            objectId={finding.data?.item.objectId ?? null}
            evaluationId={members.get('evaluation')}
            on={on}
          />
        )}
      </Answered>
    </>
  );
}

function ProposeForm({
  findingId,
  objectId,
  evaluationId,
  on,
}: {
  readonly findingId: string | null;
  /** That of the finding. */
  readonly objectId: string | null;
  readonly evaluationId: string | null;
  readonly on: string;
}) {
  const t = usePolicyWords();
  const term = useTerms();
  const navigate = useNavigate();
  const evaluations = useAskAll('listEvaluations', {});
  const known = evaluations.data ?? [];
  const fields: readonly FormField[] = [
    { name: 'title', label: t('name'), help: t('nameHelp'), kind: 'line', required: true },
    {
      name: 'kind',
      label: t('kind'),
      kind: 'choice',
      required: true,
      choices: codesOf('policyChangeKind').map((kind) => [kind, term('policyChangeKind', kind)] as const),
    },
    {
      name: 'evaluationId',
      label: t('chooseGrounds'),
      help: t('groundsHelp'),
      kind: 'choice',
      required: findingId === null,
      first: evaluationId ?? '',
      choices: known.map(({ id, objectName, evaluationYear, grade }) => {
        const words = [evaluationYear, objectName, grade].filter((part) => part !== null).join(' · ');
        return [id, words] as const;
      }),
    },
    { name: 'content', label: t('content'), kind: 'text', required: true },
    { name: 'basis', label: t('basis'), kind: 'line' },
  ];
  return (
    <CommandForm
      operation="proposePolicyChange"
      fields={fields}
      draft={['policy.new', findingId, evaluationId].filter((part) => part !== null).join('.')}
      submit={t('send')}
      onDone={({ id }) => void navigate(`/policy/${id}`)}
      request={(typed) => {
        const chosen = known.find(({ id }) => id === typed.text('evaluationId'));
        const body = {
          title: typed.text('title'),
          kind: typed.text('kind'),
          objectId: chosen?.objectId ?? objectId,
          content: typed.text('content'),
          basis: typed.orNull('basis'),
          grounds: {
            ...(chosen !== undefined && { evaluationIds: [chosen.id] }),
            ...(findingId !== null && { findingIds: [findingId] }),
          },
          on,
        };
        return { body: body as never };
      }}
    />
  );
}
