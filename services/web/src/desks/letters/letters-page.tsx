import { Link } from 'react-router';
import { useAskPages } from '../../api/queries.ts';
import { useMember } from '../../app/moment.ts';
import { useTerms } from '../../i18n/terms.ts';
import { Failure } from '../../parts/failure.tsx';
import { More } from '../../parts/more.tsx';
import { ObjectNames } from '../../parts/object-names.tsx';
import { Sample } from '../../parts/sample.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import '../unit/unit.css';
import { Messages } from './messages.tsx';
import { useUnread } from './own-inbox.ts';
import { isIssued, unreceived, useOwnOrganisations } from './own-letters.ts';
import { useLetterWords } from './words.ts';

/** Letters that came, those first that wait for a confirmation; beside them the messages. */
export function LettersPage() {
  const t = useLetterWords();
  const [show] = useMember('show');
  const unread = useUnread();
  return (
    <div className="unit">
      <h1>{t(show === 'messages' ? 'messages' : 'letters')}</h1>
      <p className="tabs">
        <Link to="?" aria-current={show !== 'messages'}>
          {t('letters')}
        </Link>
        <Link to="?show=messages" aria-current={show === 'messages'}>
          {t('messages')} {unread === undefined ? '' : `(${unread})`}
        </Link>
      </p>
      {show === 'messages' ? <Messages /> : <Letters />}
    </div>
  );
}

function Letters() {
  const t = useLetterWords();
  const term = useTerms();
  const own = useOwnOrganisations();
  const pages = useAskPages('listLetters', { query: { limit: 200 } });
  const { data, error } = pages;
  if (data === undefined) return error === null ? <Waiting /> : <Failure problem={error} />;
  const letters = data.pages
    .flatMap(({ items }) => items)
    .filter(isIssued)
    .toSorted((one, other) => unreceived(other, own).length - unreceived(one, own).length);
  if (letters.length === 0) return <p className="quiet">{t('noLetters')}</p>;
  return (
    <>
      <ul className="ways">
        {letters.map((letter) => {
          const waits = unreceived(letter, own).length > 0;
          const isCopy = letter.copies.some(({ id }) => own.has(id));
          return (
            <li key={letter.id}>
              <Link className="said" to={`/letters/${letter.id}`}>
                {term('letterKind', letter.kind)} {letter.number?.text ?? ''}
              </Link>
              <span className="said quiet">
                <ObjectNames of={letter.objectNames} />
              </span>
              <span className={waits ? 'late' : 'quiet'}>
                {letter.issuedOn} · {waits ? t('toReceive') : term('letterStatus', letter.status)}
                {isCopy && ` · ${t('copy')}`} <Sample of={letter.sample} />
              </span>
            </li>
          );
        })}
      </ul>
      <More pages={pages} />
    </>
  );
}
