import { describe, expect, it } from 'vitest';
import { allowActLinks, issueActLink, revokeActLinks, workingActLink } from './decide.ts';
import { type ActLink, evolveActLinks, initialActLinkRule, initialActLinks } from './state.ts';

const person = { kind: 'person', personId: 'p-1', deputyFor: null } as const;
const link: ActLink = {
  linkId: 'l-1',
  hash: 'a'.repeat(64),
  recipient: person,
  messageId: 'm-1',
  expiresAt: '2025-07-04T02:00:00.000Z',
};
const allowed = { isAllowed: true };
const issued = issueActLink(link, initialActLinks).reduce(evolveActLinks, initialActLinks);
const asked = (now: string, hash = link.hash) => ({ hash, now });
const refused = expect.objectContaining({ code: 'link.not-valid' });

describe('the link that lets a unit act', () => {
  it('works for whoever holds it until its hour, not after', () => {
    expect(workingActLink(asked('2025-07-04T01:59:59.999Z'), issued, allowed)).toEqual(link);
    expect(() => workingActLink(asked('2025-07-04T02:00:00.000Z'), issued, allowed)).toThrow(refused);
  });

  it('does not work under another secret, once revoked, or where nobody has allowed links', () => {
    expect(() => workingActLink(asked('2025-07-01T00:00:00.000Z', 'b'.repeat(64)), issued, allowed)).toThrow(refused);
    const revoked = revokeActLinks('手机丢失', issued).reduce(evolveActLinks, issued);
    expect(() => workingActLink(asked('2025-07-01T00:00:00.000Z'), revoked, allowed)).toThrow(refused);
    expect(() => workingActLink(asked('2025-07-01T00:00:00.000Z'), issued, initialActLinkRule)).toThrow(refused);
  });

  it('is for a person, never for whoever reads the mail of a unit', () => {
    const recipient = { kind: 'organisation', organisationId: 'u-1' } as const;
    expect(() => issueActLink({ ...link, recipient }, initialActLinks)).toThrow(
      expect.objectContaining({ code: 'link.not-a-person' }),
    );
  });

  it('is put on record once, and what is so already is not recorded again', () => {
    expect(issueActLink(link, issued)).toEqual([]);
    expect(revokeActLinks('无', initialActLinks)).toEqual([]);
    expect(allowActLinks({ isAllowed: false, reason: '默认' }, initialActLinkRule)).toEqual([]);
  });
});
