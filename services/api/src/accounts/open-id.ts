import { Refused, type Role } from '@bihuan/domain';
import * as client from 'openid-client';

/** What a provider's claims make of somebody. */
export interface ClaimMapping {
  /** Claim with one or several names of groups or roles. */
  readonly roleClaim: string;
  /** What each of them is here. */
  readonly roles: Readonly<Record<string, Role>>;
  /** Claim with the id, the code or the name of the organisation; for roles that are those of one organisation. */
  readonly organisationClaim: string | null;
}

export interface OpenIdSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
  readonly mapping: ClaimMapping;
}

/** What has to be the same when the browser comes back. */
export interface Departure {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who the provider says somebody is. */
export interface Claimed {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly mail: string | null;
  readonly roles: readonly Role[];
  readonly organisation: string | null;
}

export interface OpenId {
  /** Where the browser goes, and what to remember meanwhile. Refused: `sign-in.provider-unavailable`. */
  depart(redirectUri: string): Promise<{ readonly url: URL; readonly departure: Departure }>;
  /** Who came back. Refused: `sign-in.provider-unavailable`, `sign-in.provider-refused`. */
  arrive(current: URL, departure: Departure): Promise<Claimed>;
  /** Where a browser signs out of the provider as well; null where it cannot. */
  leave(backTo: string): Promise<URL | null>;
}

const timeoutSeconds = 5;
/** Clocks of two servers may differ by so much. */
const clockToleranceSeconds = 60;
const lookAgainAfterMs = 3_600_000;

/** Authorisation code with PKCE; the provider's description is read when it is first needed, and again after an hour. */
export function openOpenId(settings: OpenIdSettings): OpenId {
  const { issuer, clientId, clientSecret, mapping } = settings;
  let known: { readonly configuration: client.Configuration; readonly readAt: number } | null = null;

  async function configuration(): Promise<client.Configuration> {
    if (known !== null && Date.now() - known.readAt < lookAgainAfterMs) return known.configuration;
    const server = new URL(issuer);
    // Plain http is for a provider on this machine or behind a proxy of the same closed network: its address says so.
    // oxlint-disable-next-line typescript/no-deprecated -- marked so as to stand out
    const insecure = server.protocol === 'http:' ? [client.allowInsecureRequests] : [];
    const found = await asked(() =>
      client.discovery(
        server,
        clientId,
        { [client.clockTolerance]: clockToleranceSeconds },
        clientSecret === null ? client.None() : client.ClientSecretPost(clientSecret),
        { execute: [...insecure, client.enableNonRepudiationChecks], timeout: timeoutSeconds },
      ),
    );
    known = { configuration: found, readAt: Date.now() };
    return found;
  }

  return {
    async depart(redirectUri) {
      const config = await configuration();
      const departure = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const url = client.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: 'openid profile email',
        state: departure.state,
        nonce: departure.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(departure.verifier),
        code_challenge_method: 'S256',
      });
      return { url, departure };
    },
    async arrive(current, { state, nonce, verifier }) {
      const config = await configuration();
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
      const tokens = await asked(() => client.authorizationCodeGrant(config, current, checks)).catch((error) => {
        // It may have changed its keys: for the next try it is asked anew what it is.
        known = null;
        throw error;
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new Refused('sign-in.provider-refused', { cause: 'no ID token' });
      return claimedIn(claims, mapping);
    },
    async leave(backTo) {
      const config = await configuration();
      if (config.serverMetadata().end_session_endpoint === undefined) return null;
      return client.buildEndSessionUrl(config, { post_logout_redirect_uri: backTo });
    },
  };
}

function claimedIn(claims: client.IDToken, { roleClaim, roles, organisationClaim }: ClaimMapping): Claimed {
  const text = (name: string) => {
    const value = claims[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 300) : null;
  };
  const groups = [claims[roleClaim] ?? []].flat().filter((one) => typeof one === 'string');
  const mail = text('email');
  return {
    issuer: claims.iss,
    subject: claims.sub,
    name: text('name') ?? text('preferred_username') ?? claims.sub,
    mail: mail !== null && /^[^\s@<>]+@[^\s@<>]+$/.test(mail) ? mail : null,
    roles: [...new Set(groups.flatMap((group) => (Object.hasOwn(roles, group) ? [roles[group] as Role] : [])))],
    organisation: organisationClaim === null ? null : text(organisationClaim),
  };
}

/** What the provider (or the way to it) does wrong, as a refusal: nothing it says is shown but the kind of its fault. */
async function asked<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    const code =
      error instanceof Error && 'code' in error ? String(error.code) : error instanceof Error ? error.name : 'error';
    const says = error instanceof client.AuthorizationResponseError || error instanceof client.ResponseBodyError;
    const isJudged = says || (error instanceof client.ClientError && !isAbsence(error));
    throw new Refused(isJudged ? 'sign-in.provider-refused' : 'sign-in.provider-unavailable', { cause: code });
  }
}

const isAbsence = ({ code }: client.ClientError): boolean =>
  code === 'OAUTH_TIMEOUT' ||
  code === 'OAUTH_RESPONSE_IS_NOT_CONFORM' ||
  code === 'OAUTH_RESPONSE_IS_NOT_JSON' ||
  code === 'OAUTH_PARSE_ERROR';
