import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import tls from 'node:tls';
import { fileURLToPath } from 'node:url';
import { openEventStore } from '@bihuan/event-store';
import { expect, it, onTestFinished } from 'vitest';
import { startKurrentDouble } from '../kurrentdb-double/kurrent-double.ts';
import { command, freshStream, noted } from './noted.ts';

const certificate = (file: string) =>
  fileURLToPath(new URL(`../kurrentdb-double/certificates/${file}`, import.meta.url));
const user = { name: 'bihuan', password: 'p@ss/word' };

/** A double that knows one user, behind TLS with a certificate of an authority of its own; its port. */
async function behindTls(): Promise<number> {
  const double = await startKurrentDouble({ user });
  const options = {
    key: readFileSync(certificate('server.key')),
    cert: readFileSync(certificate('server.crt')),
    ALPNProtocols: ['h2'],
  };
  const open = new Set<net.Socket>();
  const door = tls.createServer(options, (outside) => {
    const inside = net.connect(double.port, '127.0.0.1');
    for (const [socket, other] of [
      [outside, inside],
      [inside, outside],
    ] as const) {
      open.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => other.destroy());
      socket.pipe(other);
    }
  });
  await once(door.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(async () => {
    for (const socket of open) socket.destroy();
    door.close();
    await double.stop();
  });
  return (door.address() as AddressInfo).port;
}

async function openedWith(
  port: number,
  { name, password }: typeof user,
  query = `&tlsCAFile=${certificate('authority.crt')}`,
) {
  const signIn = `${encodeURIComponent(name)}:${encodeURIComponent(password)}`;
  const connectionString = `kurrentdb://${signIn}@127.0.0.1:${port}?discoveryInterval=10${query}`;
  const store = await openEventStore({ engine: 'kurrentdb', connectionString, timeoutMs: 3_000 }, () => new Date());
  onTestFinished(() => store.close());
  return store;
}

it('a server behind TLS is written to, read and followed by its user, whatever stands in the password', async () => {
  const store = await openedWith(await behindTls(), user);
  const { position } = await store.append(freshStream(), 'none', [noted()], command());
  expect(await store.head()).toBe(position);
  const ended = new AbortController();
  for await (const { events } of store.subscribe({ signal: ended.signal })) {
    expect(events).toHaveLength(1);
    ended.abort();
  }
});

it('with a wrong password it is said that access is denied, to reading and to writing', async () => {
  const store = await openedWith(await behindTls(), { ...user, password: 'guess' });
  const denied = { code: 'store.access-denied' };
  await expect(store.append(freshStream(), 'none', [noted()], command())).rejects.toMatchObject(denied);
  await expect(store.head()).rejects.toMatchObject(denied);
});

it('without TLS neither the user nor the password goes over the network', async () => {
  const double = await startKurrentDouble({ user });
  onTestFinished(() => double.stop());
  const store = await openedWith(double.port, user, '&tls=false');
  const denied = { code: 'store.access-denied' };
  await expect(store.head()).rejects.toMatchObject(denied);
  await expect(store.append(freshStream(), 'none', [noted()], command())).rejects.toMatchObject(denied);
});

it('a certificate of an authority that nobody named is not trusted', async () => {
  const store = await openedWith(await behindTls(), user, '');
  await expect(store.append(freshStream(), 'none', [noted()], command())).rejects.toMatchObject({
    code: 'store.outcome-unknown',
  });
  await expect(store.head()).rejects.toMatchObject({ code: 'store.unavailable' });
});
