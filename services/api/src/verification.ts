import type { OutputOf } from '@bihuan/contract';
import type { Logger } from 'pino';

export type Verification = OutputOf<'getVerification'>;
/** What a run found. */
export type Verified = Pick<Verification, 'events' | 'streams' | 'fault' | 'files' | 'access'>;
/** Reads everything; tells how many events it has seen. */
export type Verify = (onProgress: (events: number) => void) => Promise<Verified>;

/** The verification of the record that this process carries out for whoever audits, one at a time. */
export interface VerificationRun {
  status(): Verification;
  /** Begins a run, unless one is under way; answers how it stands. */
  start(principal: string): Verification;
}

const never: Verification = {
  status: 'never',
  startedAt: null,
  endedAt: null,
  principal: null,
  events: 0,
  streams: 0,
  fault: null,
  files: null,
  access: null,
};

export function verificationRun(verify: Verify, { clock, log }: { readonly clock: () => Date; readonly log: Logger }) {
  let now = never;
  async function run(): Promise<void> {
    try {
      const found = await verify((events) => {
        now = { ...now, events };
      });
      const faults = [...(found.files?.faults ?? []), ...(found.access?.faults ?? [])];
      const isWhole = found.fault === null && faults.length === 0;
      now = { ...now, ...found, status: isWhole ? 'whole' : 'broken', endedAt: clock().toISOString() };
    } catch (error) {
      log.error(error, 'the verification of the record broke off');
      now = { ...now, status: 'failed', endedAt: clock().toISOString() };
    }
  }
  return {
    status: () => now,
    start(principal) {
      if (now.status === 'running') return now;
      now = { ...never, status: 'running', startedAt: clock().toISOString(), principal };
      void run();
      return now;
    },
  } satisfies VerificationRun;
}
