import { Link } from 'react-router';
import { useAskPages } from '../../api/queries.ts';
import { Failure } from '../../parts/failure.tsx';
import { Grade } from '../../parts/grade.tsx';
import { More } from '../../parts/more.tsx';
import { Sample } from '../../parts/sample.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import '../unit/unit.css';
import { useThirdPartyWords } from './words.ts';

/** The evaluations that the third party carries out, those without an outcome first. */
export function AssignmentsPage() {
  const t = useThirdPartyWords();
  const pages = useAskPages('listEvaluations', { query: { limit: 200 } });
  const { data, error } = pages;
  if (data === undefined) return error === null ? <Waiting lines={6} /> : <Failure problem={error} />;
  const items = data.pages
    .flatMap((page) => page.items)
    .filter(({ status }) => status === 'open')
    .toSorted((one, other) => Number(one.outcomeStatus !== 'none') - Number(other.outcomeStatus !== 'none'));
  const open = items.filter(({ outcomeStatus }) => outcomeStatus === 'none').length;
  return (
    <div className="unit">
      <h1>{t('title')}</h1>
      <p>{items.length === 0 ? t('none') : t('sentence', { all: items.length, open })}</p>
      <ul className="findings">
        {items.map((item) => (
          <li key={item.id}>
            <Link className="said" to={`/assignments/${item.id}`}>
              {item.objectName}
            </Link>
            <span className="quiet said">
              {item.evaluationYear} · {item.unit ?? '—'} <Sample of={item.sample} field="unit" />
            </span>
            <span>
              {t(`outcome-${item.outcomeStatus}`)} {item.grade !== null && <Grade grade={item.grade} />}{' '}
              {item.score !== null && t('scored', { score: item.score })}
            </span>
          </li>
        ))}
      </ul>
      <More pages={pages} />
    </div>
  );
}
