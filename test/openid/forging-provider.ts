import { createHmac, createPublicKey, generateKeyPairSync, hash, type KeyObject, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

export type Part = Readonly<Record<string, unknown>>;

/** What stands in a token, and what it is signed with; a forger changes one of them. */
export interface Forging {
  readonly header: Part;
  readonly claims: Part;
  /** Signs what stands before the last point; by default as it should be. */
  readonly signed: (content: string) => string;
}

export interface ForgingProvider {
  readonly issuer: string;
  /** Public, as everybody may read it. */
  readonly publicPem: string;
  /** Says the truth from here on but for what is changed; null: no ID token at all. */
  answer(forge: ((right: Forging) => Forging) | null): void;
  /** The challenge that the verifier, which came with the last code, belongs to. */
  challengeOfLast(): string;
  stop(): Promise<void>;
}

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
export const byKey = (key: KeyObject) => (content: string) =>
  sign('sha256', Buffer.from(content), key).toString('base64url');
export const byHmac = (secret: string) => (content: string) =>
  createHmac('sha256', secret).update(content).digest('base64url');

/** A provider of OpenID Connect whose ID tokens can be made wrong; `nonceOf` is that of the sign-in under way. */
export async function startForgingProvider(nonceOf: () => string): Promise<ForgingProvider> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const publicKey = createPublicKey(privateKey);
  let forge: ((right: Forging) => Forging) | null = (right) => right;
  let verifier = '';
  const server = createServer((request, response) => void answerTo(request, response));
  async function answerTo(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url?.split('?')[0];
    if (path === '/token') verifier = new URLSearchParams(await text(request)).get('code_verifier') ?? '';
    const answers: Readonly<Record<string, () => object>> = {
      '/.well-known/openid-configuration': () => ({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        authorization_response_iss_parameter_supported: true,
      }),
      '/keys': () => ({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] }),
      '/token': () => ({
        access_token: 'for-nothing-here',
        token_type: 'Bearer',
        ...(forge && { id_token: idToken(forge) }),
      }),
    };
    const answer = answers[path ?? '']?.();
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? {}));
  }
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const issuer = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;

  function idToken(change: (right: Forging) => Forging): string {
    const now = Math.floor(Date.now() / 1000);
    const { header, claims, signed } = change({
      header: { alg: 'RS256', kid: 'one' },
      claims: {
        iss: issuer,
        sub: 'somebody',
        aud: 'bihuan',
        iat: now,
        exp: now + 300,
        nonce: nonceOf(),
        name: '示例人员',
        groups: ['bihuan-sj'],
      },
      signed: byKey(privateKey),
    });
    const content = `${encoded(header)}.${encoded(claims)}`;
    return `${content}.${signed(content)}`;
  }

  return {
    issuer,
    publicPem: publicKey.export({ format: 'pem', type: 'spki' }).toString(),
    answer(other) {
      forge = other;
    },
    challengeOfLast: () => Buffer.from(hash('sha256', verifier), 'hex').toString('base64url'),
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
