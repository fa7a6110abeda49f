import {
  answeringFeed,
  calendarFeedRuleId,
  grantsOn,
  idSchema,
  type Language,
  type Principal,
  Refused,
} from '@bihuan/domain';
import { hashOfSecret } from '../../accounts/installation-key.ts';
import type { HandlerContext } from '../../operations.ts';
import type { Parts } from '../../parts.ts';

type Needed = Pick<Parts, 'streams'> & Pick<HandlerContext, 'today'>;

/** What a calendar that reads an address is taken for. */
export interface FeedHolder {
  readonly principal: Principal;
  /** Of the account whose terms these are. */
  readonly personId: string;
  readonly language: Language;
}

const answering = new Set(['evaluated-unit', 'supervising-department']);

export const feedPath = (personId: string, secret: string): string =>
  `/calendar/${encodeURIComponent(personId)}/${secret}.ics`;

/**
 * Whose terms an address gives, with the rights that the account itself has today to answer for them: what it may do in the stead of
 * others, or in an office, is not read by a calendar. Refused: `feed.not-valid`, whatever is wrong with it, also once the account is
 * disabled, or the person deleted.
 */
export async function holderOfFeed({ streams, today }: Needed, personId: string, secret: string): Promise<FeedHolder> {
  if (!idSchema.safeParse(personId).success) throw new Refused('feed.not-valid');
  const [feed, rule, account, record] = await Promise.all([
    streams['calendar-feed'].load(personId),
    streams['calendar-feed-rule'].load(calendarFeedRuleId),
    streams.account.load(personId),
    streams['person-record'].load(personId),
  ]);
  const { hash, language } = answeringFeed(hashOfSecret(secret), feed, rule);
  if (account.status !== 'active' || record.isDeleted) throw new Refused('feed.not-valid');
  const grants = grantsOn(today, account.held).filter(({ role }) => answering.has(role));
  return { principal: { id: `feed-${hash.slice(0, 24)}`, kind: 'link', grants }, personId, language };
}
