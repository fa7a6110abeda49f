import { once } from 'node:events';
import net from 'node:net';

/** What a machine does that is not well: it answers nobody, or cuts everybody off in the middle. No protocol. */
export interface TcpFault {
  readonly port: number;
  /** How many connections were made so far. */
  readonly connections: () => number;
  stop(): Promise<void>;
}

/** `mute` accepts and never answers; `cut` accepts, lets a little in, and resets the connection. */
export async function tcpFault(kind: 'mute' | 'cut'): Promise<TcpFault> {
  const open = new Set<net.Socket>();
  let connections = 0;
  const server = net.createServer((socket) => {
    connections += 1;
    open.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => open.delete(socket));
    if (kind === 'cut') socket.once('data', () => socket.resetAndDestroy());
    else socket.resume();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  return {
    port,
    connections: () => connections,
    async stop() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A port on which nobody listens: connections to it are refused. */
export async function closedPort(): Promise<number> {
  const fault = await tcpFault('mute');
  await fault.stop();
  return fault.port;
}
