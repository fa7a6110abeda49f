import ExcelJS from 'exceljs';
import { expect } from 'vitest';
import { codeOf, hiddenIn, keyIn, type TestBrowser } from '../../services/api/src/accounts/sign-in.testing.ts';
import type { Attacked } from './started-product.ts';

/** Everything that somebody has who signs in with a password and a device, and what was tried and was wrong. */
export async function plantedBySigningIn(
  product: Attacked,
  browser: TestBrowser,
  token: string,
): Promise<Readonly<Record<string, string>>> {
  const wrong = 'planted-wrong-password';
  const password = 'planted-own-secret-9';
  const roles = [{ role: 'budget-office', scope: { kind: 'jurisdiction' } }];
  const body = { person: { name: '示例人员' }, signInName: 'yucun', roles };
  const made = (await (await product.post('/api/v1/accounts', body)).json()) as Record<string, string>;
  await product.ask(`/api/v1/accounts?after=${made['position']}`);
  const first = made['temporaryPassword'] ?? '';
  await browser.post('/sign-in', { name: 'yucun', password: wrong });
  const asked = await browser.post('/sign-in', { name: 'yucun', password: first });
  const step = hiddenIn(asked.text)['step'] ?? '';
  const device = await browser.post('/sign-in/password', { ...hiddenIn(asked.text), password });
  const key = keyIn(device.text);
  const signedIn = await browser.post('/sign-in/code', { ...hiddenIn(device.text), code: codeOf(key) });
  expect(signedIn.status).toBe(303);
  const cookie = browser.cookies.get('bihuan-session') ?? '';
  // Put where they do not belong, they are not quoted either.
  const headers = { 'content-type': 'application/json', origin: product.url };
  const misplaced = [
    await browser.get(`/api/v1/objects?access_token=${token}&password=${password}`),
    await browser.get(`/nowhere?code=${key}&token=${token}`),
    await browser.get('/api/v1/session/password', {
      method: 'POST',
      headers,
      body: JSON.stringify({ current: wrong, next: [password], more: token }),
    }),
    await browser.get('/api/v1/session/password', {
      method: 'POST',
      headers,
      body: JSON.stringify({ current: wrong, next: password }),
    }),
    await browser.get('/api/v1/session/password', { method: 'POST', headers, body: `{"next": "${password}` }),
    await browser.get('/api/v1/objects', { headers: { authorization: `Bearer ${token}x` } }),
    await browser.post('/account/password', { current: wrong, next: 'short' }),
  ];
  const secrets = {
    wrong,
    password,
    first,
    step,
    key,
    cookie,
    secret: cookie.split('.')[0] ?? '',
    token,
  };
  expect(misplaced.every(({ status }) => status >= 400)).toBe(true);
  for (const { text } of misplaced)
    expect(Object.entries(secrets).filter(([, secret]) => text.includes(secret))).toEqual([]);
  return secrets;
}

/** All that the sheets of a workbook say. */
export async function cellsOf(file: string): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const rows = workbook.worksheets.flatMap((sheet) => sheet.getSheetValues());
  return JSON.stringify(rows);
}
