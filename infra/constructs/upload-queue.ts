import { Stack } from 'aws-cdk-lib';
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { makeQueue } from './queue.ts';

export interface UploadQueueProps {
  readonly bucket: Bucket;
  /** Keys of the objects that are told. */
  readonly prefix: string;
  /** Deliveries before a message is put aside. */
  readonly attempts: number;
  /** Seconds that the job may take. */
  readonly timeout: number;
}

/** Tells a job of the objects that arrive in a bucket; it stands beside the bucket, so that no upload goes untold. */
export class UploadQueue extends Construct {
  readonly queue: Queue;
  readonly failures: Queue;

  constructor(scope: Construct, id: string, { bucket, prefix, attempts, timeout }: UploadQueueProps) {
    super(scope, id);
    const { account, partition } = Stack.of(this);
    this.failures = makeQueue(this, 'Failures');
    this.queue = makeQueue(this, 'Queue', {
      // AWS recommends six times the timeout of the function.
      hidden: 6 * timeout,
      deadLetterQueue: { queue: this.failures, maxReceiveCount: attempts },
    });
    const policy = this.queue.addToResourcePolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [this.queue.queueArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': account },
          // Not the bucket's own ARN: the bucket can be made only after this policy, or S3 refuses to tell the queue.
          // CloudFormation begins its name with the name of the stack.
          ArnLike: { 'aws:SourceArn': `arn:${partition}:s3:::everyletter-*` },
        },
      }),
    );
    const resource = bucket.node.defaultChild;
    if (!(resource instanceof CfnBucket)) throw new TypeError(`${bucket.node.path} is not a bucket of this stack`);
    resource.notificationConfiguration = {
      queueConfigurations: [
        {
          event: 's3:ObjectCreated:*',
          queue: this.queue.queueArn,
          filter: { s3Key: { rules: [{ name: 'prefix', value: prefix }] } },
        },
      ],
    };
    if (policy.policyDependable) resource.node.addDependency(policy.policyDependable);
  }
}
