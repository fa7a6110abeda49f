import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { expect, it, onTestFinished } from 'vitest';
import { collect, noted, soon } from './connected.ts';
import { startKurrentCluster } from './kurrent-cluster.ts';

async function clusterOfThree() {
  const cluster = await startKurrentCluster({ electionMs: 50 });
  const connect = (connectionString = cluster.connectionString) => {
    const client = KurrentDBClient.connectionString(connectionString);
    onTestFinished(async () => client.dispose());
    return client;
  };
  onTestFinished(() => cluster.stop());
  const gossip = async (node: number) => {
    const answer = await fetch(`http://127.0.0.1:${cluster.nodes[node]?.port}/gossip`);
    return (await answer.json()) as { members: { state: string; httpEndPointPort: number }[]; serverPort: number };
  };
  return { cluster, connect, gossip };
}

it('says over plain HTTP, on the port of the calls, who leads and who answers', async () => {
  const { cluster, gossip } = await clusterOfThree();
  const { members, serverPort } = await gossip(1);
  expect(members.map(({ state }) => state)).toEqual(['Leader', 'Follower', 'Follower']);
  expect(members.map(({ httpEndPointPort }) => httpEndPointPort)).toEqual(cluster.nodes.map(({ port }) => port));
  expect(serverPort).toBe(cluster.nodes[1]?.port);
});

it('sends a client that asks a follower for what only the leader may do to the leader', async () => {
  const { cluster, connect } = await clusterOfThree();
  const client = connect(cluster.nodes[2]?.connectionString);
  await expect(client.appendToStream('a-1', noted(0))).rejects.toMatchObject({ type: 'not-leader' });
  expect(await client.appendToStream('a-1', noted(0))).toMatchObject({ success: true });
  const fresh = connect(cluster.nodes[2]?.connectionString);
  await expect(collect(fresh.readStream('a-1', { requiresLeader: true }))).rejects.toMatchObject({
    type: 'not-leader',
  });
  expect(await collect(fresh.readStream('a-1'))).toHaveLength(1);
});

it('chooses another leader with the same log when one dies or freezes, and none without a majority', async () => {
  const { cluster, connect, gossip } = await clusterOfThree();
  await connect().appendToStream('a-1', noted(0));
  await cluster.nodes[0]?.stop();
  await soon(() => expect(cluster.leader).toBe(2));
  expect(await connect().appendToStream('a-1', noted(1))).toMatchObject({ nextExpectedRevision: 1n });
  cluster.freeze(2);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(cluster.leader).toBeNull();
  await expect(connect(cluster.nodes[1]?.connectionString).appendToStream('a-1', noted(2))).rejects.toMatchObject({
    type: 'unavailable',
  });
  cluster.thaw(2);
  await soon(() => expect(cluster.leader).toBe(2));
  await cluster.nodes[0]?.restart();
  expect((await gossip(0)).members.map(({ state }) => state)).toEqual(['Follower', 'Follower', 'Leader']);
});
