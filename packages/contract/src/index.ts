export {
  allocationLineSchema,
  allocationTotalsSchema,
  decisionSchema,
  explanationSchema,
} from './features/allocation-answers.ts';
export { allocationColumns, sortKeys } from './features/allocations.ts';
export {
  evaluationItemSchema,
  evaluationSchema,
} from './features/evaluations.ts';
export { evidenceFileSchema } from './features/evidence.ts';
export { findingItemSchema, findingSchema } from './features/finding-answers.ts';
export { importSchema } from './features/import-answers.ts';
export { importRowSchema } from './features/imports.ts';
export { ledgerLineSchema, ledgerTotalsSchema } from './features/ledger.ts';
export { letterItemSchema } from './features/letter-answers.ts';
export { objectSchema } from './features/objects.ts';
export { organisationSchema } from './features/organisations.ts';
export { personSchema } from './features/persons.ts';
export { contradictionSchema, figureLineSchema } from './features/reports.ts';
export { timelineEntrySchema } from './features/timeline.ts';
export type { FileAnswer, IncomingFiles } from './files.ts';
export {
  type Operation,
  type OperationDeclaration,
  type Tag,
  tags,
  type Words,
} from './operation.ts';
export {
  type InputOf,
  type LineOf,
  type OperationId,
  type Operations,
  type OutputOf,
  operations,
  type RequestOf,
} from './operations.ts';
export { type Named, type NamedKind, namedKinds, type Permission, type Reach } from './permission.ts';
export { permissionOf, permissions } from './permissions.ts';
export { type ProblemDocument, problemSchema } from './problem.ts';
export { type TableFormat, tableMediaTypes } from './table-format.ts';
export { type TermGroup, terms } from './terms.ts';
export { unrecordedReads } from './unrecorded-reads.ts';
export { type CommandAnswer, commandAnswerSchema } from './values.ts';
