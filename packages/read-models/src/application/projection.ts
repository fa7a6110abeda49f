import type { DatabaseSync } from 'node:sqlite';
import {
  type AllocationEvent,
  allocationLineId,
  evolveFinding,
  evolvePolicyChange,
  type FindingEvent,
  findingEventTypes,
  initialFinding,
  initialPolicyChange,
  type PolicyChangeEvent,
  parseSubjectYearId,
} from '@bihuan/domain';
import { foldBudget } from '../budget/fold.ts';
import type { ProjectedEvent, Projection, ProjectionWriter } from '../projection.ts';
import { Versions } from '../versions.ts';
import { changedEvaluation, openedEvaluation } from './evaluation-facts.ts';
import { changedLine } from './line-history.ts';
import {
  applicationIndexes,
  applicationSchema,
  evaluationTable,
  findingTable,
  lineTable,
  moneyTable,
  objectTable,
  organisationTable,
  policyTable,
} from './schema.ts';

/** What was done with the results (结果应用), and what was done against them? */
export const applicationProjection: Projection = {
  name: 'application',
  labour: 2,
  version: 3,
  listensTo: [
    'ObjectRegistered',
    'ObjectRenamed',
    'ObjectAssigned',
    'ObjectMerged',
    'ObjectWithdrawn',
    'OrganisationRegistered',
    'OrganisationRenamed',
    'EvaluationOpened',
    'EvaluationAmended',
    'SelfEvaluationRecorded',
    'OutcomeRecorded',
    'OutcomeRevised',
    'OutcomePublished',
    'EvaluationWithdrawn',
    'AdjustmentConfirmed',
    'AdjustmentFilledIn',
    'AdjustmentOverridden',
    'DecisionWithdrawn',
    'DecisionReviewed',
    'HoldPlaced',
    'HoldReleased',
    'ClawbackOrdered',
    'ClawbackReturned',
    'BudgetFactsRecorded',
    'BudgetApproved',
    'BudgetRecordWithdrawn',
    'PolicyChangeProposed',
    'PolicyChangeGroundsAdded',
    'PolicyChangeAdopted',
    'PolicyChangeRejected',
    'PolicyChangeTermExtended',
    'PolicyChangeImplemented',
    'PolicyChangeWithdrawn',
    ...findingEventTypes,
  ],
  schema: applicationSchema,
  indexes: applicationIndexes,
  open: openWriter,
};

function openWriter(database: DatabaseSync): ProjectionWriter {
  const objects = new Versions(database, objectTable);
  const organisations = new Versions(database, organisationTable);
  const evaluations = new Versions(database, evaluationTable);
  const lines = new Versions(database, lineTable);
  const money = new Versions(database, moneyTable);
  const policies = new Versions(database, policyTable);
  const findings = new Versions(database, findingTable);

  function changeLine(projected: ProjectedEvent): void {
    const event = projected.event as AllocationEvent;
    const { fiscalYear, subjectId } = event.data;
    const id = allocationLineId(fiscalYear, subjectId);
    lines.set(id, changedLine(lines.get(id), event, projected.id), projected.position);
  }

  function changeMoney(projected: ProjectedEvent): void {
    const { streamId, position } = projected;
    const id = parseSubjectYearId(streamId)?.subject.id ?? streamId;
    const name = (objects.get(id) ?? organisations.get(id))?.name ?? id;
    money.set(streamId, foldBudget(money.get(streamId), projected, name), position);
  }

  function changePolicy({ event, id: eventId, streamId, position }: ProjectedEvent): void {
    const before = policies.get(streamId);
    const known = evolvePolicyChange(before?.known ?? initialPolicyChange, event as PolicyChangeEvent);
    if (known.status === 'none') return;
    const { proposedBy = eventId, adoptedBy = null, implementedBy = null } = before ?? {};
    policies.set(
      streamId,
      {
        known,
        proposedBy,
        adoptedBy: event.type === 'PolicyChangeAdopted' ? eventId : adoptedBy,
        implementedBy: event.type === 'PolicyChangeImplemented' ? eventId : implementedBy,
      },
      position,
    );
  }

  function changeFinding({ event, id: eventId, streamId, position }: ProjectedEvent): void {
    const before = findings.get(streamId);
    const known = evolveFinding(before?.known ?? initialFinding, event as FindingEvent);
    if (known.status === 'none') return;
    const { raisedBy = eventId, closedBy = null, bookedBy = [] } = before ?? {};
    const books =
      event.type === 'ResultsBooked' || (event.type === 'CompletionVerified' && event.data.results.length > 0);
    findings.set(
      streamId,
      {
        known,
        raisedBy,
        closedBy: event.type === 'CompletionVerified' ? eventId : event.type === 'FindingReopened' ? null : closedBy,
        bookedBy: books ? [...bookedBy, eventId] : bookedBy,
      },
      position,
    );
  }

  return {
    apply(projected: ProjectedEvent): void {
      const { event, streamId: id, position } = projected;
      switch (event.type) {
        case 'ObjectRegistered': {
          const { name, unitId, departmentId } = event.data;
          objects.set(id, { name, unitId, departmentId, mergedInto: null, isWithdrawn: false }, position);
          return;
        }
        case 'ObjectRenamed':
          objects.change(id, position, (state) => ({ ...state, name: event.data.name }));
          return;
        case 'ObjectAssigned':
          objects.change(id, position, (state) => ({
            ...state,
            unitId: event.data.unitId,
            departmentId: event.data.departmentId,
          }));
          return;
        case 'ObjectMerged':
          objects.change(id, position, (state) => ({ ...state, mergedInto: event.data.into }));
          return;
        case 'ObjectWithdrawn':
          objects.change(id, position, (state) => ({ ...state, isWithdrawn: true }));
          return;
        case 'OrganisationRegistered':
        case 'OrganisationRenamed':
          organisations.set(id, { name: event.data.name }, position);
          return;
        case 'EvaluationOpened':
          evaluations.set(id, openedEvaluation(event.data, projected.id), position);
          return;
        case 'EvaluationAmended':
        case 'SelfEvaluationRecorded':
        case 'OutcomeRecorded':
        case 'OutcomeRevised':
        case 'OutcomePublished':
        case 'EvaluationWithdrawn':
          evaluations.change(id, position, (state) => changedEvaluation(state, event, projected.id));
          return;
        case 'AdjustmentConfirmed':
        case 'AdjustmentFilledIn':
        case 'AdjustmentOverridden':
        case 'DecisionWithdrawn':
        case 'DecisionReviewed':
        case 'HoldPlaced':
        case 'HoldReleased':
        case 'ClawbackOrdered':
        case 'ClawbackReturned':
          changeLine(projected);
          return;
        case 'BudgetFactsRecorded':
        case 'BudgetApproved':
        case 'BudgetRecordWithdrawn':
          changeMoney(projected);
          return;
        default:
          if (projected.kind === 'finding') changeFinding(projected);
          else changePolicy(projected);
      }
    },
  };
}
