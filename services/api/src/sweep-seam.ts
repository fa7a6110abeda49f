import type { OutputOf } from '@bihuan/contract';
import type { Matter, Principal, Refused } from '@bihuan/domain';

type Status = OutputOf<'getSweep'>;
type Result = Omit<OutputOf<'runSweep'>, 'position' | 'failed'> & {
  readonly position: bigint | null;
  readonly failed: readonly { readonly matter: Matter; readonly code: string }[];
};

/** What the service asks of the sweep that runs beside it (services/scheduler). */
export interface SweepSeam {
  run(signal: AbortSignal): Promise<Result>;
  status(): Omit<Status, 'last' | 'alarms'> & { readonly last: (Result & { readonly endedAt: string }) | null };
  confirmClock(confirmation: {
    readonly reason: string;
    readonly principal: Principal;
    readonly correlationId: string;
    readonly commandId: string;
  }): Promise<void>;
  /** What somebody has to look at: shown in `/readyz` and `/metrics`. */
  alarms(): readonly Refused[];
}
