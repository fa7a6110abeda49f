import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import Provider, { type Configuration, type JWKS } from 'oidc-provider';

export interface Claims {
  readonly name: string;
  readonly groups: readonly string[];
  readonly unit?: string;
}

export interface RunningProvider {
  readonly issuer: string;
  /** What it says of whoever signs in there under a name. */
  readonly says: Map<string, Claims>;
  /** Begins with the client of that address; called again it has new keys, as after a rotation. */
  open(clientOrigin: string): Promise<void>;
  /** Answers like this from here on; null: as it should. */
  misbehave(how: RequestListener | null): void;
  stop(): Promise<void>;
}

/** A real provider of OpenID Connect on this machine. Its own pages ask for a name and consent. */
export async function startProvider(): Promise<RunningProvider> {
  const says = new Map<string, Claims>();
  let answer: RequestListener = (_request, response) => void response.writeHead(503).end();
  let misbehaving: RequestListener | null = null;
  const server = createServer((request, response) => (misbehaving ?? answer)(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const issuer = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  return {
    issuer,
    says,
    async open(clientOrigin) {
      const provider = new Provider(issuer, configuration(clientOrigin, says, newKeys()));
      const carryOut = provider.callback();
      answer = (request, response) => void carryOut(request, response);
    },
    misbehave(how) {
      misbehaving = how;
    },
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function newKeys(): JWKS {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = privateKey.export({ format: 'jwk' });
  return { keys: [{ ...key, kid: crypto.randomUUID(), use: 'sig', alg: 'RS256' }] } as JWKS;
}

const configuration = (clientOrigin: string, says: ReadonlyMap<string, Claims>, jwks: JWKS): Configuration => ({
  jwks,
  clients: [
    {
      client_id: 'bihuan',
      client_secret: 'not-a-secret-of-anybody',
      token_endpoint_auth_method: 'client_secret_post',
      redirect_uris: [`${clientOrigin}/sign-in/openid/back`],
      post_logout_redirect_uris: [`${clientOrigin}/sign-in`],
      response_types: ['code'],
      grant_types: ['authorization_code'],
    },
  ],
  claims: { openid: ['sub'], profile: ['name', 'groups', 'unit'], email: ['email'] },
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  cookies: { keys: ['for this test alone'] },
  findAccount: (_context, id) => ({
    accountId: id,
    claims: async () => ({ sub: id, ...says.get(id) }) as never,
  }),
});
