import { actLinkIssued, reasonSchema } from '@bihuan/domain';
import { z } from 'zod';
import { declareOperations } from '../operation.ts';
import { commandAnswerSchema, idParams, instantSchema } from '../values.ts';

const links = { tag: 'reminders', status: 200 } as const;

/** Links in messages by which a person reports progress and hands in evidence without signing in. */
export const actLinkOperations = declareOperations({
  getActLinkRule: {
    ...links,
    method: 'get',
    path: '/api/v1/act-links/rule',
    kind: 'query',
    summary: { zh: '提醒消息是否带办理链接', en: 'Whether reminders carry links that let a unit act' },
    output: z.object({ isAllowed: z.boolean() }),
  },
  setActLinkRule: {
    ...links,
    method: 'post',
    path: '/api/v1/act-links/rule',
    kind: 'command',
    summary: {
      zh: '启用或停用办理链接；停用后已发出的也不能再用',
      en: 'Allow such links or not; those that are out stop working with it',
    },
    body: z.strictObject({ isAllowed: z.boolean(), reason: reasonSchema }),
    output: commandAnswerSchema,
    idempotent: true,
  },
  listActLinks: {
    ...links,
    method: 'get',
    path: '/api/v1/findings/{id}/act-links',
    kind: 'query',
    summary: {
      zh: '一个问题已发出的办理链接（不含链接本身）',
      en: 'Links of a finding that are out, without the links themselves',
    },
    params: idParams,
    output: z.object({
      items: z.array(
        z.object({
          linkId: z.string(),
          recipient: actLinkIssued.schema.shape.recipient,
          expiresAt: instantSchema,
        }),
      ),
    }),
  },
  revokeActLinks: {
    ...links,
    method: 'post',
    path: '/api/v1/findings/{id}/act-links/revocation',
    kind: 'command',
    summary: { zh: '停用一个问题已发出的全部办理链接', en: 'Revoke every link of a finding that is out' },
    params: idParams,
    body: z.strictObject({ reason: reasonSchema }),
    output: commandAnswerSchema,
    idempotent: true,
  },
});
