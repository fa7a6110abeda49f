import type { OutputOf } from '@bihuan/contract';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAsk } from '../../api/queries.ts';
import { useMay } from '../../app/session.tsx';
import { Answered } from '../../parts/answered.tsx';
import { CommandForm } from '../../parts/command-form.tsx';
import { TwoPersonRules } from './two-person-rules.tsx';
import { WithoutSignIn } from './without-sign-in.tsx';
import { useAdministrationWords } from './words.ts';

type Rules = OutputOf<'getSignInRules'>['item'];

/** How everybody signs in, and what one person may not do alone. */
export function RulesPage() {
  const t = useAdministrationWords();
  const may = useMay();
  const signIn = useAsk('getSignInRules', {});
  return (
    <>
      <p>
        <Link to="/administration">← {t('back')}</Link>
      </p>
      <h1>{t('rules')}</h1>
      <h2>{t('signInRules')}</h2>
      <Answered question={signIn}>{({ item }) => <SignInRules rules={item} />}</Answered>
      {may('getTwoPersonRules') && <TwoPersonRules />}
      <WithoutSignIn />
    </>
  );
}

function SignInRules({ rules }: { readonly rules: Rules }) {
  const t = useAdministrationWords();
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const { asksTotp, idleMinutes, longestMinutes } = rules;
  const factor = t(asksTotp ? 'asksTotpIs' : 'asksTotpNot');
  return (
    <>
      <p>{t('signInRulesAre', { factor, idle: idleMinutes, longest: longestMinutes })}</p>
      {isSaved && (
        <p className="done" role="status">
          {t('saved')}
        </p>
      )}
      {may('setSignInRules') && (
        <button type="button" className="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('change')}
        </button>
      )}
      {isOpen && (
        <CommandForm
          operation="setSignInRules"
          fields={[
            { name: 'asksTotp', label: t('asksTotp'), kind: 'tick', first: asksTotp ? 'yes' : '' },
            {
              name: 'idleMinutes',
              label: t('idleMinutes'),
              help: t('idleHelp'),
              kind: 'number',
              required: true,
              first: String(idleMinutes),
            },
            {
              name: 'longestMinutes',
              label: t('longestMinutes'),
              help: t('longestHelp'),
              kind: 'number',
              required: true,
              first: String(longestMinutes),
            },
          ]}
          draft="setSignInRules"
          submit={t('save')}
          onDone={() => {
            setSaved(true);
            setOpen(false);
          }}
          request={(typed) => ({
            body: {
              asksTotp: typed.isTicked('asksTotp'),
              idleMinutes: Number(typed.text('idleMinutes')),
              longestMinutes: Number(typed.text('longestMinutes')),
            },
          })}
        />
      )}
    </>
  );
}
