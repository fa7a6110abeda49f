import type { InputOf, OutputOf } from '@bihuan/contract';
import type { CalendarDate, Principal, Proposal, RuleSetDefinition } from '@bihuan/domain';
import type {
  ContactsQueries,
  DeliveryQueries,
  Referring,
  ReminderQueries,
  SettingsQueries,
} from '@bihuan/read-models';
import type { KnownEvaluation, Register } from '@bihuan/report-import';

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
  | 'allocation'
  | 'contacts'
  | 'delivery'
  | 'evaluations'
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
  | 'listAllocations';
type Ones = 'getObject' | 'getOrganisation' | 'getEvaluation' | 'getRuleSet' | 'getImport' | 'getTimeline';
type Soon<Value> = Value | Promise<Value>;
type Asked<Id extends Lists | 'getTimeline'> = Omit<InputOf<Id>['query'], 'asOf' | 'on'> & View;
type OneAsked = View & { readonly id: string };
type List<Id extends Lists> = (principal: Principal, asked: Asked<Id>) => Soon<OutputOf<Id>>;
/** Null when there is no such thing then. */
type One<Id extends Ones, More = unknown> = (principal: Principal, asked: OneAsked & More) => Soon<OutputOf<Id> | null>;

/** What the handlers ask of the read models (packages/read-models keeps it); every question takes who asks. */
export interface ReadSide {
  /** Resolves once the position is served. Refused: `projection.behind`, after the bound. */
  waitFor(position: bigint, wait: Wait): Promise<void>;
  /** Something was appended in this process: look at once. */
  notify(): void;
  status(): Soon<readonly ProjectionState[]>;
  readonly allocations: {
    readonly list: List<'listAllocations'>;
    /** With the definition that the proposal was made by; null when there is no such line then. */
    get(principal: Principal, asked: OneAsked): Soon<AllocationAnswer | null>;
    fiscalYears(principal: Principal, view: View): Soon<OutputOf<'listFiscalYears'>>;
  };
  readonly evaluations: {
    readonly list: List<'listEvaluations'>;
    readonly get: One<'getEvaluation'>;
    readonly listFindings: List<'listFindings'>;
    getFinding(principal: Principal, asked: OneAsked): Soon<FindingFound | null>;
  };
  readonly register: {
    readonly listObjects: List<'listObjects'>;
    readonly getObject: One<'getObject'>;
    readonly listOrganisations: List<'listOrganisations'>;
    readonly getOrganisation: One<'getOrganisation'>;
    readonly listRuleSets: List<'listRuleSets'>;
    readonly getRuleSet: One<'getRuleSet'>;
    readonly listImports: List<'listImports'>;
    readonly getImport: One<'getImport'>;
    /** Imports that are not at their end at `position`, oldest first. */
    importsUnderWay(principal: Principal, view: View): Soon<ImportsUnderWay>;
    /** The objects and organisations that an import is planned on. */
    snapshot(principal: Principal, view: View): Soon<RegisterSnapshot>;
    /** The evaluations of these objects in one year, withdrawn ones too. */
    evaluationsOf(principal: Principal, asked: EvaluationsOf): Soon<readonly KnownEvaluation[]>;
    /** What later work points at the things with these ids. */
    referringTo(principal: Principal, asked: View & Created): Soon<Referring>;
  };
  readonly reminders: {
    /** What is due, what was issued, and how a finding stands towards being chased. */
    readonly [Question in keyof ReminderQueries]: (
      ...asked: Parameters<ReminderQueries[Question]>
    ) => Soon<ReturnType<ReminderQueries[Question]>>;
  };
  readonly settings: {
    /** What has been published for each year, by year. */
    calendars(...asked: Parameters<SettingsQueries['calendars']>): Soon<ReturnType<SettingsQueries['calendars']>>;
    /** The ladders that are set and not withdrawn. */
    ladders(...asked: Parameters<SettingsQueries['ladders']>): Soon<ReturnType<SettingsQueries['ladders']>>;
  };
  readonly contacts: {
    /** Who receives what on the day of the view: the seam that reminders and letters ask. */
    readonly [Question in keyof ContactsQueries]: (
      ...asked: Parameters<ContactsQueries[Question]>
    ) => Soon<ReturnType<ContactsQueries[Question]>>;
  };
  /** What is to be told, what is under way and has failed, what is in whose inbox; always as it stands now. */
  readonly delivery: {
    readonly [Question in keyof DeliveryQueries]: (
      ...asked: Parameters<DeliveryQueries[Question]>
    ) => Soon<ReturnType<DeliveryQueries[Question]>>;
  };
  readonly timeline: {
    readonly get: One<'getTimeline', Asked<'getTimeline'>>;
  };
}

interface RegisterSnapshot extends Omit<Register, 'evaluations'> {
  /** What it reflects: `asOf` for questions that must fit it. */
  readonly position: string | null;
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

/** What is recorded about a finding; how it is chased is asked of the reminders. */
export type FindingFound = Omit<OutputOf<'getFinding'>, 'item'> & {
  readonly item: Omit<OutputOf<'getFinding'>['item'], 'ladder' | 'nextReminder'>;
};

export interface AllocationAnswer extends Omit<OutputOf<'getAllocation'>, 'explanation' | 'proposal'> {
  readonly proposal: Proposal;
  readonly definition: RuleSetDefinition | null;
}
