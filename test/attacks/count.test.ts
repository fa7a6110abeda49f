import { globSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { parse } from 'acorn';
import { expect, it } from 'vitest';

interface Part {
  readonly type?: string;
  readonly name?: string;
  readonly callee?: Part;
  readonly object?: Part;
  readonly property?: Part;
  readonly id?: Part;
  readonly init?: Part | null;
  readonly elements?: readonly Part[];
  readonly arguments?: readonly Part[];
}

function* partsOf(value: unknown): Generator<Part> {
  if (typeof value !== 'object' || value === null) return;
  yield value as Part;
  for (const inner of Object.values(value)) yield* partsOf(inner);
}

/** How many cases stand in a file: each `it`, and each row of an `it.each` over a list that is written out. */
function casesIn(file: string): number {
  const code = stripTypeScriptTypes(readFileSync(file, 'utf8'));
  const parts = [...partsOf(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }))];
  const lists = new Map(
    parts.flatMap(({ type, id, init }) =>
      type === 'VariableDeclarator' && id?.name !== undefined ? [[id.name, init?.elements?.length ?? 0] as const] : [],
    ),
  );
  return parts
    .filter(({ type }) => type === 'CallExpression')
    .map(({ callee, arguments: [list] = [] }) => {
      if (callee?.name === 'it') return 1;
      if (callee?.object?.name !== 'it' || callee.property?.name !== 'each') return 0;
      return list?.elements?.length ?? lists.get(list?.name ?? '') ?? 0;
    })
    .reduce((sum, count) => sum + count, 0);
}

it('as many attacks are tried as the documentation says, under every heading that it names', () => {
  const files = globSync('test/attacks/v*.test.ts');
  const cases = files.map(casesIn).reduce((sum, count) => sum + count, 0);
  const page = readFileSync('docs/SECURITY.md', 'utf8');
  const [, said = '', headings = ''] = /(\d+) named attacks under the headings (V[\dV, –and]+) of/.exec(page) ?? [];
  expect(Number(said)).toBeGreaterThanOrEqual(60);
  expect(cases).toBeGreaterThanOrEqual(Number(said));
  const tried = files.map((file) => readFileSync(file, 'utf8')).join('');
  const named = [...headings.matchAll(/V(\d+)(?:–V(\d+))?/g)].flatMap(([, first, last = first]) =>
    Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => Number(first) + at),
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((heading) => !tried.includes(`describe('V${heading} `))).toEqual([]);
});
