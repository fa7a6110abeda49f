import { calendarDate, localOperator } from '@bihuan/domain';
import { expect, it } from 'vitest';
import type { HandlerContext } from '../../operations.ts';
import { namesOfKept } from './names-of-kept.ts';

it('asks once for the names of each kind of thing, however much of an import stays', async () => {
  const asked: string[] = [];
  const names =
    (kind: string) =>
    (_: unknown, { ids }: { readonly ids: readonly string[] }) => {
      asked.push(kind);
      return new Map(ids.flatMap((id) => (id.startsWith(kind) ? [[id, `名称${id}`] as const] : [])));
    };
  const projections = {
    register: { objectNames: names('object') },
    evaluations: { objectNames: names('evaluation') },
    contacts: { organisationNames: names('organisation'), personNames: names('person') },
  } as unknown as HandlerContext['projections'];
  const kinds = ['object', 'evaluation', 'organisation', 'person', 'tenure'];
  const kept = kinds.flatMap((kind) => Array.from({ length: 300 }, (_, at) => ({ targetId: `${kind}-${at}` })));
  const context = { projections, principal: { ...localOperator, sees: 'everything' } } as never;
  const found = await namesOfKept(context, kept, { asOf: null, on: calendarDate('2025-03-01') });
  expect(asked).toEqual(['object', 'evaluation', 'organisation', 'person']);
  expect(Object.keys(found)).toHaveLength(1200);
  expect(found['person-7']).toBe('名称person-7');
});
