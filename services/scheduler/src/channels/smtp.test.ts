import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Channel } from './channel.ts';
import { message, notStopped } from './sent-message.testing.ts';
import { isMailbox, type SmtpOptions, smtpChannel } from './smtp.ts';
import { smtpSink } from './smtp-sink.testing.ts';

const toClose: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of toClose.splice(0).reverse()) await close();
});

async function sink(options: Parameters<typeof smtpSink>[0] = {}) {
  const started = await smtpSink(options);
  toClose.push(() => started.stop());
  return started;
}

function channel(port: number, options: Partial<SmtpOptions> = {}): Channel {
  const from = { name: '闭环', address: 'bihuan@bureau.example' };
  const host = '127.0.0.1';
  const made = smtpChannel({ host, port, tls: 'never', user: null, password: null, from, timeoutMs: 500, ...options });
  toClose.push(() => made.close());
  return made;
}

describe('mail', () => {
  it('arrives with the same Message-ID however often it is sent, so that a mailbox can tell a repetition', async () => {
    const { port, received } = await sink();
    const smtp = channel(port);
    const outcome = await smtp.send(message(), notStopped());
    expect(outcome).toEqual({ kind: 'delivered', messageId: '<b.3f2a.2025-07-01.0@bureau.example>' });
    await smtp.send(message(), notStopped());
    expect(received.map((mail) => mail.header('Message-ID'))).toEqual([
      '<b.3f2a.2025-07-01.0@bureau.example>',
      '<b.3f2a.2025-07-01.0@bureau.example>',
    ]);
    expect(received[0]?.text).toBe('一、逾期\n1. 排水管网“二期”未验收');
    expect(received[0]?.header('Auto-Submitted')).toBe('auto-generated');
    expect(new Set(received.map(({ connection }) => connection)).size).toBe(1);
  });

  it('cannot be made to say more by what stands in a name, a subject or an address', async () => {
    const { port, received } = await sink();
    const smtp = channel(port);
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 30, unit: 'binary' }), async (part) => {
        received.length = 0;
        const evil = `${part}\r\nBcc: other@example.test\r\n\r\nfalse text`;
        const outcome = await smtp.send(
          message({ subject: evil, recipient: { id: 'p-1', name: evil }, text: evil }),
          notStopped(),
        );
        expect(outcome.kind).toBe('delivered');
        expect(received[0]?.to).toEqual(['officer@example.test']);
        expect(received[0]?.header('Bcc')).toBeUndefined();
        expect(received[0]?.text).toContain('false text');
      }),
      { numRuns: 20 },
    );
    for (const to of ['a@example.test, b@example.test', 'a@example.test\r\nRCPT TO:<b@x.y>', '<a@b.c>', 'a b@c.d', ''])
      expect(await smtp.send(message({ to }), notStopped())).toMatchObject({
        kind: 'refused',
        fault: { code: 'smtp.address' },
      });
    expect(isMailbox('李四@示例.中国')).toBe(true);
  });

  it.each([
    ['mail', 450, 'try-again', 'smtp.450'],
    ['mail', 550, 'try-again', 'smtp.550'],
    ['rcpt', 452, 'try-again', 'smtp.452'],
    ['rcpt', 550, 'refused', 'smtp.550'],
    ['data', 451, 'try-again', 'smtp.451'],
    ['data', 554, 'refused', 'smtp.554'],
  ] as const)('answered at %s with %i is %s', async (at, code, kind, faultCode) => {
    const { port } = await sink({ fault: (stage) => (stage === at ? code : null) });
    const outcome = await channel(port).send(message(), notStopped());
    expect(outcome).toMatchObject({ kind, fault: { code: faultCode } });
  });

  it('is tried again when nothing listens, when the server hangs at any stage, and when it goes away', async () => {
    const { port, stop } = await sink();
    const smtp = channel(port);
    await smtp.send(message(), notStopped());
    await smtp.close();
    await stop();
    toClose.length = 0;
    expect(await channel(port).send(message(), notStopped())).toMatchObject({
      kind: 'try-again',
      fault: { code: 'connection-refused' },
    });
    for (const at of ['mail', 'rcpt', 'data'] as const) {
      const hanging = await sink({ fault: (stage) => (stage === at ? 'hang' : null) });
      expect(await channel(hanging.port).send(message(), notStopped())).toMatchObject({
        kind: 'try-again',
        fault: { code: 'timeout' },
      });
    }
    const silent = await silentServer();
    expect(await channel(silent).send(message(), notStopped())).toMatchObject({
      kind: 'try-again',
      fault: { code: 'timeout' },
    });
  });

  it('ends at once when the process is asked to stop', async () => {
    const { port } = await sink({ fault: () => 'hang' });
    const stopping = new AbortController();
    const sending = channel(port, { timeoutMs: 60_000 }).send(message(), stopping.signal);
    setTimeout(() => stopping.abort(), 50);
    expect(await sending).toMatchObject({ kind: 'try-again', fault: { code: 'stopped' } });
  });

  it('never shows the password or the address in a fault', async () => {
    const { port } = await sink({
      server: {
        onAuth: ({ password }, _session, callback) =>
          callback(new Error(`wrong: ${password} of somebody@example.test`)),
        allowInsecureAuth: true,
      },
    });
    const outcome = await channel(port, { user: 'mailer', password: 's3cret!' }).send(message(), notStopped());
    expect(outcome).toMatchObject({ kind: 'try-again' });
    expect(JSON.stringify(outcome)).not.toMatch(/s3cret|somebody@/);
  });

  it('is not sent in the clear where TLS is required, and is sent under TLS where the server has it', async () => {
    const plain = await sink();
    expect(await channel(plain.port, { tls: 'required' }).send(message(), notStopped())).toMatchObject({
      kind: 'try-again',
    });
    expect(plain.received).toEqual([]);
    const { key, cert } = certificate();
    const secured = await sink({ server: { key, cert, disabledCommands: [] } });
    const outcome = await channel(secured.port, { tls: 'required', trusted: cert, host: 'localhost' }).send(
      message(),
      notStopped(),
    );
    expect(outcome.kind).toBe('delivered');
    expect(secured.received[0]?.secure).toBe(true);
    expect(await channel(secured.port, { tls: 'required' }).send(message(), notStopped())).toMatchObject({
      kind: 'try-again',
    });
  });
});

async function silentServer(): Promise<number> {
  const open: Socket[] = [];
  const server = createServer((socket) => open.push(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  toClose.push(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  return (server.address() as { port: number }).port;
}

/** As Debian and every other system have it. */
const makesCertificates = '/usr/bin/openssl';

/** A certificate of its own for `localhost`. */
function certificate(): { readonly key: string; readonly cert: string } {
  const folder = mkdtempSync(join(tmpdir(), 'bihuan-tls-'));
  toClose.push(() => rmSync(folder, { recursive: true, force: true }));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  execFileSync(
    makesCertificates,
    [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-days',
      '2',
      '-keyout',
      key,
      '-out',
      cert,
      ...subject,
    ],
    { stdio: 'ignore' },
  );
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
}
