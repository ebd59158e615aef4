// What runs inside a sandbox: takes invocations from the Runtime API and hands them to the function, as AWS's own
// client does. Built-ins come through getBuiltinModule: an import costs 40 ms more, as it reads every export.
import { moveDate } from './moved-date.mjs';

const { Agent, request } = process.getBuiltinModule('node:http');
const { existsSync } = process.getBuiltinModule('node:fs');
const { resolve } = process.getBuiltinModule('node:path');
const { pathToFileURL } = process.getBuiltinModule('node:url');

const { env } = process;
const [host, port, secret] = env.AWS_LAMBDA_RUNTIME_API.split(/[:/]/);
const agent = new Agent({ keepAlive: true, noDelay: true });
let offset = Number(env.LOCAL_CLOCK_OFFSET ?? 0);
delete env.LOCAL_CLOCK_OFFSET;
moveDate(() => offset);
// The Runtime API is the only thing that keeps a sandbox alive: when it goes, so does the sandbox.
const leave = () => process.exit(0);

function call(method, path, body) {
  return new Promise((fulfil) => {
    const headers = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const outgoing = request({ agent, host, port, method, path: `/${secret}/2018-06-01/runtime/${path}`, headers });
    outgoing.on('error', leave);
    outgoing.on('response', (response) => {
      response.setEncoding('utf8');
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('error', leave);
      response.on('end', () => fulfil({ headers: response.headers, text }));
    });
    outgoing.end(body);
  });
}

function describe(error, type) {
  if (!(error instanceof Error)) return { errorType: typeof error, errorMessage: String(error), trace: [] };
  const { name, message, stack } = error;
  const errorMessage = type ? `${name}: ${message}` : message;
  return { errorType: type ?? name, errorMessage, trace: (stack ?? '').split('\n') };
}

async function stop(path, failure) {
  process.stderr.write(`${JSON.stringify(failure)}\n`);
  await call('POST', path, JSON.stringify(failure));
  process.exit(1);
}

async function load() {
  const dot = env._HANDLER.lastIndexOf('.');
  const [file, name] = [env._HANDLER.slice(0, dot), env._HANDLER.slice(dot + 1)];
  const path = ['.js', '.mjs', '.cjs'].map((end) => resolve(env.LAMBDA_TASK_ROOT, file + end)).find(existsSync);
  if (!path) {
    const errorMessage = `Error: Cannot find module '${file}'`;
    return stop('init/error', { errorType: 'Runtime.ImportModuleError', errorMessage, trace: [] });
  }
  const module = await import(pathToFileURL(path).href).catch((error) => {
    if (error instanceof SyntaxError) return stop('init/error', describe(error, 'Runtime.UserCodeSyntaxError'));
    const missing = error?.code === 'ERR_MODULE_NOT_FOUND' || error?.code === 'MODULE_NOT_FOUND';
    return stop('init/error', describe(error, missing ? 'Runtime.ImportModuleError' : undefined));
  });
  const handler = module[name] ?? module.default?.[name];
  if (typeof handler !== 'function') {
    const errorMessage = `${env._HANDLER} is undefined or not exported`;
    return stop('init/error', { errorType: 'Runtime.HandlerNotFound', errorMessage, trace: [] });
  }
  if (handler.length > 2) {
    const errorMessage = 'ERROR: AWS Lambda has removed support for callback-based function handlers';
    return stop('init/error', { errorType: 'Runtime.CallbackHandlerDeprecated', errorMessage, trace: [] });
  }
  return handler;
}

let current;
for (const [event, type] of [
  ['uncaughtException', 'Runtime.UncaughtException'],
  ['unhandledRejection', 'Runtime.UnhandledPromiseRejection'],
]) {
  process.on(event, (error) => stop(current ? `invocation/${current}/error` : 'init/error', describe(error, type)));
}

function context(headers) {
  const deadline = Number(headers['lambda-runtime-deadline-ms']);
  return {
    functionName: env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: env.AWS_LAMBDA_FUNCTION_VERSION,
    memoryLimitInMB: env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: env.AWS_LAMBDA_LOG_STREAM_NAME,
    invokedFunctionArn: headers['lambda-runtime-invoked-function-arn'],
    awsRequestId: current,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => deadline - Date.now(),
  };
}

async function answer(handler, { headers, text }) {
  try {
    const result = await handler(JSON.parse(text), context(headers));
    return ['response', JSON.stringify(result) ?? 'null'];
  } catch (error) {
    const failure = describe(error);
    process.stderr.write(`${JSON.stringify({ level: 'ERROR', requestId: current, ...failure })}\n`);
    return ['error', JSON.stringify(failure)];
  }
}

const handler = await load();
let next = call('GET', 'invocation/next');
for (;;) {
  const invocation = await next;
  current = invocation.headers['lambda-runtime-aws-request-id'];
  offset = Number(invocation.headers['x-clock-offset'] ?? offset);
  const [kind, body] = await answer(handler, invocation);
  const answered = call('POST', `invocation/${current}/${kind}`, body);
  // Asked for while the answer is still on its way: one round trip less between two invocations.
  next = call('GET', 'invocation/next');
  await answered;
}
