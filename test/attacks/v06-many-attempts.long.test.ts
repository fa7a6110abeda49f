import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserOf, signedInAs, strong } from '../../services/api/src/accounts/sign-in.testing.ts';
import { type Attacked, fromOutside, startAttacked } from './started-product.ts';

const attempts = 10_000;
const addresses = 10;
const inFlight = 64;

let product: Attacked;
beforeAll(async () => {
  product = await startAttacked();
}, 120_000);
afterAll(() => product?.stop());

describe('V6 Authentication', () => {
  it('ten thousand attempts at names and passwords let nobody in and keep nobody out', {
    timeout: 120_000,
  }, async () => {
    const known = await signedInAs(product.url, 'ann');
    await signedInAs(product.url, 'bea');
    const statuses = new Map<number, number>();
    let next = 0;
    let isOver = false;
    const attack = async () => {
      for (let at = next++; at < attempts; at = next++) {
        const browser = browserOf(product.url, fromOutside(`203.0.113.${at % addresses}`));
        const name = at % 2 === 0 ? 'ann' : `name-${at % 7}`;
        const { status } = await browser.post('/sign-in', { name, password: `guess ${at}` });
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        if (browser.cookies.size > 0) throw new Error(`attempt ${at} was given a cookie`);
      }
    };
    const work = async () => {
      let answered = 0;
      for (; !isOver; answered++) {
        expect((await known.browser.get('/api/v1/session')).status).toBe(200);
        await sleep(100);
      }
      return answered;
    };
    const working = work();
    await Promise.all(Array.from({ length: inFlight }, attack));
    isOver = true;
    expect(await working).toBeGreaterThan(10);
    expect(new Set(statuses.keys())).toEqual(new Set([401, 429]));
    expect([...statuses.values()].reduce((sum, count) => sum + count)).toBe(attempts);
    // Guessed at from everywhere, a name waits everywhere, until somebody unlocks it; no other name does.
    const from = (place: number) => browserOf(product.url, fromOutside(`198.51.100.${place}`));
    expect((await from(7).post('/sign-in', { name: 'bea', password: strong })).status).toBe(303);
    expect((await from(8).post('/sign-in', { name: 'ann', password: strong })).status).toBe(429);
    await product.post(`/api/v1/accounts/${known.id}/unlocking`, { reason: '本人到场核实' });
    expect((await from(8).post('/sign-in', { name: 'ann', password: strong })).status).toBe(303);
    expect(await product.noted('what=sign-in-refused')).toMatchObject({ code: 'sign-in.locked' });
  });
});
