import { calendarDate } from '@bihuan/domain';
import { describe, expect, it } from 'vitest';
import { type Line, type ToSay, whatIsSaid } from './what-is-said.ts';

const line = (id: string, dueDate: string, more: Partial<Line> = {}): Line => ({
  matter: { kind: 'finding', id },
  step: { kind: 'reminder', dueDate: calendarDate(dueDate), standsFor: [] },
  objectName: '示例项目',
  unit: '示例单位',
  description: `示例问题${id}`,
  requirement: null,
  mustAct: true,
  letterNumber: null,
  isSample: false,
  ...more,
});

const said = (lines: readonly Line[], more: Partial<ToSay> = {}) =>
  whatIsSaid({
    lines,
    addressee: '示例单位',
    recipientKey: 'person:p-1',
    language: 'zh',
    on: calendarDate('2025-07-01'),
    calendar: new Map([[2025, { daysOff: [], makeUpDays: [] }]]),
    issuer: '示例市财政局',
    publicUrl: 'http://bihuan.example',
    mostLines: 30,
    ...more,
  });

describe('one finding', () => {
  it('is told by itself: how late it is, what is to be done, and where', () => {
    const { subject, text } = said([line('f-1', '2025-06-27')]);
    expect(subject).toBe('【催办】示例项目：整改已逾期2个工作日');
    expect(text).toContain('“示例项目”的一项绩效评价问题，整改期限为2025年6月27日，已逾期2个工作日，请抓紧办理。');
    expect(text).toContain('办理：http://bihuan.example/findings/f-1');
    expect(said([line('f-1', '2025-06-27')], { language: 'en' }).text).toContain('overdue by 2 working days');
  });

  it('that is due today is not overdue', () => {
    expect(said([line('f-1', '2025-07-01')]).text).toContain('今天（2025年7月1日）到期');
  });

  it('on the days off after its day is overdue by less than a working day, not by none', () => {
    const { subject, text } = said([line('f-1', '2025-06-27')], { on: calendarDate('2025-06-28') });
    expect([subject, text.includes('已逾期不足1个工作日')]).toEqual(['【催办】示例项目：整改已逾期', true]);
  });

  it('names the unit to others, who are not asked to do it themselves', () => {
    const { text } = said([line('f-1', '2025-06-27', { mustAct: false })], { addressee: '示例主管部门' });
    expect(text).toContain('“示例项目”（示例单位）的一项');
    expect(text).toContain('请知悉，并督促整改。');
    expect(text).not.toContain('请提交');
  });

  it('names the steps that it stands for after an outage', () => {
    const step = { ...line('f-1', '2025-06-27').step, standsFor: [{ kind: 'notice' as const, offset: -5 }] };
    expect(said([line('f-1', '2025-06-27', { step })]).text).toContain('本消息同时代替此前未发出的：到期提醒。');
  });
});

describe('a digest', () => {
  const many = [line('f-1', '2025-07-04'), line('f-2', '2025-06-27'), line('f-3', '2025-06-20')];

  it('has what is longest overdue first, each with its kind, its letter and its page, and leads to the inbox', () => {
    const lines = [...many.slice(0, 2), line('f-3', '2025-06-20', { letterNumber: '催办〔2025〕12号' })];
    const { subject, text } = said(lines);
    expect(subject).toBe('【整改提醒】2025年7月1日：逾期2项，即将到期1项');
    expect(text.match(/findings\/f-\d/g)).toEqual(['findings/f-3', 'findings/f-2', 'findings/f-1']);
    expect(text).toContain('1. 【催办】示例项目：示例问题f-3（期限2025年6月20日，逾期7个工作日，见催办〔2025〕12号）');
    expect(text).toContain('全部事项：http://bihuan.example/inbox?recipient=person%3Ap-1');
  });

  it('counts what its cap leaves out, and says where it is also where there is no address', () => {
    const { text } = said(many, { mostLines: 1, publicUrl: null });
    expect(text).toContain('另有2项未列出。');
    expect(text).toContain('全部事项请登录系统查看。');
    expect(text).not.toContain('http');
  });

  it('says that it is a sample as soon as one of its findings is', () => {
    const { subject } = said([...many.slice(0, 2), line('f-3', '2025-06-20', { isSample: true })]);
    expect(subject).toMatch(/^【示例】/);
    expect(said(many).subject).not.toContain('示例】【');
  });
});

describe('a policy change', () => {
  const policy = (dueDate: string, more: Partial<Line> = {}) =>
    line('p-1', dueDate, {
      matter: { kind: 'policy-change', id: 'p-1' },
      objectName: '贴息按季申报',
      description: '逾期不补',
      requirement: '办法第二十条',
      ...more,
    });

  it('is told in its own words, and leads to its own page', () => {
    const { subject, text } = said([policy('2025-06-27')]);
    expect(subject).toBe('【催办】贴息按季申报：政策调整已逾期2个工作日');
    expect(text).toContain('“贴息按季申报”政策调整，落实期限为2025年6月27日，已逾期2个工作日，请抓紧办理。');
    expect(text).toContain('调整内容：逾期不补');
    expect(text).toContain('依据：办法第二十条');
    expect(text).toContain('请登记落实情况和文号或佐证材料');
    expect(text).toContain('办理：http://bihuan.example/policy-changes/p-1');
    expect(text).not.toMatch(/整改|问题/);
    const english = said([policy('2025-07-04')], { language: 'en' }).text;
    expect(english).toContain('The policy change “贴息按季申报”');
    expect(english).not.toMatch(/finding|rectif/i);
  });

  it('is seen to by others, who do not carry it out themselves', () => {
    const { text } = said([policy('2025-06-27', { mustAct: false })], { addressee: '示例主管部门' });
    expect(text).toContain('“贴息按季申报”（示例单位）政策调整');
    expect(text).toContain('请知悉，并督促落实。');
  });

  it('stands in one digest with findings, marked as what it is', () => {
    const { subject, text } = said([line('f-1', '2025-06-20'), policy('2025-06-27')]);
    expect(subject).toBe('【整改等事项提醒】2025年7月1日：逾期2项，即将到期0项');
    expect(text).toContain('2. 【催办】贴息按季申报（政策调整）：逾期不补');
    expect(text).toContain('http://bihuan.example/findings/f-1');
    expect(text).toContain('http://bihuan.example/policy-changes/p-1');
    expect(said([policy('2025-06-20'), policy('2025-07-04')]).subject).toMatch(/^【政策调整提醒】/);
  });
});

describe('a look-back', () => {
  const lookBack = (dueDate: string, changes: Partial<Line> = {}): Line =>
    line('f-1', dueDate, {
      matter: { kind: 'look-back', id: 'f-1' },
      requirement: '是否仍在使用',
      unit: '示例单位',
      ...changes,
    });

  it('asks whoever has to look, and names the unit without asking anything of it', () => {
    const { subject, text } = said([lookBack('2025-07-01')], { addressee: '绩效管理机构' });
    expect(subject).toMatch(/^【到期提醒】.*回头看期限2025年7月1日$/);
    expect(text).toContain('（示例单位）的一项绩效评价问题已经销号，计划的回头看今天（2025年7月1日）到期。');
    expect(text).toContain('查看内容：是否仍在使用');
    expect(text).toContain('不再合格的，重新打开问题');
    expect(text).toContain('办理：http://bihuan.example/findings/f-1');
    expect(text).not.toMatch(/请提交|延期/);
    const late = said([lookBack('2025-06-27')]);
    expect(late.subject).toMatch(/：回头看已逾期2个工作日$/);
    expect(said([lookBack('2025-06-27')], { language: 'en' }).text).toContain('record that the look-back passed');
  });

  it('stands in one digest with others, marked as what it is', () => {
    const { subject, text } = said([line('f-2', '2025-06-20'), lookBack('2025-06-27')]);
    expect(subject).toMatch(/^【整改等事项提醒】/);
    expect(text).toContain('（回头看）');
    expect(said([lookBack('2025-06-20'), lookBack('2025-07-04')]).subject).toMatch(/^【回头看提醒】/);
  });
});
