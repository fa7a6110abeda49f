import type { InputOf, OutputOf } from '@bihuan/contract';
import type { Asking, CalendarDate, Proposal, RuleSetDefinition, WorkingCalendar } from '@bihuan/domain';
import type {
  AccessQueries,
  ApplicationQueries,
  BudgetQueries,
  ContactsQueries,
  DeedQueries,
  DeliveryQueries,
  EvidenceQueries,
  LedgerQueries,
  LetterQueries,
  OwnershipQueries,
  PolicyQueries,
  Referring,
  ReminderQueries,
  SettingsQueries,
  Simulations,
  TimelineQueries,
  YearUnderCeiling,
} from '@bihuan/read-models';
import type { KnownEvaluation, KnownUnit, Register } from '@bihuan/report-import';

/** From when a question is looked at, and the day on which it is asked. */
export interface View {
  /** A day (its end) or a position as decimal text; null for now. */
  readonly asOf: string | null;
  readonly on: CalendarDate;
}

export interface ProjectionState {
  readonly name: string;
  /** `live` once it is level with the log; everything else is not ready, and says why by its name. */
  readonly state: string;
  /** Whether questions are answered, from this generation or from an older one. */
  readonly serving: boolean;
  /** Up to where the log is served; 0 when nothing serves. */
  readonly position: number;
  /** How far the one is that is being built beside. */
  readonly rebuilding: { readonly position: number } | null;
  /** Null where the log's positions do not count events and it is not level. */
  readonly lagEvents: number | null;
  readonly lagSeconds: number;
  /** The event at which it stopped. */
  readonly fault: {
    readonly position: number;
    readonly eventId: string;
    readonly type: string;
    readonly message: string;
  } | null;
}

type ProjectionName =
  | 'access'
  | 'allocation'
  | 'application'
  | 'budget'
  | 'contacts'
  | 'deeds'
  | 'delivery'
  | 'evaluations'
  | 'evidence'
  | 'ledger'
  | 'letters'
  | 'ownership'
  | 'policies'
  | 'register'
  | 'reminders'
  | 'settings'
  | 'timeline';

export interface Wait {
  readonly timeoutMs: number;
  /** Only these. Default: all. */
  readonly projections?: readonly ProjectionName[];
}

type Lists =
  | 'listObjects'
  | 'listOrganisations'
  | 'listEvaluations'
  | 'listFindings'
  | 'listRuleSets'
  | 'listImports'
  | 'listEvidence';
type Ones = 'getObject' | 'getOrganisation' | 'getEvaluation' | 'getRuleSet';
type Soon<Value> = Value | Promise<Value>;
/** The questions of one read model, answered at once or later. */
type Answering<Queries extends Readonly<Record<keyof Queries, (...asked: never[]) => unknown>>> = {
  readonly [Name in keyof Queries]: (...asked: Parameters<Queries[Name]>) => Soon<ReturnType<Queries[Name]>>;
};
type Asked<Id extends Lists | 'getTimeline' | 'listAllocations'> = Omit<InputOf<Id>['query'], 'asOf' | 'on'> & View;
type OneAsked = View & { readonly id: string };
type List<Id extends Lists, More = unknown> = (principal: Asking, asked: Asked<Id> & More) => Soon<OutputOf<Id>>;
/** Null when there is no such thing then. */
type One<Id extends Ones, More = unknown> = (principal: Asking, asked: OneAsked & More) => Soon<OutputOf<Id> | null>;

/** By id, the names of many things at once; what is unknown has none. */
type NamesOf = (
  principal: Asking,
  asked: View & { readonly ids: readonly string[] },
) => Soon<ReadonlyMap<string, string>>;

/** By which calendar working days are counted. */
interface Counting {
  readonly calendar: WorkingCalendar;
}

/** What the handlers ask of the read models (packages/read-models keeps it); every question takes who asks. */
export interface ReadSide {
  /** Resolves once the position is served. Refused: `projection.behind`, after the bound. */
  waitFor(position: bigint, wait: Wait): Promise<void>;
  /** Something was appended in this process: look at once. */
  notify(): void;
  status(): Soon<readonly ProjectionState[]>;
  readonly allocations: {
    list(principal: Asking, asked: Asked<'listAllocations'>): Soon<AllocationsFound>;
    /** With the definition that the proposal was made by; null when there is no such line then. */
    get(principal: Asking, asked: OneAsked): Soon<AllocationAnswer | null>;
    fiscalYears(principal: Asking, view: View): Soon<OutputOf<'listFiscalYears'>>;
    days(principal: Asking, asked: View & { readonly fiscalYear: number }): Soon<OutputOf<'listAllocationDays'>>;
    /** Every line of a year as a ceiling for the whole budget looks at it. */
    underCeiling(principal: Asking, asked: View & { readonly fiscalYear: number }): Soon<YearUnderCeiling>;
  };
  readonly evaluations: {
    readonly list: List<'listEvaluations'>;
    readonly get: One<'getEvaluation'>;
    readonly listFindings: List<'listFindings', Counting>;
    getFinding(principal: Asking, asked: OneAsked & Counting): Soon<FindingFound | null>;
    /** By id of an evaluation, the name of its object. */
    readonly objectNames: NamesOf;
  };
  readonly register: {
    readonly listObjects: List<'listObjects'>;
    readonly getObject: One<'getObject'>;
    readonly objectNames: NamesOf;
    readonly listOrganisations: List<'listOrganisations'>;
    readonly getOrganisation: One<'getOrganisation'>;
    readonly listRuleSets: List<'listRuleSets'>;
    readonly getRuleSet: One<'getRuleSet'>;
    readonly listImports: List<'listImports'>;
    /** Without the names of what stayed and the rows left out, which stand elsewhere. */
    readonly getImport: (
      principal: Asking,
      asked: OneAsked,
    ) => Soon<Omit<OutputOf<'getImport'>, 'names' | 'skippedRows'> | null>;
    /** Imports that are not at their end at `position`, oldest first. */
    importsUnderWay(principal: Asking, view: View): Soon<ImportsUnderWay>;
    /** The objects and organisations that an import is planned on. */
    snapshot(principal: Asking, view: View): Soon<RegisterSnapshot>;
    /** The evaluations of these objects in one year, withdrawn ones too. */
    evaluationsOf(principal: Asking, asked: EvaluationsOf): Soon<readonly KnownEvaluation[]>;
    /** What later work points at the things with these ids. */
    referringTo(principal: Asking, asked: View & Created): Soon<Referring>;
  };
  /** What is due, what was issued, and how a finding stands towards being chased. */
  readonly reminders: Answering<ReminderQueries>;
  /** What is known about each subject's money, its flags and its rank. */
  readonly budget: Answering<BudgetQueries>;
  /** What other rules would do. */
  readonly simulations: Simulations;
  /** What was done with the results, and what was done against them. */
  readonly application: Answering<ApplicationQueries>;
  /** Calendars, ladders and decision rounds that were set. */
  readonly settings: Answering<SettingsQueries>;
  /** Who is let in and as what, asked with every request; always as it stands now. */
  readonly access: AccessQueries;
  readonly ledger: Answering<LedgerQueries>;
  /** Who did what. */
  readonly deeds: Answering<DeedQueries>;
  /** Who receives what on the day of the view: the seam that reminders and letters ask. */
  readonly contacts: Answering<ContactsQueries>;
  /** What somebody may see, and whose a thing is today. */
  readonly ownership: Answering<OwnershipQueries>;
  /** Letters and their register. */
  readonly letters: Answering<LetterQueries>;
  /** Changes of policies because of outcomes. */
  readonly policies: Answering<PolicyQueries>;
  /** What is to be told, what is under way and has failed, what is in whose inbox; always as it stands now. */
  readonly delivery: Answering<DeliveryQueries>;
  readonly timeline: Answering<TimelineQueries>;
  readonly evidence: {
    readonly list: List<'listEvidence'>;
    /** The name and the type of a file that came in as evidence or is referred to; null when there was no such file then. */
    fileOf(...asked: Parameters<EvidenceQueries['fileOf']>): Soon<ReturnType<EvidenceQueries['fileOf']>>;
    /** Whether a file is known, and only because of what is not seen. */
    isOnlyOfOthers(...asked: Parameters<EvidenceQueries['isOnlyOfOthers']>): Soon<boolean>;
  };
}

interface RegisterSnapshot extends Omit<Register, 'evaluations' | 'organisations'> {
  readonly organisations: readonly KnownUnit[];
}

interface EvaluationsOf extends View {
  readonly evaluationYear: number;
  /** Ids. */
  readonly objects: readonly string[];
}

export interface ImportsUnderWay {
  readonly items: readonly { readonly id: string }[];
  readonly position: string | null;
}

/** Ids of what an import created. */
export interface Created {
  readonly objects: readonly string[];
  readonly organisations: readonly string[];
  readonly evaluations: readonly string[];
}

/** What is known of a finding itself; what it is to be told next is joined by the handler. */
export type FindingFound = Omit<OutputOf<'getFinding'>, 'item'> & {
  readonly item: Omit<OutputOf<'getFinding'>['item'], 'ladder' | 'nextReminder' | 'sent'>;
};

/** A line as it is known; its ring and what may be done with it are joined by the handler. */
export type AllocationFound = Omit<OutputOf<'getAllocation'>['item'], 'ring' | 'allowed'>;

type AllocationsFound = Omit<OutputOf<'listAllocations'>, 'items'> & { readonly items: readonly AllocationFound[] };

export interface AllocationAnswer
  extends Omit<OutputOf<'getAllocation'>, 'item' | 'changes' | 'explanation' | 'proposal'> {
  readonly item: AllocationFound;
  readonly proposal: Proposal;
  readonly definition: RuleSetDefinition | null;
  /** The event of the decision that stands; null without one. */
  readonly decisionEventId: string | null;
}
