import { globSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { parse } from 'acorn';
import { checkSync } from 'recheck';
import { describe, expect, it } from 'vitest';

interface Pattern {
  readonly source: string;
  readonly flags: string;
  readonly file: string;
}

/** Every pattern that the product is made of. */
function patternsIn(file: string): Pattern[] {
  const code = stripTypeScriptTypes(readFileSync(file, 'utf8'));
  const found: Pattern[] = [];
  const options = { ecmaVersion: 'latest', sourceType: 'module' } as const;
  parse(code, {
    ...options,
    onToken: (token) => {
      const { value } = token as { readonly value?: Pick<RegExp, 'flags'> & { readonly pattern?: string } };
      if (typeof value?.pattern === 'string') found.push({ source: value.pattern, flags: value.flags, file });
    },
  });
  return found;
}

const sources = globSync('{packages,services}/*/src/**/*.ts', {
  exclude: ['**/*.test.ts', '**/*.testing.ts', '**/*.d.ts', '**/fixtures/**', '**/contract/*.contract.ts'],
});
const patterns = sources.flatMap(patternsIn);

/**
 * Patterns whose worst case grows with the third power of the text or faster, each with what bounds the text that it is given. A new one
 * needs a bound, or better another pattern.
 */
const bounded: Readonly<Record<string, string>> = {
  'services/scheduler/src/channels/http-template.ts':
    'a template of the administrator, at most 20,000 characters, read once at the start',
  'packages/report-import/src/table/find-table.ts': 'a row of at most 60 characters',
  'packages/notices/src/markup/read-markup.ts': 'what a template of ours has made',
  'packages/domain/src/letter/number.ts': 'the number of a letter, at most 60 characters',
};

const judged = patterns.map((pattern) => {
  const { source, flags } = pattern;
  const found = checkSync(source, flags, { checker: 'automaton', timeout: 3_000 });
  return { ...pattern, complexity: found.status === 'vulnerable' ? found.complexity : null };
});

describe('a text that somebody made up for a pattern', () => {
  it('is looked for among all patterns there are', () => {
    expect(sources.length).toBeGreaterThan(500);
    expect(patterns.length).toBeGreaterThan(300);
    expect(checkSync('(a+)+$', '')).toMatchObject({ complexity: { type: 'exponential' } });
  });

  it('cannot make one of them take a lifetime for thirty characters', () => {
    expect(judged.filter(({ complexity }) => complexity?.type === 'exponential')).toEqual([]);
  });

  it('cannot be long where its length counts threefold', () => {
    const steep = judged.filter(({ complexity }) => complexity?.type === 'polynomial' && complexity.degree > 2);
    expect([...new Set(steep.map(({ file }) => file))].sort()).toEqual(Object.keys(bounded).sort());
  });

  it.each(['a', ' ', '0', '.', '-', '@', '=', '"', '1.', 'a ', '甲', '\n', '0-', '<p>'])(
    'of 20,000 times %j is judged by every pattern before the test is given up',
    (piece) => {
      const text = `${piece.repeat(20_000)}!`;
      const judged = patterns.map(({ source, flags }) => new RegExp(source, flags.replace(/[gy]/g, '')).test(text));
      expect(judged).toHaveLength(patterns.length);
    },
    60_000,
  );
});
