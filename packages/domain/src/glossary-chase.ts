import type { WithdrawalCause } from './chase/events.ts';
import type { MatterKind } from './chase/matter.ts';
import type { Pause } from './chase/subject.ts';
import type { Terms } from './glossary-terms.ts';
import type { ClockDoubt } from './sweep/clock.ts';

/** Why an open matter is not chased for the time being, or an issued step is not sent any more. */
export const chaseCause: Terms<Pause | WithdrawalCause> = {
  done: { zh: '已办结或撤销', en: 'it is done or withdrawn' },
  'handed-in': { zh: '完成情况待核查', en: 'a completion is being checked' },
  'extension-pending': { zh: '延期申请待答复', en: 'an extension is being decided' },
  'due-date-moved': { zh: '期限已变更', en: 'the due date has moved' },
  reopened: { zh: '问题已重新打开', en: 'the finding was reopened' },
};

/** What is chased. */
export const matterKind: Terms<MatterKind> = {
  finding: { zh: '评价问题', en: 'finding' },
  'policy-change': { zh: '政策调整', en: 'policy change' },
  'look-back': { zh: '回头看', en: 'look-back' },
};

/** Why a clock is not believed. */
export const clockDoubt: Terms<ClockDoubt['kind']> = {
  'behind-the-record': { zh: '时钟早于已有记录', en: 'the clock lies behind the record' },
  jumped: { zh: '时钟发生跳变', en: 'the clock has jumped' },
  'gap-not-explained': {
    zh: '间隔过长，无法判断是停机还是时钟跳变',
    en: 'a long gap that may be an outage or a jump of the clock',
  },
};
