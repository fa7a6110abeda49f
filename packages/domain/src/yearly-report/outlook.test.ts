import { it } from 'vitest';
import { givenOn } from '../fixtures/given.ts';
import type { YearlyReportEvent } from './events.ts';
import { evolveYearlyReport, initialYearlyReport, writeYearlyOutlook } from './outlook.ts';

const given = givenOn({ initial: initialYearlyReport, evolve: evolveYearlyReport });
const words = { paragraphs: [{ heading: '强化结果应用', text: '把评价结果作为安排预算的依据。' }], sample: [] };
const written: YearlyReportEvent = { type: 'YearlyOutlookWritten', data: words };
const nothing = { paragraphs: [], sample: [] };

it('what the office means to do is stated whole, and what it takes away is gone', () => {
  given()
    .when((state) => writeYearlyOutlook(words, state))
    .thenEvents(written);
  given(written)
    .when((state) => writeYearlyOutlook(words, state))
    .thenNothing();
  given(written)
    .when((state) => writeYearlyOutlook(nothing, state))
    .thenEvents({ type: 'YearlyOutlookWritten', data: nothing });
  given()
    .when((state) => writeYearlyOutlook(nothing, state))
    .thenNothing();
});
