import { describe } from 'vitest';
import type { EventStore } from '../port.ts';
import { appendContract } from './append.contract.ts';
import { commandContract } from './command.contract.ts';
import { modelContract } from './model.contract.ts';
import { subscribeContract } from './subscribe.contract.ts';

export interface OpenedStore {
  readonly store: EventStore;
  /** True when nobody has written to it yet; a server shared with others is not. */
  readonly isEmpty: boolean;
  /** Closes the store and removes what was made for it. */
  release(): Promise<void>;
}

/** What every adapter of the port keeps; `factory` opens a store for one test. */
export function eventStoreContract(name: string, factory: () => Promise<OpenedStore>): void {
  describe(`event store contract: ${name}`, () => {
    const withStore = (test: (store: EventStore, opened: OpenedStore) => Promise<void>) => async () => {
      const opened = await factory();
      try {
        await test(opened.store, opened);
      } finally {
        await opened.release();
      }
    };
    appendContract(withStore);
    subscribeContract(withStore);
    commandContract(withStore);
    modelContract(withStore);
  });
}

export type WithStore = (test: (store: EventStore, opened: OpenedStore) => Promise<void>) => () => Promise<void>;
