import { useState } from 'react';
import { Link } from 'react-router';
import { addressOf } from '../../api/ask.ts';
import { useAsk } from '../../api/queries.ts';
import { useAddress } from '../../app/moment.ts';
import { listComma } from '../../i18n/punctuation.ts';
import { useTerms } from '../../i18n/terms.ts';
import { byId, useActor } from '../../parts/actor.ts';
import { Answered } from '../../parts/answered.tsx';
import { DocumentFrame } from '../../parts/document-frame.tsx';
import { Sample } from '../../parts/sample.tsx';
import { type Letter, LetterMoves } from './letter-moves.tsx';
import { useOutgoingWords } from './words.ts';

/** One letter: where it stands, to whom it goes, what may be done next, and how it will be printed. */
export function LetterView({ id }: { readonly id: string }) {
  const letter = useAsk('getLetter', { params: { id }, query: {} });
  return (
    <Answered question={letter} lines={8}>
      {({ item, on }) => <Whole letter={item} today={on} />}
    </Answered>
  );
}

function Whole({ letter, today }: { readonly letter: Letter; readonly today: string }) {
  const t = useOutgoingWords();
  const say = useTerms();
  const actor = useActor();
  const to = useAddress();
  const [said, setSaid] = useState<string | null>(null);
  const kind = say('letterKind', letter.kind);
  const asFile = (format: 'html' | 'docx' | 'txt') =>
    addressOf('getLetterContent', { params: { id: letter.id }, query: { format } });
  return (
    <>
      <h2 className="thing-title">
        {kind} {letter.number?.text ?? ''} <Sample of={letter.sample} />
      </h2>
      {said !== null && (
        <p className="done" role="status">
          {said}
        </p>
      )}
      <LetterMoves letter={letter} today={today} onDone={setSaid} />
      <dl className="facts">
        <dt>{t('status')}</dt>
        <dd>{say('letterStatus', letter.status)}</dd>
        {letter.about.objectIds.length > 0 && (
          <>
            <dt>{t('about')}</dt>
            <dd>
              {letter.about.objectIds.map((objectId, at) => (
                <div key={objectId}>
                  <Link to={to(`/objects/${objectId}`)}>{letter.objectNames[at]}</Link>
                </div>
              ))}
            </dd>
          </>
        )}
        <dt>{t('toUnit')}</dt>
        <dd>
          <Receivers of={letter.recipients} isIssued={letter.issuedOn !== null} />
        </dd>
        {(letter.copies.length > 0 || letter.copyToRoles.length > 0) && (
          <>
            <dt>{t('copyTo')}</dt>
            <dd>
              <Receivers of={letter.copies} isIssued={false} />
              {letter.copyToRoles.map((role) => say('recipientRole', role)).join(listComma())}
            </dd>
          </>
        )}
        <dt>{t('draftedOn')}</dt>
        <dd>{letter.draftedOn}</dd>
        {letter.signOff !== null && (
          <>
            <dt>{t('signedOff')}</dt>
            <dd>
              {t('signedBy', {
                on: letter.signOff.on,
                role: letter.signOff.by.role ?? actor(byId(letter.signOff.by.personId)),
              })}
            </dd>
          </>
        )}
        {letter.issuedOn !== null && (
          <>
            <dt>{t('issuedOn')}</dt>
            <dd>{letter.issuedOn}</dd>
          </>
        )}
        {letter.external !== null && (
          <>
            <dt>{t('external')}</dt>
            <dd>
              {letter.external.text} · {letter.external.system}
            </dd>
          </>
        )}
      </dl>
      {letter.voided !== null && <p className="late">{t('voided', { reason: letter.voided.reason })}</p>}
      <DocumentFrame
        key={letter.revision}
        operation="getLetterContent"
        request={{ params: { id: letter.id }, query: { format: 'html' } }}
        title={t('preview', { kind })}
      />
      <p className="actions no-print">
        <a className="button" href={asFile('html')} target="_blank" rel="noreferrer">
          {t('asPage')}
        </a>
        <a className="button" href={asFile('docx')} download>
          {t('asDocx')}
        </a>
        <a className="button" href={asFile('txt')} download>
          {t('asText')}
        </a>
      </p>
    </>
  );
}

function Receivers({ of, isIssued }: { readonly of: Letter['recipients']; readonly isIssued: boolean }) {
  const t = useOutgoingWords();
  const say = useTerms();
  return of.map(({ id, name, receipt }) => (
    <div key={id}>
      {name}
      {receipt !== null && (
        <span className="under">{t('receipt', { on: receipt.on, how: say('receiptMeans', receipt.how) })}</span>
      )}
      {receipt === null && isIssued && <span className="under">{t('notReceived')}</span>}
    </div>
  ));
}
