import type { ReactNode } from 'react';
import { semicolon } from '../../i18n/punctuation.ts';
import { useTerms } from '../../i18n/terms.ts';
import { earlier } from '../../parts/earlier.ts';
import type { Finding } from './asks.ts';
import { useUnitWords } from './words.ts';

/** What the unit asked, said or handed in, each with what the office answered; newest first. */
export function Answers({ item }: { readonly item: Finding }) {
  const t = useUnitWords();
  const term = useTerms();
  const entries: {
    readonly key: string;
    readonly on: string;
    readonly asked: ReactNode;
    readonly answer: ReactNode;
  }[] = [
    ...item.extensions.map(({ extensionId, on, until, reason, decision }) => ({
      key: `x${extensionId}`,
      on,
      asked: t('askedUntil', { day: until, reason }),
      answer:
        decision === null
          ? null
          : decision.kind === 'granted'
            ? t('granted', { day: decision.until, on: decision.on, reason: decision.reason ?? '' })
            : decision.kind === 'declined'
              ? t('declined', { on: decision.on, reason: decision.reason })
              : t('lapsed'),
    })),
    ...item.disputes.map(({ disputeId, on, text, resolution }) => ({
      key: `d${disputeId}`,
      on,
      asked: t('objected', { text }),
      answer:
        resolution === null
          ? null
          : t(resolution.upheld ? 'upheld' : 'notUpheld', { on: resolution.on, answer: resolution.answer }),
    })),
    ...item.rounds.map(({ round, on, claim, note, returned }) => ({
      key: `r${round}`,
      on,
      asked: t('handedIn', { claim: term('rating', claim), note: note ?? '' }),
      answer:
        returned !== null
          ? t('returned', { on: returned.on, reasons: returned.reasons.join(semicolon()) })
          : item.closing !== null && round === item.rounds.length
            ? t('closed', {
                on: item.closing.on,
                kind: term('closingKind', item.closing.kind),
                rating: term('rating', item.closing.rating),
                reason: item.closing.reason,
              })
            : null,
    })),
    ...(item.closing !== null && item.rounds.length === 0
      ? [
          {
            key: 'closing',
            on: item.closing.on,
            asked: t('notHandedIn'),
            answer: t('closed', {
              on: item.closing.on,
              kind: term('closingKind', item.closing.kind),
              rating: term('rating', item.closing.rating),
              reason: item.closing.reason,
            }),
          },
        ]
      : []),
    ...item.reopenings.map(({ on, reason }, at) => ({
      key: `o${at}`,
      on,
      asked: t('lookedBack'),
      answer: t('reopened', { on, reason }),
    })),
  ];
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{t('answers')}</h2>
      <ul className="answers">
        {entries
          .toSorted((one, other) => earlier(other.on, one.on))
          .map(({ key, on, asked, answer }) => (
            <li key={key}>
              <p className="said">
                <time dateTime={on}>{on}</time> {asked}
              </p>
              <p className={answer === null ? 'quiet' : 'answer said'}>{answer ?? t('notAnswered')}</p>
            </li>
          ))}
      </ul>
    </section>
  );
}
