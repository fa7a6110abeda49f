import type { DatabaseSync } from 'node:sqlite';
import { administers, type CalendarDate, grantsOn, initialSignInRules, type SignInRules } from '@bihuan/domain';
import { prepared } from '../projector/prepared.ts';
import type { MomentOf } from '../query.ts';
import { openIdKey } from './projection.ts';
import type { AccountRow, KnownAccount, KnownToken, RunningSession } from './state.ts';

const sessionByHash = 'SELECT item FROM sessions WHERE hash = ?';

const theRules = 'the rules';

/** A session with what decides whether it still holds. */
export interface SignedIn {
  readonly session: RunningSession;
  readonly account: KnownAccount;
  readonly rules: SignInRules;
}

/** How many rows stay in memory of each kind: those who work at the same time, and more. */
const most = 5_000;

/**
 * Who is let in, asked with every request: what has been read stays in memory until the projection changes something.
 * Only the present is asked for.
 */
export function createAccessQueries(momentOf: MomentOf) {
  const now = { asOf: null, on: '1970-01-01' as CalendarDate };
  let kept: { readonly database: DatabaseSync; readonly at: number; readonly rows: Map<string, unknown> } | null = null;

  /** The file that serves, and what is known of its rows at this very change. */
  function present() {
    const { database } = momentOf('access', now);
    const at = Number(prepared(database, 'SELECT latest FROM changes').get()?.['latest'] ?? 0);
    if (kept === null || kept.database !== database || kept.at !== at) kept = { database, at, rows: new Map() };
    return kept;
  }

  function one<Item>(sql: string, value: string, { database, rows } = present()): Item | null {
    const key = `${sql} ${value}`;
    const known = rows.get(key);
    if (known !== undefined) return known as Item | null;
    const row = prepared(database, sql).get(value);
    const item = row === undefined ? null : (JSON.parse(String(row['item'])) as Item);
    // Whoever tries many hashes finds nothing, and fills no memory either.
    if (item !== null && rows.size < most) rows.set(key, item);
    return item;
  }

  const accountIn = (row: AccountRow | null): KnownAccount | null => (row?.kind === 'account' ? row.account : null);
  const all = <Item>(sql: string): Item[] =>
    prepared(present().database, sql)
      .all()
      .map((row) => JSON.parse(String(row['item'])));

  const accountOf = (personId: string, held = present()): KnownAccount | null =>
    accountIn(one<AccountRow>('SELECT item FROM accounts WHERE id = ?', personId, held));

  function rules(held = present()): SignInRules {
    const known = held.rows.get(theRules);
    if (known !== undefined) return known as SignInRules;
    const row = prepared(held.database, 'SELECT item FROM sign_in_rules').get();
    const found: SignInRules = row === undefined ? initialSignInRules : JSON.parse(String(row['item']));
    held.rows.set(theRules, found);
    return found;
  }

  const accounts = (): KnownAccount[] =>
    all<AccountRow>('SELECT item FROM accounts WHERE is_account = 1 ORDER BY id').flatMap(
      (row) => accountIn(row) ?? [],
    );

  return {
    /** Whose session it is and what the account may; null once it has ended, and for an account that lets nobody in. */
    signedIn(hash: string): SignedIn | null {
      const held = present();
      const session = one<RunningSession>(sessionByHash, hash, held);
      const account = session === null ? null : accountOf(session.personId, held);
      if (session === null || account?.status !== 'active') return null;
      return { session, account, rules: rules(held) };
    },
    sessionsOf: (personId: string): RunningSession[] =>
      prepared(present().database, 'SELECT item FROM sessions WHERE person_id = ? ORDER BY ends_at DESC')
        .all(personId)
        .map((row) => JSON.parse(String(row['item']))),
    account: (personId: string): KnownAccount | null => accountOf(personId),
    accountByName: (name: string): KnownAccount | null =>
      accountIn(one<AccountRow>('SELECT item FROM accounts WHERE sign_in_name = ?', name)),
    accountByOpenId: (issuer: string, subject: string): KnownAccount | null =>
      accountIn(one<AccountRow>('SELECT item FROM accounts WHERE open_id = ?', openIdKey(issuer, subject))),
    token: (hash: string): KnownToken | null => one('SELECT item FROM tokens WHERE hash = ?', hash),
    accounts,
    tokens: (): KnownToken[] => all('SELECT item FROM tokens ORDER BY id'),
    rules: (): SignInRules => rules(),
    /** Those who can administer on that day; sample accounts are nobody's. */
    administrators: (day: CalendarDate): KnownAccount[] =>
      accounts().filter(
        ({ status, held, sample }) => status === 'active' && sample.length === 0 && administers(grantsOn(day, held)),
      ),
    /** Up to where it is followed, decimal text; null before the first event. */
    position: (): string | null => momentOf('access', now).answered.position,
  };
}
export type AccessQueries = ReturnType<typeof createAccessQueries>;
