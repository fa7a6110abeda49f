import { Secret, TOTP } from 'otpauth';
import { asOperator } from '../as-operator.testing.ts';

/** A browser as far as signing in needs one: it keeps cookies, sends where a page is from, follows what a form leads to. */
export function browserOf(origin: string, headers: Readonly<Record<string, string>> = {}) {
  const cookies = new Map<string, string>();
  async function send(path: string, init: RequestInit = {}) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const sent = { ...headers, ...(init.headers as object), ...(cookie !== '' && { cookie }) };
    const response = await fetch(origin + path, { redirect: 'manual', ...init, headers: sent });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return {
      status: response.status,
      to: response.headers.get('location'),
      text: await response.text(),
      headers: response.headers,
    };
  }
  return {
    cookies,
    get: (path: string, init: RequestInit = {}) => send(path, init),
    post: (path: string, form: Readonly<Record<string, string>>, init: RequestInit = {}) =>
      send(path, {
        method: 'POST',
        body: new URLSearchParams(form),
        ...init,
        headers: { origin, ...(init.headers as object) },
      }),
  };
}
export type TestBrowser = ReturnType<typeof browserOf>;

/** The hidden members of the form on a page. */
export const hiddenIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(([, name = '', value = '']) => [
      name,
      value.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&'),
    ]),
  );

/** The key of a device as the page shows it. */
export const keyIn = (html: string): string => (/<code>([A-Z2-7 ]+)<\/code>/.exec(html)?.[1] ?? '').replaceAll(' ', '');

/** What a device shows; `ahead` steps of 30 seconds later, since no code is taken twice. */
export const codeOf = (key: string, ahead = 0): string =>
  new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: Date.now() + ahead * 30_000 });

export const strong = 'correct horse battery staple';

/** A person with an account that somebody else has opened: its first password has been changed, no device is asked for. Signed in. */
export async function signedInAs(
  origin: string,
  name: string,
  role: object = { role: 'auditor', scope: { kind: 'jurisdiction' } },
): Promise<{ readonly browser: TestBrowser; readonly id: string }> {
  const opened = await asOperator(`${origin}/api/v1/accounts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: { name: '示例人员' }, signInName: name, roles: [role] }),
  });
  const answer = await opened.text();
  if (opened.status !== 201) throw new Error(`no account: ${answer}`);
  const { id, temporaryPassword, position } = JSON.parse(answer) as Record<string, string>;
  await asOperator(`${origin}/api/v1/accounts?after=${position}`);
  const browser = browserOf(origin);
  const asked = await browser.post('/sign-in', { name, password: temporaryPassword ?? '' });
  const done = await browser.post('/sign-in/password', { ...hiddenIn(asked.text), password: strong });
  if (asked.status !== 200) throw new Error(`refused: ${asked.text}`);
  if (done.status !== 303) throw new Error(`not signed in: ${done.text}`);
  return { browser, id: id ?? '' };
}
