import { openCopyTarget, openEventReader, openIntegrityVerifier } from '@bihuan/event-store';
import { expect, it, onTestFinished } from 'vitest';
import { copyTargetContract } from '../../packages/event-store/src/contract/copy-target.contract.ts';
import { freshStreams, listed, refusal } from '../../packages/event-store/src/contract/fixtures.ts';
import { recorded } from '../../packages/event-store/src/contract/recorded.ts';
import { startKurrentDouble } from '../kurrentdb-double/kurrent-double.ts';

const clock = () => new Date();

async function filling(timeoutMs: number) {
  const double = await startKurrentDouble();
  double.appendForeign('others-1', 40);
  const address = { engine: 'kurrentdb', connectionString: double.connectionString, timeoutMs } as const;
  const target = await openCopyTarget(address, clock);
  const reader = await openEventReader(address);
  const release = async () => {
    await target.close();
    await reader.close();
    await double.stop();
  };
  return { double, target, reader, verifier: await openIntegrityVerifier(address), release };
}

copyTargetContract('kurrentdb, against the double', () => filling(5_000));

/** Five events over two streams, and the copy that the server holds once `trouble` has been lived through. */
async function copiedThrough(trouble: (opened: Awaited<ReturnType<typeof filling>>) => unknown) {
  const opened = await filling(500);
  onTestFinished(opened.release);
  const streams = freshStreams();
  const events = recorded([1, 1, 2, 1, 2].map((n) => ({ stream: streams.name(n) })));
  await opened.target.append(events.slice(0, 1));
  await trouble(opened);
  await opened.target.append(events.slice(1));
  const copied = await listed(opened.reader.readAll());
  return { expected: events.map(({ hash }) => hash), copied: copied.map(({ hash }) => hash) };
}

it.each(['silence', 'disconnect'] as const)('writes once what was written but not answered: %s', async (how) => {
  const { expected, copied } = await copiedThrough(({ double }) => double.loseAnswer('append', how));
  expect(copied).toEqual(expected);
});

it.each(['unavailable', 'not-leader', 'timeout'] as const)('writes what a server did not take: %s', async (failure) => {
  const { expected, copied } = await copiedThrough(({ double }) => double.failNext('append', failure));
  expect(copied).toEqual(expected);
});

it('waits for a server that comes back', async () => {
  const { expected, copied } = await copiedThrough(async ({ double }) => {
    await double.stop();
    setTimeout(() => void double.restart(), 800);
  });
  expect(copied).toEqual(expected);
});

it('does not write after somebody else has', async () => {
  const opened = await filling(500);
  onTestFinished(opened.release);
  const [stream, other] = [freshStreams().name(1), freshStreams().name(2)];
  const [mine] = recorded([{ stream }]);
  const theirs = recorded([{ stream }, { stream: other }]);
  const second = await openCopyTarget(
    { engine: 'kurrentdb', connectionString: opened.double.connectionString, timeoutMs: 500 },
    clock,
  );
  await second.append(theirs.slice(0, 1));
  await second.close();
  await expect(opened.target.append(mine === undefined ? [] : [mine])).rejects.toMatchObject(
    refusal('store.wrong-expected-revision'),
  );
});
