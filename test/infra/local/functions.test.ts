import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aFunction } from './fixture/functions.ts';

test('a function runs with the environment, the memory and the time that its template gives', async () => {
  const { invoke } = await aFunction({ Environment: { Variables: { COLOUR: 'red' } }, MemorySize: 256, Timeout: 7 });

  const { value } = await invoke({ do: 'look' });

  expect(value.context).toEqual({
    name: 'subject',
    arn: 'arn:aws:lambda:ap-southeast-1:000000000000:function:subject',
    memory: '256',
  });
  expect(value.environment).toMatchObject({
    COLOUR: 'red',
    AWS_REGION: 'ap-southeast-1',
    AWS_ACCESS_KEY_ID: 'AKIALOCAL',
  });
  expect(value.environment.HOME).toBeUndefined();
  expect(value.remaining).toBeGreaterThan(6000);
  expect(value.remaining).toBeLessThanOrEqual(7000);
  expect(value.zone).toBe('UTC');
});

test('a warm sandbox is used again, and a second one starts when the first is busy', async () => {
  const { invoke, functions } = await aFunction();

  const first = await invoke({ do: 'look' });
  const second = await invoke({ do: 'look' });
  const together = await Promise.all([
    invoke({ do: 'wait', milliseconds: 1_000 }),
    invoke({ do: 'wait', milliseconds: 1_000 }),
  ]);

  expect(second.value).toMatchObject({ pid: first.value.pid, calls: 2 });
  expect(new Set(together.map(({ value }) => value.pid)).size).toBe(2);
  expect(functions.sizes()).toEqual({ subject: 2 });
});

test('more invocations than sandboxes wait for their turn', async () => {
  const { invoke, functions } = await aFunction({}, { most: 2 });

  const answers = await Promise.all(Array.from({ length: 8 }, (_, number) => invoke({ number })));

  expect(answers.map(({ value }) => value.number)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(functions.sizes()).toEqual({ subject: 2 });
});

test('of very many invocations at once each gets its own answer', async () => {
  const { invoke } = await aFunction();
  const caller = async (name: number) => {
    for (let count = 0; count < 40; count += 1) expect((await invoke({ name, count })).value).toEqual({ name, count });
  };

  await Promise.all(Array.from({ length: 16 }, (_, name) => caller(name)));
});

test('more invocations than the reserved concurrency are throttled', async () => {
  const { invoke } = await aFunction({ ReservedConcurrentExecutions: 1 });

  const answers = await Promise.all([invoke({ do: 'wait', milliseconds: 50 }), invoke({})]);

  expect(answers[0].kind).toBe('answer');
  expect(answers[1]).toEqual({ kind: 'rejected', value: 'throttled' });
});

test('an idle sandbox is ended after a while', async () => {
  const { invoke, functions } = await aFunction({}, { idleLimit: 40 });
  await invoke({});

  await expect.poll(() => functions.sizes(), { timeout: 30_000 }).toEqual({ subject: 0 });
});

test.each([
  ['throws', { do: 'throw' }, { errorType: 'TypeError', errorMessage: 'as asked' }],
  [
    'ends its process',
    { do: 'exit' },
    {
      errorType: 'Runtime.ExitError',
      errorMessage: expect.stringMatching(/Error: Runtime exited with error: exit status 3$/),
    },
  ],
  [
    'forgets a rejected promise',
    { do: 'reject' },
    { errorType: 'Runtime.UnhandledPromiseRejection', errorMessage: 'Error: nobody listens' },
  ],
  ['answers more than 6 MB', { do: 'large', bytes: 6_300_000 }, { errorType: 'Function.ResponseSizeTooLarge' }],
  [
    'hangs',
    { do: 'hang' },
    {
      errorType: 'Sandbox.Timedout',
      errorMessage: expect.stringMatching(/^RequestId: \S+ Error: Task timed out after 1.00 seconds$/),
    },
  ],
  ['loops without end', { do: 'loop' }, { errorType: 'Sandbox.Timedout' }],
])('a function that %s fails as on Lambda, and the next call is served', async (_what, event, error) => {
  const { invoke } = await aFunction({ Timeout: 1 });

  const failed = await invoke(event);
  const next = await invoke({ after: true });

  expect(failed).toMatchObject({ kind: 'error', value: error });
  expect(next).toEqual({ kind: 'answer', value: { after: true } });
});

test.each([
  ['broken.handler', { errorType: 'RangeError', errorMessage: 'this module cannot be loaded' }],
  ['missing.handler', { errorType: 'Runtime.ImportModuleError', errorMessage: "Error: Cannot find module 'missing'" }],
  ['behave.other', { errorType: 'Runtime.HandlerNotFound', errorMessage: 'behave.other is undefined or not exported' }],
  ['behave.callback', { errorType: 'Runtime.CallbackHandlerDeprecated' }],
])('the handler %s is refused at its first call', async (handler, error) => {
  const { invoke } = await aFunction({ Handler: handler });

  expect(await invoke({})).toMatchObject({ kind: 'error', value: error });
});

test('what a function prints is in its log', async () => {
  const { invoke, data } = await aFunction();

  await invoke({ message: '件件有回音' });

  expect(readFileSync(join(data, 'logs', 'subject.log'), 'utf8')).toContain('{"message":"件件有回音"}\n');
});

test('a function sees the time of the platform, also after it was moved', async () => {
  const { invoke, clock } = await aFunction();
  await invoke({});

  clock.advance(86_400_000);
  const { value } = await invoke({ do: 'look' });

  expect(Math.abs(value.now - clock.now())).toBeLessThan(1000);
  expect(Math.abs(value.newDate - clock.now())).toBeLessThan(1000);
  expect(value.isDate).toBe(true);
  expect(value.remaining).toBeGreaterThan(2000);
});

test('a log that has grown too large is turned over, and the next invocation writes to the new one', async () => {
  const { invoke, data } = await aFunction({}, { logLimit: 100 });

  await invoke({ text: 'a'.repeat(200) });
  await invoke({ text: 'second' });
  await invoke({ text: 'third' });

  expect(readFileSync(join(data, 'logs', 'subject.log.1'), 'utf8')).toContain('aaa');
  expect(readFileSync(join(data, 'logs', 'subject.log'), 'utf8')).toContain('third');
});
