import type { EventOf } from '../event/define.ts';
import { Refused } from '../refusals/refused.ts';
import type {
  ObjectEvent,
  objectAssigned,
  objectCoded,
  objectMerged,
  objectRegistered,
  objectRenamed,
  objectWithdrawn,
} from './events.ts';
import type { ObjectState } from './state.ts';

export type RegisterObject = EventOf<typeof objectRegistered>['data'];
export type RenameObject = EventOf<typeof objectRenamed>['data'];
export type AssignObject = EventOf<typeof objectAssigned>['data'];
export type CodeObject = EventOf<typeof objectCoded>['data'];
export type MergeObject = EventOf<typeof objectMerged>['data'];
export type WithdrawObject = EventOf<typeof objectWithdrawn>['data'];

/** The object that has a code: of another stream, so that whoever asks for the decision has to look it up. */
export interface CodeHolder {
  readonly objectId: string;
  readonly name: string;
}

/**
 * Registering the same again changes nothing. Refused `object.already-registered` when the id is taken, `object.code-taken` when
 * another object has the code.
 */
export function registerObject(command: RegisterObject, state: ObjectState, holder: CodeHolder | null): ObjectEvent[] {
  if (state.status !== 'none') {
    const isSame = state.status === 'registered' && state.name === command.name && state.code === command.code;
    if (isSame) return [];
    throw new Refused('object.already-registered', { objectId: command.objectId, name: state.name });
  }
  refuseTaken(command.code, command.objectId, holder);
  return [{ type: 'ObjectRegistered', data: command }];
}

/** The object keeps its identity and its history under the new name. */
export function renameObject(command: RenameObject, state: ObjectState): ObjectEvent[] {
  const object = registered(state);
  return object.name === command.name ? [] : [{ type: 'ObjectRenamed', data: command }];
}

/** Says which unit and department answer for the object and which policy area it serves. */
export function assignObject(command: AssignObject, state: ObjectState): ObjectEvent[] {
  const object = registered(state);
  const isSame =
    object.unitId === command.unitId &&
    object.departmentId === command.departmentId &&
    object.policyArea === command.policyArea;
  return isSame ? [] : [{ type: 'ObjectAssigned', data: command }];
}

/**
 * Gives the object the code that it was registered without; the same code again changes nothing.
 * Refused `object.already-coded`, `object.code-taken`.
 */
export function codeObject(command: CodeObject, state: ObjectState, holder: CodeHolder | null): ObjectEvent[] {
  const { objectId, name, code } = registered(state);
  if (code === command.code) return [];
  if (code !== null) throw new Refused('object.already-coded', { name, code }, { field: 'code' });
  refuseTaken(command.code, objectId, holder);
  return [{ type: 'ObjectCoded', data: command }];
}

/** From here on the object goes on as another one; its own history stays. Refused `object.merged-into-itself`. */
export function mergeObject(command: MergeObject, state: ObjectState): ObjectEvent[] {
  const object = registered(state);
  if (command.into === object.objectId) throw new Refused('object.merged-into-itself', { name: object.name });
  return [{ type: 'ObjectMerged', data: command }];
}

/** For an object registered by mistake; withdrawing it twice changes nothing. */
export function withdrawObject(command: WithdrawObject, state: ObjectState): ObjectEvent[] {
  if (state.status === 'withdrawn') return [];
  registered(state);
  return [{ type: 'ObjectWithdrawn', data: command }];
}

function refuseTaken(code: string | null, objectId: string, holder: CodeHolder | null): void {
  if (code === null || holder === null || holder.objectId === objectId) return;
  throw new Refused('object.code-taken', { code, name: holder.name, objectId: holder.objectId }, { field: 'code' });
}

function registered(state: ObjectState) {
  if (state.status === 'none') throw new Refused('object.not-found');
  if (state.status !== 'registered') throw new Refused('object.not-active', { name: state.name, status: state.status });
  return state;
}
