import { calendarDateSchema, grantSchema, idSchema, nameSchema, reasonSchema } from '@bihuan/domain';
import { z } from 'zod';
import { declareOperations } from '../operation.ts';
import {
  commandAnswerSchema,
  commandShape,
  idParams,
  instantSchema,
  orNull,
  positionTextSchema,
  viewQuery,
} from '../values.ts';

const tokenSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    grants: z.array(grantSchema),
    expiresOn: calendarDateSchema,
    status: z.enum(['valid', 'expired', 'revoked']),
    createdAt: instantSchema,
    createdBy: z.string(),
    /** Who answers for it: whoever created it, or the person to whom it was handed over. */
    keeperId: z.string(),
    revokedAt: instantSchema.nullable(),
  })
  .meta({ id: 'Token' });

const tokens = { tag: 'accounts' } as const;

/** What lets other systems in. */
export const tokenOperations = declareOperations({
  listTokens: {
    ...tokens,
    method: 'get',
    kind: 'query',
    path: '/api/v1/tokens',
    summary: { zh: '列出令牌', en: 'List tokens' },
    query: z.strictObject({ after: viewQuery.after }),
    output: z.object({ items: z.array(tokenSchema), position: positionTextSchema.nullable() }),
    status: 200,
  },
  createToken: {
    ...tokens,
    method: 'post',
    kind: 'command',
    path: '/api/v1/tokens',
    summary: { zh: '为其他系统创建令牌', en: 'Create a token for another system' },
    body: z.strictObject({
      /** Of the system that uses it. */
      name: nameSchema,
      grants: z.array(grantSchema).min(1).max(50),
      expiresOn: calendarDateSchema.optional().meta({ description: 'The last day; default a year from today' }),
    }),
    output: z.object({
      id: idSchema,
      /** For `Authorization: Bearer`. Shown once: the log holds its hash. */
      /** Null for a command that is repeated: it was said once. */
      token: z.string().nullable(),
      expiresOn: calendarDateSchema,
      ...commandShape,
    }),
    status: 201,
  },
  revokeToken: {
    ...tokens,
    method: 'post',
    kind: 'command',
    path: '/api/v1/tokens/{id}/revocation',
    summary: { zh: '撤销令牌', en: 'Revoke a token' },
    params: idParams,
    body: z.strictObject({ reason: orNull(reasonSchema) }),
    output: commandAnswerSchema,
    status: 200,
    idempotent: true,
  },
});
