import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Functions } from './functions.ts';
import { listen } from './listen.ts';
import { apiDefinition } from './rest-api/definition.ts';
import { openGateway } from './rest-api/gateway.ts';
import type { Assembly } from './template.ts';

type Handle = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** Serves what is below a path itself, in front of the REST API. */
export interface Mount {
  /** For example `/oidc`. */
  readonly path: string;
  readonly handle: Handle;
}

/** The platform's port: open before anything is served, as addresses in the templates depend on it. */
export interface Door {
  readonly port: number;
  readonly serve: (handle: Handle) => void;
  readonly stop: () => Promise<void>;
}

/** What the REST API runs with. */
export interface RestApiSettings {
  readonly assembly: Assembly;
  readonly functions: Pick<Functions, 'invoke'>;
  readonly now: () => number;
  readonly port: number;
  readonly mounts?: readonly Mount[];
}

/** API Gateway's limit for all headers together. */
const maxHeaderSize = 10_240;

/** Opens a port on 127.0.0.1; until something is served there, the answer is 503. */
export async function openDoor(port: number): Promise<Door> {
  let handle: Handle = (_request, response) => void response.writeHead(503, { 'retry-after': '1' }).end();
  const server = createServer({ noDelay: true, maxHeaderSize }, (request, response) => {
    handle(request, response)?.catch((error: unknown) => fail(response, error));
  });
  server.keepAliveTimeout = 60_000;
  const listening = await listen(server, port);
  return {
    ...listening,
    serve: (served) => {
      handle = served;
    },
  };
}

/** The REST API of the templates, with what is mounted in front of it. */
export function restApi({ assembly, functions, now, port, mounts = [] }: RestApiSettings): Handle {
  const definition = apiDefinition(assembly);
  const gateway = openGateway({ definition, environment: assembly.environment, functions, now, port });
  return (request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    const mount = mounts.find((candidate) => path === candidate.path || path.startsWith(`${candidate.path}/`));
    return mount ? mount.handle(request, response) : gateway(request, response);
  };
}

function fail(response: ServerResponse, error: unknown): void {
  if (response.destroyed) return;
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  if (response.headersSent) response.destroy();
  else response.writeHead(500, { 'content-type': 'application/json' }).end('{"message":"Internal server error"}');
}
