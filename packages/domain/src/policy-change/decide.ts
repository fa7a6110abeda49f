import { Refused } from '../refusals/refused.ts';
import type { Grounds, PolicyChangeEvent } from './events.ts';
import { readyFor } from './moves.ts';
import { joined, type PolicyChangeState } from './state.ts';

type DataOf<Type extends PolicyChangeEvent['type']> = Extract<PolicyChangeEvent, { readonly type: Type }>['data'];

export type ProposePolicyChange = DataOf<'PolicyChangeProposed'>;

/** A change of a policy because of what was found. Refused `policy-change.already-proposed`, `policy-change.no-grounds`. */
export function proposePolicyChange(command: ProposePolicyChange, state: PolicyChangeState): PolicyChangeEvent[] {
  if (state.status !== 'none') {
    throw new Refused('policy-change.already-proposed', { title: state.proposed.title });
  }
  const grounds = joined({ evaluationIds: [], findingIds: [] }, command.grounds);
  if (isEmpty(grounds)) throw new Refused('policy-change.no-grounds', {}, { field: 'grounds' });
  return [{ type: 'PolicyChangeProposed', data: { ...command, grounds } }];
}

/** Only what is new is recorded; nothing new is no event. Refused `policy-change.no-grounds` where nothing is named. */
export function addPolicyChangeGrounds(
  command: DataOf<'PolicyChangeGroundsAdded'>,
  state: PolicyChangeState,
): PolicyChangeEvent[] {
  const known = readyFor(state, 'addPolicyChangeGrounds').grounds;
  if (isEmpty(command.grounds)) throw new Refused('policy-change.no-grounds', {}, { field: 'grounds' });
  const { evaluationIds, findingIds } = joined({ evaluationIds: [], findingIds: [] }, command.grounds);
  const grounds = {
    evaluationIds: evaluationIds.filter((id) => !known.evaluationIds.includes(id)),
    findingIds: findingIds.filter((id) => !known.findingIds.includes(id)),
  };
  return isEmpty(grounds) ? [] : [{ type: 'PolicyChangeGroundsAdded', data: { ...command, grounds } }];
}

/** An office has to carry it out until a day. What was rejected may be adopted after all. Refused `policy-change.due-in-the-past`. */
export function adoptPolicyChange(
  command: DataOf<'PolicyChangeAdopted'>,
  state: PolicyChangeState,
): PolicyChangeEvent[] {
  readyFor(state, 'adoptPolicyChange');
  if (command.dueDate < command.on) {
    throw new Refused(
      'policy-change.due-in-the-past',
      { dueDate: command.dueDate, on: command.on },
      { field: 'dueDate' },
    );
  }
  return [{ type: 'PolicyChangeAdopted', data: command }];
}

export function rejectPolicyChange(
  command: DataOf<'PolicyChangeRejected'>,
  state: PolicyChangeState,
): PolicyChangeEvent[] {
  readyFor(state, 'rejectPolicyChange');
  return [{ type: 'PolicyChangeRejected', data: command }];
}

/** Refused `extension.not-later`. */
export function extendPolicyChange(
  command: DataOf<'PolicyChangeTermExtended'>,
  state: PolicyChangeState,
): PolicyChangeEvent[] {
  const change = readyFor(state, 'extendPolicyChange');
  if (change.status === 'adopted' && command.dueDate <= change.dueDate) {
    throw new Refused('extension.not-later', { dueDate: change.dueDate }, { field: 'dueDate' });
  }
  return [{ type: 'PolicyChangeTermExtended', data: command }];
}

/** Refused `policy-change.not-shown` where neither a document nor a file shows it. */
export function implementPolicyChange(
  command: DataOf<'PolicyChangeImplemented'>,
  state: PolicyChangeState,
): PolicyChangeEvent[] {
  readyFor(state, 'implementPolicyChange');
  if (command.documentNumber === null && command.evidence.length === 0) throw new Refused('policy-change.not-shown');
  return [{ type: 'PolicyChangeImplemented', data: command }];
}

export function withdrawPolicyChange(
  command: DataOf<'PolicyChangeWithdrawn'>,
  state: PolicyChangeState,
): PolicyChangeEvent[] {
  readyFor(state, 'withdrawPolicyChange');
  return [{ type: 'PolicyChangeWithdrawn', data: command }];
}

const isEmpty = ({ evaluationIds, findingIds }: Grounds) => evaluationIds.length + findingIds.length === 0;
