import type { Channel, Mention } from './channel.ts';
import { httpRequest } from './http-request.ts';
import type { Reach } from './reach.ts';
import { cutToBytes, robotAddress, robotOutcome } from './robot-answer.ts';

export interface WecomOptions {
  /** Where robots are called, without the key: `https://qyapi.weixin.qq.com/cgi-bin/webhook/send`, or that of a private installation. */
  readonly url: string;
  readonly format: 'text' | 'markdown';
  readonly timeoutMs?: number;
  readonly reach?: Reach;
}

/** Limits of the robot's message formats, in bytes of UTF-8. */
const longest = { text: 2048, markdown: 4096 };
/** -1: busy; 45009, 45033: called too often. */
const passing = [-1, 45_009, 45_033];

/** Markdown mentions nobody by number: only texts have a list of those who are meant. */
const mentioned = ({ by, id }: Mention) => (by === 'user' ? { mentioned_list: [id] } : { mentioned_mobile_list: [id] });

/** 企业微信群机器人: the recipient's address is the key of the group's robot, or its whole address. */
export function wecomChannel({ url, format, timeoutMs, reach }: WecomOptions): Channel {
  return {
    name: 'wecom',
    async send(message, signal) {
      const { messageId, to, subject, text, mention } = message;
      const address = robotAddress(to, url, 'key');
      if (address === null) return { kind: 'refused', fault: { code: 'robot.address', text: '' } };
      const isText = format === 'text';
      const byUser = !isText && mention?.by === 'user' ? `<@${mention.id}>\n` : '';
      const heading = isText ? subject : `**${subject}**`;
      const content = cutToBytes(`${byUser}${heading}\n${text}`, longest[format]);
      const inList = isText && mention !== null ? mentioned(mention) : {};
      const secrets = [address.key, mention?.id ?? ''];
      const answer = await httpRequest({
        url: address.url.href,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ msgtype: format, [format]: { content, ...inList } }),
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
