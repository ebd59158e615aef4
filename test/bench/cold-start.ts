import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRuntimeApi } from '../../infra/local/functions/runtime-api.ts';
import { startSandbox } from '../../infra/local/functions/sandbox.ts';
import { type FunctionSpecification, functionSpecifications } from '../../infra/local/functions/specification.ts';
import { listen } from '../../infra/local/listen.ts';
import { readAssembly } from '../../infra/local/template.ts';
import { aRequest } from '../functions/request.ts';
import { aSubmission } from '../support/submission.ts';
import { median, printTable } from '../support/table.ts';
import { floorFolder } from './bundle-floor.ts';

const staff = { staff: 'clerk-2101', roles: 'clerk', procuratorate: '2101' };
const headers = { 'Idempotency-Key': 'bench-bench-bench-bench' };
const reference = '2026-0XDN1CYN-E';

/** A first event for each function; most lead to one call of a service, and to an answer or a refusal. */
const events: Readonly<Record<string, unknown>> = {
  intake: aRequest({ method: 'POST', path: '/api/petitions', headers, body: aSubmission() }),
  registration: aRequest({
    method: 'POST',
    path: '/api/registrations',
    headers,
    body: { ...aSubmission(), channel: 'VISIT' },
    staff,
  }),
  receipts: aRequest({
    method: 'POST',
    path: '/api/receipts/openings',
    body: { reference, queryCode: '0000-0000-00000' },
  }),
  documents: aRequest({ path: '/api/documents', headers: { Authorization: 'Bearer a.b.c' } }),
  casework: aRequest({ path: '/api/cases', staff }),
  directory: aRequest({ path: '/api/procuratorates' }),
  administration: aRequest({ path: '/api/administration/staff', staff }),
  figures: aRequest({ path: '/api/figures', query: { period: '2026' } }),
  site: aRequest({ path: '/' }),
  authorizer: { type: 'REQUEST', methodArn: 'arn', headers: {} },
};
const BATCH = { Records: [] };

// Answers every service at once, so that only the function's own start is measured.
const startServices = () => {
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(JSON.stringify({ Items: [], Mac: Buffer.alloc(32).toString('base64') }));
    });
  });
  return listen(server, 0);
};

/** Process start to first answer, milliseconds. */
export const measureColdStarts = async (assembly: string, rounds: number): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'everyletter-cold-'));
  const api = await startRuntimeApi();
  const services = await startServices();
  const log = openSync(join(folder, 'log'), 'a');
  const environment = {
    PATH: process.env.PATH ?? '',
    AWS_REGION: 'cn-north-1',
    AWS_ACCESS_KEY_ID: 'bench',
    AWS_SECRET_ACCESS_KEY: 'bench',
    AWS_ENDPOINT_URL: `http://127.0.0.1:${services.port}`,
    NODE_COMPILE_CACHE: join(folder, 'cache'),
  };

  const once = (specification: FunctionSpecification, event: unknown): Promise<number> => {
    const { promise, resolve } = Promise.withResolvers<number>();
    const started = performance.now();
    const variables = {
      _HANDLER: specification.handler,
      LAMBDA_TASK_ROOT: specification.directory,
      AWS_LAMBDA_FUNCTION_NAME: specification.name,
      ...specification.environment,
    };
    const sandbox = startSandbox(specification, {
      api,
      environment: { ...environment, ...variables },
      log,
      offset: () => 0,
      now: Date.now,
      onStart: () => {},
      onIdle: () => {
        if (answered) return;
        answered = true;
        void sandbox.invoke(JSON.stringify(event)).then(() => {
          resolve(performance.now() - started);
          sandbox.kill();
        });
      },
      onInitFailure: ({ kind }) => console.error(`${specification.name} did not start: ${kind}`),
      onGone: () => {},
    });
    let answered = false;
    return promise.finally(() => sandbox.ended);
  };

  const place = { partition: 'aws-cn', region: 'cn-north-1', account: '000000000000' };
  const real = functionSpecifications(readAssembly(assembly, place));
  const [first] = real;
  if (first === undefined) throw new Error('The assembly has no functions');
  const nameOf = ({ name }: FunctionSpecification) =>
    /-service-(\w+)Function/
      .exec(name)?.[1]
      ?.replace(/(?<=[a-z])(?=[A-Z])/g, '-')
      .toLowerCase() ?? name;
  const all = [
    { name: 'empty', specification: { ...first, name: 'empty', directory: floorFolder('empty'), environment: {} } },
    ...real.map((specification) => ({ name: nameOf(specification), specification })),
  ];
  try {
    const taken = new Map<string, number[]>(all.map(({ name }) => [name, []]));
    for (let round = 0; round <= rounds; round++) {
      for (const { name, specification } of all) {
        const time = await once(specification, events[name] ?? BATCH);
        // The first round fills the compile cache.
        if (round > 0) taken.get(name)?.push(time);
      }
    }
    const empty = median(taken.get('empty') ?? []);
    printTable([
      ['function', 'cold start ms', 'above empty'],
      ...[...taken].map(([name, times]) => [name, median(times).toFixed(0), `+${(median(times) - empty).toFixed(0)}`]),
    ]);
  } finally {
    await api.stop();
    await services.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};
