import { Link } from 'react-router';
import { useAsk, useAskPages } from '../../api/queries.ts';
import { useAddress, useMember } from '../../app/moment.ts';
import { listComma } from '../../i18n/punctuation.ts';
import { useTerms } from '../../i18n/terms.ts';
import { Answered } from '../../parts/answered.tsx';
import { Failure } from '../../parts/failure.tsx';
import { More } from '../../parts/more.tsx';
import { ObjectNames } from '../../parts/object-names.tsx';
import { PrintWhole } from '../../parts/print-whole.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { Wide } from '../../parts/wide.tsx';
import { useOutgoingWords } from './words.ts';
import '../findings/findings.css';

/** 发文登记簿: every number that was given in a year, those of void letters among them. */
export function RegisterPage() {
  const t = useOutgoingWords();
  const to = useAddress();
  const [asked, setYear] = useMember('year');
  const newest = useAsk('listLetters', { query: { limit: 1 } }, { enabled: asked === null });
  const stated = asked ?? newest.data?.on.slice(0, 4) ?? null;
  return (
    <>
      <p className="quiet">
        <Link to={to('/outgoing')}>{t('title')}</Link>
      </p>
      <h1>{t('register')}</h1>
      <p className="quiet">{t('registerNote')}</p>
      {stated === null ? (
        <Answered question={newest}>{() => null}</Answered>
      ) : (
        <OfYear year={Number(stated)} setYear={setYear} />
      )}
    </>
  );
}

function OfYear({ year, setYear }: { readonly year: number; readonly setYear: (year: string) => void }) {
  const t = useOutgoingWords();
  const say = useTerms();
  const to = useAddress();
  const pages = useAskPages('listLetterRegister', { query: { year, limit: 200 } });
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className="filters no-print">
        <label className="field">
          <span>{t('year')}</span>
          <input
            type="number"
            min={2000}
            max={2100}
            defaultValue={year}
            onChange={(event) => {
              if (/^2\d{3}$/.test(event.target.value)) setYear(event.target.value);
            }}
          />
        </label>
        <PrintWhole pages={pages} />
      </div>
      {pages.error !== null && <Failure problem={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.data === undefined && pages.error === null && <Waiting />}
      {pages.data !== undefined && items.length === 0 && <p>{t('none')}</p>}
      {items.length > 0 && (
        <Wide label={t('register')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('number')}</th>
                <th scope="col">{t('kind')}</th>
                <th scope="col">{t('about')}</th>
                <th scope="col">{t('toUnit')}</th>
                <th scope="col">{t('issuedOn')}</th>
                <th scope="col">{t('status')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ id, number, line, external, kind, objectNames, recipients, issuedOn, status, voided }) => (
                <tr key={id}>
                  <td className="day">
                    <Link to={to('/outgoing', { letter: id })}>
                      {number?.text ?? external?.text ?? line?.sequence ?? '—'}
                    </Link>
                  </td>
                  <td>{say('letterKind', kind)}</td>
                  <td>
                    <ObjectNames of={objectNames} />
                  </td>
                  <td>{recipients.map(({ name }) => name).join(listComma())}</td>
                  <td className="day">{issuedOn ?? '—'}</td>
                  <td>
                    {say('letterStatus', status)}
                    {voided !== null && <span className="under">{voided.reason}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      <More pages={pages} />
    </>
  );
}
