import { Link, useParams } from 'react-router';
import { addressOf } from '../../api/ask.ts';
import { useAsk } from '../../api/queries.ts';
import { useFindingAddress } from '../../app/for-offices.tsx';
import { useAsOf } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { useTerms } from '../../i18n/terms.ts';
import { Answered } from '../../parts/answered.tsx';
import { ObjectNames } from '../../parts/object-names.tsx';
import { Sample } from '../../parts/sample.tsx';
import '../unit/unit.css';
import { isIssued, type Letter, unreceived, useOwnOrganisations } from './own-letters.ts';
import { ReceiptForm } from './receipt-form.tsx';
import { useLetterWords } from './words.ts';

/** One letter: the document itself, to whom it went, and the confirmation that it has arrived. */
export function LetterPage() {
  const { id = '' } = useParams();
  const t = useLetterWords();
  const isOffice = useMay()('listLetterRegister');
  const question = useAsk('getLetter', { params: { id } });
  return (
    <div className="unit">
      <p>
        <Link to={isOffice ? '/outgoing' : '/letters'}>← {t(isOffice ? 'outgoing' : 'letters')}</Link>
      </p>
      <Answered question={question}>{({ item, on }) => <Shown letter={item} on={on} />}</Answered>
    </div>
  );
}

const formats = ['html', 'docx', 'txt'] as const;

function Shown({ letter, on }: { readonly letter: Letter; readonly on: string }) {
  const t = useLetterWords();
  const term = useTerms();
  const may = useMay();
  const addressOfFinding = useFindingAddress();
  const own = useOwnOrganisations();
  const isPast = useAsOf() !== null;
  const { id, kind, number, status, issuedOn, voided, recipients, copies, sample, about, objectNames } = letter;
  const waiting = isPast || !may('receiveLetter') ? [] : unreceived(letter, own);
  return (
    <>
      <h1>
        {term('letterKind', kind)} <Sample of={sample} />
      </h1>
      <p className="lead said">{number?.text ?? ''}</p>
      <p className="said">
        <ObjectNames of={objectNames} />
      </p>
      <p className={status === 'voided' ? 'late' : 'quiet'}>
        {[issuedOn === null ? null : t('issuedOn', { day: issuedOn }), term('letterStatus', status)]
          .filter((part) => part !== null)
          .join(' · ')}
        {voided !== null && `${t('colon')}${voided.reason}`}
      </p>
      <p className="formats">
        {formats.map((format) => (
          <a
            key={format}
            className={format === 'html' ? 'button main' : 'button'}
            href={addressOf('getLetterContent', { params: { id }, query: { format } })}
            {...(format === 'html' && { target: '_blank', rel: 'noreferrer' })}
          >
            {t(`open-${format}`)}
          </a>
        ))}
      </p>
      {isIssued(letter) &&
        waiting.map(({ id: organisationId, name }) => (
          <ReceiptForm key={organisationId} letter={letter} organisationId={organisationId} name={name} on={on} />
        ))}
      <h2>{t('whoGotIt')}</h2>
      <ul className="ways">
        {[
          ...recipients.map((one) => ({ ...one, isCopy: false })),
          ...copies.map((one) => ({ ...one, isCopy: true })),
        ].map(({ id: receiverId, name, receipt, isCopy }) => (
          <li key={`${receiverId}${isCopy}`}>
            <span className="said">
              {name} {isCopy && <span className="quiet">{t('copy')}</span>}
            </span>
            <span className="quiet">
              {receipt === null
                ? t('notReceived')
                : t('receivedOn', { day: receipt.on, how: term('receiptMeans', receipt.how) })}
            </span>
          </li>
        ))}
      </ul>
      {about.findingIds.length > 0 && (
        <>
          <h2>{t('about')}</h2>
          <ul className="ways">
            {about.findingIds.map((findingId, at) => (
              <li key={findingId}>
                <Link to={addressOfFinding(findingId)}>
                  <FindingWords id={findingId} otherwise={t('findingNo', { number: at + 1 })} />
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** What a finding says; as it is numbered in the letter while it is not there, and where it may not be read. */
function FindingWords({ id, otherwise }: { readonly id: string; readonly otherwise: string }) {
  const may = useMay();
  const finding = useAsk('getFinding', { params: { id }, query: {} }, { enabled: may('getFinding') });
  return <>{finding.data?.item.description ?? otherwise}</>;
}
