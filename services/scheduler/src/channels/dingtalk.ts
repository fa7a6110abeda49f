import { createHmac } from 'node:crypto';
import type { Channel, Mention } from './channel.ts';
import { httpRequest } from './http-request.ts';
import type { Reach } from './reach.ts';
import { cutToBytes, robotAddress, robotOutcome } from './robot-answer.ts';

export interface DingtalkOptions {
  /** Where robots are called, without the token: `https://oapi.dingtalk.com/robot/send`, or that of a private installation. */
  readonly url: string;
  /** 加签 secret, beginning with SEC, of robots that have none of their own; null where they are secured by another way. */
  readonly secret: string | null;
  readonly clock: () => Date;
  readonly timeoutMs?: number;
  readonly reach?: Reach;
}

const longestBytes = 18_000;
/** -1: busy; 130101 and 130102: called too often. */
const passing = [-1, 130_101, 130_102];

/** 钉钉群机器人: the recipient's address is the robot's access token, or its whole address. */
export function dingtalkChannel({ url, secret, clock, timeoutMs, reach }: DingtalkOptions): Channel {
  return {
    name: 'dingtalk',
    async send(message, signal) {
      const { messageId, to, subject, text, mention } = message;
      const address = robotAddress(to, url, 'access_token');
      if (address === null) return { kind: 'refused', fault: { code: 'robot.address', text: '' } };
      const signedBy = message.toSecret ?? secret;
      if (signedBy !== null) {
        const timestamp = String(clock().getTime());
        address.url.searchParams.set('timestamp', timestamp);
        address.url.searchParams.set('sign', dingtalkSign(timestamp, signedBy));
      }
      const secrets = [address.key, signedBy ?? '', mention?.id ?? ''];
      // Only who stands in the text as well is told.
      const heading = mention === null ? subject : `@${mention.id} ${subject}`;
      const content = cutToBytes(`${heading}\n${text}`, longestBytes);
      const answer = await httpRequest({
        url: address.url.href,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          msgtype: 'text',
          text: { content },
          ...(mention !== null && { at: mentioned(mention) }),
        }),
        signal,
        secrets,
        ...(timeoutMs !== undefined && { timeoutMs }),
        ...(reach !== undefined && { reach }),
      });
      return robotOutcome(answer, { messageId, passing, secrets });
    },
    close: async () => undefined,
  };
}

const mentioned = ({ by, id }: Mention) => ({
  [by === 'user' ? 'atUserIds' : 'atMobiles']: [id],
  isAtAll: false,
});

/** 加签: HMAC-SHA256 of "timestamp, line feed, secret" under the secret, base64. `timestamp` in ms. */
const dingtalkSign = (timestamp: string, secret: string): string =>
  createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
