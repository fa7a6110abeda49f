import { calendarDate } from '@bihuan/domain';
import { expect, it } from 'vitest';
import { givenEvents } from '../given-events.testing.ts';
import { accessProjection } from './projection.ts';
import { createAccessQueries } from './query.ts';

const hash = (digit: string) => digit.repeat(64);
const everywhere = { kind: 'jurisdiction' } as const;

function setUp() {
  const log = givenEvents(accessProjection);
  const access = createAccessQueries(log.momentOf);
  const open = (id: string) => {
    log.given(`person~${id}`, { type: 'SignInNameSet', data: { name: id } });
    log.given(`account~${id}`, { type: 'AccountOpened', data: { personId: id, sample: [] } });
  };
  const start = (id: string, personId: string, digit: string, endsAt = '2025-01-31T14:00:00.000Z') =>
    log.given(`session~${id}`, {
      type: 'SessionStarted',
      data: { personId, hash: hash(digit), factors: ['password'], totpStep: null, endsAt },
    });
  return { ...log, access, open, start };
}

it('somebody who was told to leave is out at once, also where the answer before lies in memory', () => {
  const { given, access, open, start } = setUp();
  open('ann');
  start('s-1', 'ann', 'a');
  start('s-2', 'ann', 'b');
  expect(access.signedIn(hash('a'))?.account.personId).toBe('ann');
  given('session~s-1', { type: 'SessionEnded', data: { why: 'signed-out' } });
  expect([access.signedIn(hash('a')), access.signedIn(hash('b'))?.session.id]).toEqual([null, 's-2']);
  given('account~ann', { type: 'AccountDisabled', data: { reason: '离任' } });
  expect([access.signedIn(hash('b')), access.account('ann')?.status]).toEqual([null, 'disabled']);
});

it('a deleted person has no account, no name and no session, whatever is still written', () => {
  const { given, access, open, start } = setUp();
  open('ann');
  start('s-1', 'ann', 'a');
  given('person-record~ann', { type: 'PersonDeleted', data: { reason: '本人要求' } });
  given('person~ann', { type: 'SignInNameSet', data: { name: 'ann' } });
  start('s-2', 'ann', 'b');
  expect([
    access.account('ann'),
    access.accountByName('ann'),
    access.signedIn(hash('a')),
    access.signedIn(hash('b')),
  ]).toEqual([null, null, null, null]);
});

it('a role holds from its first to its last day, and not once it is withdrawn', () => {
  const { given, access, open } = setUp();
  open('ann');
  const grant = { role: 'administrator', scope: everywhere, grantId: 'g-1', source: 'given', reason: null } as const;
  const from = calendarDate('2025-01-10');
  given('account~ann', { type: 'RoleGranted', data: { ...grant, from, until: calendarDate('2025-01-20') } });
  const on = (day: string) => access.administrators(calendarDate(day)).length;
  expect(['2025-01-09', '2025-01-10', '2025-01-20', '2025-01-21'].map(on)).toEqual([0, 1, 1, 0]);
  given('account~ann', { type: 'RoleWithdrawn', data: { grantId: 'g-1', reason: null } });
  expect(on('2025-01-15')).toBe(0);
});

it('a clock that was ahead once, which the record goes on from, signs nobody out when somebody signs in', () => {
  const { given, access, open, start } = setUp();
  for (const id of ['ann', 'bob']) open(id);
  start('s-1', 'ann', 'a');
  const data = { personId: 'bob', hash: hash('b'), factors: ['password' as const], totpStep: null };
  const started = { type: 'SessionStarted', data: { ...data, endsAt: '2025-01-31T15:00:00.000Z' } } as const;
  given('session~s-2', started, { recordedAt: '2025-03-01T00:00:00.000Z' });
  expect([access.signedIn(hash('a'))?.session.id, access.signedIn(hash('b'))?.session.id]).toEqual(['s-1', 's-2']);
});

it('a token is found by its hash, also once it is revoked: whoever sends it hears of nothing else', () => {
  const { given, access } = setUp();
  const grants = [{ role: 'auditor' as const, scope: everywhere }];
  const data = { name: '一体化', hash: hash('c'), grants, expiresOn: calendarDate('2025-12-31') };
  given('token~t-1', { type: 'TokenCreated', data });
  expect(access.token(hash('c'))).toMatchObject({ id: 't-1', revokedAt: null });
  given('token~t-1', { type: 'TokenRevoked', data: { reason: null } });
  expect(access.token(hash('c'))?.revokedAt).not.toBeNull();
});
