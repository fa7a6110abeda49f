import { useRef, useState } from 'react';
import { useAsk, useCommand } from '../../api/queries.ts';
import { useMay } from '../../app/session.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { Failure } from '../../parts/failure.tsx';
import { useUnitWords } from './words.ts';

/** The address at which the phone's calendar reads the terms by itself: made, copied, revoked. */
export function Subscription() {
  const may = useMay();
  return may('makeCalendarFeed') ? <OwnAddress /> : null;
}

function OwnAddress() {
  const t = useUnitWords();
  const language = useLanguage();
  const feed = useAsk('getCalendarFeed', {});
  const make = useCommand('makeCalendarFeed');
  const revoke = useCommand('revokeCalendarFeed');
  if (feed.data === undefined) return null;
  const { isAllowed, made } = feed.data;
  const address = made === null ? undefined : make.data?.address;
  const isPending = make.isPending || revoke.isPending;
  return (
    <section aria-labelledby="subscribe">
      <h2 id="subscribe">{t('subscribe')}</h2>
      <p className="quiet">{t(isAllowed ? 'subscribeHint' : 'notAllowedFeed')}</p>
      {address !== undefined && <Address address={new URL(address, location.origin).href} />}
      {isAllowed && made !== null && address === undefined && <p>{t('subscribedOn', { day: made.on })}</p>}
      {revoke.isSuccess && made === null && <p role="status">{t('revokedAddress')}</p>}
      {isAllowed && (
        <p>
          <button
            type="button"
            className="button"
            disabled={isPending}
            onClick={() => make.mutate({ request: { body: { language } } })}
          >
            {t(made === null ? 'makeAddress' : 'makeAnew')}
          </button>{' '}
          {made !== null && (
            <button
              type="button"
              className="plain"
              disabled={isPending}
              onClick={() => revoke.mutate({ request: { body: {} } })}
            >
              {t('revokeAddress')}
            </button>
          )}
        </p>
      )}
      {make.error !== null && <Failure problem={make.error} />}
      {revoke.error !== null && <Failure problem={revoke.error} />}
    </section>
  );
}

function Address({ address }: { readonly address: string }) {
  const t = useUnitWords();
  const field = useRef<HTMLInputElement>(null);
  const [isCopied, setIsCopied] = useState<boolean | null>(null);
  const copy = () => {
    field.current?.select();
    // Not there on plain http: what is selected can be copied by hand.
    const copying = navigator.clipboard?.writeText(address) ?? Promise.reject(new Error('no clipboard'));
    copying.then(
      () => setIsCopied(true),
      () => setIsCopied(false),
    );
  };
  return (
    <>
      <p role="status">{t('addressOnce')}</p>
      <p>
        <input
          ref={field}
          readOnly
          aria-label={t('subscribe')}
          value={address}
          onFocus={({ target }) => target.select()}
        />
      </p>
      <p>
        <button type="button" className="button" onClick={copy}>
          {t('copyAddress')}
        </button>{' '}
        <a href={address.replace(/^https?:/, 'webcal:')}>{t('openInCalendar')}</a>
      </p>
      <p role="status">{isCopied !== null && t(isCopied ? 'copied' : 'copyByHand')}</p>
    </>
  );
}
