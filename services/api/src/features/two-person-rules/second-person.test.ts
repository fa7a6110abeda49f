import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { calendarDate as day, toEventToAppend, twoPersonRulesId } from '@bihuan/domain';
import { committed, findingRaised, reported, submitted } from '@bihuan/domain/fixtures/findings';
import { type EventStore, openSqliteEventStore } from '@bihuan/event-store';
import { expect, it, onTestFinished } from 'vitest';
import { domainStreams } from '../../domain-streams.ts';
import type { HandlerContext } from '../../operations.ts';
import { handleVerifyCompletion } from '../findings/verify-completion.ts';

const on = day('2025-04-10');
const by = (principal: string, commandId = principal) => ({
  ...{ commandId, fingerprint: commandId, principal, correlationId: 'c', causationId: null },
});

it('lets nobody verify who reports in the very moment between the look at the record and the verification', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bihuan-second-person-'));
  const log = openSqliteEventStore({ file: path.join(folder, 'log.sqlite'), clock: () => new Date() });
  onTestFinished(async () => {
    await log.close();
    rmSync(folder, { recursive: true });
  });
  let isFaster = true;
  // Another replica records what the same person reports just before the verification is appended.
  const store: EventStore = {
    ...log,
    async append(stream, expected, events, command) {
      if (events[0]?.type === 'CompletionVerified' && isFaster) {
        isFaster = false;
        await log.append(stream, expected, [toEventToAppend(reported, crypto.randomUUID())], by('both', 'report'));
      }
      return log.append(stream, expected, events, command);
    },
  };
  const streams = domainStreams(store, '141100');
  const rule = { act: 'verification', takesTwo: true, reason: '内控制度', on } as const;
  await streams['two-person-rules'].execute({
    ...{ id: twoPersonRulesId, command: by('administrator') },
    decide: () => [{ type: 'TwoPersonRuleSet', data: rule }],
  });
  const decide = () => [findingRaised(), committed, submitted];
  await streams.finding.execute({ id: 'f-1', command: by('unit'), decide });
  // What it needs until it is refused.
  const context = { streams, store, command: by('both'), ifMatch: null } as unknown as HandlerContext;
  const body = { kind: 'rectified', rating: 'complete', reason: '属实', results: [], on, sample: [] } as const;
  const verifying = handleVerifyCompletion(context, { params: { id: 'f-1' }, body } as never);
  await expect(verifying).rejects.toMatchObject({ code: 'two-person.same-person', params: { person: 'both' } });
  expect(isFaster).toBe(false);
  expect(await streams.finding.load('f-1')).toMatchObject({ status: 'submitted' });
});
