import { operations } from '@bihuan/contract';
import ExcelJS from 'exceljs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { asOperator } from '../../as-operator.testing.ts';
import { plainYuan } from '../../tables/table.ts';
import { temporaryApi } from '../../temporary-api.ts';
import { sweepValues } from './sweep-values.ts';

const names = [1, 2, 3, 4].map((number) => `示例项目${number}`);

/** Four objects, one for each grade, of a million yuan each unless stated. */
async function setUp({ of = names, budget = '100' } = {}) {
  const service = await temporaryApi();
  onTestFinished(() => service.stop());
  const done = async (path: string, body: unknown) => {
    const answer = await service.post(`/api/v1/${path}`, body);
    expect([answer.body.code, path]).toEqual([undefined, path]);
    return answer.body;
  };
  const rows = [95, 85, 70, 50].map((score, index) => `"${of[index]}",${score},${budget}`);
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
    const { simulate, done, ask } = await setUp();
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
    // Last year's rules with last year's values on this year's results.
    await done('rule-sets/last/versions', { definition });
    await done('rule-sets/last/adoption', { fiscalYear: 2024, version: 1 });
    await done('rule-sets/last/parameters', { fiscalYear: 2024, values: { 'poor-cut': '-40' } });
    const lastYears = await simulate({ rules: 'year:2024' });
    expect(lastYears.lines[0]).toMatchObject({ grade: '差', after: 0.6 * million });
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

  it('by rank goes by the scores of the moment until a ranking is fixed, and says that it is provisional', async () => {
    const { simulate, done, ask } = await setUp();
    const told = async () => {
      const { lines, totals } = await simulate({ rules: 'library:K4' });
      const said = lines.map((line: Record<string, unknown>) => [line['grade'], line['status'], line['provisional']]);
      return [said, totals.undecidable.lines];
    };
    const expected = (isProvisional: boolean) => [
      [
        ['差', 'open', isProvisional],
        ['优', 'determined', isProvisional],
        ['良', 'determined', isProvisional],
        ['中', 'determined', isProvisional],
      ],
      0,
    ];
    const sorted = ([said, undecidable]: Awaited<ReturnType<typeof told>>) => [said.toSorted(), undecidable];
    expect(sorted(await told())).toEqual(sorted(expected(true) as never));
    const method = { outcomes: 'recorded' };
    await done('rankings', { id: 'all', fiscalYear: 2025, group: { name: '全部' }, method });
    await ask('/api/v1/rankings');
    expect(sorted(await told())).toEqual(sorted(expected(false) as never));
  });

  it('comes line by line while it is worked out, totals first', async () => {
    const { url } = await setUp();
    const response = await asOperator(`${url}/api/v1/simulations`, {
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
    for (const message of messages) expect(operations.simulate.streamsLines.safeParse(message).error).toBeUndefined();
    expect(messages[0]).toMatchObject({ kind: 'start', fiscalYear: 2025 });
    expect(messages[1]).toMatchObject({ kind: 'progress', done: 1, of: 4 });
    expect(messages.find(({ kind }) => kind === 'totals')).toMatchObject({ totals: { after: 3.6 * million } });
    expect(messages.filter(({ kind }) => kind === 'line')).toHaveLength(4);
    expect(messages.at(-1)).toEqual({ kind: 'end', lines: 4 });
  });

  it('of two rule sets comes side by side while it is worked out, then what they treat differently', async () => {
    const { url } = await setUp();
    const compared = async (accept: string) => {
      const response = await asOperator(`${url}/api/v1/simulations/comparison`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept },
        body: JSON.stringify({ fiscalYear: 2025, right: 'default', rightParameters: { 'poor-cut': '-50' } }),
      });
      return response.text();
    };
    const messages = (await compared('application/x-ndjson'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const { streamsLines } = operations.compareSimulations;
    for (const message of messages) expect(streamsLines.safeParse(message).error).toBeUndefined();
    const whole = JSON.parse(await compared('application/json'));
    for (const side of ['left', 'right']) {
      const totals = messages.find((message) => message.kind === 'totals' && message.side === side);
      expect(totals.totals).toEqual(whole[side].totals);
    }
    const lines = messages.filter(({ kind }) => kind === 'line').map(({ kind: _, ...line }) => line);
    expect(lines).toEqual(whole.lines);
    expect(lines.length).toBeGreaterThan(0);
    expect(messages.at(-1)).toEqual({ kind: 'end', lines: lines.length });
  });

  it('that breaks off after it has begun says why in its last line, and what to do', async () => {
    // Each is an amount that can be kept; their sum is not.
    const { url } = await setUp({ budget: '9000000000' });
    const response = await asOperator(`${url}/api/v1/simulations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/x-ndjson', 'accept-language': 'en' },
      body: JSON.stringify({ fiscalYear: 2025, rules: 'default' }),
    });
    const lines = (await response.text()).trimEnd().split('\n');
    const messages = lines.map((line) => JSON.parse(line));
    expect([response.status, messages[0].kind, messages.map(({ kind }) => kind).includes('end')]).toEqual([
      200,
      'start',
      false,
    ]);
    const last = messages.at(-1);
    expect(operations.simulate.streamsLines.safeParse(last).error).toBeUndefined();
    expect(last).toMatchObject({ kind: 'refused', code: 'money.out-of-range', instance: '/api/v1/simulations' });
    expect([last.title, last.todo.zh].every((words) => words.length > 0)).toBe(true);
  });

  it('goes into a spreadsheet with the rows of its answer, no formula among them, what is made up marked', async () => {
    const evil = '=1+2';
    const { url, simulate, ask } = await setUp({ of: [evil, ...names.slice(1)] });
    const [first] = (await ask('/api/v1/evaluations')).body.items;
    const amended = await ask(`/api/v1/evaluations/${first.id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ currentBudget: 2 * million, reason: '示例', sample: ['currentBudget'] }),
    });
    expect(amended.status).toBe(200);
    const { lines } = await simulate({ rules: 'default' });
    const file = async (query: string, headers = {}) => {
      const response = await asOperator(`${url}/api/v1/simulations${query}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ fiscalYear: 2025, rules: 'default' }),
      });
      expect(response.headers.get('content-disposition')).toMatch(/^attachment/);
      return Buffer.from(await response.arrayBuffer());
    };
    const csv = (await file('?format=csv')).toString('utf8');
    const [head = '', ...rows] = csv.replace('\ufeff', '').trimEnd().split('\r\n');
    expect(head).toMatch(/^编号,对象,.*示例$/);
    expect(rows).toHaveLength(lines.length);
    for (const [at, line] of lines.entries()) {
      expect(rows[at]).toMatch(new RegExp(`^${line.id},`));
      if (line.after !== null) expect(rows[at]).toContain(`,${plainYuan(line.after)},`);
      expect(rows[at]?.includes('示例数据：')).toBe(line.sample.length > 0);
    }
    expect(lines.some(({ sample }: { sample: string[] }) => sample.length > 0)).toBe(true);
    expect(csv).toContain(`,'=1+2,`);
    expect((await file('', { accept: 'text/csv' })).toString('utf8')).toBe(csv);
    expect((await file('?format=csv', { 'accept-language': 'en' })).toString('utf8')).toMatch(/^\ufeffline,object/);

    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await file('?format=xlsx')) as never);
    const sheet = workbook.worksheets[0];
    expect([sheet?.name, sheet?.rowCount]).toEqual(['2025年试算', lines.length + 1]);
    for (const [at, line] of lines.entries()) {
      const row = sheet?.getRow(at + 2);
      expect([row?.getCell(1).value, row?.getCell(2).value, row?.getCell(8).value]).toEqual([
        line.id,
        line.objectName,
        line.after === null ? null : line.after / 100,
      ]);
      expect(row?.getCell(2).type).toBe(ExcelJS.ValueType.String);
      const fill = row?.getCell(6).fill;
      const isHatched = fill?.type === 'pattern' && fill.pattern === 'lightUp';
      expect([line.id, isHatched]).toEqual([line.id, line.sample.includes('currentBudget')]);
    }
  });

  it('has the totals of its sweep as a file too, value by value and group by group, what is made up marked', async () => {
    const { url, simulate, ask } = await setUp();
    const [first] = (await ask('/api/v1/evaluations')).body.items;
    await ask(`/api/v1/evaluations/${first.id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ currentBudget: million + 1, reason: '示例', sample: ['currentBudget'] }),
    });
    const sweep = { parameter: 'poor-cut', from: '0', to: '50', steps: 2 };
    const answer = await simulate({ rules: 'default', sweep });
    const file = async (query: string, body: object) =>
      asOperator(`${url}/api/v1/simulations?rows=sweep&${query}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ fiscalYear: 2025, rules: 'default', limit: 0, ...body }),
      });
    const csv = await (await file('format=csv', { sweep })).text();
    const [head, ...rows] = csv.replace('\ufeff', '').trimEnd().split('\r\n');
    expect(head).toBe(
      '取值,范围,名称,对象,本年预算（元）,增减（元）,试算结果（元）,待人确定（行）,无法判断（行）,总额控制（元）,总额控制核减（元）,示例',
    );
    // In all, four grades, no department, no policy area.
    expect(rows).toHaveLength(3 * 7);
    for (const { value, totals } of answer.sweep) {
      const ofAll = `${value},合计,,4,${plainYuan(totals.before)},${plainYuan(totals.after - totals.before)},${plainYuan(totals.after)},1,0,,,`;
      expect(rows.find((row) => row.startsWith(ofAll))).toContain(
        '示例数据：本年预算（元）、增减（元）、试算结果（元）',
      );
      const good = rows.find((row) => row.startsWith(`${value},评价结果,良,`));
      expect(good).not.toContain('示例');
      const poor = totals.byGrade.find(({ grade }: { grade: string }) => grade === '差');
      expect(
        rows.some((row) => row.startsWith(`${value},评价结果,差,1,`) && row.includes(`,${plainYuan(poor.after)},`)),
      ).toBe(true);
    }
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(await (await file('format=xlsx', { sweep })).arrayBuffer()) as never);
    const sheet = workbook.worksheets[0];
    expect([sheet?.name, sheet?.rowCount]).toEqual(['2025年逐档试算', rows.length + 1]);
    expect(sheet?.getRow(2).getCell(7).value).toBe(answer.sweep[0].totals.after / 100);
    const without = await file('format=csv', {});
    expect([without.status, ((await without.json()) as { code: string }).code]).toEqual([422, 'simulation.no-sweep']);
  });

  it('refuses a file of a kind that there is not, and names in OpenAPI everything that it answers', async () => {
    const { post, ask } = await setUp();
    const answer = await post('/api/v1/simulations?format=pdf', { fiscalYear: 2025, rules: 'default' });
    expect([answer.status, answer.body.errors[0].field]).toEqual([422, 'format']);
    const { paths } = (await ask('/openapi.json')).body;
    expect(Object.keys(paths['/api/v1/simulations'].post.responses['200'].content)).toEqual([
      'application/json',
      'application/x-ndjson',
      'text/csv',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ]);
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

  it('list a line also where only what is held of it differs', async () => {
    const { done, ask } = await setUp();
    const { definition } = (await ask('/api/v1/rule-sets/library')).body.items[0];
    const effects = (row: { effects: { kind: string }[] }) => row.effects.filter(({ kind }) => kind !== 'hold');
    const [table] = definition.tables;
    const rows = table.rows.map((row: { effects: { kind: string }[] }) => ({ ...row, effects: effects(row) }));
    const right = { definition: { ...definition, tables: [{ ...table, rows }] } };
    const answer = await done('simulations/comparison', { fiscalYear: 2025, left: 'default', right });
    const after = 0.7 * million;
    expect(answer.lines).toMatchObject([
      { grade: '差', left: { after, held: after }, right: { after, held: 0 }, difference: 0 },
    ]);
  });

  it('may be the same rules with another value of a parameter on one side', async () => {
    const { done } = await setUp();
    const asked = { fiscalYear: 2025, left: 'default', right: 'default', rightParameters: { 'poor-cut': '-80' } };
    const answer = await done('simulations/comparison', asked);
    expect(answer.lines).toMatchObject([{ grade: '差', difference: -0.5 * million }]);
  });
});
