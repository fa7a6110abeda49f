import type { RefusalEntry } from './catalogue.ts';

/** Refusals of work that one process alone may do at a time. */
export const turnRefusals = {
  'turn.taken': {
    kind: 'conflict',
    text: {
      zh: '另一个副本上，{who} 正在做同类工作（导入、撤回导入、机构调整，或停用账户、收回角色）。',
      en: '{who} is at work of this kind (an import, taking one back, a change of units, or taking accounts and roles away) at another replica.',
    },
    todo: {
      zh: '什么也没有改变：请等其完成后再试；对方的副本中断时，半分钟后即可再试。',
      en: 'Nothing was changed: try again once that is done; where its replica has died, half a minute later.',
    },
  },
  'turn.lost': {
    kind: 'conflict',
    text: {
      zh: '这个副本停顿太久，工作已可由另一个副本接手，因此中途停下。',
      en: 'This replica stood still for so long that another one may have gone on, so it stopped halfway.',
    },
    todo: {
      zh: '请再次提交：已完成的步骤不会重复。',
      en: 'Send it again: steps that are done are not repeated.',
    },
  },
} as const satisfies Record<string, RefusalEntry>;
