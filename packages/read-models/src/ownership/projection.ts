import type { DatabaseSync } from 'node:sqlite';
import type { ProjectedEvent, Projection, ProjectionWriter } from '../projection.ts';
import { ownershipSchema } from './schema.ts';

/** Whose is each object today, who stands above whom, and who has followed whom? What may be seen is worked out from it. */
export const ownershipProjection: Projection = {
  name: 'ownership',
  version: 1,
  listensTo: [
    'ObjectRegistered',
    'ObjectAssigned',
    'ObjectMerged',
    'EvaluationOpened',
    'EvaluationAmended',
    'OrganisationRegistered',
    'OrganisationSupervisorChanged',
    'OrganisationMerged',
    'OrganisationSplit',
  ],
  schema: ownershipSchema,
  indexes: [],
  open: openWriter,
};

function openWriter(database: DatabaseSync): ProjectionWriter {
  const register = database.prepare('INSERT OR IGNORE INTO objects (id, own_unit, own_department) VALUES (?, ?, ?)');
  const assign = database.prepare('UPDATE objects SET own_unit = ?, own_department = ? WHERE id = ?');
  const merge = database.prepare('UPDATE objects SET merged_into = ? WHERE id = ?');
  const open = database.prepare('INSERT OR IGNORE INTO evaluations VALUES (?, ?)');
  const evaluate = database.prepare(
    'UPDATE objects SET evaluation_id = ?, evaluated_unit = ?, evaluated_department = ? WHERE id = ?',
  );
  const amend = (column: string) =>
    database.prepare(
      `UPDATE objects SET ${column} = ? WHERE id = (SELECT object_id FROM evaluations WHERE id = ?) AND evaluation_id = ?`,
    );
  const amendUnit = amend('evaluated_unit');
  const amendDepartment = amend('evaluated_department');
  const found = database.prepare('INSERT OR IGNORE INTO organisations VALUES (?, ?, NULL)');
  const supervise = database.prepare('UPDATE organisations SET parent_id = ? WHERE id = ?');
  const follow = database.prepare('UPDATE organisations SET merged_into = ? WHERE id = ?');
  const handOver = ['own_unit', 'own_department', 'evaluated_unit', 'evaluated_department'].map((column) =>
    database.prepare(`UPDATE objects SET ${column} = ? WHERE id = ? AND ${column} = ?`),
  );

  return {
    apply({ event, streamId: id }: ProjectedEvent): void {
      switch (event.type) {
        case 'ObjectRegistered':
          register.run(id, event.data.unitId, event.data.departmentId);
          return;
        case 'ObjectAssigned':
          assign.run(event.data.unitId, event.data.departmentId, id);
          return;
        case 'ObjectMerged':
          merge.run(event.data.into, id);
          return;
        case 'EvaluationOpened':
          open.run(id, event.data.objectId);
          evaluate.run(id, event.data.unitId, event.data.departmentId, event.data.objectId);
          return;
        case 'EvaluationAmended': {
          const { unitId, departmentId } = event.data;
          if (unitId !== undefined) amendUnit.run(unitId, id, id);
          if (departmentId !== undefined) amendDepartment.run(departmentId, id, id);
          return;
        }
        case 'OrganisationRegistered':
          found.run(id, event.data.parentId);
          return;
        case 'OrganisationSupervisorChanged':
          supervise.run(event.data.parentId, id);
          return;
        case 'OrganisationMerged':
          follow.run(event.data.into, id);
          return;
        case 'OrganisationSplit': {
          for (const { organisationId, isMain, objectIds } of event.data.successors) {
            if (isMain) follow.run(organisationId, id);
            for (const objectId of objectIds)
              for (const statement of handOver) statement.run(organisationId, objectId, id);
          }
          return;
        }
        default:
      }
    },
  };
}
