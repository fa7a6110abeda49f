import { assignObject } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Says which unit, department and policy area an object belongs to; what is left out stays as it is. */
export const handleAssignObject: Handler<'assignObject'> = async (context, { params, body }) => {
  const { unitId, departmentId, policyArea, reason, sample } = body;
  return commandOn(context, context.streams.object, params.id, (state) => {
    const now = state.status === 'none' ? { unitId: null, departmentId: null, policyArea: null } : state;
    const assignment = {
      unitId: unitId === undefined ? now.unitId : unitId,
      departmentId: departmentId === undefined ? now.departmentId : departmentId,
      policyArea: policyArea === undefined ? now.policyArea : policyArea,
    };
    return assignObject({ ...assignment, reason, sample }, state);
  });
};
