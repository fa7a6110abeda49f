import type { SendingOutcome } from './channel.ts';
import { faultText } from './fault-text.ts';
import type { HttpAnswer } from './http-request.ts';

/** Both robots answer 200 whatever happened; what happened is in `errcode`. */
export function robotOutcome(
  answer: HttpAnswer,
  { messageId, passing, secrets }: { messageId: string; passing: readonly number[]; secrets: readonly string[] },
): SendingOutcome {
  if (answer.kind !== 'answered') return answer;
  const { errcode, errmsg } = parsed(answer.text);
  if (errcode === 0) return { kind: 'delivered', messageId };
  const fault = { code: `robot.${errcode ?? 'unreadable'}`, text: faultText(errmsg, secrets) };
  // An answer that cannot be read comes from something in between (a proxy, a maintenance page).
  if (errcode === null || passing.includes(errcode)) return { kind: 'try-again', fault, retryAfterMs: null };
  return { kind: 'refused', fault };
}

function parsed(text: string): { readonly errcode: number | null; readonly errmsg: string } {
  try {
    const { errcode, errmsg } = JSON.parse(text) as { errcode?: unknown; errmsg?: unknown };
    return { errcode: typeof errcode === 'number' ? errcode : null, errmsg: typeof errmsg === 'string' ? errmsg : '' };
  } catch {
    return { errcode: null, errmsg: text };
  }
}

/** At most so many bytes of UTF-8, cut between characters, with an ellipsis where something is missing. */
export function cutToBytes(text: string, most: number): string {
  if (Buffer.byteLength(text) <= most) return text;
  let kept = '';
  let bytes = Buffer.byteLength('…');
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > most) break;
    kept += character;
  }
  return `${kept}…`;
}

/**
 * The address of one robot: its key alone, or the whole address as it is shown in the group, which must then be where robots are called
 * and nowhere else. Null when it is neither.
 */
export function robotAddress(
  to: string,
  base: string,
  keyName: string,
): { readonly url: URL; readonly key: string } | null {
  const url = new URL(base);
  const given = URL.canParse(to) ? new URL(to) : null;
  if (given !== null && (given.origin !== url.origin || given.pathname !== url.pathname)) return null;
  const key = given === null ? to : (given.searchParams.get(keyName) ?? '');
  if (!/^[A-Za-z0-9_-]{1,200}$/.test(key)) return null;
  url.searchParams.set(keyName, key);
  return { url, key };
}
