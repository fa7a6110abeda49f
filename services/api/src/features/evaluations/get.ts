import { Refused } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { moment, viewOf } from '../../page.ts';
import { organisationName } from '../objects/object-item.ts';
import { type EvaluationRecord, foldEvaluation } from './evaluation-record.ts';

/** One evaluation with all that was recorded about it at a moment, from its own stream. */
export const handleGetEvaluation: Handler<'getEvaluation'> = async (context, { params, query }) => {
  const isShown = moment(query.asOf, context.zone);
  let record: EvaluationRecord | null = null;
  for await (const event of context.store.readStream(context.streams.evaluation.nameOf(params.id))) {
    if (!isShown(event)) break;
    record = foldEvaluation(record, event);
  }
  if (record === null) throw new Refused('evaluation.not-found');
  const catalogue = await context.catalogue.at(query.asOf);
  const item = {
    ...record,
    objectName: catalogue.objects.get(record.objectId)?.name ?? record.objectId,
    unit: organisationName(catalogue, record.unitId),
    department: organisationName(catalogue, record.departmentId),
  };
  return { item, ...(await viewOf(context, query)) };
};
