import { Agent, request } from 'node:http';

export interface Ask {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** One request; rejects when it is not answered with success. */
export const send = (ask: Ask): Promise<string> =>
  new Promise((resolve, reject) => {
    const { method, url, headers = {}, body } = ask;
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const outgoing = request(url, { agent, method, headers: { ...headers, ...length } }, (incoming) => {
      let text = '';
      incoming.setEncoding('utf8');
      incoming.on('data', (chunk: string) => {
        text += chunk;
      });
      incoming.on('end', () => {
        if ((incoming.statusCode ?? 500) < 300) resolve(text);
        else reject(new Error(`${method} ${url} answered ${incoming.statusCode}: ${text.slice(0, 300)}`));
      });
    });
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      // While another target had its turn, the server hung up on an idle connection.
      if (outgoing.reusedSocket && error.code === 'ECONNRESET') send(ask).then(resolve, reject);
      else reject(error);
    });
    outgoing.end(body);
  });

/** Runs a number of tasks, some at a time; how many milliseconds each took, and all together. */
export const drive = async (
  tasks: readonly (() => Promise<unknown>)[],
  connections: number,
): Promise<{ each: number[]; all: number }> => {
  const each: number[] = [];
  const queue = tasks.values();
  const started = performance.now();
  const lane = async () => {
    for (const task of queue) {
      const from = performance.now();
      await task();
      each.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: connections }, lane));
  return { each, all: performance.now() - started };
};
