import type { DatabaseSync } from 'node:sqlite';
import { forgettingFile } from '../forget-deleted.ts';
import { type ProjectedEvent, type Projection, type ProjectionWriter, stillValid } from '../projection.ts';
import { Versions } from '../versions.ts';
import {
  contactOrganisationTable,
  contactsIndexes,
  contactsSchema,
  deputyTable,
  personTable,
  tenureTable,
  unitImportTable,
} from './schema.ts';
import type { ContactOrganisation } from './state.ts';

/** Who receives what: organisations with their supervisors and successors, people, their posts and their deputies? */
export const contactsProjection: Projection = {
  name: 'contacts',
  version: 3,
  listensTo: [
    'OrganisationRegistered',
    'OrganisationRenamed',
    'OrganisationAmended',
    'OrganisationSupervisorChanged',
    'OrganisationMerged',
    'OrganisationSplit',
    'OrganisationWithdrawn',
    'PersonRegistered',
    'PersonAmended',
    'PersonDeleted',
    'DeputyAppointed',
    'DeputyEnded',
    'PostFilled',
    'PostLeft',
    'PostPutFirst',
    'PostRestored',
    'UnitImportPlanned',
    'UnitImportCompleted',
    'UnitImportTakeBackStarted',
    'UnitImportTakenBack',
  ],
  schema: contactsSchema,
  indexes: contactsIndexes,
  open: openWriter,
};

function openWriter(database: DatabaseSync): ProjectionWriter {
  const { forgot, committed } = forgettingFile(database);
  const organisations = new Versions(database, contactOrganisationTable);
  const persons = new Versions(database, personTable);
  const tenures = new Versions(database, tenureTable);
  const unitImports = new Versions(database, unitImportTable);
  const deputies = new Versions(database, deputyTable);
  const held = database.prepare(
    `SELECT id FROM tenures WHERE organisation_id = ? AND valid_to = ${stillValid} ORDER BY id`,
  );

  /** One holder of a post is asked first: the others of the same post are so no more. */
  function onlyFirst(organisationId: string, post: string, firstId: string, position: number): void {
    for (const { id } of held.all(organisationId) as { id: string }[]) {
      const other = tenures.get(id);
      if (id !== firstId && other?.post === post && other.isFirst)
        tenures.set(id, { ...other, isFirst: false }, position);
    }
  }

  return {
    committed,
    apply(projected: ProjectedEvent): void {
      const { event, streamId: id, position } = projected;
      const revision = String(projected.revision);
      switch (event.type) {
        case 'OrganisationRegistered': {
          const { name, kind, parentId } = event.data;
          organisations.set(id, { id, name, kind, parentId, status: 'active', successors: [] }, position);
          return;
        }
        case 'PersonRegistered': {
          // What a command that had begun before the deletion still wrote is forgotten with the rest.
          if (persons.get(id)?.status === 'deleted') return;
          const { personId: _, ...details } = event.data;
          persons.set(id, { id, status: 'active', ...details, revision }, position);
          return;
        }
        case 'PersonAmended': {
          const known = persons.get(id);
          if (known?.status !== 'active') return;
          const { reason: _, ...details } = event.data;
          persons.set(id, { ...known, ...details, revision }, position);
          return;
        }
        case 'PersonDeleted':
          // As if nothing else had ever been known: a rebuild, which meets no event of the person's own, comes to the same rows.
          persons.replaceAll(id, { id, status: 'deleted' });
          forgot();
          return;
        case 'DeputyAppointed': {
          const { reason: _, ...appointment } = event.data;
          deputies.set(appointment.appointmentId, { personId: id, ...appointment, isValid: true }, position);
          return;
        }
        case 'DeputyEnded': {
          const { appointmentId, lastDay } = event.data;
          deputies.change(appointmentId, position, (state) =>
            lastDay === null ? { ...state, isValid: false } : { ...state, until: lastDay },
          );
          return;
        }
        case 'PostFilled':
        case 'PostRestored': {
          const { reason: _, ...tenure } = event.data;
          if (tenure.isFirst) onlyFirst(id, tenure.post, tenure.tenureId, position);
          tenures.set(tenure.tenureId, { organisationId: id, ...tenure, isHeld: true }, position);
          return;
        }
        case 'PostLeft': {
          const { tenureId, lastDay } = event.data;
          tenures.change(tenureId, position, (state) =>
            lastDay === null ? { ...state, isHeld: false } : { ...state, until: lastDay },
          );
          return;
        }
        case 'PostPutFirst': {
          const { tenureId } = event.data;
          const first = tenures.get(tenureId);
          if (first === null) return;
          onlyFirst(id, first.post, tenureId, position);
          tenures.set(tenureId, { ...first, isFirst: true }, position);
          return;
        }
        case 'UnitImportPlanned': {
          const { importId: _, ...planned } = event.data;
          const begun = { status: 'under-way' as const, startedAt: projected.recordedAt, endedAt: null, kept: [] };
          const { principal } = projected;
          unitImports.set(id, { id, ...planned, ...begun, principal, revision, plannedAt: position }, position);
          return;
        }
        case 'UnitImportCompleted': {
          const { recordedAt: endedAt } = projected;
          unitImports.change(id, position, (state) => ({ ...state, status: 'completed', endedAt, revision }));
          return;
        }
        case 'UnitImportTakeBackStarted':
          unitImports.change(id, position, (state) => ({ ...state, status: 'taking-back', endedAt: null, revision }));
          return;
        case 'UnitImportTakenBack': {
          const { recordedAt: endedAt } = projected;
          const { kept } = event.data;
          unitImports.change(id, position, (state) => ({ ...state, status: 'taken-back', endedAt, kept, revision }));
          return;
        }
        default:
          organisations.change(id, position, (state) => changedOrganisation(state, projected));
      }
    },
  };
}

function changedOrganisation(state: ContactOrganisation, { event }: ProjectedEvent): ContactOrganisation {
  switch (event.type) {
    case 'OrganisationRenamed':
      return { ...state, name: event.data.name };
    case 'OrganisationAmended':
      return { ...state, kind: event.data.kind ?? state.kind };
    case 'OrganisationSupervisorChanged':
      return { ...state, parentId: event.data.parentId };
    case 'OrganisationMerged': {
      const successor = { organisationId: event.data.into, isMain: true, takesOver: null, objectIds: [] };
      return { ...state, status: 'merged', successors: [successor] };
    }
    case 'OrganisationSplit':
      return { ...state, status: 'split', successors: event.data.successors };
    case 'OrganisationWithdrawn':
      return { ...state, status: 'withdrawn' };
    default:
      return state;
  }
}
