import type { TemporaryApi } from '../../temporary-api.ts';

/** Sends a command that must succeed. */
export async function done(
  service: TemporaryApi,
  path: string,
  body: object = {},
  headers: Record<string, string> = {},
) {
  const answer = await service.post(path, body, headers);
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

const years = { fundYear: 2023, evaluationYear: 2024, applyToYear: 2025 };

/** A 差 project of a unit with its department, confirmed, and one finding that is due on the last day of March. */
export async function evaluated(service: TemporaryApi, name: string, change: object = {}) {
  const post = (path: string, body: object) => done(service, path, body);
  const department = await post('/api/v1/organisations', { name: `${name}主管局`, kind: 'department' });
  const unit = await post('/api/v1/organisations', { name: `${name}中心`, kind: 'unit', parentId: department.id });
  const unitId = unit.id as string;
  const departmentId = department.id as string;
  const object = await post('/api/v1/objects', { name, kind: 'project', unitId, departmentId });
  const opened = { objectId: object.id, ...years, unitId, departmentId, currentBudget: 100_000_000 };
  const evaluation = await post('/api/v1/evaluations', opened);
  await post(`/api/v1/evaluations/${evaluation.id}/outcome`, { score: 55.5, grade: '差' });
  const finding = await post('/api/v1/findings', {
    evaluationId: evaluation.id,
    description: '设备闲置',
    category: '资产管理',
    severity: 'moderate',
    class: 'by-stages',
    requirement: '三个月内全部投入使用',
    dueDate: '2025-03-31',
    ...change,
  });
  return {
    unitId,
    departmentId,
    objectId: object.id as string,
    evaluationId: evaluation.id as string,
    findingId: finding.id as string,
  };
}

const later = (day: string, on: string | undefined) => (on === undefined || on < day ? day : on);

/** A letter that has been drafted and signed off. */
export async function signedOff(
  service: TemporaryApi,
  body: { readonly on?: string; readonly kind: string; readonly [member: string]: unknown },
): Promise<string> {
  const { id } = await done(service, '/api/v1/notices', { on: '2025-04-10', ...body });
  const on = later('2025-04-11', body.on);
  await done(service, `/api/v1/notices/${id}/sign-off`, { by: { role: '分管领导' }, on });
  return id;
}

export const issueOn = (service: TemporaryApi, id: string, on?: string) =>
  done(service, `/api/v1/notices/${id}/issue`, { on: later('2025-04-14', on) });
