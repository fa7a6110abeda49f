import type { DatabaseSync } from 'node:sqlite';
import { type AccountEvent, evolveOpenAccount } from '@bihuan/domain';
import { forgettingFile } from '../forget-deleted.ts';
import type { ProjectedEvent, Projection, ProjectionWriter } from '../projection.ts';
import type { AccountRow, KnownAccount, KnownToken, RunningSession, WayIn } from './state.ts';

/** Who is let in, as what, and by which sessions and tokens? Only as it is now: rights are today's. */
export const accessProjection: Projection = {
  name: 'access',
  version: 2,
  listensTo: [
    'AccountOpened',
    'RoleGranted',
    'RoleWithdrawn',
    'AccountDisabled',
    'AccountEnabled',
    'PasswordChanged',
    'TotpConfirmed',
    'TotpReset',
    'SessionsRevoked',
    'SessionStarted',
    'SessionEnded',
    'TokenCreated',
    'TokenRevoked',
    'SignInNameSet',
    'SignInPasswordSet',
    'SignInTotpSet',
    'SignInOpenIdLinked',
    'SignInRulesSet',
    'PersonDeleted',
  ],
  schema: `
  CREATE TABLE accounts (id TEXT PRIMARY KEY, sign_in_name TEXT, open_id TEXT, is_account INTEGER NOT NULL, item TEXT NOT NULL) STRICT;
  CREATE INDEX accounts_by_name ON accounts (sign_in_name);
  CREATE INDEX accounts_by_open_id ON accounts (open_id);
  CREATE TABLE sessions (hash TEXT PRIMARY KEY, id TEXT NOT NULL, person_id TEXT NOT NULL, ends_at TEXT NOT NULL, item TEXT NOT NULL) STRICT;
  CREATE INDEX sessions_by_id ON sessions (id);
  CREATE INDEX sessions_by_person ON sessions (person_id);
  CREATE INDEX sessions_by_end ON sessions (ends_at);
  CREATE TABLE tokens (id TEXT PRIMARY KEY, hash TEXT NOT NULL, item TEXT NOT NULL) STRICT;
  CREATE INDEX tokens_by_hash ON tokens (hash);
  CREATE TABLE sign_in_rules (item TEXT NOT NULL) STRICT;
  -- Readers that keep what they have read look here whether it still holds.
  CREATE TABLE changes (latest INTEGER NOT NULL) STRICT;
  INSERT INTO changes VALUES (0);
  `,
  indexes: [],
  open: openWriter,
};

/**
 * How long before the end of a new session another must have ended to be forgotten: longer than any lasts. When something was recorded says
 * nothing of that: the record never goes back behind a clock that was ahead once.
 */
const forgottenAfterMs = 14 * 86_400_000;

/** Under what a person is found who signs in elsewhere. */
export const openIdKey = (issuer: string, subject: string): string => JSON.stringify([issuer, subject]);

const noWayIn: WayIn = { name: null, passwordHash: null, sealedTotp: null, openId: null };

function openWriter(database: DatabaseSync): ProjectionWriter {
  const { forgot, committed } = forgettingFile(database);
  const one = database.prepare('SELECT item FROM accounts WHERE id = ?');
  const put = database.prepare('INSERT OR REPLACE INTO accounts VALUES (?, ?, ?, ?, ?)');
  const putSession = database.prepare('INSERT OR REPLACE INTO sessions VALUES (?, ?, ?, ?, ?)');
  const endSession = database.prepare('DELETE FROM sessions WHERE id = ?');
  const endSessions = database.prepare('DELETE FROM sessions WHERE person_id = ?');
  const endOldSessions = database.prepare('DELETE FROM sessions WHERE ends_at < ?');
  const oneToken = database.prepare('SELECT item FROM tokens WHERE id = ?');
  const putToken = database.prepare('INSERT OR REPLACE INTO tokens VALUES (?, ?, ?)');
  const dropRules = database.prepare('DELETE FROM sign_in_rules');
  const putRules = database.prepare('INSERT INTO sign_in_rules VALUES (?)');
  const changed = database.prepare('UPDATE changes SET latest = ?');

  const rowOf = (id: string): AccountRow | null => {
    const row = one.get(id);
    return row === undefined ? null : JSON.parse(String(row['item']));
  };
  const keep = (id: string, row: AccountRow) => {
    const { name, openId } = wayInOf(row);
    const openIdText = openId === null ? null : openIdKey(openId.issuer, openId.subject);
    put.run(id, name, openIdText, row.kind === 'account' ? 1 : 0, JSON.stringify(row));
  };
  const change = (id: string, to: (account: KnownAccount) => KnownAccount) => {
    const row = rowOf(id);
    if (row?.kind === 'account') keep(id, { kind: 'account', account: to(row.account) });
  };
  const letIn = (id: string, way: Partial<WayIn>) => {
    const row = rowOf(id);
    // What a command that had begun before the deletion still wrote is forgotten with the rest.
    if (row?.kind === 'deleted') return;
    if (row?.kind === 'account') keep(id, { kind: 'account', account: { ...row.account, ...way } });
    else keep(id, { kind: 'known', wayIn: { ...noWayIn, ...row?.wayIn, ...way } });
  };

  function start(id: string, { event, recordedAt }: ProjectedEvent): void {
    if (event.type !== 'SessionStarted') return;
    const { personId, hash, factors, endsAt, totpStep } = event.data;
    endOldSessions.run(new Date(Date.parse(endsAt) - forgottenAfterMs).toISOString());
    if (rowOf(personId)?.kind !== 'account') return;
    const session: RunningSession = { id, personId, factors, startedAt: recordedAt, endsAt };
    putSession.run(hash, id, personId, endsAt, JSON.stringify(session));
    change(personId, (account) => ({
      ...account,
      lastSignInAt: recordedAt,
      totpStep: Math.max(account.totpStep ?? 0, totpStep ?? 0) || null,
    }));
  }

  function apply(projected: ProjectedEvent): void {
    const { event, streamId: id, recordedAt } = projected;
    const revision = String(projected.revision);
    switch (event.type) {
      case 'AccountOpened': {
        const row = rowOf(id);
        if (row?.kind === 'deleted') return;
        const opened = { status: 'active', personId: id, held: [], mustChange: false, hasTotp: false } as const;
        const more = { openedAt: recordedAt, sample: event.data.sample, revision, totpStep: null, lastSignInAt: null };
        keep(id, { kind: 'account', account: { ...opened, ...wayInOf(row), ...more } });
        return;
      }
      case 'SignInNameSet':
        letIn(id, { name: event.data.name });
        return;
      case 'SignInPasswordSet':
        letIn(id, { passwordHash: event.data.hash });
        return;
      case 'SignInTotpSet':
        letIn(id, { sealedTotp: event.data.sealed });
        return;
      case 'SignInOpenIdLinked':
        letIn(id, { openId: event.data });
        return;
      case 'PersonDeleted':
        endSessions.run(id);
        keep(id, { kind: 'deleted' });
        forgot();
        return;
      case 'SessionStarted':
        start(id, projected);
        return;
      case 'SessionEnded':
        endSession.run(id);
        return;
      case 'TokenCreated': {
        const { principal: createdBy } = projected;
        const token: KnownToken = { id, ...event.data, createdAt: recordedAt, createdBy, revokedAt: null, revision };
        putToken.run(id, token.hash, JSON.stringify(token));
        return;
      }
      case 'TokenRevoked': {
        const row = oneToken.get(id);
        if (row === undefined) return;
        const token: KnownToken = { ...JSON.parse(String(row['item'])), revokedAt: recordedAt, revision };
        putToken.run(id, token.hash, JSON.stringify(token));
        return;
      }
      case 'SignInRulesSet':
        dropRules.run();
        putRules.run(JSON.stringify(event.data));
        return;
      default:
        if (event.type === 'SessionsRevoked' || event.type === 'AccountDisabled') endSessions.run(id);
        change(id, (account) => ({ ...evolveOpenAccount(account, event as AccountEvent), revision }));
    }
  }

  return {
    committed,
    apply(projected) {
      apply(projected);
      changed.run(projected.position);
    },
  };
}

function wayInOf(row: AccountRow | null): WayIn {
  if (row === null || row.kind === 'deleted') return noWayIn;
  const { name, passwordHash, sealedTotp, openId } = row.kind === 'account' ? row.account : row.wayIn;
  return { name, passwordHash, sealedTotp, openId };
}
