import { expect, it } from 'vitest';
import { whereTo } from './where-to.ts';

it.each(['/ledger?fiscalYear=2025', '/', '/lines/2025-a?asOf=2025-01-31'])('%s is a place of this site', (text) => {
  expect(whereTo(text)).toBe(text);
});

it.each([
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  '/%2e//evil.example',
  'https://evil.example/',
  'javascript:alert(1)',
  '/sign-in?to=/sign-in',
  undefined,
  ['/ledger'],
  `/${'x'.repeat(3000)}`,
])('%j leads nobody to another site', (text) => {
  expect(whereTo(text)).toBe('/');
});
