export type { AllocationLine, AllocationPage, AllocationQuestion, AllocationTotals } from './allocation/answer.ts';
export { allocationProjection } from './allocation/projection.ts';
export { createAllocationQueries } from './allocation/query.ts';
