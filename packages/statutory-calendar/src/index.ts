export { statutoryCalendar } from './statutory-calendar.ts';
