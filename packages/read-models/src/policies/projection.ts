import type { DatabaseSync } from 'node:sqlite';
import { evolvePolicyChange, type Grounds, initialPolicyChange, type PolicyChangeEvent } from '@bihuan/domain';
import type { ProjectedEvent, Projection, ProjectionWriter } from '../projection.ts';
import { Versions } from '../versions.ts';
import {
  evaluationTable,
  findingTable,
  objectNameTable,
  organisationNameTable,
  policiesIndexes,
  policiesSchema,
  policyTable,
} from './schema.ts';
import type { PolicyStep } from './state.ts';

/** Which policies are to change because of what was found, and what became of it? */
export const policiesProjection: Projection = {
  name: 'policies',
  version: 2,
  listensTo: [
    'ObjectRegistered',
    'ObjectRenamed',
    'OrganisationRegistered',
    'OrganisationRenamed',
    'EvaluationOpened',
    'OutcomeRecorded',
    'OutcomeRevised',
    'EvaluationWithdrawn',
    'FindingRaised',
    'PolicyChangeProposed',
    'PolicyChangeGroundsAdded',
    'PolicyChangeAdopted',
    'PolicyChangeRejected',
    'PolicyChangeTermExtended',
    'PolicyChangeImplemented',
    'PolicyChangeWithdrawn',
  ],
  schema: policiesSchema,
  indexes: policiesIndexes,
  open: openWriter,
};

function openWriter(database: DatabaseSync): ProjectionWriter {
  const objects = new Versions(database, objectNameTable);
  const organisations = new Versions(database, organisationNameTable);
  const evaluations = new Versions(database, evaluationTable);
  const findings = new Versions(database, findingTable);
  const policies = new Versions(database, policyTable);
  const relate = database.prepare('INSERT OR IGNORE INTO grounds VALUES (?, ?, ?)');

  /** Also the objects of what argues for it: their pages show the change. */
  function relateAll({ evaluationIds, findingIds }: Grounds, objectId: string | null, id: string, position: number) {
    const objectIds = [
      ...evaluationIds.map((evaluationId) => evaluations.get(evaluationId)?.objectId),
      ...findingIds.map((findingId) => findings.get(findingId)?.objectId),
      objectId,
    ];
    for (const subject of [...evaluationIds, ...findingIds, ...objectIds]) {
      if (subject !== undefined && subject !== null) relate.run(subject, id, position);
    }
  }

  /** The same fold that decisions stand on. */
  function changePolicy(projected: ProjectedEvent): void {
    const { streamId: id, position, revision } = projected;
    const event = projected.event as PolicyChangeEvent;
    const before = policies.get(id);
    const known = evolvePolicyChange(before?.known ?? initialPolicyChange, event);
    if (known.status === 'none') return;
    if (event.type === 'PolicyChangeProposed') relateAll(event.data.grounds, event.data.objectId, id, position);
    if (event.type === 'PolicyChangeGroundsAdded') relateAll(event.data.grounds, null, id, position);
    const { proposedAt = position, history = [] } = before ?? {};
    const next = { known, history: [...history, stepOf(projected)], proposedAt, revision: String(revision) };
    policies.set(id, next, position);
  }

  return {
    apply(projected: ProjectedEvent): void {
      const { event, streamId: id, position } = projected;
      switch (event.type) {
        case 'ObjectRegistered':
        case 'ObjectRenamed':
          objects.set(id, { name: event.data.name }, position);
          return;
        case 'OrganisationRegistered':
        case 'OrganisationRenamed':
          organisations.set(id, { name: event.data.name }, position);
          return;
        case 'EvaluationOpened': {
          const { objectId, evaluationYear } = event.data;
          const nothingYet = { grade: null, score: null, hasOutcome: false, isWithdrawn: false };
          evaluations.set(id, { objectId, evaluationYear, ...nothingYet }, position);
          return;
        }
        case 'OutcomeRecorded':
        case 'OutcomeRevised': {
          const { grade, score } = event.data;
          evaluations.change(id, position, (state) => ({ ...state, grade, score, hasOutcome: true }));
          return;
        }
        case 'EvaluationWithdrawn':
          evaluations.change(id, position, (state) => ({ ...state, isWithdrawn: true }));
          return;
        case 'FindingRaised': {
          const { objectId, evaluationId, description } = event.data;
          findings.set(id, { objectId, evaluationId, description }, position);
          return;
        }
        default:
          changePolicy(projected);
      }
    },
  };
}

function stepOf({ event, id: eventId, principal, acting, recordedAt }: ProjectedEvent): PolicyStep {
  const { actingAs = null, onBehalfOf = null } = acting;
  const who = { principal, actingAs, onBehalfOf };
  // Each type of event says some of these.
  const said = event.data as Partial<PolicyStep> & { readonly note?: string | null; readonly on: PolicyStep['on'] };
  const { reason = null, note = null, documentNumber = null, dueDate = null, on } = said;
  return { type: event.type, reason: reason ?? note, documentNumber, dueDate, on, eventId, ...who, recordedAt };
}
