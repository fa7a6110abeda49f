import type { Terms } from './glossary-terms.ts';
import type { PolicyChangeKind } from './policy-change/events.ts';
import type { PolicyChangeMove } from './policy-change/moves.ts';
import type { PolicyChangeState } from './policy-change/state.ts';

/** What is to become of a policy. */
export const policyChangeKind: Terms<PolicyChangeKind> = {
  keep: { zh: '保留', en: 'keep' },
  improve: { zh: '完善', en: 'improve' },
  merge: { zh: '整合', en: 'merge' },
  shrink: { zh: '压减', en: 'shrink' },
  cancel: { zh: '取消', en: 'cancel' },
  'new-measure': { zh: '出台新措施', en: 'new measure' },
};

export const policyChangeStatus: Terms<PolicyChangeState['status']> = {
  none: { zh: '尚未提出', en: 'not proposed' },
  proposed: { zh: '已提出', en: 'proposed' },
  adopted: { zh: '已采纳', en: 'adopted' },
  rejected: { zh: '未采纳', en: 'rejected' },
  implemented: { zh: '已落实', en: 'implemented' },
  withdrawn: { zh: '已撤销', en: 'withdrawn' },
};

export const policyChangeMove: Terms<PolicyChangeMove> = {
  addPolicyChangeGrounds: { zh: '补充依据', en: 'add grounds' },
  adoptPolicyChange: { zh: '采纳', en: 'adopt it' },
  rejectPolicyChange: { zh: '不予采纳', en: 'reject it' },
  extendPolicyChange: { zh: '延长期限', en: 'extend the term' },
  implementPolicyChange: { zh: '登记落实', en: 'record that it is carried out' },
  withdrawPolicyChange: { zh: '撤销', en: 'withdraw it' },
};
