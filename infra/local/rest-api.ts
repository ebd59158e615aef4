import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Functions } from './functions.ts';
import { listen } from './listen.ts';
import { apiDefinition } from './rest-api/definition.ts';
import { openGateway } from './rest-api/gateway.ts';
import type { Assembly } from './template.ts';

/** Serves what is below a path itself, in front of the REST API. */
export interface Mount {
  /** For example `/oidc`. */
  readonly path: string;
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;
}

/** The REST API of the templates, on a port. */
export interface RestApi {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** What the REST API runs with. */
export interface RestApiSettings {
  readonly assembly: Assembly;
  readonly functions: Functions;
  readonly now: () => number;
  readonly port: number;
  readonly mounts?: readonly Mount[];
}

/** API Gateway's limit for all headers together. */
const maxHeaderSize = 10_240;

/** Starts the server on 127.0.0.1. */
export async function startRestApi(settings: RestApiSettings): Promise<RestApi> {
  const { assembly, functions, now, mounts = [] } = settings;
  let port = settings.port;
  const gateway = openGateway({
    definition: apiDefinition(assembly),
    environment: assembly.environment,
    functions,
    now,
    port: () => port,
  });

  const server = createServer({ noDelay: true, maxHeaderSize }, (request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    const mount = mounts.find((candidate) => path === candidate.path || path.startsWith(`${candidate.path}/`));
    const served = mount ? mount.handle(request, response) : gateway(request, response);
    served?.catch((error: unknown) => fail(response, error));
  });
  server.keepAliveTimeout = 60_000;
  const listening = await listen(server, port);
  port = listening.port;
  return listening;
}

function fail(response: ServerResponse, error: unknown): void {
  if (response.destroyed) return;
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  if (response.headersSent) response.destroy();
  else response.writeHead(500, { 'content-type': 'application/json' }).end('{"message":"Internal server error"}');
}
