import { randomUUID } from 'node:crypto';
import {
  type ChaseEvent,
  type ChaseState,
  calendarDate,
  chase,
  chooseLadder,
  evolveChase,
  evolveFinding,
  type FindingEvent,
  type FindingState,
  initialChase,
  initialFinding,
  type Ladder,
  localOperator,
  streamName,
  toEventToAppend,
} from '@bihuan/domain';
import { statutoryCalendar } from '@bihuan/statutory-calendar';
import { forSerious } from './ladders.ts';
import type { DayInTheYear } from './year.ts';

const jurisdiction = '141100';
const prefix = streamName({ jurisdiction, kind: 'finding', id: 'x' }).slice(0, -1);
const serious: Ladder = {
  ladderId: 'serious',
  name: { zh: '示例：从严', en: 'Strict (sample)' },
  when: { categories: null, classes: null, severities: ['serious'], departmentIds: null },
  order: 10,
  steps: forSerious.map(({ to, ...step }) => ({ ...step, to: [...to], placesHoldAtOnce: false })),
};

/** The domain's decision taken for every finding there is: what a sweep must come to, however it finds what is due. */
export function decidedByHand(): (day: DayInTheYear) => Promise<void> {
  const findings = new Map<string, FindingState>();
  const chased = new Map<string, { readonly state: ChaseState; readonly revision: bigint | 'none' }>();
  let after: bigint | null = null;

  return async ({ today, embedded: { store } }) => {
    const on = calendarDate(today);
    const news = store.readAll({ prefixes: [prefix], ...(after !== null && { after }) });
    for await (const { stream, position, type, data } of news) {
      after = position;
      const id = stream.slice(prefix.length);
      const event = { type, data } as unknown as FindingEvent;
      findings.set(id, evolveFinding(findings.get(id) ?? initialFinding, event));
    }
    for (const [id, finding] of findings) {
      if (finding.status === 'none') continue;
      const { category, class: ofClass } = finding.finding;
      const chosenBy = { category, class: ofClass, severity: finding.severity, departmentId: null };
      const settings = { ladder: chooseLadder(chosenBy, [serious]), calendar: statutoryCalendar };
      const { state, revision } = chased.get(id) ?? { state: initialChase, revision: 'none' };
      const events: ChaseEvent[] = chase(finding, settings, state, on);
      if (events.length === 0) continue;
      const appended = await store.append(
        streamName({ jurisdiction, kind: 'chase', id }),
        revision,
        events.map((event) => toEventToAppend(event, randomUUID())),
        {
          commandId: randomUUID(),
          correlationId: 'simulated-year',
          causationId: null,
          principal: localOperator.id,
          fingerprint: '0'.repeat(64),
        },
      );
      chased.set(id, { state: events.reduce(evolveChase, state), revision: appended.revision });
    }
  };
}
