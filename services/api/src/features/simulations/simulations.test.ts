import { operations } from '@bihuan/contract';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryApi } from '../../temporary-api.ts';
import { sweepValues } from './sweep-values.ts';

/** Four objects of a million yuan each, one for each grade. */
async function setUp() {
  const service = await temporaryApi();
  onTestFinished(() => service.stop());
  const done = async (path: string, body: unknown) => {
    const answer = await service.post(`/api/v1/${path}`, body);
    expect([answer.body.code, path]).toEqual([undefined, path]);
    return answer.body;
  };
  const rows = [95, 85, 70, 50].map((score, index) => `示例项目${index + 1},${score},100`);
  const contentBase64 = Buffer.from(`项目名称,评价得分,当年预算（万元）\n${rows.join('\n')}`).toString('base64');
  const preview = await done('imports', {
    fileName: '结果.csv',
    contentBase64,
    evaluationYear: 2024,
    applyToYear: 2025,
  });
  await done(`imports/${preview.id}/commit`, {});
  const simulate = (body: object) => done('simulations', { fiscalYear: 2025, ...body });
  return { ...service, done, simulate };
}

const million = 100_000_000;

describe('a what-if', () => {
  it('says what other rules would do, without writing anything', async () => {
    const { simulate, ask } = await setUp();
    const head = async () => (await ask('/api/v1/timeline?limit=1')).body.position;
    const before = await head();
    const own = await simulate({ rules: 'default' });
    expect(operations.simulate.output.safeParse(own).error).toBeUndefined();
    expect(own.totals).toMatchObject({
      objects: 4,
      before: 4 * million,
      after: 3.6 * million,
      open: { lines: 1, min: 0, max: 0.05 * million },
    });
    expect(own.lines.map((line: { grade: string; after: number | null }) => [line.grade, line.after])).toEqual([
      ['差', 0.7 * million],
      ['中', 0.9 * million],
      ['优', null],
      ['良', million],
    ]);
    expect(own.lines[0]).toMatchObject({ row: 4, effects: [{ kind: 'change' }, { kind: 'hold' }] });
    const milder = await simulate({ rules: 'default', parameters: { 'poor-cut': '-10' } });
    expect(milder.totals.after).toBe(3.8 * million);
    const library = await simulate({ rules: 'library:default' });
    expect(library.totals).toEqual(own.totals);
    const { definition } = (await ask('/api/v1/rule-sets/library')).body.items[0];
    expect((await simulate({ rules: { definition } })).totals).toEqual(own.totals);
    expect(await head()).toBe(before);
  });

  it('sweeps a parameter; a cut may be written without its sign', async () => {
    const { simulate } = await setUp();
    const sweep = { parameter: 'poor-cut', from: '0', to: '50', steps: 2 };
    const answer = await simulate({ rules: 'default', sweep });
    expect(
      answer.sweep.map(({ value, totals }: { value: string; totals: { after: number } }) => [value, totals.after]),
    ).toEqual([
      ['0', 3.9 * million],
      ['-25', 3.65 * million],
      ['-50', 3.4 * million],
    ]);
  });

  it('comes line by line while it is worked out, totals first', async () => {
    const { url } = await setUp();
    const response = await fetch(`${url}/api/v1/simulations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/x-ndjson' },
      body: JSON.stringify({ fiscalYear: 2025, rules: 'default' }),
    });
    expect(response.headers.get('content-type')).toContain('application/x-ndjson');
    const text = await response.text();
    const messages = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(messages[0]).toMatchObject({ kind: 'start', fiscalYear: 2025 });
    expect(messages[1]).toMatchObject({ kind: 'progress', done: 1, of: 4 });
    expect(messages.find(({ kind }) => kind === 'totals')).toMatchObject({ totals: { after: 3.6 * million } });
    expect(messages.filter(({ kind }) => kind === 'line')).toHaveLength(4);
    expect(messages.at(-1)).toEqual({ kind: 'end', lines: 4 });
  });

  it('computes a ceiling anew', async () => {
    const { simulate, ask } = await setUp();
    const { definition } = (await ask('/api/v1/rule-sets/library')).body.items[0];
    const ceiling = { limit: { share: { percent: '80' } }, reduction: 'pro-rata' };
    const { totals, ceiling: came } = await simulate({ rules: { definition: { ...definition, ceiling } } });
    expect(totals.after).toBe(3.2 * million);
    expect(came).toEqual({ limit: 3.2 * million, reduced: 0.4 * million, above: 0 });
  });

  it('refuses rules and values that are not there, and says which', async () => {
    const { post } = await setUp();
    const code = async (body: object) => (await post('/api/v1/simulations', { fiscalYear: 2025, ...body })).body.code;
    expect(await code({ rules: 'library:P99' })).toBe('request.not-found');
    expect(await code({ rules: 'default', parameters: { nothing: '1' } })).toBe('rule-set.unknown-parameter');
    expect(await code({ rules: 'default', parameters: { 'poor-cut': '20' } })).toBe('rule-set.parameter-out-of-range');
    expect(await code({ rules: 'year:2031' })).toBe('simulation.no-rules');
    expect(await code({ rules: { definition: {} } })).toMatch(/^request\./);
  });
});

describe('the values of a sweep', () => {
  const cut = {
    kind: 'percent',
    value: '-30',
    range: { from: '-100', to: '0' },
    label: { zh: '核减', en: 'Cut' },
  } as const;
  it('go evenly from one end to the other, each once', () => {
    expect(sweepValues(cut, { from: '-10', to: '0', steps: 4 })).toEqual(['-10', '-7.5', '-5', '-2.5', '0']);
    expect(sweepValues(cut, { from: '0', to: '10', steps: 2 })).toEqual(['0', '-5', '-10']);
    expect(sweepValues(cut, { from: '-5', to: '-5', steps: 3 })).toEqual(['-5']);
    expect(sweepValues(undefined, { from: '1', to: '2', steps: 1 })).toEqual(['1', '2']);
  });
});

describe('two rule sets side by side', () => {
  it('list the lines that they treat differently, the largest difference first', async () => {
    const { done, ask } = await setUp();
    const { definition } = (await ask('/api/v1/rule-sets/library')).body.items[0];
    const parameters = { ...definition.parameters };
    parameters['poor-cut'] = { ...parameters['poor-cut'], value: '-80' };
    const right = { definition: { ...definition, parameters } };
    const answer = await done('simulations/comparison', { fiscalYear: 2025, left: 'default', right });
    expect(operations.compareSimulations.output.safeParse(answer).error).toBeUndefined();
    expect(answer.lines).toMatchObject([
      { grade: '差', left: { after: 0.7 * million }, right: { after: 0.2 * million }, difference: -0.5 * million },
    ]);
    expect(answer.left.totals.after - answer.right.totals.after).toBe(0.5 * million);
  });

  it('are a page in both languages', async () => {
    const { url } = await setUp();
    for (const [lang, words] of [
      ['zh', '哪些行会变'],
      ['en', 'What changes'],
    ]) {
      const page = await fetch(`${url}/what-if?fiscalYear=2025&against=default&rules=library:P1&lang=${lang}`);
      expect(page.status).toBe(200);
      const html = await page.text();
      expect(html).toContain(words);
      expect(html).toContain('示例项目4');
    }
  });
});
