import { Link, useParams } from 'react-router';
import { useAsk } from '../../api/queries.ts';
import { useAddress } from '../../app/moment.ts';
import { listComma } from '../../i18n/punctuation.ts';
import { useTerms } from '../../i18n/terms.ts';
import { Answered } from '../../parts/answered.tsx';
import { Sample } from '../../parts/sample.tsx';
import { OrganisationDeeds } from './deeds.tsx';
import type { Organisation } from './list-page.tsx';
import { Posts } from './posts.tsx';
import { useOrganisationWords } from './words.ts';

/** Under which id the posts of the bureau itself are kept: it is no organisation of the register. */
const bureau = 'finance-bureau';

/** One organisation: what it is and was, who is reached there, and what may be recorded about it. */
export function OrganisationPage() {
  const { id = '' } = useParams();
  const t = useOrganisationWords();
  const to = useAddress();
  return (
    <>
      <p>
        <Link to={to('/organisations')}>← {t('back')}</Link>
      </p>
      {id === bureau ? <h1>{t('bureau')}</h1> : <Registered id={id} />}
      <Posts
        organisationId={id}
        posts={
          id === bureau
            ? ['performance-office', 'budget-office', 'leader-in-charge', 'head-of-finance']
            : ['contact', 'head']
        }
      />
    </>
  );
}

function Registered({ id }: { readonly id: string }) {
  const organisation = useAsk('getOrganisation', { params: { id }, query: {} });
  return <Answered question={organisation}>{({ item }) => <Facts organisation={item} />}</Answered>;
}

function Facts({ organisation }: { readonly organisation: Organisation }) {
  const t = useOrganisationWords();
  const say = useTerms();
  const to = useAddress();
  const { name, kind, code, parent, parentId, status, mergedInto, successors, formerNames, sample } = organisation;
  const linked = (id: string, words: string) => (
    <Link to={to(`/organisations/${encodeURIComponent(id)}`)}>{words}</Link>
  );
  return (
    <>
      <h1>
        {name} <Sample of={sample} field="name" />
      </h1>
      <p className="lead">
        {[say('organisationKind', kind), t(status), code].filter((part) => part !== null).join(' · ')}
      </p>
      {parentId !== null && (
        <p>
          {t('parent')} · {linked(parentId, parent ?? parentId)} <Sample of={sample} field="parent" />
        </p>
      )}
      {status === 'merged' && mergedInto !== null && (
        <p>
          {t('into')}
          <NameOf id={mergedInto} />
        </p>
      )}
      {successors.length > 0 && (
        <p>
          {t('successors')}
          {successors.map(({ organisationId, takesOver }, at) => (
            <span key={organisationId}>
              {at > 0 && listComma()}
              <NameOf id={organisationId} />
              {takesOver !== null && ` · ${takesOver}`}
            </span>
          ))}
        </p>
      )}
      {formerNames.length > 0 && <p className="quiet">{t('formerly', { names: formerNames.join(listComma()) })}</p>}
      {status === 'active' && <OrganisationDeeds organisation={organisation} />}
    </>
  );
}

/** A link to another one by its name. */
function NameOf({ id }: { readonly id: string }) {
  const to = useAddress();
  const organisation = useAsk('getOrganisation', { params: { id }, query: {} });
  return <Link to={to(`/organisations/${encodeURIComponent(id)}`)}>{organisation.data?.item.name ?? '…'}</Link>;
}
