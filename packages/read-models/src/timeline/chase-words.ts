import {
  type BihuanEvent,
  type ChaseEvent,
  type ChaseRecipient,
  inWords,
  type Language,
  type SweepEvent,
} from '@bihuan/domain';
import { type DataOf, part, reasoned, type Words } from './phrases.ts';

type Says<Type extends BihuanEvent['type']> = (data: DataOf<Type>) => Words;

const listed = (language: Language, items: readonly string[]) => items.join(language === 'zh' ? '、' : ', ');

function overdue(days: number): Words {
  if (days === 0) return { zh: '期限未过', en: 'not overdue' };
  return days > 0
    ? { zh: `逾期 ${days} 个工作日`, en: `${days} working days overdue` }
    : { zh: `距期限 ${-days} 个工作日`, en: `${-days} working days left` };
}

const issued: Says<'ReminderIssued'> = ({ kind, form, standsFor, recipients, dueDate, workingDaysOverdue, on }) => {
  const said = (language: Language) => ({
    kind: inWords('ladderStep', kind, language),
    to: listed(
      language,
      recipients.map((role) => inWords('recipientRole', role, language)),
    ),
    lower:
      standsFor.length === 0
        ? null
        : listed(
            language,
            standsFor.map((step) => inWords('ladderStep', step.kind, language)),
          ),
    late: overdue(workingDaysOverdue)[language],
  });
  const zh = said('zh');
  const en = said('en');
  return {
    zh: `${on} 发出“${zh.kind}”（${form === 'letter' ? '文书' : '消息'}）：期限 ${dueDate}，${zh.late}；送${zh.to}${part(zh.lower, (text) => `；一并代替此前的${text}`)}`,
    en: `Issued on ${on}: ${en.kind} (${form}); due ${dueDate}, ${en.late}; to ${en.to}${part(en.lower, (text) => `; in place of: ${text}`)}`,
  };
};

/** Whom a reminder goes to, as it is recorded: people and organisations by id. */
export function recipientInWords(to: ChaseRecipient, language: Language): string {
  if (to.kind === 'person') return to.personId;
  return to.kind === 'organisation' ? to.organisationId : inWords('recipientRole', to.role, language);
}

/** What the sweep says of itself. */
export const sweepSentences: { readonly [Type in SweepEvent['type']]: Says<Type> } = {
  SweepCompleted: ({ on, issued: count }) => ({
    zh: `完成 ${on} 的催办巡查，发出 ${count} 项`,
    en: `Sweep of ${on} completed, ${count} issued`,
  }),
  ClockConfirmed: ({ clock, reason }) =>
    reasoned(`确认时钟 ${clock.at} 无误`, `Clock confirmed at ${clock.at}`, reason),
};

/** What each event of a chase says. */
export const chaseSentences: { readonly [Type in ChaseEvent['type']]: Says<Type> } = {
  DeadlinePassed: ({ dueDate }) => ({
    zh: `期限 ${dueDate} 已过，尚未办结`,
    en: `The due day ${dueDate} passed and it was not done`,
  }),
  ReminderIssued: issued,
  ReminderAddressed: ({ to, on }) => {
    const all = (language: Language) =>
      listed(
        language,
        to.map((one) => recipientInWords(one.recipient, language)),
      );
    return { zh: `${on} 催办送${all('zh')}`, en: `Reminder goes to ${all('en')}, ${on}` };
  },
  ReminderDelivered: ({ channel, recipient: to, on }) => ({
    zh: `${on} 催办已送达${recipientInWords(to, 'zh')}（${channel}）`,
    en: `Reminder delivered on ${on} to ${recipientInWords(to, 'en')} (${channel})`,
  }),
  ReminderFailed: ({ channel, recipient: to, attempt, isFinal, error, on }) => ({
    zh: `${on} 第 ${attempt} 次向${recipientInWords(to, 'zh')}发送催办未成功（${channel}，${error.code}）${isFinal ? '，不再自动重试' : ''}`,
    en: `Attempt ${attempt} on ${on} to send a reminder to ${recipientInWords(to, 'en')} failed (${channel}, ${error.code})${isFinal ? '; it is not tried again by itself' : ''}`,
  }),
  ReminderWithdrawn: ({ cause, on }) => ({
    zh: `${on} 催办不再发送：${inWords('chaseCause', cause, 'zh')}`,
    en: `Reminder not sent after all, ${on}: ${inWords('chaseCause', cause, 'en')}`,
  }),
};
