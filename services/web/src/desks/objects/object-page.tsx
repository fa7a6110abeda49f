import { useParams } from 'react-router';
import { useAsk } from '../../api/queries.ts';
import { useAsOf, useMember } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { listComma } from '../../i18n/punctuation.ts';
import { useTerms } from '../../i18n/terms.ts';
import { Answered } from '../../parts/answered.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Sample } from '../../parts/sample.tsx';
import { isPart } from './parts-of-story.ts';
import { Standing } from './standing.tsx';
import { Story } from './story.tsx';
import { useObjectWords } from './words.ts';
import './objects.css';

/** One object from top to bottom: how it stands, and what happened, day by day; now or as of any day. */
export function ObjectPage() {
  const { id = '' } = useParams();
  const t = useObjectWords();
  const term = useTerms();
  const may = useMay();
  const asOf = useAsOf();
  const [asked, openPart] = useMember('part');
  const [, setAsOf] = useMember('asOf');
  const part = isPart(asked) ? asked : null;
  const object = useAsk('getObject', { params: { id } });
  return (
    <Answered question={object}>
      {({ item, on }) => (
        <article className="object">
          <h1>{item.name}</h1>
          <p className="quiet">
            {term('objectKind', item.kind)} · {item.unit ?? '—'} <Sample of={item.sample} field="unit" /> ·{' '}
            {item.department ?? '—'} <Sample of={item.sample} field="department" />
            {item.policyArea !== null && ` · ${item.policyArea}`} <Sample of={item.sample} field="policyArea" />
            {item.code !== null && ` · ${t('code', { code: item.code })}`} <Sample of={item.sample} field="code" />
          </p>
          {item.formerNames.length > 0 && (
            <p className="quiet">{t('formerly', { names: item.formerNames.join(listComma()) })}</p>
          )}
          {item.status !== 'active' && <p className="late">{t(item.status)}</p>}
          <label className="field any-day">
            <span>{t('anyDay')}</span>
            <input
              type="date"
              max={asOf === null ? on : ''}
              value={asOf ?? ''}
              onChange={(event) => setAsOf(event.target.value, true)}
            />
          </label>
          {may('listEvaluations') && (
            <Standing objectId={id} objectName={item.name} part={part} onPart={(next) => openPart(next, true)} />
          )}
          {may('getTimeline') && <Story objectId={id} part={part} onAll={() => openPart(null, true)} />}
          {object.error !== null && <Failure problem={object.error} />}
        </article>
      )}
    </Answered>
  );
}
