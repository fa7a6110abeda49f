import { describe, expect, it } from 'vitest';
import { countersInMemory } from '../counters.ts';
import { createRateLimit, networkOf } from './rate-limit.ts';

describe('somebody who asks too often', () => {
  it('is told how long to wait, and nobody else is', async () => {
    const take = createRateLimit({ perMinute: 3, counters: Promise.resolve(countersInMemory) });
    for (let index = 0; index < 3; index++) await take('one');
    await expect(take('one')).rejects.toMatchObject({ code: 'request.too-often', params: { seconds: 60 } });
    await take('other');
  });

  it.each([
    ['10.1.2.3', '10.1.2.3'],
    ['::ffff:10.1.2.3', '10.1.2.3'],
    ['2001:db8:1:2:aaaa::1', '2001:db8:1:2'],
    ['2001:db8:1:2:bbbb:c:d:e', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('from %s counts as %s: an address more of the same network is no new start', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
