import { hash } from 'node:crypto';
import type { OutputOf } from '@bihuan/contract';
import { addDays, type CalendarDate, inWords, type Language } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { handleListFindings } from './list.ts';

type Finding = OutputOf<'listFindings'>['items'][number];

const findingsAtOnce = 1000;

/** The terms of the reader's open findings for the calendar of a phone: what it is about and the day, nothing else. */
export const handleExportTerms: Handler<'exportTerms'> = async (context, { query }) => {
  const { language, after } = query;
  const open: Finding[] = [];
  for (let cursor: string | null = null; ; ) {
    const asked = { status: 'open', limit: findingsAtOnce, after, ...(cursor !== null && { cursor }) } as const;
    const page: OutputOf<'listFindings'> = await handleListFindings(context, { query: asked });
    open.push(...page.items);
    cursor = page.next;
    if (cursor === null) break;
  }
  const bytes = Buffer.from(calendarText(open, language, context.clock()));
  return {
    hash: hash('sha256', bytes),
    name: language === 'zh' ? '整改期限.ics' : 'terms.ics',
    type: 'text/calendar; charset=utf-8',
    size: bytes.length,
    mayChange: true,
    async *read(range = null) {
      yield range === null ? bytes : bytes.subarray(range.start, range.end + 1);
    },
  };
};

/** RFC 5545: one whole day for each term; an entry keeps its UID, so that a file read in again moves it. */
export function calendarText(findings: readonly Finding[], language: Language, now: Date): string {
  const stamp = `${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  const entries = findings.flatMap(({ id, dueDate, objectName, state }) =>
    dueDate === null
      ? []
      : [
          'BEGIN:VEVENT',
          `UID:${id}@bihuan`,
          `DTSTAMP:${stamp}`,
          `DTSTART;VALUE=DATE:${basic(dueDate)}`,
          `DTEND;VALUE=DATE:${basic(addDays(dueDate, 1))}`,
          `SUMMARY:${escaped(`${objectName} · ${inWords('status', state, language)}`)}`,
          'TRANSP:TRANSPARENT',
          'END:VEVENT',
        ],
  );
  const name = language === 'zh' ? '整改期限' : 'Terms of rectification';
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Bihuan//terms//ZH',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${name}`,
    // RFC 7986, and what calendars before it read: how often whoever subscribes looks again.
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...entries,
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

const basic = (day: CalendarDate): string => day.replaceAll('-', '');
const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/[\r\n]+/g, ' ');

/** At most 75 bytes a line, and no character cut in two. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  for (const character of line) {
    if (Buffer.byteLength(current + character) > 74) {
      lines.push(current);
      current = '';
    }
    current += character;
  }
  return [...lines, current].join('\r\n ');
}
