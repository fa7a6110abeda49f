import { twoPersonActSchema, twoPersonRuleSet } from '@bihuan/domain';
import { z } from 'zod';
import { declareOperations } from '../operation.ts';
import { commandAnswerSchema, revisionTextSchema } from '../values.ts';

const rules = { tag: 'access-record', path: '/api/v1/two-person-rules', status: 200 } as const;

export const twoPersonRuleOperations = declareOperations({
  getTwoPersonRules: {
    ...rules,
    method: 'get',
    kind: 'query',
    summary: { zh: '哪些事项须由两人分别办理', en: 'Which acts take two people' },
    output: z.object({
      items: z.array(z.object({ act: twoPersonActSchema, takesTwo: z.boolean() })),
      revision: revisionTextSchema.nullable(),
    }),
  },
  setTwoPersonRule: {
    ...rules,
    method: 'post',
    kind: 'command',
    summary: {
      zh: '设定验收人与报告人、规则采用人与起草人是否须为不同的人',
      en: 'Say whether whoever verifies must not have reported, and whoever adopts rules not have drafted them',
    },
    body: twoPersonRuleSet.schema,
    output: commandAnswerSchema,
    ifMatch: true,
    idempotent: true,
  },
});
