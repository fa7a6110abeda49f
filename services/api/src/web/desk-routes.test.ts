import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { Refused, type StoredEvent } from '@bihuan/domain';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { answerProblem } from '../http/exchange.ts';
import { type Serving, serve } from '../http/server.ts';
import type { ProjectionState } from '../read-side.ts';
import { deskFiles, deskRoutes } from './desk-routes.ts';

const script = 'export const here = "闭环";';
const folder = mkdtempSync(join(tmpdir(), 'bihuan-desk-'));
/** What was recorded, in order; position 1 is the first. */
const log: string[] = [];
const jurisdiction = '141100';
/** What another bureau records on the same store. */
const ofAnother = 'of another: ';
let isStoreAway = false;
const store = {
  async *readAll({ after = 0n }: { readonly after?: bigint } = {}) {
    if (isStoreAway) throw new Refused('store.unavailable', { cause: 'away' });
    for (const [at, type] of log.entries()) if (BigInt(at + 1) > after) yield recorded(type, BigInt(at + 1));
  },
};
const recorded = (type: string, position: bigint) => {
  const isOwn = !type.startsWith(ofAnother);
  const stream = `${isOwn ? jurisdiction : '140100'}.finding~f1`;
  return { stream, type: isOwn ? type : type.slice(ofAnother.length), position } as StoredEvent;
};
const projections = { status: async () => [{ position: log.length } as ProjectionState] };

let serving: Serving;
beforeAll(async () => {
  mkdirSync(join(folder, 'files'));
  writeFileSync(join(folder, 'index.html'), '<meta name="csp-nonce" content="%NONCE%">');
  writeFileSync(join(folder, 'files', 'index-A1.js'), script);
  writeFileSync(join(folder, 'files', 'index-A1.js.br'), brotliCompressSync(script));
  writeFileSync(join(folder, 'files', 'map-B2.bcmap'), 'binary');
  const app = express();
  app.use(deskFiles({ folder }), deskRoutes({ folder, store, jurisdiction, projections, lookEveryMs: 5 }));
  app.use(((error, asked, response, _next) => {
    answerProblem(asked, response, error);
  }) as express.ErrorRequestHandler);
  // Connections that `fetch` opened beforehand and never used count as under way.
  serving = await serve(app, { port: 0, stopWithinMs: 200 });
});
afterAll(async () => {
  await serving.stop();
  rmSync(folder, { recursive: true });
});

interface Raw {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
}

/** As it comes over the line: fetch would decompress it. */
const raw = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  new Promise<Raw>((resolve, reject) => {
    request({ host: '127.0.0.1', port: serving.port, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, bytes: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });

describe('the files of the application', () => {
  it('are kept for ever by the browser, so that a second visit on a bad line fetches nothing', async () => {
    const { status, headers } = await raw('/desk/files/index-A1.js');
    expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
  });

  it('come compressed to whoever takes that, as the script they are, and apart from the others in a cache', async () => {
    const { headers, bytes } = await raw('/desk/files/index-A1.js', { 'accept-encoding': 'gzip, br' });
    expect(headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
    expect(headers['content-type']).toContain('javascript');
    expect(brotliDecompressSync(bytes).toString()).toBe(script);
    const plain = await raw('/desk/files/index-A1.js', { 'accept-encoding': 'gzip' });
    expect([plain.headers['content-encoding'], plain.headers.vary]).toEqual([undefined, 'Accept-Encoding']);
    expect(plain.bytes.toString()).toBe(script);
    expect((await raw('/desk/files/map-B2.bcmap', { 'accept-encoding': 'br' })).bytes.toString()).toBe('binary');
  });

  it.each(['index-OLD.js', '../index.html', '%2e%2e/index.html', '%2e%2e%2findex.html', '%E0%A4%A', ''])(
    '%j, which is not there, is said not to be, and is never the page in place of a script',
    async (name) => {
      const { status, bytes } = await raw(`/desk/files/${name}`);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(bytes.toString()).not.toContain('csp-nonce');
      expect((await raw('/desk/files/index-A1.js')).status).toBe(200);
    },
  );
});

describe('the page of the application', () => {
  it('carries in its policy a number that nobody can know beforehand, and is kept by no cache', async () => {
    const answers = [await raw('/desk'), await raw('/desk/mine/findings/1')];
    const nonces = answers.map(({ headers, bytes }) => {
      const nonce = /content="([^"]+)"/.exec(bytes.toString())?.[1] ?? 'none';
      expect(headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
      expect(headers['cache-control']).toBe('no-store');
      return nonce;
    });
    expect(Buffer.from(nonces[0] ?? '', 'base64')).toHaveLength(16);
    expect(nonces[0]).not.toBe(nonces[1]);
  });
});

describe('news', () => {
  /** What a browser hears that opens the stream: the names of the events with their ids, in order. */
  async function listener(after = '') {
    const stop = new AbortController();
    onTestFinished(() => stop.abort());
    const { body } = await fetch(`${serving.url}/desk/live${after}`, { signal: stop.signal });
    const heard: string[] = [];
    void (async () => {
      for await (const bytes of body ?? [])
        for (const [, name, id] of Buffer.from(bytes)
          .toString()
          .matchAll(/event: (\w+)\nid: (\d+)\n/g))
          heard.push(`${name} ${id}`);
    })().catch(() => undefined);
    return heard;
  }

  it('is told when something is recorded that people see, without saying what', async () => {
    const heard = await listener();
    await expect.poll(() => heard).toEqual([`heard ${log.length}`]);
    log.push('FindingRaised');
    await expect.poll(() => heard.slice(1)).toEqual([`moved ${log.length}`]);
  });

  it('is not made of people who sign in and out', async () => {
    const heard = await listener();
    await expect.poll(() => heard).toHaveLength(1);
    log.push('SessionStarted', 'NameClaimed', 'SessionEnded', 'InboxRead');
    const another = await listener();
    // Whoever comes now is level with those four: they have been looked through.
    await expect.poll(() => another).toEqual([`heard ${log.length}`]);
    log.push('SessionStarted', 'ProgressReported', 'SessionEnded');
    await expect.poll(() => heard.slice(1)).toEqual([`moved ${log.length}`]);
  });

  it('is not made of what another bureau does on the same store', async () => {
    const heard = await listener();
    await expect.poll(() => heard).toHaveLength(1);
    log.push(`${ofAnother}FindingRaised`);
    const another = await listener();
    await expect.poll(() => another).toEqual([`heard ${log.length}`]);
    log.push('FindingRaised');
    await expect.poll(() => heard.slice(1)).toEqual([`moved ${log.length}`]);
  });

  it('is not lost to whoever listens because the store is away for a moment', async () => {
    const heard = await listener();
    await expect.poll(() => heard).toHaveLength(1);
    isStoreAway = true;
    onTestFinished(() => {
      isStoreAway = false;
    });
    log.push('FindingRaised');
    await expect.poll(() => heard.slice(1)).toEqual([`moved ${log.length}`]);
    const missed = await listener(`?after=${log.length - 1}`);
    await expect.poll(() => missed).toEqual([`moved ${log.length}`]);
  });

  it('is told once to who comes back while others listen', async () => {
    const others = await listener();
    await expect.poll(() => others).toHaveLength(1);
    log.push('LetterIssued');
    const back = await listener(`?after=${log.length - 1}`);
    await expect.poll(() => others.slice(1)).toEqual([`moved ${log.length}`]);
    log.push('LetterReceived');
    await expect.poll(() => back).toEqual([`moved ${log.length - 1}`, `moved ${log.length}`]);
  });

  it('that came while nobody listened is told to who comes back, and only if it is any', async () => {
    const upTo = log.length;
    log.push('SessionStarted', 'LetterIssued');
    const missed = await listener(`?after=${upTo}`);
    await expect.poll(() => missed).toEqual([`moved ${log.length}`]);
    log.push('SessionEnded');
    const nothing = await listener(`?after=${log.length - 1}`);
    await expect.poll(() => nothing).toEqual([`heard ${log.length}`]);
  });

  it.each(['?after=-1', '?after=x', `?after=${'9'.repeat(40)}`])(
    'is told on to who says nonsense of what they have heard: %s',
    async (after) => {
      const heard = await listener(after);
      await expect.poll(() => heard).toEqual([`heard ${log.length}`]);
    },
  );

  it('holds up nobody who stops the service while somebody listens', async () => {
    const app = express();
    app.use(deskRoutes({ folder, store, jurisdiction, projections }));
    const stopped = await serve(app, { port: 0, stopWithinMs: 3_600_000 });
    await fetch(`${stopped.url}/desk/live`);
    await stopped.stop();
    await expect(fetch(stopped.url)).rejects.toThrow();
  });
});
