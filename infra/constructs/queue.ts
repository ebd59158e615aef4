import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { type DeadLetterQueue, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';

export interface QueueProps {
  /** Seconds for which a message that was taken stays hidden from others. */
  readonly hidden?: number;
  readonly deadLetterQueue?: DeadLetterQueue;
}

/** A queue that is encrypted, refuses plain HTTP and keeps messages for the longest time there is. */
export const makeQueue = (scope: Construct, id: string, { hidden = 30, deadLetterQueue }: QueueProps = {}): Queue => {
  const queue = new Queue(scope, id, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
    visibilityTimeout: Duration.seconds(hidden),
    removalPolicy: RemovalPolicy.RETAIN,
    ...(deadLetterQueue === undefined ? {} : { deadLetterQueue }),
  });
  if (deadLetterQueue === undefined) {
    const reason = 'It is itself the last queue: for the failures of a mapping, of the scheduler, or of another queue.';
    acknowledge(queue, reason, 'AwsSolutions-SQS3', 'Serverless-SQSRedrivePolicy');
  }
  return queue;
};
