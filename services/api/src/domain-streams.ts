import {
  type AdoptionEvent,
  type AdoptionState,
  type AllocationEvent,
  type AllocationState,
  type CalendarEvent,
  type CalendarState,
  type DomainEvent,
  type EvaluationEvent,
  type EvaluationState,
  evolveAdoption,
  evolveAllocation,
  evolveCalendar,
  evolveEvaluation,
  evolveFinding,
  evolveImport,
  evolveLadder,
  evolveObject,
  evolveOrganisation,
  evolveRuleSet,
  type FindingEvent,
  type FindingState,
  type ImportEvent,
  type ImportState,
  initialAdoption,
  initialAllocation,
  initialCalendar,
  initialEvaluation,
  initialFinding,
  initialImport,
  initialLadder,
  initialObject,
  initialOrganisation,
  initialRuleSet,
  type LadderEvent,
  type LadderState,
  type ObjectEvent,
  type ObjectState,
  type OrganisationEvent,
  type OrganisationState,
  type RuleSetEvent,
  type RuleSetState,
  type StreamKind,
} from '@bihuan/domain';
import type { EventStore } from '@bihuan/event-store';
import { streamsOf } from './streams.ts';

/** Every kind of stream that this release decides on, bound to the store and the jurisdiction. */
export function domainStreams(store: EventStore, jurisdiction: string) {
  const bind = <State, Event extends DomainEvent>(
    kind: StreamKind,
    initial: State,
    evolve: (state: State, event: Event) => State,
  ) => streamsOf<State, Event>({ store, jurisdiction, kind, initial, evolve });
  return {
    object: bind<ObjectState, ObjectEvent>('object', initialObject, evolveObject),
    organisation: bind<OrganisationState, OrganisationEvent>('organisation', initialOrganisation, evolveOrganisation),
    evaluation: bind<EvaluationState, EvaluationEvent>('evaluation', initialEvaluation, evolveEvaluation),
    finding: bind<FindingState, FindingEvent>('finding', initialFinding, evolveFinding),
    allocation: bind<AllocationState, AllocationEvent>('allocation', initialAllocation, evolveAllocation),
    'rule-set': bind<RuleSetState, RuleSetEvent>('rule-set', initialRuleSet, evolveRuleSet),
    adoption: bind<AdoptionState, AdoptionEvent>('adoption', initialAdoption, evolveAdoption),
    import: bind<ImportState, ImportEvent>('import', initialImport, evolveImport),
    calendar: bind<CalendarState, CalendarEvent>('calendar', initialCalendar, evolveCalendar),
    ladder: bind<LadderState, LadderEvent>('ladder', initialLadder, evolveLadder),
  };
}
export type DomainStreams = ReturnType<typeof domainStreams>;
