import type { RefusalEntry } from './catalogue.ts';

/** Refusals of saved views of the table from grades to money. */
export const tableViewRefusals = {
  'view.not-found': {
    kind: 'not-found',
    text: { zh: '没有这个视图，或者它不是您的。', en: 'There is no such view, or it is not yours.' },
    todo: { zh: '请刷新视图列表，或者另存为新视图。', en: 'Load the list of views again, or keep a new one.' },
  },
  'view.is-shared': {
    kind: 'forbidden-now',
    text: { zh: '视图“{name}”正在共享，他人在用。', en: 'The view “{name}” is shared: others use it.' },
    todo: { zh: '请先取消共享，或者另存为新视图。', en: 'End the sharing first, or keep a new view.' },
  },
  'view.not-shared-with-role': {
    kind: 'invalid',
    text: {
      zh: '这个视图没有共享给{role:role}，不能作为其默认视图。',
      en: 'The role “{role:role}” is not shown this view: it cannot open with it.',
    },
    todo: { zh: '请先把视图共享给该角色或者所有人。', en: 'Share it with the role or with everybody first.' },
  },
} as const satisfies Record<string, RefusalEntry>;
