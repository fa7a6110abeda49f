import type { Channel } from './channel.ts';
import { httpRequest } from './http-request.ts';
import { cutToBytes, robotAddress, robotOutcome } from './robot-answer.ts';

export interface WecomOptions {
  /** Where robots are called, without the key: `https://qyapi.weixin.qq.com/cgi-bin/webhook/send`, or that of a private installation. */
  readonly url: string;
  readonly format: 'text' | 'markdown';
  readonly timeoutMs?: number;
}

/** Limits of the robot's message formats, in bytes of UTF-8. */
const longest = { text: 2048, markdown: 4096 };
/** -1: busy; 45009, 45033: called too often. */
const passing = [-1, 45_009, 45_033];

/** 企业微信群机器人: the recipient's address is the key of the group's robot, or its whole address. */
export function wecomChannel({ url, format, timeoutMs }: WecomOptions): Channel {
  return {
    name: 'wecom',
    async send(message, signal) {
      const { messageId, to, subject, text } = message;
      const address = robotAddress(to, url, 'key');
      if (address === null) return { kind: 'refused', fault: { code: 'robot.address', text: '' } };
      const heading = format === 'markdown' ? `**${subject}**` : subject;
      const content = cutToBytes(`${heading}\n${text}`, longest[format]);
      const secrets = [address.key];
      const answer = await httpRequest({
        url: address.url.href,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ msgtype: format, [format]: { content } }),
        signal,
        secrets,
        ...(timeoutMs !== undefined && { timeoutMs }),
      });
      return robotOutcome(answer, { messageId, passing, secrets });
    },
    close: async () => undefined,
  };
}
