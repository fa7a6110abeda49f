import { readdir } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { operatorHeaders } from '../../as-operator.testing.ts';
import { type TemporaryApi, temporaryApi } from '../../temporary-api.ts';
import { formOf, pdf, upload } from './evidence.testing.ts';

const limits = { fileBytes: 200_000, requestBytes: 500_000 };
let service: TemporaryApi;
beforeAll(async () => {
  service = await temporaryApi({ evidenceLimits: limits });
});
afterAll(() => service.stop());

let before: readonly string[];
const inFolder = async () =>
  (await readdir(join(service.folder, 'files'), { recursive: true }).catch(() => [] as string[])).sort();
beforeEach(async () => {
  await upload(service, [{ name: '先有的.pdf', bytes: pdf('先有的') }]);
  // A connection that was cut before may be heard of only now: what it was writing is not what was there.
  await expect.poll(inFolder, { timeout: 10_000 }).not.toContainEqual(expect.stringMatching(/unfinished./));
  before = await inFolder();
});

/** What is left is what was there: asked until it is so, because the other side hears of a lost connection a moment later. */
const nothingLeft = () => expect.poll(inFolder, { timeout: 10_000 }).toEqual(before);

const boundary = 'xxBOUNDARYxx';
const part = (disposition: string, content: Buffer | string) =>
  Buffer.concat([
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n`),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ]);
const manifest = (...names: string[]) =>
  part('name="manifest"', JSON.stringify({ files: names.map((name) => ({ name })) }));
const file = (content: Buffer | string) => part('name="file"; filename="x"', content);
const end = Buffer.from(`--${boundary}--\r\n`);

/** The line by which the service knows the local operator. */
const operator = () => `Authorization: ${operatorHeaders(service.url)['authorization']}\r\n`;

interface Exchange {
  readonly socket: Socket;
  /** All that was answered, once the connection is closed. */
  readonly answered: Promise<string>;
}

/** Speaks HTTP by hand, so that it can say what is not so. */
function send(contentLength: number, ...body: Buffer[]): Exchange {
  const { host, port } = new URL(service.url);
  const socket = connect(Number(port), '127.0.0.1');
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk.toString('utf8');
  });
  const answered = new Promise<string>((resolve) => {
    socket.once('close', () => resolve(text));
  });
  // A connection that is ended early is what these tests ask for.
  socket.on('error', () => undefined);
  socket.write(
    `POST /api/v1/evidence HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${operator()}Content-Type: multipart/form-data; boundary=${boundary}\r\nContent-Length: ${contentLength}\r\n\r\n`,
  );
  for (const chunk of body) socket.write(chunk);
  return { socket, answered };
}

const whole = Buffer.concat([manifest('a.pdf', 'b.pdf'), file(pdf('a')), file(pdf('b')), end]);

describe('an upload that breaks off leaves nothing', () => {
  it('when the sender goes away, wherever that is', async () => {
    for (let cut = 0; cut < whole.length; cut += Math.ceil(whole.length / 12)) {
      const { socket } = send(whole.length, whole.subarray(0, cut));
      await sleep(15);
      socket.destroy();
    }
    await nothingLeft();
    expect((await upload(service, [{ name: '照常.pdf', bytes: pdf('先有的') }])).status).toBe(200);
  });

  it('when the form ends before its last line, also after files that came whole', async () => {
    for (const cut of [whole.length - end.length, whole.length - end.length - 20, manifest('a.pdf').length]) {
      const { answered } = send(cut, whole.subarray(0, cut));
      expect(await answered).toMatch(/^HTTP\/1.1 400 .*"code":"(upload\.malformed|request\.malformed-json)"/s);
    }
    await nothingLeft();
  });

  it('when Content-Length says less than there is', async () => {
    const { answered } = send(whole.length - 30, whole);
    // What comes after the length that was said is no request, whatever it is.
    expect(await answered).toMatch(/^HTTP\/1\.1 400 /);
    await nothingLeft();
  });
});

describe('what is too large is not read to its end', () => {
  it('a file over the limit: the answer names it, the connection is freed, the files beside it are not kept', async () => {
    const announced = limits.requestBytes - 1_000;
    const { socket, answered } = send(announced, manifest('小.pdf', '大.pdf'), file(pdf('小')));
    socket.write(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="x"\r\n\r\n`);
    socket.write(Buffer.alloc(limits.fileBytes + 1, '.'));
    // The rest never comes: whoever waited for it would wait for ever.
    const text = await answered;
    expect(text).toMatch(/^HTTP\/1.1 413 /);
    expect(text).toMatch(/Connection: close/i);
    expect(text).toContain('"code":"evidence.file-too-large"');
    expect(text).toContain('大.pdf');
    await nothingLeft();
  });

  it('a request over the limit that is announced', async () => {
    const { answered } = send(limits.requestBytes + 1, manifest('a.pdf'), file(pdf('a')));
    expect(await answered).toMatch(/^HTTP\/1.1 413 .*"code":"request\.too-large"/s);
    await nothingLeft();
  });

  it('a request over the limit that is not', async () => {
    const bytes = Buffer.alloc(190_000, 'a');
    const files = ['a', 'b', 'c'].map((name) => ({ name: `${name}.txt`, bytes }));
    const streamed = new Response(formOf(files));
    const { status, body } = await service.ask('/api/v1/evidence', {
      method: 'POST',
      headers: { 'content-type': streamed.headers.get('content-type') ?? '' },
      body: streamed.body,
      duplex: 'half',
    } as RequestInit);
    expect([status, body.code]).toEqual([413, 'request.too-large']);
    await nothingLeft();
  });
});

describe('a form that is not as it must be is refused in words', () => {
  it.each<[string, Buffer, string]>([
    ['without a manifest', Buffer.concat([file('x'), end]), 'upload.manifest-first'],
    ['empty', end, 'upload.manifest-first'],
    ['with files before the manifest', Buffer.concat([file('x'), manifest('a.pdf'), end]), 'upload.manifest-first'],
    ['with a manifest that is no JSON', Buffer.concat([part('name="manifest"', '{'), end]), 'request.malformed-json'],
    ['with an empty manifest', Buffer.concat([manifest(), end]), 'request.too-small'],
    ['with a second manifest', Buffer.concat([manifest('a'), manifest('a'), file(pdf('x')), end]), 'upload.malformed'],
    [
      'with another field',
      Buffer.concat([manifest('a'), part('name="x"; filename="x"', 'x'), end]),
      'request.unknown-field',
    ],
    [
      'with more files than it lists',
      Buffer.concat([manifest('a'), file(pdf('1')), file(pdf('2')), end]),
      'upload.too-many-files',
    ],
  ])('%s', async (_what, body, code) => {
    const { answered } = send(body.length, body);
    const text = await answered;
    expect(text).toMatch(/^HTTP\/1.1 4/);
    expect(/"code":"([^"]*)"/.exec(text)?.[1]).toBe(code);
    await nothingLeft();
  });

  it('and JSON is no form', async () => {
    const { status, body } = await service.post('/api/v1/evidence', { files: [] });
    expect([status, body.code]).toEqual([415, 'request.content-type']);
  });
});
