export { type ComposeSchedulerOptions, composeScheduler } from './compose.ts';
export type { Scheduler, SchedulerStatus } from './scheduler.ts';
export { sweepAlarms } from './sweep/alarms.ts';
export type { ConfirmClock, Halt } from './sweep/clock-guard.ts';
export { bareClock, machineClock } from './sweep/machine-clock.ts';
export type { SweepReads } from './sweep/reads.ts';
export { type SweepSchedule, type SweepScheduleOptions, startSweepSchedule } from './sweep/schedule.ts';
export { createSweep, type Sweep, type SweepOptions, type SweepResult, type SweepStatus } from './sweep/sweep.ts';
