export type { AllocationLine, AllocationPage, AllocationQuestion, AllocationTotals } from './allocation/answer.ts';
export { allocationProjection } from './allocation/projection.ts';
export { createAllocationQueries } from './allocation/query.ts';
export { evaluationsProjection } from './evaluations/projection.ts';
export { createEvaluationQueries, type EvaluationQueries } from './evaluations/query.ts';
export { evidenceProjection } from './evidence/projection.ts';
export { createEvidenceQueries, type EvidenceQueries } from './evidence/query.ts';
export { lettersProjection } from './letters/projection.ts';
export { createLetterQueries, type LetterQueries } from './letters/query.ts';
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
export { registerProjection } from './register/projection.ts';
export { createRegisterQueries, type RegisterQueries } from './register/query.ts';
export type { Referring } from './register/referring.ts';
export type { RegisterSnapshot } from './register/snapshot.ts';
export { settingsProjection } from './settings/projection.ts';
export { createSettingsQueries, type SettingsQueries } from './settings/query.ts';
export type { LadderState } from './settings/state.ts';
export { timelineProjection } from './timeline/projection.ts';
export { createTimelineQueries, type TimelineQueries } from './timeline/query.ts';
