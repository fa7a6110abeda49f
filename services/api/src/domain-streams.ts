import { type AdoptionEvent, type AdoptionState, type AllocationEvent, type AllocationState, type CalendarEvent, type CalendarState, type DecisionRoundEvent, type DecisionRoundState, type DomainEvent, type EvaluationEvent, type EvaluationState, type EvidenceEvent, type EvidenceState, evolveAdoption, evolveAllocation, evolveCalendar, evolveDecisionRound, evolveEvaluation, evolveEvidence, evolveFinding, evolveImport, evolveLadder, evolveLetter, evolveLetterWords, evolveObject, evolveOrganisation, evolveOutbox, evolvePerson, evolvePersonRecord, evolvePosts, evolveRegister, evolveRuleSet, evolveUnitImport, type FindingEvent, type FindingState, type ImportEvent, type ImportState, initialAdoption, initialAllocation, initialCalendar, initialDecisionRound, initialEvaluation, initialEvidence, initialFinding, initialImport, initialLadder, initialLetter, initialLetterWords, initialObject, initialOrganisation, initialOutbox, initialPerson, initialPersonRecord, initialPosts, initialRegister, initialRuleSet, initialUnitImport, type LadderEvent, type LadderState, type LetterEvent, type LetterState, type LetterWordsEvent, type LetterWordsState, type ObjectEvent, type ObjectState, type OrganisationEvent, type OrganisationState, type OutboxEvent, type OutboxState, type PersonEvent, type PersonRecordEvent, type PersonRecordState, type PersonState, type PostEvent, type PostsState, type RegisterEvent, type RegisterState, type RuleSetEvent, type RuleSetState, type StreamKind, type UnitImportEvent, type UnitImportState } from '@bihuan/domain';
import { type EventStore, streamsOf } from '@bihuan/event-store';

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
    outbox: bind<OutboxState, OutboxEvent>('outbox', initialOutbox, evolveOutbox),
    evaluation: bind<EvaluationState, EvaluationEvent>('evaluation', initialEvaluation, evolveEvaluation),
    finding: bind<FindingState, FindingEvent>('finding', initialFinding, evolveFinding),
    allocation: bind<AllocationState, AllocationEvent>('allocation', initialAllocation, evolveAllocation),
    'decision-round': bind<DecisionRoundState, DecisionRoundEvent>(
      'decision-round',
      initialDecisionRound,
      evolveDecisionRound,
    ),
    'rule-set': bind<RuleSetState, RuleSetEvent>('rule-set', initialRuleSet, evolveRuleSet),
    adoption: bind<AdoptionState, AdoptionEvent>('adoption', initialAdoption, evolveAdoption),
    import: bind<ImportState, ImportEvent>('import', initialImport, evolveImport),
    calendar: bind<CalendarState, CalendarEvent>('calendar', initialCalendar, evolveCalendar),
    ladder: bind<LadderState, LadderEvent>('ladder', initialLadder, evolveLadder),
    evidence: bind<EvidenceState, EvidenceEvent>('evidence', initialEvidence, evolveEvidence),
    letter: bind<LetterState, LetterEvent>('letter', initialLetter, evolveLetter),
    'letter-register': bind<RegisterState, RegisterEvent>('letter-register', initialRegister, evolveRegister),
    'letter-words': bind<LetterWordsState, LetterWordsEvent>('letter-words', initialLetterWords, evolveLetterWords),
    // Nothing of a person stays in memory when the person is deleted.
    person: streamsOf<PersonState, PersonEvent>({
      store,
      jurisdiction,
      kind: 'person',
      initial: initialPerson,
      evolve: evolvePerson,
      statesKept: 0,
    }),
    'person-record': bind<PersonRecordState, PersonRecordEvent>(
      'person-record',
      initialPersonRecord,
      evolvePersonRecord,
    ),
    'unit-import': bind<UnitImportState, UnitImportEvent>('unit-import', initialUnitImport, evolveUnitImport),
    posts: bind<PostsState, PostEvent>('posts', initialPosts, evolvePosts),
  };
}
export type DomainStreams = ReturnType<typeof domainStreams>;
