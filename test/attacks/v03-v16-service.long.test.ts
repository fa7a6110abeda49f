import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bihuan } from '../acceptance/bihuan-process.ts';
import {
  type Attacked,
  contentsBelow,
  fromOutside,
  planted,
  plantedSecrets,
  requestsPerMinute,
  startAttacked,
} from './started-product.ts';

let product: Attacked;
beforeAll(async () => {
  product = await startAttacked();
}, 120_000);
afterAll(() => product?.stop());

const pages = ['/', '/ledger', '/what-if', '/results', '/contradictions', '/inbox', '/scheduler', '/access-record'];

describe('V3 Web frontend security', () => {
  it.each(pages)('%s runs nothing of its own text and loads nothing from outside', async (address) => {
    const response = await product.ask(address);
    const policy = response.headers.get('content-security-policy') ?? '';
    const page = await response.text();
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*|upgrade-insecure/);
    expect(page).not.toMatch(/<script[^>]*>[^<]|\son\w+=|style="|javascript:/);
    expect(page).not.toMatch(/(?:src|href|action)="(?:https?:)?\/\//);
  });

  it.each([
    ['x-frame-options', 'DENY'],
    ['x-content-type-options', 'nosniff'],
    ['cross-origin-resource-policy', 'same-origin'],
    ['cross-origin-opener-policy', 'same-origin'],
  ])('every answer says %s: %s', async (name, value) => {
    for (const address of ['/', '/api/v1/objects', '/nowhere', '/assets/page.css'])
      expect((await product.ask(address)).headers.get(name), address).toBe(value);
  });

  it('no address of ours is told to anybody else', async () => {
    for (const address of ['/', '/api/v1/objects', '/nowhere', '/assets/page.css'])
      expect((await product.ask(address)).headers.get('referrer-policy'), address).toMatch(
        /^(no-referrer|same-origin)$/,
      );
  });

  it('nobody else’s page may read an answer', async () => {
    const response = await product.ask('/api/v1/objects', { headers: { origin: 'https://evil.example' } });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each(['https://evil.example', 'null', 'http://127.0.0.1.evil.example', 'http://localhost:1'])(
    'a change that a page of %s sends is not carried out',
    async (origin) => {
      const response = await product.post('/api/v1/organisations', { name: '别处', kind: 'unit' }, { origin });
      expect(response.status).toBeGreaterThanOrEqual(400);
    },
  );

  it.each(['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'])(
    'a form of another site (%s) is taken for no command',
    async (type) => {
      const response = await product.post('/api/v1/organisations', '{"name":"甲","kind":"unit"}', {
        'content-type': type,
      });
      expect(response.status).toBe(415);
    },
  );

  it('no link of a page sends its reader elsewhere by what stands in its address', async () => {
    for (const to of ['https://evil.example', '//evil.example', '/\\evil.example']) {
      const page = await (
        await product.ask(`/ledger?lang=${encodeURIComponent(to)}&cursor=${encodeURIComponent(to)}`)
      ).text();
      expect(page).not.toMatch(/(?:href|action)="(?:https?:|\/\/|\/\\)/);
    }
  });
});

describe('V13 Configuration', () => {
  it('no answer says by what it was made', async () => {
    const { headers } = await product.ask('/');
    for (const name of ['x-powered-by', 'server']) expect(headers.get(name)).toBeNull();
  });

  it.each(['/.git/config', '/.env', '/package.json', '/log.sqlite', '/access/', '/files/', '/server-status', '/debug'])(
    '%s is not served',
    async (address) => expect((await product.ask(address)).status).toBe(404),
  );

  it('whom to tell of a weakness stands where it is looked for, and for how long that holds', async () => {
    const text = await (await product.ask('/.well-known/security.txt')).text();
    expect(text).toContain('Contact: mailto:security@bureau.example');
    const [, expires = ''] = /Expires: (.+)/.exec(text) ?? [];
    expect(Date.parse(expires)).toBeGreaterThan(Date.now());
    expect(Date.parse(expires)).toBeLessThan(Date.now() + 366 * 86_400_000);
  });
});

describe('V14 Data protection', () => {
  it('what is answered is kept by nobody on the way', async () => {
    for (const address of ['/', '/api/v1/objects', '/access-record'])
      expect((await product.ask(address)).headers.get('cache-control')).toContain('no-store');
  });
});

describe('V15 Secure coding and architecture: somebody who wants it to stand still', () => {
  it('by asking without end is told to wait, while others are served', async () => {
    const attack = () => product.ask('/healthz', { headers: fromOutside('203.0.113.9') });
    const answers = await Promise.all(Array.from({ length: requestsPerMinute + 50 }, attack));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(50);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await product.ask('/healthz', { headers: fromOutside('203.0.113.10') })).status).toBe(200);
  });

  it('gains nothing by another address of the same network of version 6', async () => {
    const from = (index: number) => fromOutside(`2001:db8:7:7::${index.toString(16)}`);
    const answers = await Promise.all(
      Array.from({ length: requestsPerMinute + 5 }, (_, index) =>
        product.ask('/healthz', { headers: from(index + 1) }),
      ),
    );
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(5);
  });

  it('by beginning requests that never end holds up nobody', async () => {
    const sockets = Array.from({ length: 200 }, () => {
      const socket = connect(product.port, '127.0.0.1', () => socket.write('POST / HTTP/1.1\r\nHost: x\r\nX-A: '));
      return socket.on('error', () => {});
    });
    expect((await product.ask('/healthz')).status).toBe(200);
    for (const socket of sockets) socket.destroy();
  });

  it.each([
    ['addresses', `/api/v1/objects/${'a'.repeat(5_000)}`],
    ['searches', `/api/v1/objects?q=${'a'.repeat(5_000)}`],
    ['cursors', `/api/v1/objects?cursor=${'a'.repeat(1_900)}`],
    ['numbers', '/api/v1/objects?limit=99999999999999999999'],
    ['days', '/api/v1/objects?asOf=9999-99-99'],
    ['positions', `/api/v1/objects?after=${'9'.repeat(32)}`],
  ])('by %s without measure is refused', async (_, address) => {
    const { status } = await product.ask(address);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });
});

/** Asks as another system, which is let in by a token: from an address that it writes itself. */
async function someSystem({ post, ask }: Attacked): Promise<(address: string, from: string) => Promise<Response>> {
  const grants = [{ role: 'auditor', scope: { kind: 'jurisdiction' } }];
  const made = await post('/api/v1/tokens', { name: '一体化系统', grants });
  const { token, position } = (await made.json()) as Record<string, string>;
  await ask(`/api/v1/tokens?after=${position}`);
  const authorization = `Bearer ${token}`;
  return (address, from) => ask(address, { headers: { authorization, ...fromOutside(from) } });
}

describe('V16 Security logging and error handling', () => {
  it('an attempt at what is not there stands in the record, from where it came', async () => {
    await (await someSystem(product))('/api/v1/findings/nobody-0001', '198.51.100.7');
    const record = await product.ask('/api/v1/access-record?thing=nobody-0001');
    const { items } = (await record.json()) as { items: object[] };
    expect(items).toMatchObject([
      { what: 'refused', from: '198.51.100.7', code: expect.stringContaining('not-found') },
    ]);
  });

  it('nobody writes the address of another into the record without a proxy of ours between', async () => {
    const other = await startAttacked({ BIHUAN_TRUSTED_PROXIES: '' });
    try {
      await (await someSystem(other))('/api/v1/findings/nobody-0002', '198.51.100.7');
      const record = await other.ask('/api/v1/access-record?thing=nobody-0002');
      expect(((await record.json()) as { items: object[] }).items).toMatchObject([{ from: '127.0.0.1' }]);
    } finally {
      await other.stop();
    }
  }, 120_000);

  it('an error tells nothing of the inside: no path, no stack, no statement', async () => {
    for (const address of ['/api/v1/objects/%', '/api/v1/objects?cursor=AAAA', '/nowhere', '/lines/x', '/findings/x']) {
      const text = await (await product.ask(address)).text();
      expect(text, address).not.toMatch(/node_modules|\.ts:\d|SELECT |at \w+ \(|\/tmp\//);
    }
  });

  it('the record of access is found whole, and changed by hand it is not', async () => {
    const { code, out } = await bihuan(['verify', '--json'], product.folder);
    expect([code, JSON.parse(out)]).toMatchObject([0, { access: { faults: [] } }]);
  });

  it('the secrets of the settings are nowhere: not in logs, answers, pages, nor in any file of the data', async () => {
    const answers = [...pages, '/metrics', '/readyz', '/openapi.json', '/api/v1/scheduler', '/api/v1/access-record'];
    let seen = product.printed();
    for (const address of answers) seen += await (await product.ask(address)).text();
    const { out, err } = await bihuan(['doctor'], product.folder, planted);
    expect(out).toContain('BIHUAN_WEBHOOK_SECRET=***');
    seen += out + err;
    for (const secret of plantedSecrets) {
      expect(seen).not.toContain(secret);
      for (const { file, text } of contentsBelow(product.folder)) expect(text.includes(secret), file).toBe(false);
    }
  });

  it('a setting that is wrong is named without its secret', async () => {
    const wrong = {
      BIHUAN_SMTP_URL: 'smtp://a:planted-in-error@host:587?tls=maybe',
      BIHUAN_WEBHOOK_URL: 'ftp://u:planted-too@h',
    };
    for (const [name, value] of Object.entries(wrong)) {
      const { code, out, err } = await bihuan(['doctor'], product.folder, { [name]: value });
      expect(code).not.toBe(0);
      expect(out + err).toContain(name);
      expect(out + err).not.toMatch(/planted-in-error|planted-too/);
    }
  });
});
