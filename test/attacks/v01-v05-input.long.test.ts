import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Attacked, startAttacked } from './started-product.ts';

let product: Attacked;
beforeAll(async () => {
  product = await startAttacked();
}, 120_000);
afterAll(() => product?.stop());

const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code;
const unit = (name: string) => ({ name, kind: 'unit' });

async function registered(name: string): Promise<string> {
  const response = await product.post('/api/v1/organisations', unit(name));
  expect(response.status).toBe(201);
  return ((await response.json()) as { id: string }).id;
}

describe('V1 Encoding and sanitization', () => {
  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "'-alert(1)-'",
    '{{constructor.constructor("return 1")()}}',
    '</title><svg onload=alert(1)>',
  ])('a name of %s stands in a page as text', async (name) => {
    await registered(name);
    const page = await (await product.ask(`/ledger?q=${encodeURIComponent(name)}&lang=en`)).text();
    expect(page).not.toContain(name);
    expect(page).not.toMatch(/<script(?! src="\/assets)|onerror=|onload=/);
  });

  it.each(["' OR 1=1 --", "'; DROP TABLE entries; --", '") UNION SELECT * FROM sqlite_master --', '%', '\u0000'])(
    'a search for %j finds no more than what is called so',
    async (search) => {
      const response = await product.ask(`/api/v1/objects?q=${encodeURIComponent(search)}`);
      expect(response.status).toBeLessThan(500);
      if (response.ok) expect(((await response.json()) as { items: unknown[] }).items).toEqual([]);
    },
  );

  it('line feeds in a value cannot write a header or a line of the log', async () => {
    const response = await product.ask('/api/v1/objects/x%0d%0aSet-Cookie:%20a=b');
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(
      product
        .printed()
        .split('\n')
        .filter((line) => line.startsWith('Set-Cookie')),
    ).toEqual([]);
  });

  it.each(['=HYPERLINK("http://evil.example","x")', '＝1+1', '@SUM(A1:A9)', '+1', '-1+1'])(
    'a name of %s is not run by the spreadsheet that opens the export',
    async (name) => {
      const { id } = (await (await product.post('/api/v1/organisations', unit(name))).json()) as { id: string };
      await product.ask(`/api/v1/organisations/${id}`);
      const csv = await (await product.ask(`/api/v1/access-record/export?thing=${encodeURIComponent(name)}`)).text();
      expect(csv).not.toMatch(/(^|,)"?[=＝@+-]/m);
    },
  );
});

describe('V2 Validation and business logic', () => {
  it.each([
    ['an unknown member', { name: '甲', kind: 'unit', isAdministrator: true }],
    ['a list where a text belongs', { name: ['甲'], kind: 'unit' }],
    ['an object that says what it is by itself', { name: { toString: '甲' }, kind: 'unit' }],
    ['a number where words belong', { name: '甲', kind: 'unit', sample: 9e15 }],
    ['nothing at all', null],
    ['a text without measure', { name: '甲'.repeat(300_000), kind: 'unit' }],
  ])('%s is refused and nothing is recorded', async (_, body) => {
    const response = await product.post('/api/v1/organisations', body);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });

  it.each([
    ['__proto__', '{"name":"甲","kind":"unit","__proto__":{"isAdmin":true}}'],
    ['constructor', '{"name":"甲","kind":"unit","constructor":{"prototype":{"isAdmin":true}}}'],
    ['a nested __proto__', '{"name":"甲","kind":"unit","sample":{"__proto__":{"x":1}}}'],
  ])('%s changes nothing for anybody', async (_, body) => {
    expect(await codeOf(await product.post('/api/v1/organisations', body))).toBe('request.unknown-field');
    expect((await product.ask('/api/v1/organisations')).status).toBe(200);
  });

  it.each([
    ['lists', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
    ['objects', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
  ])('%s a hundred thousand deep are refused without anybody waiting', async (_, body) => {
    expect(await codeOf(await product.post('/api/v1/organisations', body))).toBe('request.too-deep');
  });

  it('the same command sent fifty times at once has one effect', async () => {
    const send = () => product.post('/api/v1/organisations', unit('一次'), { 'idempotency-key': 'once-1' });
    const answers = await Promise.all(Array.from({ length: 50 }, send));
    const ids = await Promise.all(answers.map(async (answer) => ((await answer.json()) as { id: string }).id));
    expect(new Set(ids).size).toBe(1);
  });

  it('a key that was used for one thing is not taken for another', async () => {
    await product.post('/api/v1/organisations', unit('先'), { 'idempotency-key': 'key-2' });
    const again = await product.post('/api/v1/organisations', unit('后'), { 'idempotency-key': 'key-2' });
    expect(await codeOf(again)).toBe('command.id-reused');
  });

  it('the past cannot be changed by asking for it', async () => {
    const response = await product.post('/api/v1/organisations?asOf=2024-01-01', unit('往日'));
    expect(response.status).toBe(422);
  });
});

describe('V4 API and web service', () => {
  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])(
    '%s where only reading and adding is possible is refused',
    async (method) => {
      expect((await product.ask('/api/v1/objects', { method })).status).toBe(405);
    },
  );

  it('TRACE does not give back what was sent', async () => {
    const host = `Host: 127.0.0.1:${product.port}`;
    const answer = await product.send('TRACE / HTTP/1.1', host, 'Cookie: secret=1', 'Connection: close', '', '');
    expect(answer).not.toContain('secret=1');
  });

  it('a method in a header or a query overrules nothing', async () => {
    const headers = { 'x-http-method-override': 'DELETE', 'x-method-override': 'DELETE' };
    expect((await product.ask('/api/v1/objects?_method=DELETE', { headers })).status).not.toBe(200);
    expect((await product.ask('/api/v1/objects', { headers })).status).toBe(200);
  });

  it.each([
    ['two lengths', ['Content-Length: 5', 'Content-Length: 6']],
    ['a length and pieces', ['Content-Length: 5', 'Transfer-Encoding: chunked']],
    ['an unknown coding', ['Transfer-Encoding: xchunked']],
    ['a length that is none', ['Content-Length: +5']],
    ['a header that goes on in the next line', ['X-A: b', ' c']],
  ])('a request with %s is not taken for two', async (_, headers) => {
    const head = ['POST /api/v1/organisations HTTP/1.1', `Host: 127.0.0.1:${product.port}`, ...headers];
    const answer = await product.send(...head, '', '0', '', 'GET /smuggled HTTP/1.1', 'Host: x', '', '');
    expect(answer).not.toContain('/smuggled');
    // An address that is none of ours is refused, or leads whoever has not signed in to the page where they do.
    expect(answer).toMatch(/^HTTP\/1\.1 (?:4\d\d|303 [\s\S]*\r\nLocation: \/sign-in\?)/i);
  });

  it('a header of a megabyte is refused', async () => {
    const long = `X-Long: ${'a'.repeat(1_000_000)}`;
    const answer = await product.send('GET / HTTP/1.1', `Host: 127.0.0.1:${product.port}`, long, '', '');
    expect(answer).toMatch(/^HTTP\/1\.1 431|^$/);
  });

  it('a body of another content type than declared is not read', async () => {
    const response = await product.post('/api/v1/organisations', '<a/>', { 'content-type': 'application/xml' });
    expect(await codeOf(response)).toBe('request.content-type');
  });

  it('members written twice in an address are not counted as one more', async () => {
    const response = await product.ask('/api/v1/objects?limit=1&limit=1000');
    expect(response.status).toBeLessThan(500);
  });

  it.each(['evil.example', '127.0.0.1.evil.example', 'localhost:1', ''])(
    'for the host %j nothing is answered',
    async (host) => {
      const answer = await product.send('GET /api/v1/objects HTTP/1.1', `Host: ${host}`, 'Connection: close', '', '');
      expect(answer).toMatch(/^HTTP\/1\.1 4(21|00)/);
    },
  );
});

describe('V5 File handling', () => {
  it.each([
    '/assets/../../../../../../etc/passwd',
    '/assets/%2e%2e/%2e%2e/%2e%2e/routes.ts',
    '/assets/..%2f..%2froutes.ts',
    '/assets/..%5c..%5croutes.ts',
    '/assets/%00page.css',
    '/assets//etc/passwd',
    '/docs/../../package.json',
    '/docs/%2e%2e%2f%2e%2e%2fpackage.json',
    '/api/v1/evidence/..%2f..%2flog.sqlite',
    '/api/v1/notices/..%2f..%2flog.sqlite/content',
  ])('%s leads to no file outside', async (target) => {
    const head = [`GET ${target} HTTP/1.1`, `Host: 127.0.0.1:${product.port}`, 'Connection: close'];
    const answer = await product.send(...head, '', '');
    // An address that is none of ours is refused, or leads whoever has not signed in to the page where they do.
    expect(answer).toMatch(/^HTTP\/1\.1 (?:4\d\d|303 [\s\S]*\r\nLocation: \/sign-in\?)/i);
    expect(answer).not.toMatch(/root:|SQLite format|"private"|express/);
  });

  async function upload(name: string, content: string, type = 'application/pdf') {
    const form = new FormData();
    form.append('manifest', JSON.stringify({ files: [{ name }] }));
    form.append('file', new Blob([content], { type }), name);
    return product.ask('/api/v1/evidence', { method: 'POST', body: form });
  }

  it.each([
    ['a page', 'report.html', '<html><script>alert(1)</script></html>', 'text/html'],
    [
      'a drawing with a script',
      'a.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
      'image/svg+xml',
    ],
    ['a program that calls itself a photo', 'photo.jpg', 'MZ\u0090\u0000program', 'image/jpeg'],
    ['a script of the shell', 'a.sh', '#!/bin/sh\nrm -rf /', 'text/plain'],
  ])('%s is not kept as evidence', async (_, name, content, type) => {
    const response = await upload(name, content, type);
    const { files } = (await response.json()) as { files?: { stored: boolean }[] };
    expect(files?.some(({ stored }) => stored) ?? false).toBe(false);
  });

  it.each(['../../evil.txt', '..\\evil.txt', '/etc/evil.txt', 'a\u0000.txt', 'CON', '.htaccess'])(
    'a file called %j is written nowhere but by its hash',
    async (name) => {
      await upload(name, '证明', 'text/plain');
      const { existsSync } = await import('node:fs');
      for (const place of ['../evil.txt', 'evil.txt', '../../evil.txt', '.htaccess'])
        expect(existsSync(`${product.folder}/${place}`)).toBe(false);
      expect(existsSync('/etc/evil.txt')).toBe(false);
    },
  );

  it('a body larger than its bound is refused, and others go on being served', async () => {
    const response = await product.post('/api/v1/organisations', `"${'x'.repeat(5_000_000)}"`).catch(() => null);
    if (response !== null) expect(response.status).toBe(413);
    expect((await product.ask('/healthz')).status).toBe(200);
  });
});
