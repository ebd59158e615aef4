import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { PlatformFunction } from './function.ts';

const uses = {
  dynamodb: {
    read: ['kms:Decrypt', 'kms:DescribeKey'],
    write: [
      'kms:Decrypt',
      'kms:DescribeKey',
      'kms:Encrypt',
      'kms:GenerateDataKey',
      'kms:ReEncryptFrom',
      'kms:ReEncryptTo',
    ],
  },
  s3: { read: ['kms:Decrypt'], write: ['kms:GenerateDataKey'] },
} as const;

/** The key that encrypts tables, buckets and alarms at rest; functions use it only through the service that stores. */
export class AtRestKey extends Construct {
  readonly key: Key;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.key = new Key(this, 'Key', {
      description: 'Everyletter: tables, buckets and alarms at rest',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    // An alarm cannot publish to a topic that is encrypted by a key which CloudWatch may not use.
    this.key.addToResourcePolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
  }

  /** Lets a function read or write what a service keeps under this key. */
  grant(to: PlatformFunction, service: keyof typeof uses, use: 'read' | 'write'): void {
    // The ending of the service's address differs between partitions.
    const via = { StringLike: { 'kms:ViaService': `${service}.${Stack.of(this).region}.*` } };
    to.allow(uses[service][use], [this.key.keyArn], via);
  }
}
