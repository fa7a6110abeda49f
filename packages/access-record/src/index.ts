export { type AccessRecord, type AccessRecordOptions, openAccessRecord } from './access-record.ts';
export { type CopyAccessOptions, copyAccessRecord } from './copy.ts';
export type { AccessEntry, AccessNote } from './entry.ts';
export type { AccessAsked, AccessPage, AccessPlace } from './read.ts';
export { type AccessFault, type AccessReport, verifyAccessRecord } from './verify.ts';
