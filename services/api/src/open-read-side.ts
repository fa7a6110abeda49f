import type { EventStoreAddress } from '@bihuan/event-store';
import {
  createAccessQueries,
  createAllocationQueries,
  createApplicationQueries,
  createBudgetQueries,
  createContactsQueries,
  createDeedQueries,
  createDeliveryQueries,
  createEvaluationQueries,
  createEvidenceQueries,
  createLedgerQueries,
  createLetterQueries,
  createMoments,
  createOwnershipQueries,
  createPolicyQueries,
  createRegisterQueries,
  createReminderQueries,
  createSettingsQueries,
  createSimulations,
  createTimelineQueries,
  feedProjectionsHere,
  openYearThread,
  type Projections,
  startProjections,
} from '@bihuan/read-models';
import type { ReadSide } from './read-side.ts';

export interface ReadSideOptions {
  /** An embedded log must be there; a server may come later. */
  readonly store: EventStoreAddress;
  /** 行政区划代码: what others have on the same store is none of it. */
  readonly jurisdiction: string;
  /** Where the projections' files lie; made when it is not there. */
  readonly folder: string;
  /** IANA zone that decides which day it is. */
  readonly zone: string;
  readonly clock: () => Date;
  /** Whether they are fed in this thread, by a process that does one thing and ends. Default: by threads of their own. */
  readonly isFedHere?: boolean;
  /** Called when the worker that feeds the projections has died; it is started again. */
  readonly onWorkerDied?: (cause: unknown, retryInMs: number) => void;
}

/** The read models of one store, asked in this thread; close it before the store. */
export interface OpenReadSide extends ReadSide {
  readonly startOver: Projections['startOver'];
  readonly notify: () => void;
  readonly close: () => Promise<void>;
}

/** Starts the projections and opens their queries; resolves before they have caught up: ask `status`, or wait for a position. */
export async function openReadSide(options: ReadSideOptions): Promise<OpenReadSide> {
  const { store, jurisdiction, folder, zone, clock, isFedHere = false, onWorkerDied } = options;
  const projections = isFedHere
    ? await feedProjectionsHere({ store, jurisdiction, folder, zone })
    : await startProjections({ store, jurisdiction, folder, zone, ...(onWorkerDied && { onWorkerDied }) });
  const moments = createMoments({ folder, zone, clock });
  const years = openYearThread({ folder, zone });
  return {
    async waitFor(position, wait) {
      await projections.waitFor(position, wait);
      moments.lookAgain();
    },
    status: () => projections.status(),
    startOver: (name) => projections.startOver(name),
    notify: () => projections.notify(),
    access: createAccessQueries(moments.momentOf),
    allocations: createAllocationQueries(moments.momentOf),
    application: createApplicationQueries(moments.momentOf, years),
    budget: createBudgetQueries(moments.momentOf),
    contacts: createContactsQueries(moments.momentOf),
    evaluations: createEvaluationQueries(moments.momentOf),
    register: createRegisterQueries(moments.momentOf),
    reminders: createReminderQueries(moments.momentOf),
    settings: createSettingsQueries(moments.momentOf),
    simulations: createSimulations(moments.momentOf),
    ledger: createLedgerQueries(moments.momentOf),
    letters: createLetterQueries(moments.momentOf),
    ownership: createOwnershipQueries(moments.momentOf),
    policies: createPolicyQueries(moments.momentOf),
    deeds: createDeedQueries(moments.momentOf),
    delivery: createDeliveryQueries(moments.momentOf),
    timeline: createTimelineQueries(moments.momentOf),
    evidence: createEvidenceQueries(moments.momentOf),
    async close() {
      await years.close();
      await projections.close();
      moments.close();
    },
  };
}
