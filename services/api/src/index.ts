export { type Api, type ApiOptions, composeApi, newCorrelationId } from './compose.ts';
export type { Readiness } from './http/health.ts';
export { type ServeOptions, type Serving, serve } from './http/server.ts';
export { type OpenReadSide, openReadSide, type ReadSideOptions } from './open-read-side.ts';
export type { Call, CallContext } from './operations.ts';
export type { ProjectionState, ReadSide, View } from './read-side.ts';
export type { SweepSeam } from './sweep-seam.ts';
