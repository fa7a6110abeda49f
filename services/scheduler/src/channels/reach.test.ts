import { afterEach, describe, expect, it } from 'vitest';
import { isAddressRange } from './address-range.ts';
import { localHttp } from './local-http.testing.ts';
import { createReach, publicReach } from './reach.ts';
import { message, notStopped } from './sent-message.testing.ts';
import { webhookChannel } from './webhook.ts';

const toClose: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of toClose.splice(0).reverse()) await close();
});
const clock = () => new Date('2025-07-01T01:02:03.004Z');

async function called(host: string, reach = publicReach) {
  const { port, received, stop } = await localHttp((response) => response.end('ok'));
  toClose.push(stop);
  const channel = webhookChannel({ url: `http://${host}:${port}/in`, secret: 's', clock, timeoutMs: 2_000, reach });
  const outcome = await channel.send(message(), notStopped());
  return { outcome, calls: received.length };
}

describe('a call to another system', () => {
  it.each([
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    'localhost',
    '0.0.0.0',
  ])('does not reach this machine as %s', async (host) => {
    expect(await called(host)).toEqual({
      outcome: { kind: 'refused', fault: { code: 'private-address', text: '' } },
      calls: 0,
    });
  });

  it.each([
    '10.0.0.1',
    '172.16.5.4',
    '192.168.1.1',
    '169.254.169.254',
    '100.100.100.200',
    '[fd00::1]',
    '[fe80::1]',
    '[64:ff9b::a00:1]',
    '224.0.0.1',
  ])('does not reach %s, which is nobody’s outside', (host) => {
    expect(() => publicReach.check(`http://${host}/`)).toThrow('is not public');
  });

  it('reaches what is public, and what somebody has listed, by address or by a name that leads there', async () => {
    expect(() => publicReach.check('https://1.1.1.1/')).not.toThrow();
    expect(() => publicReach.check('https://[2606:4700::1111]/')).not.toThrow();
    const listed = createReach(['127.0.0.0/8', '::1']);
    for (const host of ['127.0.0.1', 'localhost']) {
      expect(await called(host, listed)).toMatchObject({ outcome: { kind: 'delivered' }, calls: 1 });
    }
  });

  it('does not follow a redirect from a listed place to one that is not', async () => {
    const { port, received, stop } = await localHttp((response) =>
      response.writeHead(302, { location: 'http://127.0.0.2/' }).end(),
    );
    toClose.push(stop);
    const reach = createReach(['127.0.0.1']);
    const channel = webhookChannel({ url: `http://127.0.0.1:${port}/`, secret: 's', clock, reach });
    expect(await channel.send(message(), notStopped())).toMatchObject({ kind: 'refused', fault: { code: 'http.302' } });
    expect(received).toHaveLength(1);
  });
});

it.each([
  ['10.0.0.0/8', true],
  ['10.1.2.3', true],
  ['fd00::/8', true],
  ['10.0.0.0/33', false],
  ['10.0.0', false],
  ['bureau.example', false],
  ['10.0.0.0/8/8', false],
])('%s as a range of addresses: %s', (text, isOne) => expect(isAddressRange(text)).toBe(isOne));
