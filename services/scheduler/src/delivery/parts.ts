import type {
  Asking,
  CalendarDate,
  ChaseRecipient,
  CommandMetadata,
  Language,
  LetterKind,
  LetterNumber,
  Matter,
  OutboxEvent,
  OutboxState,
  WorkingCalendar,
} from '@bihuan/domain';
import type { Streams } from '@bihuan/event-store';
import type { DeliveryQueries, RecipientQuestion, Recipients } from '@bihuan/read-models';
import type { Logger } from 'pino';
import type { Channel, SendingOutcome } from '../channels/channel.ts';
import type { MatterStreams } from '../matter-streams.ts';

type Soon<Value> = Value | Promise<Value>;

/** What is asked of the read models; the api's read side is one. */
export interface DeliveryReadSide {
  waitFor(
    position: bigint,
    wait: {
      readonly timeoutMs: number;
      readonly projections?: readonly ('contacts' | 'delivery' | 'letters' | 'reminders')[];
    },
  ): Promise<void>;
  readonly delivery: {
    readonly [Question in keyof DeliveryQueries]: (
      ...asked: Parameters<DeliveryQueries[Question]>
    ) => Soon<ReturnType<DeliveryQueries[Question]>>;
  };
  readonly reminders: {
    /** Who answers for a matter now: the object of a finding may have gone to another unit since it was raised. */
    ofMatter(principal: Asking, asked: { readonly matter: Matter } & View): Soon<{ readonly item: AboutMatter } | null>;
  };
  readonly contacts: {
    recipientsOf(principal: Asking, asked: RecipientQuestion & View): Soon<Recipients>;
    organisationNames(
      principal: Asking,
      asked: { readonly ids: readonly string[] } & View,
    ): Soon<ReadonlyMap<string, string>>;
  };
  /** Newest first. */
  readonly letters: {
    list(
      principal: Asking,
      asked: { readonly subjectId: string; readonly limit: number } & View,
    ): Soon<{ readonly items: readonly LetterAbout[] }>;
  };
}

interface LetterAbout {
  readonly kind: LetterKind;
  readonly status: string;
  readonly number: LetterNumber | null;
}

interface View {
  readonly asOf: string | null;
  readonly on: CalendarDate;
}

/** Whom a matter concerns now, and what it is called. */
export interface AboutMatter extends Omit<RecipientQuestion, 'role'> {
  readonly objectName: string;
}

/** When and how much may be sent. */
export interface SendingRules {
  /** `08:30`: local time of the jurisdiction from which messages go out, and up to which. */
  readonly from: string;
  readonly until: string;
  readonly workingDaysOnly: boolean;
  /** How long nothing more must have come for a recipient before a digest is made of what there is. */
  readonly settleMs: number;
  /** Most messages that a recipient gets over a channel on a day. */
  readonly messagesPerDay: number;
  /** Most matters that a message lists; the rest is behind the link. */
  readonly mostLines: number;
  /** How often a message is tried before it stays in the list of what failed. */
  readonly attempts: number;
  /** How long after the first failed attempt the second is due; each later one waits three times as long, six hours at most. */
  readonly firstRetryMs: number;
}

export const defaultSendingRules: SendingRules = {
  from: '08:30',
  until: '17:30',
  workingDaysOnly: true,
  settleMs: 30_000,
  messagesPerDay: 10,
  mostLines: 30,
  attempts: 8,
  firstRetryMs: 60_000,
};

/** The path of a link by which one person acts on one finding without signing in; null where there is none to give. */
export type IssueActLink = (asked: {
  readonly findingId: string;
  readonly recipient: ChaseRecipient;
  readonly messageId: string;
  readonly command: CommandMetadata;
}) => Promise<string | null>;

/** What delivery works with. */
export interface DeliveryParts {
  readonly matters: Pick<MatterStreams, 'follow' | 'chasesOf'>;
  readonly outboxes: Streams<OutboxState, OutboxEvent>;
  readonly head: () => Promise<bigint | null>;
  readonly readSide: DeliveryReadSide;
  /** By default messages lead to where one signs in. */
  readonly issueActLink?: IssueActLink;
  readonly channels: ReadonlyMap<string, Channel>;
  /** As it is known at the moment: what is published, over the statutory one. */
  readonly calendar: () => Soon<WorkingCalendar>;
  readonly rules: SendingRules;
  /** IANA zone that decides which day and hour it is. */
  readonly zone: string;
  /** 发文机关: the office in whose name messages are sent. */
  readonly issuer: string;
  /** Where people open the product, without a slash at the end; null where messages carry no link. */
  readonly publicUrl: string | null;
  /** For recipients who are no people. */
  readonly language: Language;
  readonly clock: () => Date;
  /** Told of every attempt to deliver: over which channel, what came of it, how long it took. */
  readonly onAttempt?: (attempt: { channel: string; outcome: SendingOutcome['kind']; seconds: number }) => void;
  /** From 0 to 1: spreads attempts. */
  readonly chance: () => number;
  readonly log: Logger;
}
