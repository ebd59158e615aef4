import type { DynamoDBStreamEvent, SQSEvent } from 'aws-lambda';
import { Day } from '../../shared/domain/day.ts';
import type { ResourceName } from '../../shared/resources.ts';
import { type Moment, makeParts, type Performed, type UploadedObject } from './context.ts';
import { errorFields, log } from './log.ts';

type JobEvent = DynamoDBStreamEvent | SQSEvent | Record<string, unknown>;
interface BatchAnswer {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

/** What a step of a workflow tells the next one. */
interface PartsAnswer {
  readonly parts?: readonly string[];
}

const objectsOf = (body: string): UploadedObject[] => {
  const { Records = [] } = JSON.parse(body) as { Records?: { s3: { object: { key: string; size: number } } }[] }; // S3 event message 2.1
  return Records.map(({ s3 }) => ({
    key: decodeURIComponent(s3.object.key.replaceAll('+', ' ')),
    bytes: s3.object.size,
  }));
};

const momentOf = (event: object): Moment => ({
  now: new Date(),
  from: 'from' in event ? Day.parse(event.from) : undefined,
});

/** The Lambda handler of a job: partial batch failure, one line per run, nothing swallowed. */
export const work = (performed: Performed, modules: Partial<Record<ResourceName, object>>) => {
  const run = performed.run as (work: readonly unknown[], context: object) => Promise<readonly string[]>; // `perform` typed it against the declaration
  let parts: Record<string, object> | undefined;
  const attempt = (items: readonly unknown[]) => {
    parts ??= makeParts(performed.job.needs, modules);
    return run(items, { ...parts, now: new Date() });
  };

  const { trigger } = performed.job;
  return async (event: JobEvent): Promise<BatchAnswer & PartsAnswer> => {
    const started = performance.now();
    if ('segments' in trigger || 'joins' in trigger) {
      const parts = await attempt([event]);
      log('info', 'job', { parts: parts.length, ms: Math.round(performance.now() - started) });
      return { batchItemFailures: [], parts };
    }
    const records = 'Records' in event && Array.isArray(event.Records) ? event.Records : undefined;
    const failed: string[] = [];
    if ('uploads' in trigger) {
      // A job of uploads is fed by its queue alone.
      for (const { messageId, body } of (event as SQSEvent).Records) {
        try {
          await attempt(objectsOf(body));
        } catch (error) {
          log('error', 'job.failed', { message: messageId, ...errorFields(error) });
          failed.push(messageId);
        }
      }
    } else failed.push(...(await attempt(records ?? [momentOf(event)])));
    log('info', 'job', {
      records: records?.length,
      failed: failed.length,
      ms: Math.round(performance.now() - started),
    });
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };
};
