import type { OutputOf } from '@bihuan/contract';
import type { Language } from '@bihuan/domain';

type Role = OutputOf<'listContradictions'>['items'][number]['events'][number]['role'];

/** What an event is to the thing that is said. */
export const eventRoles: Readonly<Record<Role, Readonly<Record<Language, string>>>> = {
  outcome: { zh: '评价结果', en: 'outcome' },
  'self-evaluation': { zh: '单位自评', en: 'self-evaluation' },
  decision: { zh: '预算决定', en: 'decision' },
  'budget-before': { zh: '上年预算', en: 'budget before' },
  'approved-budget': { zh: '批复预算', en: 'approval' },
  hold: { zh: '暂缓', en: 'hold' },
  payments: { zh: '拨付', en: 'payments' },
  cancellation: { zh: '取消', en: 'cancellation' },
  publication: { zh: '公开', en: 'publication' },
  'claw-back': { zh: '收回', en: 'claw-back' },
  finding: { zh: '问题', en: 'finding' },
  verification: { zh: '验收', en: 'verification' },
  results: { zh: '整改成效', en: 'results' },
  'policy-change': { zh: '政策调整', en: 'policy change' },
};
