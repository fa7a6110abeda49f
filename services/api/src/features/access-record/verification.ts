import type { Handler } from '../../operations.ts';

/** The run under way, or the last one, of this process. */
export const handleGetVerification: Handler<'getVerification'> = async ({ verification }) => verification.status();

/** Begins to read the whole record; whoever asks while that is under way is told how far it is. */
export const handleStartVerification: Handler<'startVerification'> = async ({ verification, principal }) =>
  verification.start(principal.id);
