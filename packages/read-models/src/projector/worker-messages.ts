import type { RefusalCode, RefusalParams } from '@bihuan/domain';
import type { EventStoreAddress } from '@bihuan/event-store';
import type { TracedBatch } from './pump.ts';
import type { ProjectionStatus } from './status.ts';

export interface WorkerSettings {
  readonly store: EventStoreAddress;
  readonly jurisdiction: string;
  readonly folder: string;
  readonly zone: string;
  /** URL of a module that exports `allProjections`. */
  readonly projectionsModule: string;
  readonly pollMs: number;
  readonly stallMs: number;
  readonly removeAfterMs: number;
  /** Which of so many threads it is, from 0. */
  readonly thread: number;
  readonly threads: number;
}

export type ToWorker =
  | { readonly kind: 'notify' }
  | { readonly kind: 'hurry' }
  | { readonly kind: 'start-over'; readonly id: number; readonly name: string }
  | { readonly kind: 'close' };

export type FromWorker =
  | { readonly kind: 'traced'; readonly batch: TracedBatch }
  | { readonly kind: 'progress'; readonly statuses: readonly ProjectionStatus[] }
  | {
      readonly kind: 'started-over';
      readonly id: number;
      readonly refused: { readonly code: RefusalCode; readonly params: RefusalParams } | null;
    };
