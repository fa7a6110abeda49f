export type { AllocationLine, AllocationPage, AllocationQuestion, AllocationTotals } from './allocation/answer.ts';
export { allocationProjection } from './allocation/projection.ts';
export { createAllocationQueries } from './allocation/query.ts';
export { createMoments, type Moments, type MomentsOptions } from './projector/moments.ts';
export { prepared } from './projector/prepared.ts';
export { type Projector, type ProjectorOptions, runProjector } from './projector/projector.ts';
export { type StartProjectionsOptions, startProjections } from './projector/start-projections.ts';
export type {
  ProjectionFault,
  ProjectionRunState,
  ProjectionStatus,
  Projections,
  WaitOptions,
} from './projector/status.ts';
