import type { RequestOf } from '@bihuan/contract';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAsk } from '../../api/queries.ts';
import { useMember } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { useTerms } from '../../i18n/terms.ts';
import { Answered } from '../../parts/answered.tsx';
import { CommandForm } from '../../parts/command-form.tsx';
import { DocumentFrame } from '../../parts/document-frame.tsx';
import type { FormField } from '../../parts/form-fields.tsx';
import type { Typed } from '../../parts/typed.ts';
import { useOutgoingWords } from './words.ts';

type Body = NonNullable<RequestOf<'draftLetter'>['body']>;
type Kind = Body['kind'];

interface DraftProps {
  readonly id: string;
  readonly onDrafted: (letterId: string, said: string) => void;
}

interface About {
  readonly evaluationId: string | null;
  readonly findings: readonly { readonly id: string; readonly description: string; readonly dueDate: string | null }[];
}

const days: Readonly<Partial<Record<Kind, readonly ('objectionsBy' | 'planBy' | 'answerBy')[]>>> = {
  feedback: ['objectionsBy', 'planBy'],
  rectification: ['planBy'],
  reminder: ['answerBy'],
  supervision: ['answerBy'],
};

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
}: Pick<DraftProps, 'onDrafted'> & { readonly about: About; readonly kinds: readonly Kind[] }) {
  const t = useOutgoingWords();
  const say = useTerms();
  const may = useMay();
  const [asked, setKind] = useMember('kind');
  const [preview, setPreview] = useState<RequestOf<'previewLetter'> | null>(null);
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
    ...(days[kind] ?? []).map((name): FormField => ({ name, label: t(name), kind: 'day' })),
    ...(kind === 'supervision'
      ? [{ name: 'proposesHold', label: t('proposesHold'), kind: 'tick' } satisfies FormField]
      : []),
  ];
  const body = (typed: Typed): Body =>
    ({
      kind,
      evaluationId: isFeedback ? about.evaluationId : null,
      findingIds: isFeedback
        ? []
        : about.findings.filter(({ id }) => typed.isTicked(`finding-${id}`)).map(({ id }) => id),
      ...Object.fromEntries((days[kind] ?? []).map((name) => [name, typed.orNull(name)])),
      ...(kind === 'supervision' && { proposesHold: typed.isTicked('proposesHold') }),
    }) as Body;
  const of = about.evaluationId ?? about.findings[0]?.id ?? '';
  return (
    <>
      <label className="field which-kind">
        <span>{t('whichKind')}</span>
        <select
          value={kind}
          onChange={(event) => {
            setPreview(null);
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
      <CommandForm
        key={kind}
        operation="draftLetter"
        fields={fields}
        draft={`draftLetter.${kind}.${of}`}
        submit={t('draft')}
        request={(typed) => ({ body: body(typed) })}
        onDone={({ id }) => {
          setPreview(null);
          onDrafted(id, t('saidDraft', { kind: say('letterKind', kind) }));
        }}
        also={(typed) => (
          <button
            type="button"
            className="button"
            onClick={() => setPreview(preview === null ? { body: { ...body(typed), format: 'html' } } : null)}
          >
            {t(preview === null ? 'show' : 'hide')}
          </button>
        )}
      />
      {preview !== null && (
        <DocumentFrame
          operation="previewLetter"
          request={preview}
          title={t('preview', { kind: say('letterKind', kind) })}
        />
      )}
    </>
  );
}
