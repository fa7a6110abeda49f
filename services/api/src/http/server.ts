import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { Refused } from '@bihuan/domain';

export interface ServeOptions {
  /** Default 127.0.0.1. */
  readonly address?: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Most connections at once; more are closed at once. Default 1,000. */
  readonly connections?: number;
  /** How long running requests may take to finish when stopping. Default 10,000 ms. */
  readonly stopWithinMs?: number;
}

export interface Serving {
  readonly url: string;
  readonly port: number;
  /** Takes no new requests, finishes those that run, within the bound; then every connection is closed. */
  stop(): Promise<void>;
}

/** Whether an address is of this machine alone. */
export const isLoopback = (address: string): boolean => ['127.0.0.1', '::1', 'localhost'].includes(address);

/** Refused: `settings.port-in-use`. */
export async function serve(listener: RequestListener, options: ServeOptions): Promise<Serving> {
  const { address = '127.0.0.1', port, stopWithinMs = 10_000, connections = 1_000 } = options;
  let isStopping = false;
  const underWay = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    underWay.add(response);
    response.once('close', () => underWay.delete(response));
    if (isStopping) response.setHeader('Connection', 'close');
    listener(request, response);
  });
  server.headersTimeout = 15_000;
  server.requestTimeout = 120_000;
  server.keepAliveTimeout = 65_000;
  server.maxHeadersCount = 100;
  server.maxConnections = connections;
  await listen(server, port, address);
  const bound = server.address();
  const boundPort = typeof bound === 'object' && bound !== null ? bound.port : port;
  return {
    url: `http://${address.includes(':') ? `[${address}]` : address}:${boundPort}`,
    port: boundPort,
    stop() {
      isStopping = true;
      // What has no end of its own would hold everything up for as long as it may.
      for (const response of underWay)
        if (String(response.getHeader('content-type')).startsWith('text/event-stream')) response.end();
      return stop(server, stopWithinMs);
    },
  };
}

function listen(server: Server, port: number, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Refused('settings.port-in-use', { port }) : error);
    });
    server.listen({ port, host: address, exclusive: true }, resolve);
  });
}

function stop(server: Server, withinMs: number): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), withinMs);
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(force);
      clearInterval(sweep);
      resolve();
    });
    server.closeIdleConnections();
  });
}
