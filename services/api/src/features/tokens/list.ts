import type { Handler } from '../../operations.ts';

/** The hash of a token is nobody's business. */
export const handleListTokens: Handler<'listTokens'> = async ({ projections: { access }, today }) => ({
  items: access.tokens().map(({ id, name, grants, expiresOn, createdAt, createdBy, keeperId, revokedAt }) => {
    const status = revokedAt !== null ? 'revoked' : expiresOn < today ? 'expired' : 'valid';
    return { id, name, grants: [...grants], expiresOn, status, createdAt, createdBy, keeperId, revokedAt };
  }),
  position: access.position(),
});
