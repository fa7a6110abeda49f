import { isIP } from 'node:net';

/** `10.1.2.3` or `10.1.0.0/16`, of either family. */
export function isAddressRange(text: string): boolean {
  const [address = '', length, more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more !== undefined) return false;
  return length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= (family === 4 ? 32 : 128));
}
