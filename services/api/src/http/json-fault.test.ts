import { expect, it } from 'vitest';
import { jsonFaultAt } from './json-fault.ts';

it.each([
  ['', 1, 1],
  ['{"name": "甲",}', 1, 14],
  ['{"name" "甲"}', 1, 9],
  ['{\n  "name": "甲"\n  "code": 1\n}', 3, 3],
  ['{"a": 01}', 1, 7],
  ['[1, 2', 1, 6],
  ['{"a": tru}', 1, 7],
  ['{"a": "no end}', 1, 7],
  ['{} {}', 1, 4],
  ["{'a': 1}", 1, 2],
])('%j stops being JSON at line %i, column %i', (text, line, column) => {
  expect(() => JSON.parse(text)).toThrow();
  expect(jsonFaultAt(text)).toEqual({ line, column });
});
