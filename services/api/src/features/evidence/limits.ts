import type { Handler } from '../../operations.ts';

/** What is too large is then refused before it is sent. */
export const handleGetEvidenceLimits: Handler<'getEvidenceLimits'> = async ({ evidenceLimits }) => ({
  ...evidenceLimits,
});
