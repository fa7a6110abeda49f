import type { OutputOf } from '@bihuan/contract';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAsk, useCommand } from '../../api/queries.ts';
import { useMay } from '../../app/session.tsx';
import { useTerms } from '../../i18n/terms.ts';
import { Answered } from '../../parts/answered.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import { roles } from './grant-form.tsx';
import { Secret } from './secret.tsx';
import { useAdministrationWords } from './words.ts';

type Token = OutputOf<'listTokens'>['items'][number];

/** What lets other systems in. */
export function TokensPage() {
  const t = useAdministrationWords();
  const may = useMay();
  const question = useAsk('listTokens', {});
  return (
    <>
      <p>
        <Link to="/administration">← {t('back')}</Link>
      </p>
      <h1>{t('tokens')}</h1>
      {may('createToken') && <CreateToken />}
      <Answered question={question}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">{t('noTokens')}</p>
          ) : (
            <div className="wide">
              <table>
                <thead>
                  <tr>
                    <th>{t('tokenName')}</th>
                    <th>{t('roles')}</th>
                    <th>{t('expires')}</th>
                    <th>{t('status')}</th>
                    <th />
                  </tr>
                </thead>
                <tbody>
                  {items.map((token) => (
                    <Row key={token.id} token={token} />
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Answered>
    </>
  );
}

function Row({ token }: { readonly token: Token }) {
  const t = useAdministrationWords();
  const term = useTerms();
  const may = useMay();
  const { mutateAsync, error, isPending } = useCommand('revokeToken');
  return (
    <tr>
      <td>{token.name}</td>
      <td>{token.grants.map(({ role }) => term('role', role)).join('、')}</td>
      <td>{token.expiresOn}</td>
      <td>{t(token.status)}</td>
      <td>
        {token.status === 'valid' && may('revokeToken') && (
          <button
            type="button"
            className="plain"
            disabled={isPending}
            onClick={() => {
              mutateAsync({ request: { params: { id: token.id }, body: { reason: null } } }).catch(() => undefined);
            }}
          >
            {t('revoke')}
          </button>
        )}
        {error !== null && <Failure problem={error} />}
      </td>
    </tr>
  );
}

function CreateToken() {
  const t = useAdministrationWords();
  const term = useTerms();
  const { mutateAsync, error, isPending, data } = useCommand('createToken');
  const [name, setName] = useState('');
  const [role, setRole] = useState('');
  return (
    <form
      className="filters"
      onSubmit={(event) => {
        event.preventDefault();
        const body = { name: name.trim(), grants: [{ role, scope: { kind: 'jurisdiction' } }] };
        if (!isPending) mutateAsync({ request: { body: body as never } }).catch(() => undefined);
      }}
    >
      <Field label={t('tokenName')}>
        {(control) => (
          <input {...control} required maxLength={200} value={name} onChange={({ target }) => setName(target.value)} />
        )}
      </Field>
      <Field label={t('role')}>
        {(control) => (
          <select {...control} required value={role} onChange={({ target }) => setRole(target.value)}>
            <option value="">{t('choose')}</option>
            {roles.map((one) => (
              <option key={one} value={one}>
                {term('role', one)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <button type="submit" className="button" disabled={isPending}>
        {isPending ? t('underWay') : t('createToken')}
      </button>
      {data?.token != null && <Secret label={t('tokenSaid')} text={data.token} />}
      {error !== null && <Failure problem={error} />}
    </form>
  );
}
