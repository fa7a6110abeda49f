import type { OutputOf, RequestOf } from '@bihuan/contract';
import { useId, useState } from 'react';
import { useAsk, useCommand } from '../../api/queries.ts';
import { useAsOf } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { useCommonWords, useLanguage } from '../../i18n/language.ts';
import { Failure } from '../../parts/failure.tsx';
import { useToday } from './moves.ts';
import { useSetMembers } from './view.ts';
import { useMoneyDeskWords } from './words.ts';

type Round = OutputOf<'getDecisionRound'>['item'];

/**
 * The decision round of the year: where it stands, the days of its season, what is still undecided (null where there is no line), and how
 * it ends.
 */
export function RoundLine({
  fiscalYear,
  undecided,
}: {
  readonly fiscalYear: number;
  readonly undecided: number | null;
}) {
  const may = useMay();
  const round = useAsk('getDecisionRound', { params: { fiscalYear } }, { enabled: may('getDecisionRound') });
  return round.data === undefined ? null : <RoundShown round={round.data.item} undecided={undecided} />;
}

function RoundShown({ round, undecided }: { readonly round: Round; readonly undecided: number | null }) {
  const t = useMoneyDeskWords();
  const may = useMay();
  const set = useSetMembers();
  const { season, fiscalYear, status } = round;
  const markers = [
    [t('opensBy'), season.opensBy],
    [t('firstReview'), season.firstReviewOn],
    [t('congress'), season.congressOn],
  ] as const;
  const last = round.changes.at(-1);
  return (
    <section className="round">
      <p>
        <strong>{t(status === 'open' ? 'roundOpen' : 'roundClosed', { year: fiscalYear })}</strong>{' '}
        {status === 'open' && t(`phase-${season.phase}`)} {round.takesTwo && t('takesTwo')}{' '}
        {undecided === null ? null : undecided > 0 ? (
          <button type="button" className="plain" onClick={() => set({ decision: 'undecided' }, true)}>
            {t('stillUndecided', { lines: undecided })}
          </button>
        ) : (
          <span className="quiet">{t('allDecided')}</span>
        )}
        {undecided !== null && t('leadEnd')}
        {status === 'open' && may('decideAllocations') && !may('closeDecisionRound') && (
          <span className="quiet"> {t('headCloses')}</span>
        )}
        {last !== undefined && (
          <span className="quiet">
            {' '}
            {t('roundHistory', { on: last.on, what: t(last.status === 'closed' ? 'wasClosed' : 'wasReopened') })}
            {last.reason === null ? '' : ` ${t('withReason', { reason: last.reason })}`}
          </span>
        )}
      </p>
      <ol className="season">
        {markers.map(([name, day]) => (
          <li key={name} className={day === null ? 'quiet' : ''}>
            <span className="under">{name}</span>
            {day ?? t('unknownDay')}
          </li>
        ))}
      </ol>
      <RoundActs key={fiscalYear} round={round} />
    </section>
  );
}

type Act = 'closeRound' | 'reopenRound' | 'setCongress';

function RoundActs({ round }: { readonly round: Round }) {
  const t = useMoneyDeskWords();
  const may = useMay();
  const isPast = useAsOf() !== null;
  const [act, setAct] = useState<Act | null>(null);
  const [isDone, setIsDone] = useState(false);
  const offered: readonly Act[] = [
    ...(round.status === 'open' && may('closeDecisionRound') ? (['closeRound'] as const) : []),
    ...(round.status === 'closed' && may('reopenDecisionRound') ? (['reopenRound'] as const) : []),
    ...(may('setCongressDay') ? (['setCongress'] as const) : []),
  ];
  if (isPast || offered.length === 0) return null;
  return (
    <div className="round-acts no-print">
      {offered.map((name) => (
        <button
          key={name}
          type="button"
          className="plain"
          aria-expanded={act === name}
          onClick={() => setAct(act === name ? null : name)}
        >
          {t(name)}
        </button>
      ))}
      {act !== null && (
        <RoundForm
          key={act}
          act={act}
          round={round}
          onDone={(done) => {
            setAct(null);
            setIsDone(done);
          }}
        />
      )}
      <span role="status">{isDone && t('roundDone')}</span>
    </div>
  );
}

interface RoundFormProps {
  readonly act: Act;
  readonly round: Round;
  readonly onDone: (done: boolean) => void;
}

function RoundForm({ act, round, onDone }: RoundFormProps) {
  const t = useMoneyDeskWords();
  const c = useCommonWords();
  const language = useLanguage();
  const id = useId();
  const on = useToday() as RequestOf<'closeDecisionRound'>['body']['on'];
  const close = useCommand('closeDecisionRound');
  const reopen = useCommand('reopenDecisionRound');
  const congress = useCommand('setCongressDay');
  const [reason, setReason] = useState('');
  const [documentNumber, setDocumentNumber] = useState('');
  const [day, setDay] = useState<string>(round.season.congressOn ?? '');
  const { fiscalYear, revision: ifMatch } = round;
  const params = { fiscalYear };
  const told = { reason: reason.trim() === '' ? null : reason.trim(), documentNumber: documentNumber.trim() || null };
  const { isPending, error } = { closeRound: close, reopenRound: reopen, setCongress: congress }[act];
  const needsReason = act === 'reopenRound';

  function send() {
    const then = { onSuccess: () => onDone(true) };
    if (act === 'closeRound') close.mutate({ request: { params, body: { ...told, on } }, ifMatch }, then);
    else if (act === 'reopenRound')
      reopen.mutate({ request: { params, body: { ...told, reason: reason.trim(), on } }, ifMatch }, then);
    else
      congress.mutate(
        { request: { params, body: { congressOn: day as typeof on, reason: told.reason } }, ifMatch },
        then,
      );
  }

  const wrong = error?.ofField('reason', language) ?? null;
  return (
    <form
      className="move-form"
      aria-label={t(act)}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) send();
      }}
    >
      {act === 'setCongress' && (
        <div className="field">
          <label htmlFor={`${id}-day`}>{t('congress')}</label>
          <input id={`${id}-day`} type="date" required value={day} onChange={(event) => setDay(event.target.value)} />
        </div>
      )}
      <div className="field">
        <label htmlFor={`${id}-reason`}>{t(needsReason ? 'reasonNeeded' : 'reasonOptional')}</label>
        <input
          id={`${id}-reason`}
          required={needsReason}
          maxLength={2000}
          aria-invalid={wrong !== null}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {wrong !== null && <span className="wrong">{wrong}</span>}
      </div>
      {act !== 'setCongress' && (
        <div className="field">
          <label htmlFor={`${id}-document`}>{t('documentOptional')}</label>
          <input
            id={`${id}-document`}
            maxLength={200}
            value={documentNumber}
            onChange={(event) => setDocumentNumber(event.target.value)}
          />
        </div>
      )}
      <span className="move-end">
        <button type="submit" className="button main" disabled={isPending}>
          {isPending ? c('loading') : t(act)}
        </button>
        <button type="button" className="plain" onClick={() => onDone(false)}>
          {c('cancel')}
        </button>
      </span>
      {error !== null && <Failure problem={error} />}
    </form>
  );
}
