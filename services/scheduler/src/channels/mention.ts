import type { Robot, RobotChannel } from '@bihuan/domain';
import type { Mention } from './channel.ts';

/** A mobile number of the mainland as the robots know their members by: eleven digits. */
const mobile = /^1[3-9]\d{9}$/;

/**
 * How a robot tells somebody in a group that it means them: by the messenger's own id where it is known, else by the mobile number that
 * they signed in with. Null where neither is known: then they are not mentioned.
 */
export function mentionOf(channel: RobotChannel, robots: readonly Robot[], phone: string | null): Mention | null {
  const user = robots.find((one) => one.channel === channel && one.form === 'user');
  if (user?.form === 'user') return { by: 'user', id: user.userId };
  const digits = phone?.replaceAll(/[\s()-]/g, '').replace(/^(?:\+|00)?86(?=1)/, '') ?? '';
  return mobile.test(digits) ? { by: 'mobile', id: digits } : null;
}
