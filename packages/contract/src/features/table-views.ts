import { audienceSchema, defaultViewSet, idSchema, roleSchema, tableViewSaved } from '@bihuan/domain';
import { z } from 'zod';
import { declareOperations } from '../operation.ts';
import { commandAnswerSchema, idParams, orNull, positionTextSchema, revisionTextSchema, viewQuery } from '../values.ts';

const { name, members } = tableViewSaved.schema.shape;

const tableViewSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    members,
    audience: audienceSchema,
    /** Whether whoever asks made it. */
    isOwn: z.boolean(),
    revision: revisionTextSchema,
  })
  .meta({ id: 'TableView' });

const views = { tag: 'allocations', status: 200 } as const;

/** Views of the table from grades to money: what its address says, under a name. Tools of today, whichever moment the table shows. */
export const tableViewOperations = declareOperations({
  listTableViews: {
    ...views,
    method: 'get',
    path: '/api/v1/table-views',
    kind: 'query',
    summary: {
      zh: '列出本人的和共享的视图，以及各角色的默认视图',
      en: 'Views of one’s own and shared ones, and which opens for each role',
    },
    query: z.strictObject({ after: viewQuery.after }),
    output: z.object({
      items: z.array(tableViewSchema),
      defaults: z.array(z.object({ role: roleSchema, viewId: idSchema })),
      position: positionTextSchema.nullable(),
    }),
  },
  saveTableView: {
    ...views,
    method: 'post',
    path: '/api/v1/table-views',
    kind: 'command',
    summary: { zh: '存为视图（给出编号则更改本人的视图）', en: 'Keep a view; with an id, change one’s own' },
    body: z.strictObject({
      id: orNull(idSchema).meta({ description: 'Of the own view that is changed; null or left out for a new one' }),
      name,
      members,
    }),
    output: commandAnswerSchema,
    idempotent: true,
  },
  setDefaultView: {
    ...views,
    method: 'post',
    path: '/api/v1/table-views/defaults',
    kind: 'command',
    summary: { zh: '设定一个角色的默认视图', en: 'Say which view opens for a role' },
    body: z.strictObject({ ...defaultViewSet.schema.shape, reason: orNull(defaultViewSet.schema.shape.reason) }),
    output: commandAnswerSchema,
    idempotent: true,
  },
  shareTableView: {
    ...views,
    method: 'post',
    path: '/api/v1/table-views/{id}/audience',
    kind: 'command',
    summary: { zh: '设定视图的共享范围', en: 'Say who is shown a view' },
    params: idParams,
    body: z.strictObject({ audience: audienceSchema }),
    output: commandAnswerSchema,
    idempotent: true,
  },
  withdrawTableView: {
    ...views,
    method: 'post',
    path: '/api/v1/table-views/{id}/withdrawal',
    kind: 'command',
    summary: { zh: '删除本人的视图', en: 'Withdraw a view of one’s own' },
    params: idParams,
    body: z.strictObject({}),
    output: commandAnswerSchema,
    idempotent: true,
  },
});
