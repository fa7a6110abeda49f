import { expect, it } from 'vitest';
import { inertText } from './inert-text.ts';

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '＠x', '－2', '＋2', '=HYPERLINK("http://x")'])(
  'what somebody typed as %j is read, and never run, by whoever opens the file',
  (text) => {
    expect(inertText(text)).toBe(`'${text}`);
  },
);

it.each(['河道治理', '1=1', 'a-b', '2025-01-01', ''])('%j stays as it is', (text) =>
  expect(inertText(text)).toBe(text),
);
