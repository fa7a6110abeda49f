import type { DatabaseSync } from 'node:sqlite';
import { definitionHash } from '@bihuan/rules';
import type { ProjectedEvent, Projection, ProjectionWriter } from '../projection.ts';
import { Versions } from '../versions.ts';
import {
  importTable,
  objectTable,
  organisationTable,
  registerIndexes,
  registerSchema,
  ruleSetTable,
  yearTable,
} from './schema.ts';
import type { ImportState, ObjectState, OrganisationState } from './state.ts';

/** What is registered: objects, organisations, rule sets and imports? */
export const registerProjection: Projection = {
  name: 'register',
  version: 5,
  listensTo: [
    'ObjectRegistered',
    'ObjectRenamed',
    'ObjectAssigned',
    'ObjectCoded',
    'ObjectMerged',
    'ObjectWithdrawn',
    'OrganisationRegistered',
    'OrganisationRenamed',
    'OrganisationMerged',
    'OrganisationSupervisorChanged',
    'OrganisationAmended',
    'OrganisationSplit',
    'OrganisationWithdrawn',
    'RuleSetDrafted',
    'RuleSetRetired',
    'RuleSetAdopted',
    'RuleParametersSet',
    'ImportPlanned',
    'ImportStarted',
    'ImportCompleted',
    'ImportTakeBackStarted',
    'ImportTakenBack',
  ],
  schema: registerSchema,
  indexes: registerIndexes,
  open: openWriter,
};

const newlyRegistered = { status: 'active', mergedInto: null } as const;

function openWriter(database: DatabaseSync): ProjectionWriter {
  const objects = new Versions(database, objectTable);
  const organisations = new Versions(database, organisationTable);
  const imports = new Versions(database, importTable);
  const ruleSets = new Versions(database, ruleSetTable);
  const years = new Versions(database, yearTable);

  return {
    apply(projected: ProjectedEvent): void {
      const { event, streamId: id, position, recordedAt, principal } = projected;
      const revision = String(projected.revision);
      switch (event.type) {
        case 'ObjectRegistered': {
          const { objectId: _, ...data } = event.data;
          objects.set(id, { id, ...data, ...newlyRegistered, formerNames: [], revision }, position);
          return;
        }
        case 'OrganisationRegistered': {
          const { organisationId: _, ...data } = event.data;
          organisations.set(
            id,
            { id, ...data, ...newlyRegistered, successors: [], formerNames: [], revision },
            position,
          );
          return;
        }
        case 'RuleSetDrafted': {
          const { version, definition, note } = event.data;
          const drafted = {
            version,
            definition,
            definitionHash: definitionHash(definition),
            note,
            recordedAt,
            principal,
          };
          const before = ruleSets.get(id);
          const versions = [...(before?.versions ?? []), drafted];
          ruleSets.set(
            id,
            { id, isRetired: false, versions, revision, begunAt: before?.begunAt ?? position },
            position,
          );
          return;
        }
        case 'RuleSetRetired':
          ruleSets.change(id, position, (state) => ({ ...state, isRetired: true, revision }));
          return;
        case 'RuleParametersSet': {
          const { fiscalYear, ruleSetId, values } = event.data;
          const before = years.get(String(fiscalYear));
          const parameters = { ...before?.parameters, [ruleSetId]: values };
          years.set(String(fiscalYear), { adoptions: before?.adoptions ?? [], parameters }, position);
          return;
        }
        case 'RuleSetAdopted': {
          const { definition: _, ...data } = event.data;
          const year = String(data.fiscalYear);
          const before = years.get(year);
          const adoptions = [...(before?.adoptions ?? []), { ...data, recordedAt, principal }];
          years.set(year, { adoptions, parameters: before?.parameters ?? {} }, position);
          return;
        }
        case 'ImportPlanned':
          imports.set(id, plannedImport(projected, event.data), position);
          return;
        default:
          if (projected.kind === 'object') {
            objects.change(id, position, (state) => ({ ...state, ...changedObject(state, projected), revision }));
          } else if (projected.kind === 'organisation') {
            organisations.change(id, position, (state) => ({
              ...state,
              ...changedOrganisation(state, projected),
              revision,
            }));
          } else imports.change(id, position, (state) => ({ ...state, ...changedImport(state, projected) }));
      }
    },
  };
}

type ImportPlanned = Extract<ProjectedEvent['event'], { readonly type: 'ImportPlanned' }>['data'];

const plannedImport = (
  { streamId, position, principal }: ProjectedEvent,
  { importId: _, skippedRows: __, ...data }: ImportPlanned,
): ImportState => ({
  id: streamId,
  ...data,
  stepsDone: 0,
  status: 'planned',
  startedAt: null,
  endedAt: null,
  principal,
  kept: [],
  plannedAt: position,
});

function changedObject(state: ObjectState, projected: ProjectedEvent): Partial<ObjectState> {
  const { event } = projected;
  if (event.type !== 'ObjectAssigned' && event.type !== 'ObjectCoded') return changedName(state, projected);
  const { reason: _, sample, ...stated } = event.data;
  return { ...stated, sample: [...new Set([...state.sample, ...sample])] };
}

function changedOrganisation(state: OrganisationState, projected: ProjectedEvent): Partial<OrganisationState> {
  const { event } = projected;
  switch (event.type) {
    case 'OrganisationSupervisorChanged':
      return { parentId: event.data.parentId };
    case 'OrganisationAmended': {
      const { code, kind } = event.data;
      return { ...(code !== undefined && { code }), ...(kind !== undefined && { kind }) };
    }
    case 'OrganisationSplit': {
      const { successors } = event.data;
      const main = successors.find(({ isMain }) => isMain);
      return { status: 'split', successors, mergedInto: main?.organisationId ?? null };
    }
    default:
      return changedName(state, projected);
  }
}

type Shared = Pick<ObjectState, 'name' | 'formerNames' | 'status' | 'mergedInto'>;

/** Names, mergers and withdrawals are the same for objects and organisations. */
function changedName(
  { name, formerNames }: Pick<Shared, 'name' | 'formerNames'>,
  { event }: ProjectedEvent,
): Partial<Shared> {
  switch (event.type) {
    case 'ObjectRenamed':
    case 'OrganisationRenamed':
      return { name: event.data.name, formerNames: [...formerNames, name] };
    case 'ObjectMerged':
    case 'OrganisationMerged':
      return { status: 'merged', mergedInto: event.data.into };
    case 'ObjectWithdrawn':
    case 'OrganisationWithdrawn':
      return { status: 'withdrawn' };
    default:
      return {};
  }
}

function changedImport({ steps }: ImportState, { event, recordedAt }: ProjectedEvent): Partial<ImportState> {
  switch (event.type) {
    case 'ImportStarted':
      return { status: 'under-way', startedAt: recordedAt };
    case 'ImportCompleted':
      return { status: 'completed', endedAt: recordedAt, stepsDone: steps };
    case 'ImportTakeBackStarted':
      return { status: 'taking-back', endedAt: null };
    case 'ImportTakenBack':
      return { status: 'taken-back', endedAt: recordedAt, kept: event.data.kept };
    default:
      return {};
  }
}
