import { aside, colon, listComma } from '../../i18n/punctuation.ts';
import { useTerms } from '../../i18n/terms.ts';
import { useChannel } from '../../parts/channel.ts';
import type { Finding } from './standing.ts';
import { useFindingWords } from './words.ts';

type Sent = NonNullable<Finding['sent']>[number];
type Named = Pick<Sent['addressed'][number], 'recipient' | 'name'>;

interface SentWords {
  readonly step: (step: Pick<Sent, 'kind' | 'offset' | 'form'>) => string;
  readonly receivers: (step: Sent) => string;
  readonly became: (step: Sent) => string;
  readonly told: (told: Sent['told'][number]) => string;
}

/** Reminders in words: which step it was, to whom it went, and what became of it. */
export function useSentWords(): SentWords {
  const t = useFindingWords();
  const say = useTerms();
  const channel = useChannel();
  const nameOf = ({ recipient, name }: Named) =>
    recipient.kind === 'role'
      ? say('recipientRole', recipient.role)
      : (name ?? (recipient.kind === 'person' ? recipient.personId : recipient.organisationId));
  const fromDueDay = (offset: number) => {
    if (offset === 0) return t('onDueDay');
    const days = Math.abs(offset);
    if (days === 1) return t(offset < 0 ? 'oneDayBefore' : 'oneDayAfter');
    return t(offset < 0 ? 'daysBefore' : 'daysAfter', { days });
  };
  return {
    step: ({ kind, offset, form }) =>
      `${say('ladderStep', kind)}${aside(fromDueDay(offset))}${form === 'letter' ? ` · ${t('asLetter')}` : ''}`,
    receivers: ({ addressed, to }) =>
      (addressed.length === 0
        ? to.map((role) => say('recipientRole', role))
        : [...new Set(addressed.map(nameOf))]
      ).join(listComma()),
    became: ({ outcome, withdrawn }) =>
      `${t(outcome)}${withdrawn === null ? '' : `${colon()}${say('chaseCause', withdrawn.cause)}`}`,
    told: (told) =>
      `${told.on} ${channel(told.channel)} → ${nameOf(told)}${colon()}${t(told.outcome)}${told.error === null ? '' : aside(told.error)}`,
  };
}
