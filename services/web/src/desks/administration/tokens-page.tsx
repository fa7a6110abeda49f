import type { OutputOf } from '@bihuan/contract';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAsk } from '../../api/queries.ts';
import { useMay } from '../../app/session.tsx';
import { listComma } from '../../i18n/punctuation.ts';
import { useTerms } from '../../i18n/terms.ts';
import { Answered } from '../../parts/answered.tsx';
import { CommandForm } from '../../parts/command-form.tsx';
import { Wide } from '../../parts/wide.tsx';
import { useRoles } from './grant-form.tsx';
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
            <Wide label={t('tokens')}>
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
            </Wide>
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
  const [isOpen, setOpen] = useState(false);
  return (
    <tr>
      <td>{token.name}</td>
      <td>{token.grants.map(({ role }) => term('role', role)).join(listComma())}</td>
      <td>{token.expiresOn}</td>
      <td>{t(token.status)}</td>
      <td>
        {token.status === 'valid' && may('revokeToken') && (
          <>
            <button type="button" className="plain" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {t('revoke')}
            </button>
            {isOpen && (
              <CommandForm
                operation="revokeToken"
                fields={[{ name: 'reason', label: t('reason'), kind: 'line' }]}
                draft={`revokeToken.${token.id}`}
                submit={t('revokeNow', { name: token.name })}
                onDone={() => setOpen(false)}
                request={(typed) => ({ params: { id: token.id }, body: { reason: typed.orNull('reason') } })}
              />
            )}
          </>
        )}
      </td>
    </tr>
  );
}

function CreateToken() {
  const t = useAdministrationWords();
  const offered = useRoles();
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <>
      <CommandForm
        operation="createToken"
        fields={[
          { name: 'name', label: t('tokenName'), kind: 'line', required: true },
          { name: 'role', label: t('role'), kind: 'choice', required: true, choices: offered },
          { name: 'expiresOn', label: t('expires'), help: t('expiresHelp'), kind: 'day' },
        ]}
        draft="createToken"
        submit={t('createToken')}
        onDone={({ token }) => setSecret(token)}
        request={(typed) => {
          const expiresOn = typed.orNull('expiresOn');
          const grants = [{ role: typed.text('role'), scope: { kind: 'jurisdiction' } }];
          return { body: { name: typed.text('name'), grants, ...(expiresOn !== null && { expiresOn }) } as never };
        }}
      />
      {secret !== null && (
        <div className="done" role="status">
          <Secret label={t('tokenSaid')} text={secret} />
        </div>
      )}
    </>
  );
}
