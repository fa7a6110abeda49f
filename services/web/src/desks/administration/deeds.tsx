import type { OutputOf } from '@bihuan/contract';
import { useState } from 'react';
import { useMay } from '../../app/session.tsx';
import { CommandForm } from '../../parts/command-form.tsx';
import type { FormField } from '../../parts/form-fields.tsx';
import { MoveButtons } from '../../parts/move-buttons.tsx';
import type { Account } from './accounts-page.tsx';
import { usePeople } from './people.ts';
import { Secret } from './secret.tsx';
import { useAdministrationWords } from './words.ts';

const deeds = [
  'unlockAccount',
  'setPassword',
  'resetSecondFactor',
  'endSessions',
  'handOverAccount',
  'disableAccount',
  'enableAccount',
] as const;
type Deed = (typeof deeds)[number];
type Answer = OutputOf<Deed>;

/** Whether it would do anything. */
const fits = (deed: Deed, { status, lockedUntil, hasSecondFactor, sessions, signsInBy }: Account): boolean => {
  switch (deed) {
    case 'unlockAccount':
      return lockedUntil !== null;
    case 'setPassword':
      return status === 'active' && signsInBy.includes('password');
    case 'resetSecondFactor':
      return hasSecondFactor;
    case 'endSessions':
      return sessions.length > 0;
    case 'enableAccount':
      return status === 'disabled';
    case 'handOverAccount':
    case 'disableAccount':
      return status === 'active';
  }
};

/** What an administrator does about an account, each with its reason; the form of the one that is chosen. */
export function Deeds({ account }: { readonly account: Account }) {
  const t = useAdministrationWords();
  const may = useMay();
  const [chosen, choose] = useState<Deed | null>(null);
  const [done, setDone] = useState<{ readonly deed: Deed; readonly answer: Answer } | null>(null);
  const offered = deeds.filter((deed) => may(deed) && fits(deed, account));
  return (
    <section aria-labelledby="deeds">
      {done !== null && (
        <div className="done" role="status">
          {t('done', { what: t(done.deed) })}
          {'temporaryPassword' in done.answer && done.answer.temporaryPassword !== null && (
            <Secret label={t('passwordSaid')} text={done.answer.temporaryPassword} />
          )}
          {'handedOver' in done.answer && <HandedOver told={done.answer.handedOver} />}
        </div>
      )}
      {offered.length > 0 && <h2 id="deeds">{t('deeds')}</h2>}
      <MoveButtons moves={offered} open={chosen} onOpen={choose} nameOf={t} />
      {chosen !== null && (
        <DeedForm
          key={chosen}
          deed={chosen}
          account={account}
          onDone={(answer) => {
            setDone({ deed: chosen, answer });
            choose(null);
          }}
        />
      )}
    </section>
  );
}

function DeedForm({
  deed,
  account,
  onDone,
}: {
  readonly deed: Deed;
  readonly account: Account;
  readonly onDone: (answer: Answer) => void;
}) {
  const t = useAdministrationWords();
  const handsOver = deed === 'handOverAccount';
  const successors = usePeople({ enabled: handsOver }).filter(([id]) => id !== account.id);
  const successor: FormField = {
    name: 'successorId',
    label: t('successor'),
    help: t('handOverHelp'),
    kind: 'choice',
    required: true,
    choices: successors,
  };
  const reason: FormField = { name: 'reason', label: t('reason'), kind: 'line', required: true };
  return (
    <CommandForm
      operation={deed}
      fields={deed === 'setPassword' ? [] : handsOver ? [successor, reason] : [reason]}
      draft={`${deed}.${account.id}`}
      submit={t(deed)}
      onDone={onDone}
      request={(typed) => {
        const why = deed === 'setPassword' ? {} : { reason: typed.text('reason') };
        const body = { ...why, ...(handsOver && { successorId: typed.text('successorId') }) };
        return { params: { id: account.id }, body: body as never };
      }}
    />
  );
}

/** What has gone to the successor, and what has not. */
function HandedOver({ told }: { readonly told: OutputOf<'handOverAccount'>['handedOver'] }) {
  const t = useAdministrationWords();
  const { posts, standsFor, findings, tokens, findingsHandedIn } = told;
  const passedOn = standsFor.filter(({ isPassedOn }) => isPassedOn).length;
  const said = { posts: posts.length, deputies: passedOn, findings: findings.length, tokens: tokens.length };
  return (
    <>
      <p>{t('handedOver', said)}</p>
      {standsFor.length > passedOn && <p>{t('notPassedOn', { count: standsFor.length - passedOn })}</p>}
      {findingsHandedIn.length > 0 && <p>{t('waitingForVerification', { count: findingsHandedIn.length })}</p>}
    </>
  );
}
