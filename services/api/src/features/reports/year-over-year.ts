import { Refused } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';

/** Grades and money of one object or one unit, year by year. */
export const handleGetYearOverYear: Handler<'getYearOverYear'> = async (context, { query }) => {
  const { objectId, unitId } = query;
  const { application } = context.projections;
  const view = viewAsked(context, query);
  if (objectId !== undefined && unitId === undefined) {
    const found = await application.yearsOfObject(context.principal, { ...view, id: objectId });
    if (found === null) throw new Refused('object.not-found');
    const { name, ...answer } = found;
    return { ...answer, subject: { id: objectId, name }, sums: [] };
  }
  if (unitId !== undefined && objectId === undefined) {
    const found = await application.yearsOfUnit(context.principal, { ...view, id: unitId });
    if (found === null) throw new Refused('organisation.not-found');
    const { name, ...answer } = found;
    return { ...answer, subject: { id: unitId, name } };
  }
  throw new Refused('report.one-subject', {}, { field: objectId === undefined ? 'objectId' : 'unitId' });
};
