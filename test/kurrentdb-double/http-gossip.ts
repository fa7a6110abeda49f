import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { membersOf, type Serving } from './serving.ts';

/** What `GET /gossip` says, in the server's own field names; everything else is not found. */
export function httpGossip(serving: Serving): Server {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if ((await serving.faults.fateOf('gossip')) === 'hang') return;
    if (request.url !== '/gossip') {
      response.writeHead(404).end();
      return;
    }
    const members = membersOf(serving).map(({ host, port, state, isAlive }) => ({
      state,
      isAlive,
      httpEndPointIp: host,
      httpEndPointPort: port,
    }));
    const { host, port } = serving.endpoint;
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ members, serverIp: host, serverPort: port }));
  };
  return createServer((request, response) => void answer(request, response));
}

/** The server speaks HTTP/1.1 and gRPC on one port: the first bytes tell which it is. */
export function byProtocol(socket: Socket, http: (socket: Socket) => void, grpc: (socket: Socket) => void): void {
  socket.once('readable', () => {
    const first = socket.read() as Buffer | null;
    if (first === null) return;
    socket.unshift(first);
    if (first.subarray(0, 3).toString('latin1') === 'GET') http(socket);
    else grpc(socket);
  });
}
