import type { RefusalEntry } from './catalogue.ts';

/** Refusals of what is decided about an object of evaluation. */
export const objectRefusals = {
  'object.not-found': {
    kind: 'not-found',
    text: { zh: '没有这个评价对象。', en: 'There is no such object.' },
    todo: { zh: '请核对编号，或先登记该对象。', en: 'Check the id, or register the object first.' },
  },
  'object.already-registered': {
    kind: 'conflict',
    text: { zh: '编号 {objectId} 已登记为“{name}”。', en: 'Id {objectId} is already registered as {name}.' },
    todo: { zh: '请使用已登记的对象，或改用别的编号。', en: 'Use the registered object, or another id.' },
  },
  'object.not-active': {
    kind: 'forbidden-now',
    text: {
      zh: '“{name}”已合并或撤销（{status:status}），不能再变更。',
      en: '{name} has been merged or withdrawn ({status:status}) and can no longer be changed.',
    },
    todo: { zh: '请改为操作合并后的对象。', en: 'Work with the object it was merged into.' },
  },
  'object.merged-into-itself': {
    kind: 'invalid',
    text: { zh: '“{name}”不能并入它自己。', en: '{name} cannot be merged into itself.' },
    todo: { zh: '请选择另一个对象。', en: 'Choose another object.' },
  },
  'object.already-coded': {
    kind: 'forbidden-now',
    text: { zh: '“{name}”已有编码 {code}。', en: '{name} has the code {code} already.' },
    todo: {
      zh: '请核对编码；登记有误的，请另行登记正确的对象，再将此对象并入。',
      en: 'Check the code; if it was registered wrongly, register the right object and merge this one into it.',
    },
  },
  'object.code-taken': {
    kind: 'conflict',
    text: {
      zh: '编码 {code} 已用于“{name}”，两个对象不能共用一个编码。',
      en: 'The code {code} belongs to {name}; two objects never share a code.',
    },
    todo: {
      zh: '请更正编码；如是同一个对象，请使用“{name}”（{objectId}）。',
      en: 'Correct the code; if it is the same object, use {name} ({objectId}).',
    },
  },
  'object.code-being-given': {
    kind: 'conflict',
    text: {
      zh: '编码 {code} 正由另一项操作登记，结果还不知道。',
      en: 'The code {code} is being given by somebody else at this moment.',
    },
    todo: {
      zh: '请稍候再试；那一项没有完成的，十分钟后编码即可使用。',
      en: 'Try again in a moment; if the other one came to nothing, the code is free after ten minutes.',
    },
  },
} as const satisfies Record<string, RefusalEntry>;
