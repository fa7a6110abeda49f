import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { operatorOf as operatorInCode } from '../../services/api/src/as-operator.testing.ts';
import { demoFolder, spawnBihuan } from '../acceptance/bihuan-process.ts';
import { asOperator, operatorOf } from '../tooling/as-operator.ts';

/** Secrets that are planted in every place that takes one; none of them may ever be seen again. */
export const planted = {
  BIHUAN_SMTP_URL: 'smtp://mailer:planted-smtp-password@127.0.0.1:9/?tls=never',
  BIHUAN_SMTP_FROM: '闭环 <b@bureau.example>',
  BIHUAN_WEBHOOK_URL: 'http://127.0.0.1:9/planted-webhook-path',
  BIHUAN_WEBHOOK_SECRET: 'planted-webhook-secret',
  BIHUAN_DINGTALK_URL: 'http://127.0.0.1:9/robot/send?access_token=planted-robot-token',
  BIHUAN_DINGTALK_SECRET: 'SECplanted-dingtalk-secret',
} as const;
export const plantedSecrets = [
  'planted-smtp-password',
  'planted-webhook-path',
  'planted-webhook-secret',
  'planted-robot-token',
  'SECplanted-dingtalk-secret',
];

/** As a stranger from a network writes the address it comes from: the proxy on this machine is trusted. */
export const fromOutside = (address: string) => ({ 'x-forwarded-for': address });
export const requestsPerMinute = 200;

export interface Attacked {
  readonly url: string;
  readonly port: number;
  readonly folder: string;
  /** Everything it has printed. */
  readonly printed: () => string;
  readonly ask: (address: string, init?: RequestInit) => Promise<Response>;
  readonly post: (address: string, body: unknown, headers?: Record<string, string>) => Promise<Response>;
  /** Bytes as they are over a connection; what comes back within three seconds, as text. */
  readonly send: (...lines: readonly string[]) => Promise<string>;
  /** With what an exchange was refused, as its line of the log says; null for one that was not. */
  readonly refusalIn: (answer: { readonly headers: Headers }) => Promise<string | null>;
  /** The newest entry of the record of access that fits. */
  readonly noted: (query: string) => Promise<Record<string, unknown> | undefined>;
  readonly stop: () => Promise<void>;
}

/** The product as people start it, over the demonstration, with secrets planted in its settings. */
export async function startAttacked(extra: Readonly<Record<string, string>> = {}): Promise<Attacked> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bihuan-attacked-'));
  cpSync(await demoFolder(), folder, { recursive: true });
  const child = spawnBihuan(['start', '--json'], folder, {
    ...planted,
    BIHUAN_LONGEST_OUTAGE_DAYS: '1440',
    BIHUAN_LOG_LEVEL: 'trace',
    BIHUAN_SECURITY_CONTACT: 'mailto:security@bureau.example',
    BIHUAN_TRUSTED_PROXIES: '127.0.0.1',
    BIHUAN_REQUESTS_PER_MINUTE: String(requestsPerMinute),
    ...extra,
  });
  const printed = gather(child);
  const url = await urlOf(child, printed);
  const port = Number(new URL(url).port);
  operatorOf(url, folder);
  operatorInCode(url, readFileSync(path.join(folder, 'local-operator.key'), 'utf8').trim());
  const ask = (address: string, init: RequestInit = {}) => asOperator(url + address, { redirect: 'manual', ...init });
  while (!(await ask('/readyz')).ok) await new Promise((resolve) => setTimeout(resolve, 100));
  return {
    url,
    port,
    folder,
    printed,
    ask,
    post: (address, body, headers = {}) =>
      ask(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    async refusalIn({ headers }) {
      const id = headers.get('x-correlation-id') ?? 'none';
      for (;;) {
        const line = printed()
          .split('\n')
          .find((one) => one.includes(id) && one.includes('"res":'));
        if (line !== undefined) return (JSON.parse(line) as { refusal?: string }).refusal ?? null;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    async noted(query) {
      const { items } = (await (await ask(`/api/v1/access-record?limit=1&${query}`)).json()) as { items: never[] };
      return items[0];
    },
    send: (...lines) => sendBytes(port, lines.join('\r\n')),
    async stop() {
      const closed = once(child, 'close');
      child.kill('SIGTERM');
      await closed;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function gather(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
    });
  }
  return () => text;
}

async function urlOf(child: ChildProcess, printed: () => string): Promise<string> {
  for (;;) {
    const [, url] = /"url": "(http[^"]+)"/.exec(printed()) ?? [];
    if (url !== undefined) return url;
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}: ${printed()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function sendBytes(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    const end = () => {
      socket.destroy();
      resolve(answer);
    };
    setTimeout(end, 3_000).unref();
    socket.setEncoding('utf8').on('data', (piece: string) => {
      answer += piece;
      if (/\r\n0\r\n\r\n$|\}$/.test(answer)) end();
    });
    socket.on('close', end).on('error', end);
  });
}

/** Every byte that lies in a folder, as text. */
export function* contentsBelow(folder: string): Generator<{ readonly file: string; readonly text: string }> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    yield { file, text: readFileSync(file).toString('latin1') };
  }
}
