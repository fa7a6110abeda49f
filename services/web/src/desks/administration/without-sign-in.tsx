import { useState } from 'react';
import { useAsk } from '../../api/queries.ts';
import { useMay } from '../../app/session.tsx';
import { colon } from '../../i18n/punctuation.ts';
import { Answered } from '../../parts/answered.tsx';
import { CommandForm } from '../../parts/command-form.tsx';
import { useAdministrationWords } from './words.ts';

const rules = {
  actLinks: { asked: 'getActLinkRule', set: 'setActLinkRule' },
  calendarFeeds: { asked: 'getCalendarFeedRule', set: 'setCalendarFeedRule' },
} as const;
type Kind = keyof typeof rules;

/** What may be reached by a secret address alone: links in messages, and calendars that subscribe; off until somebody allows it. */
export function WithoutSignIn() {
  const t = useAdministrationWords();
  const may = useMay();
  return (
    <section aria-labelledby="without-sign-in">
      <h2 id="without-sign-in">{t('withoutSignIn')}</h2>
      <p className="quiet">{t('withoutSignInHelp')}</p>
      <ul>
        {may('getActLinkRule') && <Address kind="actLinks" />}
        {may('getCalendarFeedRule') && <Address kind="calendarFeeds" />}
      </ul>
    </section>
  );
}

function Address({ kind }: { readonly kind: Kind }) {
  const t = useAdministrationWords();
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  const { asked, set } = rules[kind];
  const rule = useAsk(asked, {});
  return (
    <li>
      <Answered question={rule}>
        {({ isAllowed }) => {
          const deed = t(isAllowed ? 'switchOff' : 'allow');
          return (
            <>
              {t(kind)} · <b>{t(isAllowed ? 'isAllowed' : 'isOff')}</b>{' '}
              {may(set) && (
                <button
                  type="button"
                  className="plain"
                  aria-expanded={isOpen}
                  aria-label={`${deed}${colon()}${t(kind)}`}
                  onClick={() => setOpen(!isOpen)}
                >
                  {deed}
                </button>
              )}
              {isOpen && (
                <CommandForm
                  operation={set}
                  fields={[{ name: 'reason', label: t('reason'), kind: 'line', required: true }]}
                  draft={`${set}.${isAllowed}`}
                  submit={deed}
                  onDone={() => setOpen(false)}
                  request={(typed) => ({ body: { isAllowed: !isAllowed, reason: typed.text('reason') } })}
                />
              )}
            </>
          );
        }}
      </Answered>
    </li>
  );
}
