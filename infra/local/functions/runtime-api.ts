import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listen } from '../listen.ts';

/** What a sandbox tells the platform through the Runtime API. */
export interface RuntimeListener {
  /** It waits for an invocation; answer by `send`. */
  readonly onReady: (send: (headers: Record<string, string>, payload: string) => void) => void;
  readonly onResponse: (requestId: string, payload: Buffer) => void;
  readonly onError: (requestId: string, payload: Buffer) => void;
  readonly onInitError: (payload: Buffer) => void;
}

/** Lambda's Runtime API for all sandboxes: each has an address of its own. */
export interface RuntimeApi {
  /** Gives a sandbox its address, the value of AWS_LAMBDA_RUNTIME_API. */
  readonly address: (secret: string) => string;
  readonly attach: (secret: string, listener: RuntimeListener) => void;
  readonly detach: (secret: string) => void;
  readonly stop: () => Promise<void>;
}

/** Starts the server, on the loopback interface only. */
export async function startRuntimeApi(): Promise<RuntimeApi> {
  const sandboxes = new Map<string, RuntimeListener>();
  const server = createServer({ noDelay: true }, (request, response) => {
    const [, secret = '', , , ...path] = (request.url ?? '').split('/');
    const listener = sandboxes.get(secret);
    if (listener) route(listener, path, request, response);
    else response.writeHead(403).end();
  });
  server.requestTimeout = 0;
  server.headersTimeout = 0;
  server.keepAliveTimeout = 0;
  const { port, stop } = await listen(server, 0);

  return {
    address: (secret) => `127.0.0.1:${port}/${secret}`,
    attach: (secret, listener) => void sandboxes.set(secret, listener),
    detach: (secret) => void sandboxes.delete(secret),
    stop,
  };
}

function route(listener: RuntimeListener, path: string[], request: IncomingMessage, response: ServerResponse): void {
  const [first, second = '', third] = path;
  if (request.method === 'GET' && second === 'next') {
    listener.onReady((headers, payload) => {
      response.writeHead(200, { ...headers, 'content-length': Buffer.byteLength(payload) });
      response.end(payload);
    });
    return;
  }
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const payload = Buffer.concat(chunks);
    if (first === 'init') listener.onInitError(payload);
    else if (third === 'response') listener.onResponse(second, payload);
    else listener.onError(second, payload);
    response.writeHead(202, { 'content-length': 0 }).end();
  });
}
