import { operations } from '@bihuan/contract';
import { defaultRuleSet, ruleSetLibrary } from '@bihuan/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TemporaryApi, temporaryApi } from '../../temporary-api.ts';
import { readRuleFile, ruleFileOf } from './rule-file.ts';

let service: TemporaryApi;
beforeAll(async () => {
  service = await temporaryApi();
});
afterAll(() => service.stop());

let position = '0';

async function post(path: string, body: object) {
  const answer = await service.post(path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  position = answer.body.position ?? position;
  return answer.body;
}

/** Once everything that was sent before is served. */
async function ask(path: string) {
  const answer = await service.ask(`${path}${path.includes('?') ? '&' : '?'}after=${position}`);
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** A project with a budget of one million yuan, confirmed with this grade for a fiscal year of its own. */
async function line(grade: string, applyToYear: number): Promise<string> {
  const object = await post('/api/v1/objects', { name: `${applyToYear}年${grade}的项目`, kind: 'project' });
  const years = { fundYear: applyToYear - 2, evaluationYear: applyToYear - 1, applyToYear };
  const opened = { objectId: object.id, ...years, currentBudget: 100_000_000 };
  const { id } = await post('/api/v1/evaluations', opened);
  await post(`/api/v1/evaluations/${id}/outcome`, { grade });
  await post(`/api/v1/evaluations/${id}/confirmation`, { on: '2025-01-08' });
  return `/api/v1/allocations/${applyToYear}-${object.id}`;
}

const base64 = (content: string | Uint8Array) => Buffer.from(content).toString('base64');

describe('worksheets that are edited in place', () => {
  it('give every practice of the library back exactly', async () => {
    for (const { definition } of ruleSetLibrary) {
      const { sheets } = await post('/api/v1/rule-sets/sheets', { definition });
      const read = await post('/api/v1/rule-sets/sheets/reading', { sheets });
      expect(read.definition).toEqual(definition);
    }
  });

  it('say of a fault the cell of the sheet that it is in, whether the cell cannot be read or what it says is wrong', async () => {
    const { sheets } = await post('/api/v1/rule-sets/sheets', { definition: defaultRuleSet });
    const table = sheets.findIndex(({ name }: { name: string }) => name === '表1');
    const top = sheets[table].rows.findIndex((row: string[]) => row.includes('措施'));
    const effects = sheets[table].rows[top].indexOf('措施');
    const grade = sheets[table].rows[top].indexOf('评价结果');
    const faultsWith = async (column: number, text: string) => {
      const edited = structuredClone(sheets);
      edited[table].rows[top + 2][column] = text;
      return (await post('/api/v1/rule-sets/sheets/reading', { sheets: edited })).faults;
    };
    const at = { table: '表1', row: top + 3 };
    expect(await faultsWith(effects, '砍掉')).toMatchObject([{ ...at, column: '措施' }]);
    expect(await faultsWith(effects, '调整 基数=本年预算 比例=-300%')).toMatchObject([{ ...at, column: '措施' }]);
    // A row that covers everything is no fault of its own: those below it are never reached.
    expect(await faultsWith(grade, '')).toMatchObject(
      [top + 4, top + 5, top + 6].map((row) => ({ table: '表1', row })),
    );
  });
});

describe('a case to try', () => {
  it('is worked out by rules that nobody has saved, with the row that applies and what is missing', async () => {
    const asked = { definition: defaultRuleSet, fiscalYear: 2025 };
    const tried = await post('/api/v1/rule-sets/trial', {
      ...asked,
      facts: {
        objectKind: 'project',
        grade: '差',
        notDemonstrated: false,
        currentBudget: 100_000_000,
        rectification: 'open',
      },
    });
    expect(tried).toMatchObject({ status: 'determined', change: -30_000_000 });
    expect(tried.explanation.tables.flatMap(({ rows }: { rows: { fired: boolean }[] }) => rows)).toContainEqual(
      expect.objectContaining({ number: 4, fired: true }),
    );
    expect(await post('/api/v1/rule-sets/trial', { ...asked, facts: { objectKind: 'project' } })).toMatchObject({
      status: 'undecidable',
      missing: ['grade', 'notDemonstrated'],
    });
  });

  it.each([
    ['currentBudget', 0.5, 'request.wrong-type'],
    ['currentBudget', -1, 'request.too-small'],
    ['score', 101, 'request.too-big'],
    ['grade', 12, 'request.wrong-type'],
    ['rectification', '不知道', 'request.not-a-choice'],
  ])('with %s %s, which no line can have, is refused at its field', async (name, value, code) => {
    const asked = { definition: defaultRuleSet, fiscalYear: 2025, facts: { objectKind: 'project', [name]: value } };
    const { status, body } = await service.post('/api/v1/rule-sets/trial', asked);
    expect([status, body.errors[0]]).toMatchObject([422, { code, pointer: `/facts/${name}` }]);
  });

  it('is worked out by rules that compare an amount with a part of a fen, too', async () => {
    const [table] = defaultRuleSet.tables;
    const from = { kind: 'interval', from: 0.5, includesFrom: true, includesTo: false };
    const rows = table?.rows.map((row) => ({ ...row, when: { ...row.when, currentBudget: from } }));
    const tried = await post('/api/v1/rule-sets/trial', {
      definition: { ...defaultRuleSet, tables: [{ ...table, rows }] },
      fiscalYear: 2025,
      facts: { objectKind: 'project', grade: '优', notDemonstrated: false, currentBudget: 0 },
    });
    expect(JSON.stringify(tried.explanation.tables)).toContain('0.5 分');
  });

  it('can be made of every fact that rules look at, each with its name and the words that it can take', async () => {
    const { items } = await ask('/api/v1/rule-sets/facts');
    const named = new Map(items.map((fact: { name: string }) => [fact.name, fact]));
    expect(named.get('rectification')).toMatchObject({
      label: { zh: '整改情况' },
      values: [{ value: 'none' }, { value: 'open' }, { value: 'rectified' }],
    });
    expect(named.get('currentBudget')).toMatchObject({ type: 'number', unit: 'fen' });
  });
});

describe('a rule file', () => {
  it.each(['json', 'xlsx'] as const)('%s comes back exactly, for every practice of the library', async (format) => {
    for (const { definition } of ruleSetLibrary) {
      expect(await readRuleFile(await ruleFileOf(definition, format))).toEqual({ definition, problems: [] });
    }
  });

  it('can be pasted with tabs, and says by row and column what it does not understand', async () => {
    const pasted = '评价结果\t措施\t说明\n优\t可增加 基数=本年预算 上限=5%\t增加\n差\t砍掉\t核减\n';
    const answer = await post('/api/v1/rule-sets/reading', { contentBase64: base64(pasted) });
    expect(answer).toMatchObject({
      definition: null,
      valid: false,
      faults: [{ code: 'rules.cell-unreadable', table: '表1', row: 3, column: '措施' }],
    });
    const sound = pasted.replace('砍掉', '取消');
    const { definition, faults } = await post('/api/v1/rule-sets/reading', { contentBase64: base64(sound) });
    expect(definition.tables[0].rows).toHaveLength(2);
    // Its words are of the default scale, of which 良 and 中 meet no row.
    expect(faults.map(({ code, severity }: { code: string; severity: string }) => [code, severity])).toEqual([
      ['rules.grade-gap', 'error'],
      ['rules.grade-gap', 'error'],
    ]);
  });

  it('is refused with a message where it is no file of rules at all', async () => {
    for (const content of ['{ "title": ', '{}', 'nothing', 'PK\u0003\u0004broken']) {
      const { valid, faults } = await post('/api/v1/rule-sets/reading', { contentBase64: base64(content) });
      expect([valid, faults.length > 0]).toEqual([false, true]);
    }
  });

  it('of the first form is read as the second', async () => {
    const row = {
      id: 'all',
      when: {},
      effects: [{ kind: 'keep', base: 'currentBudget' }],
      note: { zh: '不变', en: 'Same' },
    };
    const first = { title: { zh: '旧', en: 'Old' }, legalBasis: null, parameters: {}, hitPolicy: 'first', rows: [row] };
    const { definition } = await readRuleFile(Buffer.from(JSON.stringify(first)));
    expect(definition).toMatchObject({ tables: [{ subject: 'any', hitPolicy: 'first', rows: [{ id: 'all' }] }] });
  });
});

describe('the life of a rule set', () => {
  it('is drafted, adopted, given the year’s values, superseded and retired, and the lines follow', async () => {
    const fair = await line('中', 2026);
    const rules = '/api/v1/rule-sets/city';
    await post(`${rules}/versions`, { definition: defaultRuleSet, note: null });
    await post(`${rules}/adoption`, { fiscalYear: 2026, version: 1, documentNumber: '示例〔2025〕1号', reason: null });
    expect((await ask(fair)).item).toMatchObject({ proposedChange: -10_000_000, ruleSet: { id: 'city', version: 1 } });

    await post(`${rules}/parameters`, { fiscalYear: 2026, values: { 'fair-cut': '-12.5' } });
    const shown = await ask(fair);
    expect(operations.getAllocation.output.safeParse(shown).error).toBeUndefined();
    expect(shown.item.proposedChange).toBe(-12_500_000);
    expect(shown.explanation.sentence.zh).toContain('核减12.5%：100.00万元 × 12.5% = 12.50万元');
    expect(shown.proposal.ruleSet.parameters).toEqual({ 'fair-cut': '-12.5' });
    const { parameters } = await ask(`${rules}/parameters?fiscalYear=2026`);
    expect(parameters.find(({ name }: { name: string }) => name === 'fair-cut')).toMatchObject({
      default: '-10',
      value: '-12.5',
      isSet: true,
    });
    // What is known of a year survives the process.
    service = await service.restart();
    await post(`${rules}/parameters`, { fiscalYear: 2026, values: {} });
    expect((await ask(fair)).item.proposedChange).toBe(-10_000_000);
    const outside = await service.post(`${rules}/parameters`, { fiscalYear: 2026, values: { 'fair-cut': '-101' } });
    expect([outside.status, outside.body.code]).toEqual([422, 'rule-set.parameter-out-of-range']);

    const [table] = defaultRuleSet.tables;
    const rows = (table?.rows ?? []).map((row) =>
      row.id === 'fair' ? { ...row, effects: [{ kind: 'freeze' }] } : row,
    );
    await post(`${rules}/versions`, { definition: { ...defaultRuleSet, tables: [{ ...table, rows }] }, note: null });
    const { differences } = await ask(`${rules}/comparison?from=1&to=2`);
    expect(differences).toMatchObject([{ kind: 'cell', row: 'fair', what: 'effects', after: '冻结' }]);
    const ofYear = await ask(`${rules}/parameters?fiscalYear=2026`);
    expect(ofYear.governs).toMatchObject({ version: 1 });
    await post(`${rules}/adoption`, { fiscalYear: 2026, version: 2 });
    expect((await ask(fair)).item.proposedChange).toBe(0);
    // Who has not seen what was adopted in between replaces nothing.
    const seen = { 'if-match': `"${ofYear.revision}"` };
    const late = await service.post(`${rules}/adoption`, { fiscalYear: 2026, version: 1 }, seen);
    expect([late.status, late.body.meanwhile.at(-1).type]).toEqual([409, 'RuleSetAdopted']);
    const values = await service.post(`${rules}/parameters`, { fiscalYear: 2026, values: {} }, seen);
    expect(values.status).toBe(409);

    await post(`${rules}/retirement`, { reason: '新办法已印发' });
    const again = await service.post(`${rules}/adoption`, { fiscalYear: 2027, version: 1 });
    expect([again.status, again.body.code]).toEqual([409, 'rule-set.retired']);
    expect((await ask(rules)).item).toMatchObject({ status: 'retired', governs: [{ fiscalYear: 2026, version: 2 }] });
    expect((await ask(fair)).item.proposedChange).toBe(0);
  });

  it('takes no value for a year that makes a floor lie below nothing or above its cap, or that turns bounds round', async () => {
    const [table] = defaultRuleSet.tables;
    const floor = { kind: 'floor', base: 'currentBudget', at: { parameter: 'floor' } };
    const cap = { kind: 'cap', base: 'currentBudget', at: { percent: '80' } };
    const least = {
      kind: 'judgement',
      base: 'currentBudget',
      atLeast: { parameter: 'floor' },
      atMost: { percent: '60' },
    };
    const rows = (table?.rows ?? []).map((row) => ({
      ...row,
      effects: row.id === 'good' ? [least] : [...row.effects, cap, floor],
    }));
    const share = { kind: 'percent', value: '40', range: null, label: { zh: '保底', en: 'Floor' } };
    const parameters = { ...defaultRuleSet.parameters, floor: share };
    const definition = { ...defaultRuleSet, parameters, tables: [{ ...table, rows }] };
    await post('/api/v1/rule-sets/floored/versions', { definition });
    const refusedFor = async (value: string) => {
      const values = { fiscalYear: 2029, values: { floor: value } };
      const { status, body } = await service.post('/api/v1/rule-sets/floored/parameters', values);
      expect(status).toBe(422);
      return new Set((body.errors as { code: string }[]).map(({ code }) => code));
    };
    expect(await refusedFor('-10')).toEqual(new Set(['rules.percentage-out-of-range']));
    expect(await refusedFor('90')).toEqual(new Set(['rules.limits-reversed', 'rules.bounds-reversed']));
  });

  it('adopts no version that the values of the year do not fit: they would go on beyond what it allows', async () => {
    const rules = '/api/v1/rule-sets/narrowed';
    await post(`${rules}/versions`, { definition: defaultRuleSet });
    await post(`${rules}/adoption`, { fiscalYear: 2030, version: 1 });
    await post(`${rules}/parameters`, { fiscalYear: 2030, values: { 'fair-cut': '-25' } });
    const cut = defaultRuleSet.parameters['fair-cut'];
    const parameters = { ...defaultRuleSet.parameters, 'fair-cut': { ...cut, range: { from: '-20', to: '0' } } };
    await post(`${rules}/versions`, { definition: { ...defaultRuleSet, parameters } });
    const { status, body } = await service.post(`${rules}/adoption`, { fiscalYear: 2030, version: 2 });
    expect([status, body.code]).toEqual([422, 'rule-set.parameter-out-of-range']);
    await post(`${rules}/parameters`, { fiscalYear: 2030, values: { 'fair-cut': '-20' } });
    await post(`${rules}/adoption`, { fiscalYear: 2030, version: 2 });
  });

  it('adopts nothing by half: a gap is refused, and what governed goes on', async () => {
    const fair = await line('中', 2028);
    const [table] = defaultRuleSet.tables;
    const rows = (table?.rows ?? []).filter(({ id }) => id !== 'fair');
    await post('/api/v1/rule-sets/gappy/versions', { definition: { ...defaultRuleSet, tables: [{ ...table, rows }] } });
    const refused = await service.post('/api/v1/rule-sets/gappy/adoption', { fiscalYear: 2028, version: 1 });
    expect([refused.status, refused.body.code]).toEqual([422, 'rules.grade-gap']);
    expect((await ask(fair)).item).toMatchObject({ proposedChange: -10_000_000, ruleSet: { id: 'default' } });
  });
});

it('takes what is above the ceiling from the lines of lower priority, and fixes it until the next adoption', async () => {
  const [excellent, good, fair] = [await line('优', 2031), await line('良', 2031), await line('中', 2031)];
  const rules = '/api/v1/rule-sets/capped';
  const ceiling = { limit: { share: { percent: '90' } }, reduction: 'priority' };
  const [table] = defaultRuleSet.tables;
  const rows = (table?.rows ?? []).map((row) =>
    row.id === 'excellent' ? { ...row, effects: [{ kind: 'keep', base: 'currentBudget' }, { kind: 'priority' }] } : row,
  );
  const definition = { ...defaultRuleSet, tables: [{ ...table, rows }], ceiling };
  await post(`${rules}/versions`, { definition, note: null });
  await post(`${rules}/adoption`, { fiscalYear: 2031, version: 1 });
  expect((await ask(good)).item).toMatchObject({ proposedChange: 0, provisional: true });

  // 90 % of 3 million is 2.7 million; 2.9 million are proposed; 1 million of 优 has priority, so that 良 and 中 give 0.2 of 1.9 million.
  const preview = await ask(`${rules}/ceiling?fiscalYear=2031`);
  expect(preview).toMatchObject({ limit: 270_000_000, before: 290_000_000, after: 270_000_000 });
  await post(`${rules}/ceiling`, { fiscalYear: 2031 });
  expect((await ask(excellent)).item).toMatchObject({ proposedChange: 0, provisional: false });
  // 20,000,000 × 100 / 190 = 10,526,315.8 and 20,000,000 × 90 / 190 = 9,473,684.2 fen.
  expect((await ask(good)).item.proposedChange).toBe(-10_526_316);
  const explained = await ask(fair);
  expect(explained.item.proposedChange).toBe(-10_000_000 - 9_473_684);
  expect(explained.explanation.steps.map(({ zh }: { zh: string }) => zh)).toContain('总额控制核减9.473684万元');
  expect((await ask(`${rules}/ceiling?fiscalYear=2031`)).after).toBe(270_000_000);

  await post('/api/v1/rule-sets/plain/versions', { definition: defaultRuleSet, note: null });
  await post('/api/v1/rule-sets/plain/adoption', { fiscalYear: 2031, version: 1 });
  expect((await ask(good)).item).toMatchObject({ proposedChange: 0, provisional: false });
  const refused = await service.post(`${rules}/ceiling`, { fiscalYear: 2031 });
  expect([refused.status, refused.body.code]).toEqual([409, 'rule-set.not-governing']);
});

it('explains a line that does not change, and names the nearest row that would have changed it', async () => {
  const good = await line('良', 2029);
  const answer = await ask(`${good}/explanation`);
  expect(operations.explainAllocation.output.safeParse(answer).error).toBeUndefined();
  expect(answer.explanation.sentence.zh).toBe('评价结果为良，按2029年规则第2行维持不变：100.00万元。');
  expect(answer.arithmetic).toMatchObject([{ kind: 'keep', of: 'currentBudget', baseAmount: 100_000_000, amount: 0 }]);
  expect(answer.nearest).toMatchObject({ rowId: 'excellent', unmet: [{ fact: 'grade', has: { zh: '良' } }] });
  expect(answer.nearest.sentence.zh).toContain('须评价结果为优（实际：良）');
});

it('offers the library, and any practice of it as a file', async () => {
  const { items } = await ask('/api/v1/rule-sets/library');
  expect(items.map(({ id }: { id: string }) => id)).toEqual(ruleSetLibrary.map(({ id }) => id));
  const { contentBase64, fileName } = await ask('/api/v1/rule-sets/P5/file?format=xlsx');
  expect(fileName).toBe('P5.xlsx');
  const { definition } = await readRuleFile(Buffer.from(contentBase64, 'base64'));
  expect(definition).toEqual(ruleSetLibrary.find(({ id }) => id === 'P5')?.definition);
});
