import { expect, it } from 'vitest';
import { calendarText } from './export-terms.ts';

const finding = (over: object) =>
  ({ id: 'f-1', dueDate: '2025-12-31', objectName: '示例项目', state: 'committed', ...over }) as never;

it('a calendar of terms keeps long and hostile names within its lines, and days of their own', () => {
  const now = new Date('2025-03-01T02:00:00Z');
  const objectName = `甲,乙;\\丙\r\nDTSTART:19700101 ${'很长的名称😀'.repeat(40)}`;
  const text = calendarText([finding({ objectName }), finding({ id: 'f-2', dueDate: null })], 'zh', now);
  const lines = text.split('\r\n');
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(lines.filter((line) => line.startsWith('DTSTART'))).toEqual(['DTSTART;VALUE=DATE:20251231']);
  expect(lines).toContain('DTEND;VALUE=DATE:20260101');
  expect(lines.filter((line) => line.startsWith('UID:'))).toEqual(['UID:f-1@bihuan']);
  expect(text.replaceAll('\r\n ', '')).toContain('SUMMARY:甲\\,乙\\;\\\\丙 DTSTART:19700101');
});
