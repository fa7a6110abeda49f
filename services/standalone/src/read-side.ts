import type { ReadSide } from '@bihuan/api';

/** The read models of this process, and what only their owner may do. */
export interface Projections extends ReadSide {
  /** Builds one anew beside the old one; resolves once it serves. Refused: `projection.unknown`, `projection.stopped`. */
  startOver(name: string): Promise<void>;
  close(): Promise<void>;
}

export const startReadSide = async (_: unknown): Promise<Projections> =>
  ({
    waitFor: async () => undefined,
    status: async () => [],
    close: async () => undefined,
    startOver: async () => undefined,
  }) as never;
