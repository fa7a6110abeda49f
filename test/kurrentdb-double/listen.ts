import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { Server, ServerCredentials, type sendUnaryData } from '@grpc/grpc-js';
import type { IGossipServer } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_grpc_pb.js';
import { GossipService } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_grpc_pb.js';
import type { IServerFeaturesServer } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_grpc_pb.js';
import { ServerFeaturesService } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_grpc_pb.js';
import type { IStreamsServer } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js';
import { StreamsService } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js';
import { byProtocol, httpGossip } from './http-gossip.ts';
import { protocol, uuidFrom } from './protocol.ts';
import type { Rejection } from './rejection.ts';
import { serveRead } from './serve-reads.ts';
import { serveAppend, serveBatchAppend, serveDelete } from './serve-writes.ts';
import { membersOf, type Serving } from './serving.ts';

export interface Listening {
  /** The server itself goes on; clients may connect again at once. */
  cutConnections(): void;
  /** Ends as a killed process does: nobody is told, connections are cut, the port is free. */
  stop(): Promise<void>;
}

/** Takes calls on 127.0.0.1 until it is stopped; a port of 0 becomes the one that was free. */
export async function listen(serving: Serving): Promise<Listening> {
  const { DeleteResp, TombstoneResp } = protocol;
  const streams: IStreamsServer = {
    read: (call) => void serveRead(serving, call),
    append: (call, callback) => void reply(callback, serveAppend(serving, call)),
    batchAppend: (call) => serveBatchAppend(serving, call),
    delete: (call, callback) =>
      void reply(
        callback,
        deletion(serveDelete(serving, call), (at) =>
          new DeleteResp().setPosition(new DeleteResp.Position().setCommitPosition(at).setPreparePosition(at)),
        ),
      ),
    tombstone: (call, callback) =>
      void reply(
        callback,
        deletion(serveDelete(serving, call), (at) =>
          new TombstoneResp().setPosition(new TombstoneResp.Position().setCommitPosition(at).setPreparePosition(at)),
        ),
      ),
  };
  const features: IServerFeaturesServer = {
    getSupportedMethods: (_call, callback) =>
      void reply(callback, unlessHanging(serving, 'features', supportedMethods)),
  };
  const gossip: IGossipServer = {
    read: (_call, callback) => void reply(callback, unlessHanging(serving, 'gossip', clusterInfo)),
  };

  const server = new Server({ 'grpc.max_receive_message_length': 17 * 1024 * 1024 });
  server.addService(StreamsService, streams);
  server.addService(ServerFeaturesService, features);
  server.addService(GossipService, gossip);

  const connections = new Set<Socket>();
  const injector = server.createConnectionInjector(ServerCredentials.createInsecure());
  const http = httpGossip(serving);
  // The sockets are ours, as a server that is shut down by the library says good-bye to its clients.
  const listener = createServer((connection) => {
    connections.add(connection.on('close', () => connections.delete(connection)));
    // What is cut before it has said anything belongs to neither.
    connection.on('error', () => {});
    byProtocol(
      connection,
      (socket) => http.emit('connection', socket),
      (socket) => injector.injectConnection(socket),
    );
  });
  const cutConnections = () => connections.forEach((connection) => void connection.resetAndDestroy());
  const { host, port } = serving.endpoint;
  await once(listener.listen(port, host), 'listening');
  serving.endpoint.port = (listener.address() as AddressInfo).port;
  return {
    cutConnections,
    async stop() {
      const closed = once(listener, 'close');
      listener.close();
      cutConnections();
      await closed;
      server.forceShutdown();
    },
  };
}

/** Null is never to be answered. */
async function reply<T>(callback: sendUnaryData<T>, work: Promise<T | null>): Promise<void> {
  try {
    const answer = await work;
    if (answer !== null) callback(null, answer);
  } catch (error) {
    callback(error as Rejection);
  }
}

async function unlessHanging<T>(serving: Serving, operation: 'features' | 'gossip', answer: (serving: Serving) => T) {
  return (await serving.faults.fateOf(operation)) === 'hang' ? null : answer(serving);
}

async function deletion<T>(work: Promise<bigint | null>, answer: (position: string) => T): Promise<T | null> {
  const at = await work;
  return at === null ? null : answer(String(at));
}

function supportedMethods({ version, batchAppend }: Serving) {
  const methods = Object.entries(StreamsService as unknown as Record<string, { path: string }>)
    .filter(([name]) => batchAppend || name !== 'batchAppend')
    .map(([, { path }]) => path.toLowerCase().split('/') as [string, string, string])
    .map(([, service, method]) => new protocol.SupportedMethod().setServiceName(service).setMethodName(method));
  return new protocol.SupportedMethods().setEventStoreServerVersion(version).setMethodsList(methods);
}

const { LEADER, FOLLOWER, UNKNOWN } = protocol.MemberInfo.VNodeState;
const stateNumber = { Leader: LEADER, Follower: FOLLOWER, Unknown: UNKNOWN } as const;

function clusterInfo(serving: Serving) {
  const members = membersOf(serving).map(({ host, port, state, isAlive }) =>
    new protocol.MemberInfo()
      .setInstanceId(uuidFrom(randomUUID(), 'string'))
      .setState(stateNumber[state])
      .setIsAlive(isAlive)
      .setHttpEndPoint(new protocol.EndPoint().setAddress(host).setPort(port)),
  );
  return new protocol.ClusterInfo().setMembersList(members);
}
