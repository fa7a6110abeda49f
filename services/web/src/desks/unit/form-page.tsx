import type { OperationId } from '@bihuan/contract';
import { type ReactNode, type SubmitEvent, useEffect, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { Problem } from '../../api/problem.ts';
import { useAsk } from '../../api/queries.ts';
import { useAsOf } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { Answered } from '../../parts/answered.tsx';
import { Failure } from '../../parts/failure.tsx';
import type { Finding } from './asks.ts';
import './unit.css';
import { useUnitWords } from './words.ts';

export interface Shown {
  readonly item: Finding;
  /** Today where the service is. */
  readonly on: string;
}

type Move = Finding['allowed'][number] & OperationId;

/**
 * A form about one finding: what was there when it was opened stays there while it is filled in, whatever others record meanwhile; after a
 * conflict it goes on from what they did.
 */
export function FormPage({
  move,
  title,
  children,
}: {
  readonly move: Move;
  readonly title: string;
  readonly children: (shown: Shown) => ReactNode;
}) {
  const { id = '' } = useParams();
  const t = useUnitWords();
  const question = useAsk('getFinding', { params: { id } });
  return (
    <div className="unit">
      <p>
        <Link to={`/mine/findings/${id}`}>← {t('backToFinding')}</Link>
      </p>
      <h1>{title}</h1>
      <Answered question={question}>
        {(shown) => (
          <Opened key={id} shown={shown} move={move}>
            {children}
          </Opened>
        )}
      </Answered>
    </div>
  );
}

function Opened({
  shown,
  move,
  children,
}: {
  readonly shown: Shown;
  readonly move: Move;
  readonly children: (shown: Shown) => ReactNode;
}) {
  const t = useUnitWords();
  const may = useMay();
  const isPast = useAsOf() !== null;
  const [first] = useState(shown);
  if (isPast || !may(move) || !first.item.allowed.includes(move)) return <p>{t('notNow')}</p>;
  return (
    <>
      <p className="said clipped quiet">{first.item.description}</p>
      {children(first)}
    </>
  );
}

/** The form itself: one button, which says that it is under way; what did not work stands above it, and all that was typed stays. */
export function SendForm({
  label,
  problem,
  isPending,
  isBlocked = null,
  onSend,
  children,
}: {
  readonly label: string;
  readonly problem: Problem | null;
  readonly isPending: boolean;
  /** Why it cannot be sent yet. */
  readonly isBlocked?: string | null;
  readonly onSend: () => void;
  readonly children: ReactNode;
}) {
  const t = useUnitWords();
  return (
    <form
      className="send"
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        if (!isPending && isBlocked === null) onSend();
      }}
    >
      {children}
      {problem !== null && <Failure problem={problem} />}
      {isBlocked !== null && <p className="quiet">{isBlocked}</p>}
      <button type="submit" className="button main" disabled={isPending || isBlocked !== null}>
        {isPending ? t('sending') : label}
      </button>
      <p className="quiet under">{t('draftKept')}</p>
    </form>
  );
}

/** Back to the finding, where a sentence says what was done; the form itself is not come back to. */
export function useDone(): (id: string, done: string) => void {
  const navigate = useNavigate();
  return (id, done) => void navigate(`/mine/findings/${id}`, { replace: true, state: { done } });
}

/** The revision to send: the one that was seen, and after a conflict the one that was then told. */
export function useSeenRevision(first: string, problem: Problem | null): string {
  const [revision, setRevision] = useState(first);
  const told = problem?.document.meanwhile?.at(-1)?.revision;
  useEffect(() => {
    if (told !== undefined) setRevision(told);
  }, [told]);
  return revision;
}
