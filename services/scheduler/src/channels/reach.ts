import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { Agent, type Dispatcher } from 'undici';

/**
 * Where calls to other systems may go: anywhere public, and to those private addresses that are listed. A name is looked up once, every
 * address that it has is checked, and the connection goes to an address that was checked: a name that changes its mind in between
 * (DNS rebinding) leads nowhere else.
 */
export interface Reach {
  readonly dispatcher: Dispatcher;
  /** Throws when the address is written out and may not be reached; names are checked when they are looked up. */
  readonly check: (url: string) => void;
}

/** What no call may reach unless it is listed: IANA's registries of special-purpose addresses. */
const special = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/127',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
];

/** Of an address that is not public and not listed. */
export class PrivateAddress extends Error {
  readonly code = 'EPRIVATE';
  constructor(host: string) {
    super(`${host} is not public and not listed`);
  }
}

function listOf(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', length] = range.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (length === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(length), family);
  }
  return list;
}

const closed = listOf(special);

/** Private addresses that may be reached, as `isAddressRange` says it. */
export function createReach(listed: readonly string[]): Reach {
  const open = listOf(listed);
  // A version 4 address written as version 6 is looked for among those of version 4 as well: BlockList does so by itself.
  const mayReach = (address: string) => {
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    return open.check(address, family) || !closed.check(address, family);
  };
  const lookUp: LookupFunction = (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error !== null) return done(error, []);
      if (!found.every(({ address }) => mayReach(address))) return done(new PrivateAddress(host), []);
      const [first] = found;
      if (options.all === true || first === undefined) return done(null, found);
      return done(null, first.address, first.family);
    });
  };
  return {
    dispatcher: new Agent({ connect: { lookup: lookUp } }),
    check(url) {
      const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
      // The parser of addresses has made 0x7f.1, 2130706433 and the like plain by now.
      if (isIP(host) !== 0 && !mayReach(host)) throw new PrivateAddress(host);
    },
  };
}

/** For whoever lists nothing. */
export const publicReach: Reach = createReach([]);
