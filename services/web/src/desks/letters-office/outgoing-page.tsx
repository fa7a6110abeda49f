import type { RequestOf } from '@bihuan/contract';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAskPages } from '../../api/queries.ts';
import { useAddress, useMember } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { listComma } from '../../i18n/punctuation.ts';
import { codesOf, useTerms } from '../../i18n/terms.ts';
import { Failure } from '../../parts/failure.tsx';
import { More } from '../../parts/more.tsx';
import { ObjectNames } from '../../parts/object-names.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { DraftBudgetLink } from './draft-budget-link.tsx';
import { DraftForEvaluation, DraftForFinding } from './draft-panel.tsx';
import { LetterView } from './letter-view.tsx';
import { useOutgoingWords } from './words.ts';
import '../findings/findings.css';
import '../work/work.css';
import './outgoing.css';

/** Letters from the draft to the receipt: the list left, right the chosen one as it will be printed, or what is to be drafted. */
export function OutgoingPage() {
  const t = useOutgoingWords();
  const may = useMay();
  const to = useAddress();
  const mayDraftLink = may('draftLetter') && may('listAllocations');
  const [letter, setLetter] = useMember('letter');
  const [evaluation] = useMember('evaluation');
  const [finding] = useMember('finding');
  const [draft] = useMember('draft');
  const [drafted, setDrafted] = useState<{ readonly id: string; readonly said: string } | null>(null);
  const about = evaluation ?? finding;
  const onDrafted = (id: string, said: string) => {
    setDrafted({ id, said });
    setLetter(id, true);
  };
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="actions no-print">
        {may('listLetterRegister') && <Link to={to('/outgoing/register')}>{t('register')}</Link>}
        {mayDraftLink && <Link to={to('/outgoing', { draft: 'budget-link' })}>{t('draftBudgetLink')}</Link>}
        {(about !== null || draft !== null) && letter !== null && (
          <button type="button" className="plain" onClick={() => setLetter(null, true)}>
            {t('draftAnother')}
          </button>
        )}
      </p>
      <div className="split outgoing">
        <List chosen={letter} about={about} />
        <section className="split-thing" aria-label={t('letters')}>
          {drafted !== null && drafted.id === letter && (
            <p className="done" role="status">
              {drafted.said}
            </p>
          )}
          {letter !== null ? (
            <LetterView key={letter} id={letter} />
          ) : evaluation !== null ? (
            <DraftForEvaluation key={evaluation} id={evaluation} onDrafted={onDrafted} />
          ) : finding !== null ? (
            <DraftForFinding key={finding} id={finding} onDrafted={onDrafted} />
          ) : draft === 'budget-link' && mayDraftLink ? (
            <DraftBudgetLink onDrafted={onDrafted} />
          ) : (
            <p className="quiet">{t('choose')}</p>
          )}
        </section>
      </div>
    </>
  );
}

function List({ chosen, about }: { readonly chosen: string | null; readonly about: string | null }) {
  const t = useOutgoingWords();
  const say = useTerms();
  const [, setLetter] = useMember('letter');
  const [status, setStatus] = useMember('status');
  const [kind, setKind] = useMember('letterKind');
  const query = {
    limit: 100,
    ...(status !== null && { status }),
    ...(kind !== null && { kind }),
    ...(about !== null && { about }),
  } as NonNullable<RequestOf<'listLetters'>['query']>;
  const pages = useAskPages('listLetters', { query });
  if (pages.error !== null) return <Failure problem={pages.error} onRetry={() => void pages.refetch()} />;
  if (pages.data === undefined) return <Waiting lines={6} />;
  const items = pages.data.pages.flatMap((page) => page.items);
  return (
    <div className="split-list">
      <div className="filters">
        <Choice title={t('status')} group="letterStatus" value={status} set={setStatus} without="none" />
        <Choice title={t('kind')} group="letterKind" value={kind} set={setKind} />
      </div>
      {items.length === 0 && <p>{t('none')}</p>}
      <ol aria-label={t('letters')}>
        {items.map(({ id, kind: of, number, status: is, recipients, objectNames, draftedOn, issuedOn }) => (
          <li key={id}>
            <button type="button" aria-current={id === chosen ? 'true' : undefined} onClick={() => setLetter(id, true)}>
              <span className="split-title">
                {say('letterKind', of)} {number?.text ?? t('numberOpen')}
              </span>
              <span className="under">
                <ObjectNames of={objectNames} />
              </span>
              <span className="under">{recipients.map(({ name }) => name).join(listComma())}</span>
              <span className="under">
                {issuedOn ?? draftedOn} · {say('letterStatus', is)}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <More pages={pages} />
    </div>
  );
}

function Choice({
  title,
  group,
  value,
  set,
  without,
}: {
  readonly title: string;
  readonly group: 'letterStatus' | 'letterKind';
  readonly value: string | null;
  readonly set: (value: string | null, push?: boolean) => void;
  readonly without?: string;
}) {
  const t = useOutgoingWords();
  const say = useTerms();
  return (
    <label className="field">
      <span>{title}</span>
      <select value={value ?? ''} onChange={(event) => set(event.target.value, true)}>
        <option value="">{t('all')}</option>
        {codesOf(group)
          .filter((code) => code !== without)
          .map((code) => (
            <option key={code} value={code}>
              {say(group, code)}
            </option>
          ))}
      </select>
    </label>
  );
}
