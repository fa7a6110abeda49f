import type { DeletedPersonStream } from './copy-target.ts';
import type { EventStore } from './port.ts';

/** The reading half of a store, for those who only follow it, in any process or thread. */
export interface EventReader extends Pick<EventStore, 'readStream' | 'readAll' | 'subscribe' | 'head'> {
  /** Whether positions are given one by one, so that the difference of two is a number of events. */
  readonly positionsCountEvents: boolean;
  /** Every person stream that has been deleted. Refused: what reading refuses. */
  deletedPersonStreams(): Promise<readonly DeletedPersonStream[]>;
  /** Looks for news at once instead of at the next poll. */
  notify(): void;
  /** Ends subscriptions and lets go of the store. */
  close(): Promise<void>;
}
