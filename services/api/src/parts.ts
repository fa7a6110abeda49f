import type { Position } from '@bihuan/domain';
import type { EventStore } from '@bihuan/event-store';
import type { Logger } from 'pino';
import type { DomainStreams } from './domain-streams.ts';
import type { KeptFiles } from './features/imports/kept-files.ts';
import type { oneAtATime } from './features/imports/one-at-a-time.ts';
import type { ObjectCodes } from './object-codes.ts';
import type { ReadSide } from './read-side.ts';
import type { SchedulerSeam } from './scheduler-seam.ts';
import type { SweepSeam } from './sweep-seam.ts';

/** What handlers work with. */
export interface Parts {
  readonly store: EventStore;
  readonly streams: DomainStreams;
  readonly projections: ReadSide;
  /** Position of the last append made through this process; null before the first. */
  readonly lastAppended: () => Position | null;
  readonly codes: ObjectCodes;
  readonly files: KeptFiles;
  /** Null where this service does not run it. */
  readonly sweep: SweepSeam | null;
  /** Null while this service runs none. */
  readonly scheduler: SchedulerSeam | null;
  readonly inImportTurn: ReturnType<typeof oneAtATime>;
  /** Changes of who stands above whom, and of who stands for whom. */
  readonly inSupervisionTurn: ReturnType<typeof oneAtATime>;
  /** 行政区划代码, six digits. */
  readonly jurisdiction: string;
  /** IANA zone that decides which day it is. */
  readonly zone: string;
  readonly clock: () => Date;
  readonly log: Logger;
}
