import { handleAmendEvaluation } from '../features/evaluations/amend.ts';
import { handleCompleteStage } from '../features/evaluations/complete-stage.ts';
import { handleConfirmOutcome } from '../features/evaluations/confirm-outcome.ts';
import { handleGetEvaluation } from '../features/evaluations/get.ts';
import { handleListEvaluations } from '../features/evaluations/list.ts';
import { handleOpenEvaluation } from '../features/evaluations/open.ts';
import { handlePreviewRevision } from '../features/evaluations/preview-revision.ts';
import { handlePublishOutcome } from '../features/evaluations/publish-outcome.ts';
import { handleRaiseObjection } from '../features/evaluations/raise-objection.ts';
import { handleReceiveComment } from '../features/evaluations/receive-comment.ts';
import { handleRecordOutcome } from '../features/evaluations/record-outcome.ts';
import { handleRecordSelfEvaluation } from '../features/evaluations/record-self-evaluation.ts';
import { handleResolveObjection } from '../features/evaluations/resolve-objection.ts';
import { handleReviseOutcome } from '../features/evaluations/revise-outcome.ts';
import { handleWithdrawEvaluation } from '../features/evaluations/withdraw.ts';
import { handleCommitImport } from '../features/imports/commit.ts';
import { handleGetImport } from '../features/imports/get.ts';
import { handleListImports } from '../features/imports/list.ts';
import { handlePreviewImport } from '../features/imports/preview.ts';
import { handleTakeBackImport } from '../features/imports/take-back.ts';
import { handleAssignObject } from '../features/objects/assign.ts';
import { handleCodeObject } from '../features/objects/code.ts';
import { handleGetObject } from '../features/objects/get.ts';
import { handleListObjects } from '../features/objects/list.ts';
import { handleMergeObject } from '../features/objects/merge.ts';
import { handleRegisterObject } from '../features/objects/register.ts';
import { handleRenameObject } from '../features/objects/rename.ts';
import { handleAmendOrganisation } from '../features/organisations/amend.ts';
import { handleChangeSupervisor } from '../features/organisations/change-supervisor.ts';
import { handleGetOrganisation } from '../features/organisations/get.ts';
import { handleListOrganisations } from '../features/organisations/list.ts';
import { handleMergeOrganisation } from '../features/organisations/merge.ts';
import { handleRegisterOrganisation } from '../features/organisations/register.ts';
import { handleRenameOrganisation } from '../features/organisations/rename.ts';
import { handleSplitOrganisation } from '../features/organisations/split.ts';
import { handleWithdrawOrganisation } from '../features/organisations/withdraw.ts';
import { handleAmendPerson } from '../features/persons/amend.ts';
import { handleAppointDeputy } from '../features/persons/appoint-deputy.ts';
import { handleDeletePerson } from '../features/persons/delete.ts';
import { handleEndDeputy } from '../features/persons/end-deputy.ts';
import { handleFillPost } from '../features/persons/fill-post.ts';
import { handleGetPerson } from '../features/persons/get.ts';
import { handleLeavePost } from '../features/persons/leave-post.ts';
import { handleListPersons } from '../features/persons/list.ts';
import { handleListDeputies } from '../features/persons/list-deputies.ts';
import { handleListPosts } from '../features/persons/list-posts.ts';
import { handlePreviewRecipients } from '../features/persons/preview-recipients.ts';
import { handlePutFirst } from '../features/persons/put-first.ts';
import { handleRegisterPerson } from '../features/persons/register.ts';
import { handleGetTimeline } from '../features/timeline/get.ts';
import { handleCommitUnitImport } from '../features/unit-imports/commit.ts';
import { handleGetUnitImport } from '../features/unit-imports/get.ts';
import { handleListUnitImports } from '../features/unit-imports/list.ts';
import { handlePreviewUnitImport } from '../features/unit-imports/preview.ts';
import { handleTakeBackUnitImport } from '../features/unit-imports/take-back.ts';
import type { Handlers } from '../operations.ts';

/** What is evaluated, by whom, with which outcome; who is who. */
export const recordHandlers = {
  listObjects: handleListObjects,
  getObject: handleGetObject,
  registerObject: handleRegisterObject,
  renameObject: handleRenameObject,
  mergeObject: handleMergeObject,
  assignObject: handleAssignObject,
  codeObject: handleCodeObject,
  listOrganisations: handleListOrganisations,
  getOrganisation: handleGetOrganisation,
  registerOrganisation: handleRegisterOrganisation,
  renameOrganisation: handleRenameOrganisation,
  mergeOrganisation: handleMergeOrganisation,
  amendOrganisation: handleAmendOrganisation,
  changeSupervisor: handleChangeSupervisor,
  splitOrganisation: handleSplitOrganisation,
  withdrawOrganisation: handleWithdrawOrganisation,
  listEvaluations: handleListEvaluations,
  getEvaluation: handleGetEvaluation,
  openEvaluation: handleOpenEvaluation,
  amendEvaluation: handleAmendEvaluation,
  recordOutcome: handleRecordOutcome,
  reviseOutcome: handleReviseOutcome,
  previewRevision: handlePreviewRevision,
  confirmOutcome: handleConfirmOutcome,
  publishOutcome: handlePublishOutcome,
  completeStage: handleCompleteStage,
  recordSelfEvaluation: handleRecordSelfEvaluation,
  receiveComment: handleReceiveComment,
  raiseObjection: handleRaiseObjection,
  resolveObjection: handleResolveObjection,
  withdrawEvaluation: handleWithdrawEvaluation,
  getTimeline: handleGetTimeline,
  previewImport: handlePreviewImport,
  commitImport: handleCommitImport,
  listImports: handleListImports,
  getImport: handleGetImport,
  takeBackImport: handleTakeBackImport,
  listPersons: handleListPersons,
  getPerson: handleGetPerson,
  registerPerson: handleRegisterPerson,
  amendPerson: handleAmendPerson,
  deletePerson: handleDeletePerson,
  listDeputies: handleListDeputies,
  appointDeputy: handleAppointDeputy,
  endDeputy: handleEndDeputy,
  listPosts: handleListPosts,
  fillPost: handleFillPost,
  leavePost: handleLeavePost,
  putFirst: handlePutFirst,
  previewRecipients: handlePreviewRecipients,
  previewUnitImport: handlePreviewUnitImport,
  commitUnitImport: handleCommitUnitImport,
  listUnitImports: handleListUnitImports,
  getUnitImport: handleGetUnitImport,
  takeBackUnitImport: handleTakeBackUnitImport,
} satisfies Partial<Handlers>;
