import { Duration } from 'aws-cdk-lib';
import { CfnEventInvokeConfig, CfnEventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Trigger } from '../../shared/contract/job.ts';
import { acknowledge } from '../acknowledge.ts';
import type { StorageStack } from '../storage-stack.ts';
import type { PlatformFunction } from './function.ts';
import { makeQueue } from './queue.ts';
import { daily, hourly, schedule, type Times } from './schedule.ts';

/** What starts a job by itself: all but the steps of a workflow. */
type Starter = Exclude<Trigger, { readonly segments: number } | { readonly joins: string }>;
type Of<K extends string> = Extract<Starter, Record<K, unknown>>;

/** A record that no attempt could process goes to the queue of failures before DynamoDB forgets it (24 hours). */
const OLDEST_RECORD = Duration.hours(20);

export interface JobTriggerProps {
  readonly job: PlatformFunction;
  /** Name of the job in the registry. */
  readonly name: string;
  readonly trigger: Starter;
  readonly storage: StorageStack;
}

/** Starts a job as it is declared, and keeps what failed. */
export class JobTrigger extends Construct {
  /** Where what could not be done is kept until somebody drives it again. */
  readonly failures: Queue;
  readonly kind: 'uploads' | 'stream' | 'daily' | 'hourly';
  private readonly job: PlatformFunction;

  constructor(scope: Construct, id: string, { job, name, trigger, storage }: JobTriggerProps) {
    super(scope, id);
    this.job = job;
    this.kind =
      'uploads' in trigger ? 'uploads' : 'stream' in trigger ? 'stream' : 'daily' in trigger ? 'daily' : 'hourly';
    if ('uploads' in trigger) this.failures = this.onUploads(trigger, name, storage);
    else {
      this.failures = makeQueue(this, 'Failures');
      if ('stream' in trigger) this.onStream(trigger, storage);
      else this.onSchedule('daily' in trigger ? daily(trigger.daily) : hourly(trigger.hourly));
    }
  }

  private onUploads({ batch }: Of<'uploads'>, name: string, storage: StorageStack): Queue {
    const { queue, failures } = storage.uploadsFor(name);
    this.job.allow(['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'], [queue.queueArn]);
    const mapping = this.map({ eventSourceArn: queue.queueArn, batchSize: batch });
    const reason = 'The queue itself puts aside what fails too often.';
    acknowledge(mapping, reason, 'Serverless-LambdaEventSourceMappingDestination');
    return failures;
  }

  private onStream({ stream, keyPrefix, type, changes, batch, attempts }: Of<'stream'>, storage: StorageStack): void {
    const { table } = storage.table(stream);
    const { tableStreamArn } = table;
    if (tableStreamArn === undefined) throw new Error(`${stream} has no stream: set \`stream\` in shared/resources.ts`);
    const reads = [
      'dynamodb:DescribeStream',
      'dynamodb:GetRecords',
      'dynamodb:GetShardIterator',
      'dynamodb:ListStreams',
    ];
    this.job.allow(reads, [tableStreamArn]);
    this.job.allow(['sqs:SendMessage'], [this.failures.queueArn]);
    storage.atRest.grant(this.job, 'dynamodb', 'read');
    const ofType = type === undefined ? {} : { NewImage: { data: { M: { type: { S: [type] } } } } };
    const eventName = changes === true ? ['INSERT', 'MODIFY'] : ['INSERT'];
    const pattern = { eventName, dynamodb: { Keys: { sk: { S: [{ prefix: keyPrefix }] } }, ...ofType } };
    this.map({
      eventSourceArn: tableStreamArn,
      batchSize: batch,
      startingPosition: 'TRIM_HORIZON',
      parallelizationFactor: 1,
      maximumBatchingWindowInSeconds: 1,
      bisectBatchOnFunctionError: true,
      maximumRetryAttempts: attempts,
      maximumRecordAgeInSeconds: OLDEST_RECORD.toSeconds(),
      destinationConfig: { onFailure: { destination: this.failures.queueArn } },
      filterCriteria: { filters: [{ pattern: JSON.stringify(pattern) }] },
    });
  }

  private map(
    props: Omit<ConstructorParameters<typeof CfnEventSourceMapping>[2], 'functionName'>,
  ): CfnEventSourceMapping {
    const mapping = new CfnEventSourceMapping(this, 'Mapping', {
      functionName: this.job.lambda.functionName,
      functionResponseTypes: ['ReportBatchItemFailures'],
      ...props,
    });
    // Lambda checks the role when the mapping is made.
    mapping.node.addDependency(this.job.role);
    return mapping;
  }

  private onSchedule(times: Times): void {
    const { functionArn, functionName } = this.job.lambda;
    const { queueArn } = this.failures;
    const { name } = this.job;
    schedule(this, { ...times, name, arn: functionArn, action: 'lambda:InvokeFunction', failures: this.failures });
    // The scheduler hands the run over; when the run itself fails, Lambda tries again and then puts it aside.
    this.job.allow(['sqs:SendMessage'], [queueArn]);
    new CfnEventInvokeConfig(this, 'Invocation', {
      functionName,
      qualifier: '$LATEST',
      maximumRetryAttempts: 2,
      maximumEventAgeInSeconds: times.missed.toSeconds(),
      destinationConfig: { onFailure: { destination: queueArn } },
    });
  }
}
