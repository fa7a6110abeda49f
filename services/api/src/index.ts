export { type AccessOptions, accessOfThisProcess } from './accounts/access-part.ts';
export type { ClaimMapping, OpenIdSettings } from './accounts/open-id.ts';
export { type Api, type ApiOptions, composeApi, newCorrelationId } from './compose.ts';
export type { DraftForStep, LetterStep } from './features/notices/draft-for-step.ts';
export { faultsOf } from './features/rule-sets/faults.ts';
export { readRuleFile, ruleFileOf } from './features/rule-sets/rule-file.ts';
export type { Readiness } from './http/health.ts';
export { isLoopback, type ServeOptions, type Serving, serve } from './http/server.ts';
export { type OpenReadSide, openReadSide, type ReadSideOptions } from './open-read-side.ts';
export type { Call, CallContext } from './operations.ts';
export {
  extensionsText,
  lookBackText,
  measureTexts,
  nextReminderText,
  standingText,
  termText,
  verificationText,
} from './pages/ledger-words.ts';
export type { ProjectionState, ReadSide, View } from './read-side.ts';
export type { SweepSeam } from './sweep-seam.ts';
export type { Verify } from './verification.ts';
