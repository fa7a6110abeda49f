import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type InputOf, type Operation, operations, type RequestOf } from './index.ts';

const all = Object.values(operations) as readonly Operation[];

describe('the operations', () => {
  it('have one address each', () => {
    const addresses = all.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it.each(all.map((operation) => [operation.id, operation] as const))(
    '%s declares exactly the parameters of its path',
    (_, { path, params }) => {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(Object.keys(params?.shape ?? {})).toEqual(inPath);
    },
  );

  it.each(all.map((operation) => [operation.id, operation] as const))(
    '%s can be shown as JSON schema',
    (_, { body, query, output }) => {
      for (const schema of [body, query]) if (schema) z.toJSONSchema(schema, { io: 'input' });
      z.toJSONSchema(output, { io: 'output' });
    },
  );

  it('refuse an unknown field in a body by its name', () => {
    const result = operations.renameObject.body.safeParse({
      name: '甲',
      reason: '更正',
      colour: 'red',
    });
    expect(result.error?.issues).toMatchObject([{ code: 'unrecognized_keys', keys: ['colour'] }]);
  });

  it('read numbers from an address and refuse what is none', () => {
    const { query } = operations.listAllocations;
    expect(query.parse({ fiscalYear: '2025' })).toMatchObject({
      fiscalYear: 2025,
      limit: 100,
      sort: 'object',
    });
    expect(query.safeParse({ fiscalYear: 'next' }).success).toBe(false);
    expect(query.safeParse({ fiscalYear: '2025', asOf: '2025-02-30' }).success).toBe(false);
  });

  it('are typed by their id', () => {
    const asked: RequestOf<'listAllocations'> = { query: { fiscalYear: 2025 } };
    const handled: InputOf<'listAllocations'> = {
      query: operations.listAllocations.query.parse(asked.query),
    };
    expect(handled.query.limit).toBe(100);
  });
});
