import {
  type CalendarDate,
  type IssuedStep,
  inWords,
  type Language,
  type WorkingCalendar,
  workingDaysBetween,
} from '@bihuan/domain';
import type { FindingFacts } from './parts.ts';

/** One finding of a message. */
export interface TextLine {
  readonly findingId: string;
  readonly step: Pick<IssuedStep, 'kind' | 'dueDate'>;
  /** Null when nothing more is known of it than its step. */
  readonly facts: FindingFacts | null;
}

export interface MessageText {
  readonly subject: string;
  readonly text: string;
}

interface Asked {
  readonly lines: readonly TextLine[];
  readonly recipientName: string;
  readonly language: Language;
  readonly on: CalendarDate;
  readonly calendar: WorkingCalendar;
  readonly where: string;
  readonly publicUrl: string | null;
  readonly mostLines: number;
}

/** What a message says: overdue first, longest first, then what is due soon; reckoned for the day it is sent on. */
export function messageText(asked: Asked): MessageText {
  const { lines, language, on, calendar, mostLines, publicUrl, where } = asked;
  const reckoned = lines
    .map((line) => ({ ...line, days: workingDaysBetween(line.step.dueDate, on, calendar).days }))
    .sort((a, b) => b.days - a.days || (a.findingId < b.findingId ? -1 : 1));
  const isLate = ({ step }: TextLine) => step.dueDate < on;
  const groups = [
    { heading: words.overdue[language], all: reckoned.filter(isLate) },
    { heading: words.dueSoon[language], all: reckoned.filter((line) => !isLate(line)) },
  ].filter(({ all }) => all.length > 0);
  const shown = new Set(groups.flatMap(({ all }) => all).slice(0, mostLines));
  const rest = lines.length - shown.size;

  const text = [words.greeting(asked.recipientName)[language], ''];
  for (const { heading, all } of groups) {
    const ofGroup = all.filter((line) => shown.has(line));
    if (ofGroup.length === 0) continue;
    text.push(heading, ...ofGroup.flatMap((line, index) => lineText(line, index + 1, asked)), '');
  }
  if (rest > 0) text.push(words.more(rest)[language]);
  if (publicUrl !== null) text.push(words.link(`${publicUrl}/inbox`)[language]);
  text.push('', where);
  const isSample = lines.some(({ facts }) => (facts?.sample.length ?? 0) > 0);
  if (isSample) text.unshift(words.sample[language], '');
  return { subject: subjectOf(reckoned, isLate, asked, isSample), text: text.join('\n').trimEnd() };
}

interface Reckoned extends TextLine {
  readonly days: number;
}

function subjectOf(
  lines: readonly Reckoned[],
  isLate: (line: TextLine) => boolean,
  { language }: Asked,
  isSample: boolean,
): string {
  const late = lines.filter(isLate).length;
  const [only] = lines;
  const mark = isSample ? words.sampleMark[language] : '';
  if (lines.length === 1 && only !== undefined) {
    const kind = inWords('ladderStep', only.step.kind, language);
    return `${mark}${words.single(kind, only.facts?.objectName ?? only.findingId)[language]}`;
  }
  return `${mark}${words.several(late, lines.length - late)[language]}`;
}

function lineText(
  { facts, findingId, step, days }: Reckoned,
  number: number,
  { language, publicUrl }: Asked,
): string[] {
  const kind = inWords('ladderStep', step.kind, language);
  const about = facts === null ? findingId : [facts.unit, facts.objectName].filter((part) => part !== null).join(' · ');
  const first = `${number}. ${about}${facts === null ? '' : `：${oneLine(facts.description)}`}`;
  const more = [`   ${kind}${words.term(step.dueDate, days)[language]}`];
  if (facts?.requirement) more.push(`   ${words.requirement(oneLine(facts.requirement))[language]}`);
  if (publicUrl !== null) more.push(`   ${publicUrl}/findings/${findingId}`);
  return [first, ...more];
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The words of messages, until the templates of letters and messages take their place. */
const words = {
  greeting: (name: string) => ({
    zh: name === '' ? '您好：' : `${name}，您好：`,
    en: name === '' ? 'Hello,' : `Dear ${name},`,
  }),
  overdue: { zh: '【已逾期】', en: 'OVERDUE' },
  dueSoon: { zh: '【即将到期】', en: 'DUE SOON' },
  sample: {
    zh: '【示例】本消息含演示用的示例数据。',
    en: '[示例 sample] This message contains made-up data for demonstration.',
  },
  sampleMark: { zh: '【示例】', en: '[示例] ' },
  single: (kind: string, about: string) => ({ zh: `整改${kind}：${about}`, en: `Rectification, ${kind}: ${about}` }),
  several: (late: number, soon: number) => ({
    zh: `整改事项提醒：逾期 ${late} 项，即将到期 ${soon} 项`,
    en: `Rectification: ${late} overdue, ${soon} due soon`,
  }),
  term: (dueDate: CalendarDate, days: number) => {
    if (days > 0)
      return { zh: `，期限 ${dueDate}，逾期 ${days} 个工作日`, en: `; due ${dueDate}, ${days} working days overdue` };
    return { zh: `，期限 ${dueDate}，还有 ${-days} 个工作日`, en: `; due ${dueDate}, ${-days} working days left` };
  },
  requirement: (text: string) => ({ zh: `整改要求：${text}`, en: `Requirement: ${text}` }),
  more: (count: number) => ({ zh: `另有 ${count} 项未列出。`, en: `${count} more are not listed.` }),
  link: (url: string) => ({ zh: `全部事项：${url}`, en: `All of them: ${url}` }),
} as const;
