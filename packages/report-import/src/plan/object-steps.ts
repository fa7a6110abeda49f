import { normaliseName, Refused } from '@bihuan/domain';
import type { ReportRow } from '../report.ts';
import { assignmentFields, changesOf, type Details, sampleOf } from './details.ts';
import { idFor } from './keys.ts';
import { type Part, type Planning, reasonOf } from './planning.ts';
import type { KnownObject } from './register.ts';
import { stepOf } from './steps.ts';

/** Two objects never share a code. Refused: `object.code-taken`. */
export function refuseTakenCode({ code }: ReportRow, object: KnownObject | null, { holderOf }: Planning): void {
  if (code === null || (object !== null && object.code !== null)) return;
  const holder = holderOf(code);
  if (holder === null || holder.id === object?.id) return;
  throw new Refused('object.code-taken', { code, name: holder.name, objectId: holder.id }, { field: 'code' });
}

/** An id that follows from what the row says of the object. */
export function newObjectId(row: ReportRow, { options, usedObjects }: Planning): string {
  const named = [options.jurisdiction, row.code, normaliseName(row.name), normaliseName(row.unit ?? '')];
  const id = idFor('obj', named, usedObjects);
  usedObjects.add(id);
  return id;
}

export function registerObject(row: ReportRow, objectId: string, { unitId, departmentId, policyArea }: Details): Part {
  const sample = sampleOf(row, ['name', 'code', 'kind', ...assignmentFields]);
  const data = { objectId, name: row.name, code: row.code, kind: row.kind, unitId, departmentId, policyArea, sample };
  return { steps: [stepOf('register-object', row.row, objectId, data, null)], changes: [] };
}

/** Brings a known object to what the row says of it: its name where a person chose so, its code where it has none, who answers for it. */
export function updateObject(
  row: ReportRow,
  object: KnownObject,
  rename: boolean,
  stated: Details,
  planning: Planning,
): Part {
  const parts = [
    rename ? renameObject(row, object, planning) : nothing,
    codeObject(row, object, planning),
    assignObject(row, object, stated, planning),
  ];
  return { steps: parts.flatMap(({ steps }) => steps), changes: parts.flatMap(({ changes }) => changes) };
}

const nothing: Part = { steps: [], changes: [] };
/** How the record says why an object is no longer as it was. */
const why = ({ report }: Planning) => `导入：文件“${report.fileName}”`;

function renameObject(row: ReportRow, object: KnownObject, planning: Planning): Part {
  if (object.name === row.name) return nothing;
  const data = { name: row.name, reason: why(planning) };
  return {
    steps: [stepOf('rename-object', row.row, object.id, data, object.revision)],
    changes: [{ field: 'name', from: object.name, to: row.name }],
  };
}

function codeObject(row: ReportRow, object: KnownObject, planning: Planning): Part {
  if (row.code === null || object.code !== null) return nothing;
  const data = { code: row.code, reason: why(planning), sample: sampleOf(row, ['code']) };
  return {
    steps: [stepOf('code-object', row.row, object.id, data, object.revision)],
    changes: [{ field: 'code', from: null, to: row.code }],
  };
}

function assignObject(row: ReportRow, object: KnownObject, stated: Details, planning: Planning): Part {
  const changes = changesOf(assignmentFields, object, stated, planning.organisations);
  if (changes.length === 0) return nothing;
  const data = {
    unitId: stated.unitId ?? object.unitId,
    departmentId: stated.departmentId ?? object.departmentId,
    policyArea: stated.policyArea ?? object.policyArea,
    reason: reasonOf(planning),
    sample: sampleOf(row, assignmentFields),
  };
  return { steps: [stepOf('assign-object', row.row, object.id, data, object.revision)], changes };
}
