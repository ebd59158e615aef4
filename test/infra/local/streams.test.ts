import { expect, test } from 'vitest';
import { aTable, failuresArn } from './fixture/streams.ts';

test('records reach the function in order, in the form that Lambda gives them', async () => {
  const { write, deliver } = await aTable();
  await write('a', 'b', 'c');

  const { streams, batches, events } = deliver({ BatchSize: 2 }, () => ({}));
  await streams.idle();

  expect(batches).toEqual([['a', 'b'], ['c']]);
  expect(events[0]).toEqual({
    eventID: expect.stringMatching(/^[0-9a-f]{32}$/),
    eventName: 'INSERT',
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: 'ap-southeast-1',
    eventSourceARN: 'arn:aws:dynamodb:ap-southeast-1:000000000000:table/notes/stream/one',
    dynamodb: {
      ApproximateCreationDateTime: expect.any(Number),
      Keys: { pk: { S: 'a' } },
      NewImage: { pk: { S: 'a' } },
      SequenceNumber: expect.stringMatching(/^\d+$/),
      SizeBytes: expect.any(Number),
      StreamViewType: 'NEW_IMAGE',
    },
  });
});

test('a restarted mapping goes on behind what was done, and does the rest again', async () => {
  const { write, deliver } = await aTable();
  await write('a', 'b');
  const first = deliver({}, () => ({}));
  await first.streams.idle();
  await first.stop();
  await write('c');
  const killed = deliver({}, () => 'error');
  await expect.poll(() => killed.batches.length, { timeout: 30_000 }).toBeGreaterThan(0);
  await killed.stop();

  const second = deliver({}, () => ({}));
  await second.streams.idle();

  expect(second.batches).toEqual([['c']]);
});

test('records that the filter does not want are passed over for good', async () => {
  const { write, deliver } = await aTable();
  const pattern = { dynamodb: { Keys: { pk: { S: [{ prefix: 'yes' }] } } } };
  const properties = { FilterCriteria: { Filters: [{ Pattern: JSON.stringify(pattern) }] } };
  await write('yes1', 'no', 'yes2', 'no2');

  const { streams, batches } = deliver(properties, () => ({}));
  await streams.idle();

  expect(batches).toEqual([['yes1', 'yes2']]);
  expect(Object.values(streams.positions())).toEqual(['4']);
});

test('a failed batch is tried again as often as it may be, then described in the on-failure queue', async () => {
  const { write, deliver } = await aTable();
  await write('a', 'b');

  const { streams, batches, sent } = deliver({ MaximumRetryAttempts: 2 }, () => 'error');
  await streams.idle();
  await write('c');
  await streams.idle();

  expect(batches).toEqual([['a', 'b'], ['a', 'b'], ['a', 'b'], ['c'], ['c'], ['c']]);
  expect(sent[0]).toMatchObject({
    queue: failuresArn,
    body: {
      version: '1.0',
      requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 3 },
      responseContext: { statusCode: 200, functionError: 'Unhandled' },
      DDBStreamBatchInfo: { startSequenceNumber: '1', endSequenceNumber: '2', batchSize: 2 },
    },
  });
});

test('bisecting finds the poisoned record; everything else is delivered, in order', async () => {
  const { write, deliver } = await aTable();
  await write('a', 'b', 'poison', 'c', 'd');
  const good: string[] = [];

  const properties = { BisectBatchOnFunctionError: true, MaximumRetryAttempts: 1 };
  const { streams, sent } = deliver(properties, (names) => {
    if (names.includes('poison')) return 'error';
    good.push(...names);
    return {};
  });
  await streams.idle();

  expect(good).toEqual(['a', 'b', 'c', 'd']);
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ body: { DDBStreamBatchInfo: { startSequenceNumber: '3', batchSize: 1 } } });
});

test('a partial answer keeps what came before the first failure and repeats the rest', async () => {
  const { write, deliver } = await aTable();
  await write('a', 'b', 'c', 'd');

  const properties = { FunctionResponseTypes: ['ReportBatchItemFailures'] };
  const { streams, batches } = deliver(properties, (_names, call) =>
    call === 1 ? { batchItemFailures: [{ itemIdentifier: '4' }, { itemIdentifier: '2' }] } : {},
  );
  await streams.idle();

  expect(batches).toEqual([
    ['a', 'b', 'c', 'd'],
    ['b', 'c', 'd'],
  ]);
});

test.each([
  [{ batchItemFailures: [{ itemIdentifier: 'nonsense' }] }],
  [{ batchItemFailures: [{ itemIdentifier: '' }] }],
  [{ batchItemFailures: [{}] }],
  [{ batchItemFailures: 'all' }],
])('the partial answer %j means that everything failed', async (answer) => {
  const { write, deliver } = await aTable();
  await write('a', 'b');

  const properties = { FunctionResponseTypes: ['ReportBatchItemFailures'] };
  const { streams, batches } = deliver(properties, (_names, call) => (call === 1 ? answer : {}));
  await streams.idle();

  expect(batches).toEqual([
    ['a', 'b'],
    ['a', 'b'],
  ]);
});

test('records that grow too old are given up', async () => {
  const { write, deliver } = await aTable();
  await write('old');

  const later = Date.now() + 120_000;
  const { streams, batches, sent } = deliver({ MaximumRecordAgeInSeconds: 60 }, () => ({}), {
    clock: { now: () => later, offset: () => 0 },
  });
  await streams.idle();

  expect(batches).toEqual([]);
  expect(sent[0]).toMatchObject({ body: { requestContext: { condition: 'RecordAgeExceeded' } } });
});

test('a written record is delivered soon, and at once when the mapping is told of it', async () => {
  const { write, deliver } = await aTable();
  const { streams, batches } = deliver({}, () => ({}));
  await streams.idle();

  await write('a');
  streams.nudge();

  await expect.poll(() => batches, { interval: 2, timeout: 30_000 }).toEqual([['a']]);
});
