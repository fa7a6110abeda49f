export { calendarWith } from './calendar-with.ts';
export { statutoryCalendar } from './statutory-calendar.ts';
