import type { OutputOf } from '@bihuan/contract';
import type { RefusalCode, RefusalParams } from '@bihuan/domain';

type Status = OutputOf<'getScheduler'>;

/** What the service asks of the scheduler that runs beside it (services/scheduler). */
export interface SchedulerSeam {
  status(): Promise<
    Pick<Status, 'isLeader' | 'nextRun' | 'lastSweep'> &
      Status['queue'] & {
        readonly runner: Exclude<Status['runner'], 'none'>;
        readonly schedule: { readonly everyMs: number };
        /** For how long a sweep that ends well has been due, in ms. */
        readonly sweepLagMs: number;
        readonly problems: readonly { readonly code: RefusalCode; readonly params: RefusalParams }[];
      }
  >;
}
