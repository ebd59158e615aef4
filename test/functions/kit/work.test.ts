import type { DynamoDBStreamEvent, SQSEvent } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { perform, type UploadedObject } from '../../../functions/kit/context.ts';
import { work } from '../../../functions/kit/work.ts';
import { job } from '../../../shared/contract/job.ts';
import { watchLog } from '../log-lines.ts';

const one = { summary: '', needs: {}, impact: 'Nobody is hurt.', timeout: 10, memory: 128 } as const;
const uploads = job({ ...one, trigger: { uploads: 'evidence', prefix: 'quarantine/', batch: 10, attempts: 3 } });
const stream = job({ ...one, trigger: { stream: 'petitions', keyPrefix: 'E#', batch: 10, attempts: 3 } });
const daily = job({ ...one, trigger: { daily: '0:10' } });

const message = (messageId: string, body: string): SQSEvent['Records'][number] => ({
  messageId,
  receiptHandle: 'handle',
  body,
  attributes: {
    ApproximateReceiveCount: '1',
    SentTimestamp: '0',
    SenderId: 's',
    ApproximateFirstReceiveTimestamp: '0',
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: 'arn:aws-cn:sqs:cn-north-1:123456789012:uploads',
  awsRegion: 'cn-north-1',
});
const notice = (...objects: readonly { key: string; size: number }[]) =>
  JSON.stringify({ Records: objects.map((object) => ({ eventVersion: '2.1', s3: { object } })) });
const record = (sequence: string): DynamoDBStreamEvent['Records'][number] => ({
  eventID: sequence,
  eventName: 'INSERT',
  dynamodb: { SequenceNumber: sequence, NewImage: { pk: { S: 'x' } } },
});

let watched: ReturnType<typeof watchLog>;
beforeEach(() => {
  watched = watchLog();
});
afterEach(() => watched.stop());

describe('a job of uploads', () => {
  it('gets each object with its key as it was stored, message by message', async () => {
    const seen: UploadedObject[][] = [];
    const run = work(
      perform(uploads, async (objects) => {
        seen.push([...objects]);
        return [];
      }),
      {},
    );

    const answer = await run({
      Records: [
        message('m-1', notice({ key: 'quarantine/2026-A/a%2Bb+c%E6%B2%88', size: 3 })),
        message('m-2', notice({ key: 'x', size: 1 }, { key: 'y', size: 2 })),
        message('m-3', JSON.stringify({ Event: 's3:TestEvent', Bucket: 'evidence' })),
      ],
    });

    expect(answer).toEqual({ batchItemFailures: [] });
    expect(seen).toEqual([
      [{ key: 'quarantine/2026-A/a+b c沈', bytes: 3 }],
      [
        { key: 'x', bytes: 1 },
        { key: 'y', bytes: 2 },
      ],
      [],
    ]);
  });

  it('answers which messages failed and goes on with the others', async () => {
    const run = work(
      perform(uploads, async ([object]) => {
        if (object?.key === 'bad') throw new Error('no');
        return [];
      }),
      {},
    );

    const answer = await run({
      Records: [
        message('m-1', notice({ key: 'bad', size: 1 })),
        message('m-2', notice({ key: 'good', size: 1 })),
        message('m-3', 'no JSON'),
        message('m-4', notice({ key: '%zz', size: 1 })),
      ],
    });

    expect(answer.batchItemFailures).toEqual([
      { itemIdentifier: 'm-1' },
      { itemIdentifier: 'm-3' },
      { itemIdentifier: 'm-4' },
    ]);
    expect(watched.lines()).toMatchObject([
      { code: 'job.failed', message: 'm-1', error: 'Error' },
      { code: 'job.failed', message: 'm-3', error: 'SyntaxError' },
      { code: 'job.failed', message: 'm-4', error: 'URIError' },
      { level: 'info', code: 'job', records: 4, failed: 3 },
    ]);
  });
});

describe('a job of a stream', () => {
  it('gets all records in order and answers from where to deliver again', async () => {
    const seen: (string | undefined)[] = [];
    const run = work(
      perform(stream, async (records) => {
        seen.push(...records.map(({ dynamodb }) => dynamodb?.SequenceNumber));
        return ['2'];
      }),
      {},
    );

    const answer = await run({ Records: [record('1'), record('2'), record('3')] });

    expect(seen).toEqual(['1', '2', '3']);
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
  });

  it('fails as a whole when it breaks: nothing is taken for done', async () => {
    const run = work(
      perform(stream, () => Promise.reject(new Error('store'))),
      {},
    );

    await expect(run({ Records: [record('1')] })).rejects.toThrow('store');
  });
});

describe('a job of the clock', () => {
  it('gets one moment and the same time as its context', async () => {
    const seen: unknown[] = [];
    const run = work(
      perform(daily, async (moments, { now }) => {
        seen.push(moments.length, now instanceof Date);
        return [];
      }),
      {},
    );

    expect(await run({})).toEqual({ batchItemFailures: [] });
    expect(seen).toEqual([1, true]);
    expect(watched.lines()).toMatchObject([{ code: 'job', failed: 0 }]);
  });
});
