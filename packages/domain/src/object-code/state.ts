import type { ObjectCodeEvent } from './events.ts';

/** For which object a code was claimed last; null before the first claim. */
export interface ObjectCodeState {
  readonly objectId: string | null;
}

export const initialObjectCode: ObjectCodeState = { objectId: null };

/** A code after one more event of its stream; types it does not know leave it as it is. */
export const evolveObjectCode = (state: ObjectCodeState, event: ObjectCodeEvent): ObjectCodeState =>
  event.type === 'ObjectCodeClaimed' ? { objectId: event.data.objectId } : state;
