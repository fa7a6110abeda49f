import { type Position, Refused } from '@bihuan/domain';
import express from 'express';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { followSeenPosition } from './seen-position.ts';
import { type Serving, serve } from './server.ts';

const served = 10n;
let appended: Position | null = null;
let waited: { readonly position: Position; readonly timeoutMs: number }[] = [];

let serving: Serving;
beforeAll(async () => {
  const projections = {
    async waitFor(position: Position, { timeoutMs }: { readonly timeoutMs: number }) {
      waited.push({ position, timeoutMs });
      if (position > served)
        throw new Refused('projection.behind', { projection: 'any', position: String(position), reached: '10' });
    },
  };
  const app = express();
  app.use(followSeenPosition({ projections, lastAppended: () => appended, publicUrl: null }));
  app.get('/', (_request, response) => void response.send('answered'));
  app.post('/', (_request, response) => {
    appended = (appended ?? 10n) + 1n;
    response.redirect(303, '/');
  });
  serving = await serve(app, { port: 0, stopWithinMs: 200 });
});
afterAll(() => serving.stop());

const ask = async (headers: Readonly<Record<string, string>>, method = 'GET') => {
  waited = [];
  const answer = await fetch(serving.url, { method, headers, redirect: 'manual' });
  return { status: answer.status, cookie: answer.headers.get('set-cookie'), waited };
};

it('a browser brings to any replica up to where the one that wrote for it had written, and no longer than a minute', async () => {
  const { cookie } = await ask({}, 'POST');
  expect(cookie).toMatch(/^bihuan-seen=11;.*Max-Age=60;.*HttpOnly;.*SameSite=Strict/);
  expect(await ask({ cookie: 'bihuan-seen=7' })).toMatchObject({ status: 200, waited: [{ position: 7n }] });
  expect((await ask({})).cookie).toBeNull();
  // Whoever brings a token is told the position by the answer.
  expect((await ask({ authorization: 'Bearer some' }, 'POST')).cookie).toBeNull();
  expect((await ask({ 'bihuan-after': '8', cookie: 'bihuan-seen=7' })).waited).toMatchObject([{ position: 8n }]);
});

it.each(['9999999999999999999', '11'])(
  'nobody holds a replica up by a position that is not there: %s is waited for a few seconds and then answered',
  async (position) => {
    const { status, waited } = await ask({ 'bihuan-after': position });
    expect(status).toBe(200);
    expect(waited).toEqual([{ position: BigInt(position), timeoutMs: 3_000 }]);
  },
);

it.each(['-1', 'x', '1.5', '9'.repeat(20), '٣'])('nonsense is not waited for: %s', async (nonsense) => {
  const said = encodeURIComponent(nonsense);
  expect(await ask({ cookie: `bihuan-seen=${said}` })).toMatchObject({ status: 200, waited: [] });
});
