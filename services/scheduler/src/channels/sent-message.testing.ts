import type { Message } from './channel.ts';

/** A message as tests send it. */
export const message = (overrides: Partial<Message> = {}): Message => ({
  messageId: 'b.3f2a.2025-07-01.0',
  to: 'officer@example.test',
  toSecret: null,
  mention: null,
  recipient: { id: 'p-1', name: '示例经办人' },
  language: 'zh',
  subject: '【示例】整改事项提醒：逾期 1 项',
  text: '一、逾期\n1. 排水管网“二期”未验收',
  findingIds: ['f-1'],
  policyChangeIds: [],
  ...overrides,
});

export const notStopped = (): AbortSignal => new AbortController().signal;
