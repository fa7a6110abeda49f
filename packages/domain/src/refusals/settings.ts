import type { RefusalEntry } from './catalogue.ts';

/** Refusals of what is set for a jurisdiction: calendars of its working days, ladders of its reminders. */
export const settingsRefusals = {
  'calendar.year-out-of-reach': {
    kind: 'invalid',
    text: {
      zh: '工作日只计算 1990 至 2199 年，不含 {value}。',
      en: 'Working days are counted from 1990 to 2199; {value} lies outside.',
    },
    todo: { zh: '请核对日期的年份。', en: 'Check the year of the date.' },
  },
  'calendar.day-of-another-year': {
    kind: 'invalid',
    text: { zh: '{day} 不在 {year} 年内。', en: '{day} does not lie in {year}.' },
    todo: { zh: '请把它写进它所在年份的日历。', en: 'Put it into the calendar of its own year.' },
  },
  'calendar.day-twice': {
    kind: 'invalid',
    text: { zh: '{day} 写了不止一次。', en: '{day} is stated more than once.' },
    todo: { zh: '请只保留一次。', en: 'State it once.' },
  },
  'calendar.day-off-and-worked': {
    kind: 'invalid',
    text: { zh: '{day} 既列为放假又列为上班。', en: '{day} is stated both as a day off and as one that is worked.' },
    todo: { zh: '请对照通知，从其中一处去掉。', en: 'Look at the notice and take it out of one of the two.' },
  },
  'calendar.not-a-weekend-day': {
    kind: 'invalid',
    text: { zh: '{day} 不是周六或周日，本来就上班。', en: '{day} is no Saturday or Sunday; it is worked anyway.' },
    todo: { zh: '调休上班日只填周末的日期。', en: 'State only weekend days that are worked.' },
  },
  'calendar.reason-missing': {
    kind: 'invalid',
    text: {
      zh: '{year} 年的日历已经发布过，更正须说明理由。',
      en: 'The calendar of {year} has been published before; a correction needs its reason.',
    },
    todo: { zh: '请填写更正的理由。', en: 'Say why it is corrected.' },
  },
  'ladder.not-found': {
    kind: 'not-found',
    text: { zh: '没有设定过这个催办阶梯。', en: 'No such ladder has been set.' },
    todo: { zh: '请核对编号。', en: 'Check the id.' },
  },
  'ladder.id-reserved': {
    kind: 'invalid',
    text: { zh: '编号“{value}”是系统保留的。', en: 'The id {value} is kept for the system.' },
    todo: { zh: '请换一个编号。', en: 'Choose another id.' },
  },
  'ladder.step-twice': {
    kind: 'invalid',
    text: { zh: '期限后第 {offset} 个工作日有不止一步。', en: 'There is more than one step at {offset} working days.' },
    todo: { zh: '请合并成一步，或改到另一天。', en: 'Make them one, or move one to another day.' },
  },
  'ladder.steps-out-of-order': {
    kind: 'invalid',
    text: {
      zh: '各步没有按日期先后排列：{offset} 在 {before} 之后。',
      en: 'The steps are not in the order of their days: {offset} comes after {before}.',
    },
    todo: { zh: '请按期限前后的工作日数从小到大排列。', en: 'Put them in order, the earliest first.' },
  },
  'ladder.wrong-side-of-due-day': {
    kind: 'invalid',
    text: {
      zh: '“{kind:ladderStep}”不能放在期限后第 {offset} 个工作日（负数为期限前）。',
      en: 'A step of the kind {kind:ladderStep} cannot stand at {offset} working days after the due day.',
    },
    todo: {
      zh: '到期提醒不晚于到期日；抄送、督办和暂缓安排不早于逾期第 1 个工作日。',
      en: 'A notice comes no later than the due day; copies, supervision and holds no sooner than one working day after it.',
    },
  },
  'ladder.recipient-twice': {
    kind: 'invalid',
    text: {
      zh: '{offset} 这一步的同一接收人写了不止一次。',
      en: 'The step at {offset} names a recipient more than once.',
    },
    todo: { zh: '请只保留一次。', en: 'Name each of them once.' },
  },
  'ladder.default-has-conditions': {
    kind: 'invalid',
    text: {
      zh: '默认阶梯不能带条件，否则有的事项没有阶梯可用。',
      en: 'The default ladder takes no conditions: something would be left without a ladder.',
    },
    todo: { zh: '请去掉条件，或用另一个编号设定。', en: 'Leave the conditions out, or set it under another id.' },
  },
  'ladder.condition-of-findings': {
    kind: 'invalid',
    text: {
      zh: '这个阶梯只用于政策调整，而政策调整没有问题类别、整改类型和严重程度，阶梯永远不会用到。',
      en: 'This ladder is for policy changes alone, which have no category, class or severity: it would never apply.',
    },
    todo: {
      zh: '请去掉这项条件，或让阶梯也用于评价问题。',
      en: 'Leave the condition out, or let it be for findings too.',
    },
  },
  'ladder.hold-of-findings': {
    kind: 'invalid',
    text: {
      zh: '这个阶梯只用于政策调整，政策调整逾期不暂缓安排资金。',
      en: 'This ladder is for policy changes alone, for which no money is held.',
    },
    todo: {
      zh: '请去掉这一步，或改为督办。',
      en: 'Leave the step out, or make it one to the head of finance.',
    },
  },
  'ladder.look-backs-alone': {
    kind: 'invalid',
    text: {
      zh: '回头看的阶梯只用于回头看：期限由财政部门自定，被评价单位没有要办的事。',
      en: 'A ladder of look-backs is for look-backs alone: the day is the bureau’s own, and the unit owes nothing by it.',
    },
    todo: {
      zh: '请在适用事项中只选回头看；其他事项另设阶梯。',
      en: 'Name look-backs and no other matter; set a ladder of its own for the others.',
    },
  },
  'ladder.within-the-bureau': {
    kind: 'invalid',
    text: {
      zh: '回头看只在财政部门内部提醒：步骤应是到期提醒或催办，以消息发给财政部门的岗位。',
      en: 'A look-back is a matter within the bureau: its steps are notices and reminders, as messages to posts of the bureau.',
    },
    todo: {
      zh: '请改为消息，发给绩效管理、预算、分管领导或财政局主要负责人。',
      en: 'Make it a message to the performance or budget office, the leader in charge or the head of finance.',
    },
  },
} as const satisfies Record<string, RefusalEntry>;
