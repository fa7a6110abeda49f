export { type ComposeSchedulerOptions, composeScheduler } from './compose.ts';
export type { Scheduler, SchedulerStatus, Sweep } from './scheduler.ts';
