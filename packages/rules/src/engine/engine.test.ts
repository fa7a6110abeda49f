import { Refused, type RuleSetDefinition } from '@bihuan/domain';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { definitionHash } from '../definition-hash.ts';
import {
  completeFactsArbitrary,
  definitionArbitrary,
  factsArbitrary,
  factsOf,
  tableOf,
  textArbitrary,
} from '../fixtures/arbitrary.ts';
import { defaultRuleSet } from '../library/default.ts';
import { walk } from '../table/walk.ts';
import { createRulesEngine } from './engine.ts';
import { createMatchCache } from './match-cache.ts';

const engine = createRulesEngine();
afterAll(() => engine.close());

const decide = (definition: RuleSetDefinition, ...facts: Parameters<typeof engine.decide>[2]) =>
  engine.decide(definition, definitionHash(definition), facts);

/** A worker module written in place: what it does instead of evaluating. */
const workerThat = (onMessage: string, atStart = ''): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { parentPort } from 'node:worker_threads';
      ${atStart}
      parentPort.on('message', (request) => { ${onMessage} });
      parentPort.postMessage({ kind: 'ready' });`)}`,
  );

const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'answered',
    (error: unknown) => (error instanceof Refused ? error.code : String(error)),
  );

const row = (number: number) => [{ applies: true, rows: [number], missing: [], unclear: [] }];
const noRow = [{ applies: true, rows: [], missing: [], unclear: [] }];

const poor = factsOf({ grade: '差', notDemonstrated: false, rectification: 'open' });

describe('the engine', () => {
  it('agrees with the reference walk for any table and complete facts', async () => {
    await fc.assert(
      fc.asyncProperty(
        definitionArbitrary,
        fc.array(completeFactsArbitrary, { minLength: 1, maxLength: 20 }),
        async (definition, facts) => {
          // A disagreement is refused, so an answer is the agreement.
          expect(await decide(definition, ...facts)).toEqual(facts.map((one) => walk(definition, one)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('agrees with it where facts are missing', async () => {
    await fc.assert(
      fc.asyncProperty(
        definitionArbitrary,
        fc.array(factsArbitrary, { minLength: 1, maxLength: 20 }),
        async (definition, facts) => {
          expect(await decide(definition, ...facts)).toEqual(facts.map((one) => walk(definition, one)));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('lets a grade word match itself and nothing else, whatever characters it has', async () => {
    await fc.assert(
      fc.asyncProperty(textArbitrary, textArbitrary, async (word, other) => {
        const table = tableOf({ grade: { kind: 'in', values: [word] } });
        const [own, foreign] = await decide(table, factsOf({ grade: word }), factsOf({ grade: other }));
        expect(own).toEqual(row(1));
        expect(foreign).toEqual(other === word ? own : noRow);
      }),
      { numRuns: 500 },
    );
  });

  it('does not take half a character for the replacement character', async () => {
    const table = tableOf({ grade: { kind: 'in', values: ['\uFFFD'] } });
    expect(await decide(table, factsOf({ grade: '\uD83D' }))).toEqual([noRow]);
    await expect(
      decide(
        tableOf({ department: { kind: 'in', values: ['a'] }, grade: { kind: 'any' } }),
        factsOf({ department: '\uD83D' }),
      ),
    ).resolves.toEqual([noRow]);
  });

  it('evaluates thousands of different lines in the order they came', async () => {
    const table = tableOf(
      ...Array.from({ length: 500 }, (_, index) => ({ openFindings: { kind: 'in' as const, values: [index] } })),
    );
    const facts = Array.from({ length: 3000 }, (_, index) => factsOf({ openFindings: (index * 7) % 600 }));
    const rows = await decide(table, ...facts);
    expect(rows.map(([table]) => (table?.rows[0] ?? 0) - 1)).toEqual(
      facts.map((_, index) => ((index * 7) % 600 < 500 ? (index * 7) % 600 : -1)),
    );
  });

  it('keeps more definitions than the thread holds, each its own', async () => {
    const tables = Array.from({ length: 40 }, (_, index) => tableOf({ grade: { kind: 'in', values: [`g${index}`] } }));
    for (const [index, table] of [...tables, ...tables].entries()) {
      const match = await decide(table, factsOf({ grade: `g${index % 40}` }), factsOf({ grade: 'other' }));
      expect(match).toEqual([row(1), noRow]);
    }
  });
});

describe('an engine in trouble', () => {
  it('ends a thread that never answers and takes a new one for the next call', async () => {
    const stuck = createRulesEngine({ timeoutMs: 200, workerUrl: workerThat('for (;;);') });
    expect(await codeOf(stuck.decide(defaultRuleSet, definitionHash(defaultRuleSet), [poor]))).toBe('rules.timed-out');
    expect(await codeOf(stuck.decide(defaultRuleSet, definitionHash(defaultRuleSet), [poor]))).toBe('rules.timed-out');
    await stuck.close();
  });

  it('ends the real engine in the middle of a large table, and others go on', async () => {
    const hurried = createRulesEngine({ timeoutMs: 1 });
    const is = (value: string) => ({ kind: 'in' as const, values: [value] });
    const table = tableOf(
      ...Array.from({ length: 500 }, (_, index) => ({ grade: is(`g${index}`), department: is(`d${index}`) })),
    );
    const facts = Array.from({ length: 1000 }, (_, index) =>
      factsOf({ grade: `g${index % 499}`, department: `d${index % 498}` }),
    );
    expect(await codeOf(hurried.decide(table, definitionHash(table), facts))).toBe('rules.timed-out');
    await hurried.close();
    expect(await decide(defaultRuleSet, poor)).toEqual([row(4)]);
  });

  it('passes on what the engine says against a table', async () => {
    const failing = createRulesEngine({
      workerUrl: workerThat(`parentPort.postMessage({ kind: 'failed', id: request.id, cause: 'no such node' });`),
    });
    expect(await codeOf(failing.decide(defaultRuleSet, definitionHash(defaultRuleSet), [poor]))).toBe(
      'rules.engine-failed',
    );
    await failing.close();
  });

  it('does not make others wait for ever behind a slow table', async () => {
    const slowFor = (rows: number) =>
      workerThat(`
      const wait = () => { for (;;); };
      if (request.content?.nodes[1].content.rules.length === ${rows}) wait();
      parentPort.postMessage({ kind: 'rows', id: request.id, rows: request.lines.map(() => [[1]]) });`);
    const shared = createRulesEngine({ timeoutMs: 300, workerUrl: slowFor(2) });
    const good = tableOf({ grade: { kind: 'in', values: ['差'] } });
    const bad = tableOf({ grade: { kind: 'in', values: ['差'] } }, {});
    const answers = await Promise.all(
      [good, bad, good, bad, good].map((table) => codeOf(shared.decide(table, definitionHash(table), [poor]))),
    );
    expect(answers).toEqual(['answered', 'rules.timed-out', 'answered', 'rules.timed-out', 'answered']);
    await shared.close();
  });

  it('starts a dead thread once more for the same call, then says so', async () => {
    const dying = createRulesEngine({ workerUrl: workerThat('process.exit(3);') });
    expect(await codeOf(dying.decide(defaultRuleSet, definitionHash(defaultRuleSet), [poor]))).toBe(
      'rules.engine-died',
    );
    await dying.close();
    const neverUp = createRulesEngine({ workerUrl: workerThat('', 'throw new Error("no engine here");') });
    expect(await codeOf(neverUp.decide(defaultRuleSet, definitionHash(defaultRuleSet), [poor]))).toBe(
      'rules.engine-died',
    );
    await neverUp.close();
  });

  it('gives no row rather than one that the cross-check does not confirm', async () => {
    const wrong = createRulesEngine({
      workerUrl: workerThat(`parentPort.postMessage({ kind: 'rows', id: request.id, rows: [[[2]]] });`),
    });
    expect(await codeOf(wrong.decide(defaultRuleSet, definitionHash(defaultRuleSet), [poor]))).toBe(
      'rules.engines-disagree',
    );
    await wrong.close();
  });

  it('refuses what is under way and what comes after when it is closed', async () => {
    const closing = createRulesEngine({ workerUrl: workerThat('') });
    const pending = codeOf(closing.decide(defaultRuleSet, definitionHash(defaultRuleSet), [poor]));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await closing.close();
    expect(await pending).toBe('rules.engine-closed');
    expect(await codeOf(closing.decide(defaultRuleSet, definitionHash(defaultRuleSet), [poor]))).toBe(
      'rules.engine-closed',
    );
    await closing.close();
  });
});

describe('the cache of rows', () => {
  it('answers synchronously for every line of a batch after it was ensured, however small it is', async () => {
    const cache = createMatchCache(engine, { combinations: 2 });
    await fc.assert(
      fc.asyncProperty(definitionArbitrary, fc.array(factsArbitrary, { maxLength: 20 }), async (definition, facts) => {
        const hash = definitionHash(definition);
        await cache.ensure(hash, definition, facts);
        for (const one of facts) expect(cache.get(hash, definition, one)).toEqual(walk(definition, one));
      }),
      { numRuns: 100 },
    );
  });

  it('asks the engine only for what is new', async () => {
    const asked: number[] = [];
    const counted = createMatchCache({
      ...engine,
      decide: (definition, hash, facts) => {
        asked.push(facts.length);
        return engine.decide(definition, hash, facts);
      },
    });
    const hash = definitionHash(defaultRuleSet);
    const fair = factsOf({ grade: '中', notDemonstrated: false, rectification: 'none' });
    expect(counted.get(hash, defaultRuleSet, poor)).toBeUndefined();
    await counted.ensure(hash, defaultRuleSet, [poor, poor]);
    await counted.ensure(hash, defaultRuleSet, [poor, { ...poor, currentBudget: { value: 5, eventId: 'e' } }]);
    await counted.ensure(hash, defaultRuleSet, [poor, fair]);
    expect(asked).toEqual([1, 1]);
  });

  it('forgets combinations and definitions that nobody asked for lately', async () => {
    const cache = createMatchCache(engine, { combinations: 1, definitions: 1 });
    const table = tableOf({ grade: { kind: 'in', values: ['a', 'b', 'c'] } });
    const hash = definitionHash(table);
    for (const grade of ['a', 'b', 'c']) await cache.ensure(hash, table, [factsOf({ grade })]);
    expect(cache.get(hash, table, factsOf({ grade: 'a' }))).toBeUndefined();
    expect(cache.get(hash, table, factsOf({ grade: 'c' }))).toEqual(row(1));
    await cache.ensure(definitionHash(defaultRuleSet), defaultRuleSet, [poor]);
    expect(cache.get(hash, table, factsOf({ grade: 'c' }))).toBeUndefined();
  });
});
