import { openEventStore } from '@bihuan/event-store';
import { eventStoreContract } from '../../packages/event-store/src/contract/event-store.contract.ts';
import { startKurrentDouble } from '../kurrentdb-double/kurrent-double.ts';

eventStoreContract('kurrentdb, against the double', async () => {
  const double = await startKurrentDouble();
  double.appendForeign('others-1', 40);
  const { connectionString } = double;
  const address = { engine: 'kurrentdb', connectionString, timeoutMs: 5_000 } as const;
  const store = await openEventStore(address, () => new Date());
  return {
    store,
    isEmpty: true,
    async release() {
      await store.close();
      await double.stop();
    },
  };
});
