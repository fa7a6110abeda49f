import type { OperationId, RequestOf } from '@bihuan/contract';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { Problem } from '../../api/problem.ts';
import { useAsk, useCommand } from '../../api/queries.ts';
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
type BodyOf<Id extends OperationId> = RequestOf<Id> extends { readonly body: infer Body } ? Body : never;

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

/** What was typed and chosen for a form, to be forgotten once it has arrived. */
interface Kept {
  readonly forget: () => void;
}

/**
 * Sends what a form about a finding makes, with the revision that was seen. Once it has arrived what was kept for it is forgotten, and it
 * goes back to the finding, where a sentence says what was `done`; the form itself is not come back to.
 */
export function useSending<Id extends OperationId>(
  operation: Id,
  { id, revision }: Pick<Finding, 'id' | 'revision'>,
  done: string,
  ...kept: readonly Kept[]
) {
  const navigate = useNavigate();
  const { mutateAsync, error, isPending } = useCommand(operation);
  const send = (body: BodyOf<Id>) =>
    void mutateAsync({ request: { params: { id }, body } as unknown as RequestOf<Id>, ifMatch: revision }).then(
      () => {
        for (const one of kept) one.forget();
        void navigate(`/mine/findings/${id}`, { replace: true, state: { done } });
      },
      // It stands above the button.
      () => undefined,
    );
  return { send, problem: error, isPending };
}
