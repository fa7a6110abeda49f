import { Link } from 'react-router';
import { useAsk } from '../../api/queries.ts';
import { useMember } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { useTerms } from '../../i18n/terms.ts';
import { Answered } from '../../parts/answered.tsx';
import type { FormField } from '../../parts/form-fields.tsx';
import type { Typed } from '../../parts/typed.ts';
import { daysOf } from './letter-days.ts';
import { type LetterBody, LetterForm, type LetterKind, type OnDrafted } from './letter-form.tsx';
import { useOutgoingWords } from './words.ts';

interface DraftProps {
  readonly id: string;
  readonly onDrafted: OnDrafted;
}

interface About {
  readonly evaluationId: string | null;
  readonly findings: readonly { readonly id: string; readonly description: string; readonly dueDate: string | null }[];
}

/** Letters of one evaluation: what was found, which letters there are, and the next one to be drafted. */
export function DraftForEvaluation({ id, onDrafted }: DraftProps) {
  const t = useOutgoingWords();
  const evaluation = useAsk('getEvaluation', { params: { id }, query: {} });
  const findings = useAsk('listFindings', { query: { evaluationId: id, limit: 500 } });
  return (
    <Answered question={evaluation}>
      {({ item }) => (
        <>
          <h2>{t('forEvaluation', { object: item.objectName, year: item.evaluationYear })}</h2>
          <Answered question={findings}>
            {({ items }) => (
              <>
                {items.length === 0 && (
                  <p>
                    {t('noFindings')}{' '}
                    <Link to={`/findings/new?evaluation=${encodeURIComponent(id)}`}>{t('raise')}</Link>
                  </p>
                )}
                <Drafting
                  onDrafted={onDrafted}
                  about={{ evaluationId: id, findings: items.filter(({ status }) => status === 'open') }}
                  kinds={items.length === 0 ? ['feedback'] : ['feedback', 'rectification', 'reminder', 'supervision']}
                />
              </>
            )}
          </Answered>
        </>
      )}
    </Answered>
  );
}

/** Letters about one finding. */
export function DraftForFinding({ id, onDrafted }: DraftProps) {
  const t = useOutgoingWords();
  const finding = useAsk('getFinding', { params: { id }, query: {} });
  return (
    <Answered question={finding}>
      {({ item }) => (
        <>
          <h2>{t('forFinding', { text: item.description })}</h2>
          <Drafting
            onDrafted={onDrafted}
            about={{ evaluationId: null, findings: [item] }}
            kinds={[
              'rectification',
              'reminder',
              'supervision',
              ...(item.extensions.some(({ decision }) => decision !== null) ? (['extension-answer'] as const) : []),
              ...(item.closing === null ? [] : (['verification'] as const)),
            ]}
          />
        </>
      )}
    </Answered>
  );
}

function Drafting({
  about,
  kinds,
  onDrafted,
}: Pick<DraftProps, 'onDrafted'> & { readonly about: About; readonly kinds: readonly LetterKind[] }) {
  const t = useOutgoingWords();
  const say = useTerms();
  const may = useMay();
  const [asked, setKind] = useMember('kind');
  const kind = kinds.find((one) => one === asked) ?? kinds[0];
  if (kind === undefined || !may('draftLetter')) return null;
  const isFeedback = kind === 'feedback';
  const fields: readonly FormField[] = [
    ...(isFeedback
      ? []
      : about.findings.map(
          ({ id, description, dueDate }): FormField => ({
            name: `finding-${id}`,
            label: description,
            kind: 'tick',
            first: 'yes',
            ...(dueDate !== null && { help: dueDate }),
          }),
        )),
    ...daysOf(kind).map((name): FormField => ({ name, label: t(name), kind: 'day' })),
    ...(kind === 'supervision'
      ? [{ name: 'proposesHold', label: t('proposesHold'), kind: 'tick' } satisfies FormField]
      : []),
  ];
  const body = (typed: Typed): LetterBody =>
    ({
      kind,
      evaluationId: isFeedback ? about.evaluationId : null,
      findingIds: isFeedback
        ? []
        : about.findings.filter(({ id }) => typed.isTicked(`finding-${id}`)).map(({ id }) => id),
      ...Object.fromEntries(daysOf(kind).map((name) => [name, typed.orNull(name)])),
      ...(kind === 'supervision' && { proposesHold: typed.isTicked('proposesHold') }),
    }) as LetterBody;
  const of = about.evaluationId ?? about.findings[0]?.id ?? '';
  return (
    <>
      <label className="field which-kind">
        <span>{t('whichKind')}</span>
        <select
          value={kind}
          onChange={(event) => {
            setKind(event.target.value);
          }}
        >
          {kinds.map((one) => (
            <option key={one} value={one}>
              {say('letterKind', one)}
            </option>
          ))}
        </select>
      </label>
      <LetterForm key={kind} kind={kind} of={of} fields={fields} body={body} onDrafted={onDrafted} />
    </>
  );
}
