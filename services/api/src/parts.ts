import type { AccessRecord } from '@bihuan/access-record';
import type { Position } from '@bihuan/domain';
import type { EventStore } from '@bihuan/event-store';
import type { KeptBytes } from '@bihuan/kept-bytes';
import type { Logger } from 'pino';
import type { AccessPart } from './accounts/access-part.ts';
import type { DomainStreams } from './domain-streams.ts';
import type { EvidenceLimits } from './features/evidence/receive-files.ts';
import type { KeptFiles } from './features/imports/kept-files.ts';
import type { UnitDrafts } from './features/unit-imports/drafts.ts';
import type { TakeTurn } from './http/rate-limit.ts';
import type { ObjectCodes } from './object-codes.ts';
import type { oneAtATime } from './one-at-a-time.ts';
import type { ReadSide } from './read-side.ts';
import type { SchedulerSeam } from './scheduler-seam.ts';
import type { InTurn } from './shared-turn.ts';
import type { SweepSeam } from './sweep-seam.ts';
import type { VerificationRun } from './verification.ts';

/** What handlers work with. */
export interface Parts {
  readonly store: EventStore;
  readonly streams: DomainStreams;
  readonly projections: ReadSide;
  /** Position of the last append made through this process; null before the first. */
  readonly lastAppended: () => Position | null;
  readonly codes: ObjectCodes;
  /** Files by the hash of their content: evidence, sources of imports, letters as they were issued. */
  readonly kept: KeptBytes;
  readonly evidenceLimits: EvidenceLimits;
  /** Counts one request of somebody; refused when there are too many. */
  readonly takeTurn: TakeTurn;
  /** Who signed in, saw what, was refused: beside the log, without contents. */
  readonly accessRecord: AccessRecord;
  /** What letting people in is done with. */
  readonly access: AccessPart;
  readonly files: KeptFiles;
  readonly drafts: UnitDrafts;
  readonly verification: VerificationRun;
  /** Null where this service does not run it. */
  readonly sweep: SweepSeam | null;
  /** Null while this service runs none. */
  readonly scheduler: SchedulerSeam | null;
  /** Imports and takings back, over all replicas. */
  readonly inImportTurn: InTurn;
  /** Takings away of accounts and roles, over all replicas. */
  readonly inAdministratorsTurn: InTurn;
  /** Lists of rankings: each is written whole before another one begins. */
  readonly inRankingTurn: ReturnType<typeof oneAtATime>;
  /** Changes of who stands above whom, and of who stands for whom, over all replicas. */
  readonly inSupervisionTurn: InTurn;
  /** 行政区划代码, six digits. */
  readonly jurisdiction: string;
  /** Name of the jurisdiction, such as 吕梁市. */
  readonly where: string;
  /** 发文机关: the office in whose name letters are issued. */
  readonly issuer: string;
  /** IANA zone that decides which day it is. */
  readonly zone: string;
  readonly clock: () => Date;
  readonly log: Logger;
}
