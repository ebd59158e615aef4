import type { Server } from 'node:http';

/** A server that is up. */
export interface Listening {
  readonly port: number;
  /** Ends the server and every open connection. */
  readonly stop: () => Promise<void>;
}

/** Opens a port on the loopback interface; 0 takes a free one. */
export async function listen(server: Server, port: number): Promise<Listening> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', (error) => reject(explain(error, port)));
  server.listen(port, '127.0.0.1', resolve);
  await promise;
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    port: address.port,
    stop: () => {
      server.closeAllConnections();
      return new Promise((done) => void server.close(() => done()));
    },
  };
}

function explain(error: Error, port: number): Error {
  if ('code' in error && error.code === 'EADDRINUSE') {
    return new Error(`port ${port} is in use: stop what uses it, or choose another with PORT=...`, { cause: error });
  }
  return error;
}
