import type { ReadSide } from '@bihuan/api';

/** The read models of this process, and what only their owner may do. */
export interface Projections extends ReadSide {
  /** Builds one, or all, anew beside the old one; returns their names. Refused: `projection.unknown`. */
  startOver(name: string | null): Promise<readonly string[]>;
  close(): Promise<void>;
}

export const startReadSide = async (_: unknown): Promise<Projections> =>
  ({
    waitFor: async () => undefined,
    status: async () => [],
    close: async () => undefined,
    startOver: async () => [],
  }) as never;
