import type { RefusalEntry } from './catalogue.ts';

/** Refusals about supervision and successors, people, posts and deputies, and why nobody receives something. */
export const contactRefusals = {
  'organisation.supervision-cycle': {
    kind: 'invalid',
    text: {
      zh: '这样一来“{name}”将成为自己的上级：{chain}。',
      en: 'That would put {name} above itself: {chain}.',
    },
    todo: {
      zh: '请先调整这条链上某个单位的主管单位。',
      en: 'First change the supervisor of one of the organisations in this chain.',
    },
  },
  'organisation.supervisor-not-found': {
    kind: 'invalid',
    text: {
      zh: '没有编号为 {organisationId} 的主管单位。',
      en: 'There is no supervising organisation {organisationId}.',
    },
    todo: { zh: '请核对编号，或先登记主管单位。', en: 'Check the id, or register the supervisor first.' },
  },
  'organisation.successor-not-found': {
    kind: 'invalid',
    text: {
      zh: '没有编号为 {organisationId} 的承接单位。',
      en: 'There is no succeeding organisation {organisationId}.',
    },
    todo: { zh: '请核对编号，或先登记承接单位。', en: 'Check the id, or register the successor first.' },
  },
  'organisation.partner-not-active': {
    kind: 'forbidden-now',
    text: {
      zh: '“{name}”自己已不再存续（{status:status}），不能作为承接单位或主管单位。',
      en: '{name} itself no longer exists ({status:status}) and can neither succeed nor supervise.',
    },
    todo: { zh: '请选择存续的单位。', en: 'Choose an organisation that still exists.' },
  },
  'organisation.split-into-itself': {
    kind: 'invalid',
    text: { zh: '“{name}”不能分立为它自己。', en: '{name} cannot be split into itself.' },
    todo: {
      zh: '原单位继续存续的，不必登记分立，请另行登记新单位。',
      en: 'If it goes on existing, no split is needed: register the new organisation beside it.',
    },
  },
  'organisation.successor-twice': {
    kind: 'invalid',
    text: { zh: '“{name}”的同一承接单位写了不止一次。', en: 'A successor of {name} is stated more than once.' },
    todo: { zh: '请每个承接单位只写一次。', en: 'State each successor once.' },
  },
  'organisation.one-main-successor': {
    kind: 'invalid',
    text: {
      zh: '“{name}”分立后应有且只有一个主要承接单位，现有 {count} 个。',
      en: 'A split of {name} has exactly one main successor, not {count}.',
    },
    todo: {
      zh: '请指定一个主要承接单位，未另作安排的事项由它承接。',
      en: 'Name one main successor: it takes over whatever is not assigned to another.',
    },
  },
  'organisation.object-follows-twice': {
    kind: 'invalid',
    text: {
      zh: '评价对象 {objectId} 被划给不止一个承接单位。',
      en: 'The object {objectId} is given to more than one successor.',
    },
    todo: { zh: '请只划给其中一个。', en: 'Give it to one of them.' },
  },
  'period.ends-before-it-begins': {
    kind: 'invalid',
    text: { zh: '结束日 {until} 早于开始日 {from}。', en: 'The last day {until} comes before the first {from}.' },
    todo: { zh: '请核对两个日期。', en: 'Check the two days.' },
  },
  'person.not-found': {
    kind: 'not-found',
    text: { zh: '没有这个人员。', en: 'There is no such person.' },
    todo: { zh: '请核对编号，或先登记该人员。', en: 'Check the id, or register the person first.' },
  },
  'person.already-registered': {
    kind: 'conflict',
    text: { zh: '编号 {personId} 已登记为另一人员。', en: 'The id {personId} is registered for somebody else.' },
    todo: { zh: '请换一个编号，或修改已登记的人员。', en: 'Use another id, or amend the registered person.' },
  },
  'person.deleted': {
    kind: 'forbidden-now',
    text: {
      zh: '这个人员已删除，姓名和联系方式不再保存。',
      en: 'This person has been deleted; name and addresses are no longer kept.',
    },
    todo: { zh: '如需再次联系，请重新登记为新的人员。', en: 'Register them as a new person if they are needed again.' },
  },
  'person.mail-malformed': {
    kind: 'invalid',
    text: { zh: '“{value}”不是邮箱地址。', en: '{value} is not a mail address.' },
    todo: { zh: '请按 name@example.com 的样子填写。', en: 'Write it like name@example.com.' },
  },
  'person.phone-malformed': {
    kind: 'invalid',
    text: { zh: '“{value}”不是电话号码。', en: '{value} is not a phone number.' },
    todo: {
      zh: '请填写手机或固定电话号码，分机写作“转801”。',
      en: 'Write the digits of a mobile or fixed line; an extension as “x801”.',
    },
  },
  'person.robot-address-malformed': {
    kind: 'invalid',
    text: { zh: '机器人地址不是网址。', en: 'The robot’s address is not a web address.' },
    todo: {
      zh: '请从群机器人设置里复制以 https:// 开头的地址。',
      en: 'Copy the address beginning with https:// from the robot’s settings.',
    },
  },
  'post.not-there': {
    kind: 'invalid',
    text: { zh: '这里没有“{post:post}”这个岗位。', en: 'There is no post “{post:post}” here.' },
    todo: {
      zh: '单位和部门设负责人、经办人；其余岗位属于财政部门。',
      en: 'Organisations have a head and contacts; the other posts belong to the finance bureau.',
    },
  },
  'post.held-already': {
    kind: 'conflict',
    text: {
      zh: '此人已任“{post:post}”（{from} 至 {until}），时间重叠。',
      en: 'The person holds the post “{post:post}” already ({from} to {until}).',
    },
    todo: { zh: '请先结束原任期，或换不重叠的日期。', en: 'End that term first, or choose days that do not overlap.' },
  },
  'post.occupied': {
    kind: 'conflict',
    text: {
      zh: '“{post:post}”在 {from} 至 {until} 已有人担任。',
      en: 'The post “{post:post}” is held by somebody else from {from} to {until}.',
    },
    todo: {
      zh: '同一时间只有一人担任：请先调整那段任期。',
      en: 'One person holds it at a time: change that term first.',
    },
  },
  'post.tenure-not-found': {
    kind: 'not-found',
    text: { zh: '没有这段任期。', en: 'There is no such term of a post.' },
    todo: { zh: '请核对编号。', en: 'Check the id.' },
  },
  'post.only-shortened': {
    kind: 'invalid',
    text: { zh: '任期只能提前结束。', en: 'A term can only be ended earlier.' },
    todo: { zh: '要延长，请另登记一段任期。', en: 'To extend it, fill the post again for the further days.' },
  },
  'deputy.is-the-same-person': {
    kind: 'invalid',
    text: { zh: '不能由本人代理本人。', en: 'Nobody is their own deputy.' },
    todo: { zh: '请选择另一个人员。', en: 'Choose somebody else.' },
  },
  'deputy.named-by-themselves': {
    kind: 'denied',
    text: { zh: '不能由自己把自己指定为别人的代理人。', en: 'Nobody names themselves as somebody else’s deputy.' },
    todo: { zh: '请由本人或另一名有权限的人员指定。', en: 'Have that person, or somebody else who may, appoint you.' },
  },
  'deputy.already-appointed': {
    kind: 'conflict',
    text: { zh: '{from} 至 {until} 已有代理人。', en: 'There is a deputy from {from} to {until} already.' },
    todo: { zh: '请先结束那段代理，或换不重叠的日期。', en: 'End that first, or choose days that do not overlap.' },
  },
  'deputy.cycle': {
    kind: 'invalid',
    text: {
      zh: '这样代理会绕回本人：{chain}。',
      en: 'The chain of deputies would come back to the same person: {chain}.',
    },
    todo: { zh: '请选择另一个代理人，或换不重叠的日期。', en: 'Choose another deputy, or days that do not overlap.' },
  },
  'deputy.not-found': {
    kind: 'not-found',
    text: { zh: '没有这项代理。', en: 'There is no such deputy.' },
    todo: { zh: '请核对编号。', en: 'Check the id.' },
  },
  'deputy.only-shortened': {
    kind: 'invalid',
    text: { zh: '代理只能提前结束。', en: 'A deputy’s time can only be ended earlier.' },
    todo: { zh: '要延长，请另登记一项代理。', en: 'To extend it, appoint the deputy again for the further days.' },
  },
  'recipient.no-contact': {
    kind: 'forbidden-now',
    text: {
      zh: '“{organisation}”没有登记经办人或负责人，无人接收。',
      en: '{organisation} has neither a contact nor a head on record; nobody receives this.',
    },
    todo: { zh: '请为该单位登记经办人。', en: 'Register a contact of that organisation.' },
  },
  'recipient.no-unit': {
    kind: 'forbidden-now',
    text: { zh: '没有明确责任单位，无人接收。', en: 'No unit is stated; nobody receives this.' },
    todo: { zh: '请先明确单位。', en: 'State the unit first.' },
  },
  'recipient.no-department': {
    kind: 'forbidden-now',
    text: {
      zh: '“{organisation}”的上级中没有主管部门，无人接收。',
      en: 'There is no department above {organisation}; nobody receives this.',
    },
    todo: { zh: '请登记该单位的主管部门。', en: 'State which department supervises it.' },
  },
  'recipient.unknown-organisation': {
    kind: 'forbidden-now',
    text: {
      zh: '没有编号为 {organisationId} 的单位，无人接收。',
      en: 'There is no organisation {organisationId}; nobody receives this.',
    },
    todo: { zh: '请核对单位。', en: 'Check which organisation it is.' },
  },
  'recipient.organisation-withdrawn': {
    kind: 'forbidden-now',
    text: {
      zh: '“{organisation}”已撤销且没有承接单位，无人接收。',
      en: '{organisation} has been withdrawn without a successor; nobody receives this.',
    },
    todo: { zh: '请把相关事项改到承接单位名下。', en: 'Assign its matters to the organisation that takes over.' },
  },
  'recipient.post-vacant': {
    kind: 'forbidden-now',
    text: {
      zh: '财政部门的“{post:post}”没有登记人员，无人接收。',
      en: 'Nobody is on record in the post “{post:post}” of the finance bureau; nobody receives this.',
    },
    todo: { zh: '请登记该岗位的人员。', en: 'Register who holds that post.' },
  },
  'recipient.person-deleted': {
    kind: 'forbidden-now',
    text: {
      zh: '登记的人员 {personId} 已删除。',
      en: 'The person {personId} who is on record has been deleted.',
    },
    todo: { zh: '请登记接替的人员。', en: 'Register who follows.' },
  },
  'recipient.unknown-person': {
    kind: 'forbidden-now',
    text: { zh: '没有编号为 {personId} 的人员。', en: 'There is no person {personId}.' },
    todo: { zh: '请登记该人员，或改由他人负责。', en: 'Register the person, or make somebody else responsible.' },
  },
  'recipient.no-responsible-person': {
    kind: 'forbidden-now',
    text: {
      zh: '没有指定到人的整改责任人，改由单位接收。',
      en: 'No person is named as responsible; the unit receives this instead.',
    },
    todo: { zh: '请在整改承诺中指定责任人。', en: 'Name the responsible person in the commitment.' },
  },
  'recipient.supervision-cycle': {
    kind: 'forbidden-now',
    text: {
      zh: '“{organisation}”的上级绕回了自己，找不到主管部门。',
      en: 'The chain above {organisation} comes back to itself; no department is found.',
    },
    todo: { zh: '请更正其中一个单位的主管单位。', en: 'Correct the supervisor of one of them.' },
  },
  'recipient.deputy-cycle': {
    kind: 'forbidden-now',
    text: {
      zh: '{personId} 的代理绕回了本人，仍由本人接收。',
      en: 'The deputies of {personId} come back to the same person, who receives this.',
    },
    todo: { zh: '请结束其中一项代理。', en: 'End one of those deputies’ terms.' },
  },
} as const satisfies Record<string, RefusalEntry>;
