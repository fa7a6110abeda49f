import { calendarDateSchema, idSchema } from '@bihuan/domain';
import { z } from 'zod';
import { declareOperations } from '../operation.ts';
import {
  idParams,
  instantSchema,
  namedSchema,
  pageQuery,
  pageShape,
  positionTextSchema,
  viewQuery,
  wordsSchema,
} from '../values.ts';

/** One thing that happened, in plain words. */
export const timelineEntrySchema = z
  .object({
    eventId: z.string(),
    type: z.string(),
    stream: z.string(),
    /** The day it was recorded, in the jurisdiction's zone. */
    day: calendarDateSchema,
    recordedAt: instantSchema,
    principal: z.string(),
    actingAs: z.string().nullable().meta({ description: 'The role in which it acted' }),
    onBehalfOf: z.string().nullable().meta({ description: 'Id of the account in whose stead it acted' }),
    words: wordsSchema,
    sample: z.boolean(),
    position: positionTextSchema,
  })
  .meta({ id: 'TimelineEntry' });

export const timelineOperations = declareOperations({
  getTimeline: {
    tag: 'timeline',
    method: 'get',
    path: '/api/v1/timeline/{id}',
    kind: 'query',
    summary: {
      zh: '一个对象的全部经过',
      en: 'Everything that happened to one object',
    },
    params: idParams,
    query: z.strictObject({ ...viewQuery, ...pageQuery }),
    output: z.object({
      object: namedSchema.extend({ id: idSchema }),
      items: z.array(timelineEntrySchema),
      ...pageShape,
    }),
    status: 200,
  },
});
