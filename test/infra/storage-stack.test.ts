import { describe, expect, inject, it } from 'vitest';
import { type Bucket, resources, type Table } from '../../shared/resources.ts';
import { ofType, type Properties, readTemplates, synthesize } from './templates.ts';

const { storage } = readTemplates(inject('assembly'), 'test');
const declared = Object.entries<{ type: string }>(resources);
const named = <T>(type: string) =>
  declared.filter(([, each]) => each.type === type).map(([name, each]) => ({ name, ...(each as unknown as T) })); // the type says which

const find = (type: string, name: string): Properties => {
  const wanted = new RegExp(`^${name}(Table|Bucket|Key)[0-9A-F]{8}$`, 'i');
  const found = ofType(storage, type).find(({ id }) => wanted.test(id));
  if (found === undefined) throw new Error(`No ${type} is made for ${name}`);
  return found.Properties;
};

describe('every resource that keeps something', () => {
  const kept = [
    'AWS::DynamoDB::Table',
    'AWS::S3::Bucket',
    'AWS::KMS::Key',
    'AWS::SQS::Queue',
    'AWS::Cognito::UserPool',
  ];
  const all = kept.flatMap((type) => ofType(storage, type));

  it('stays when its stack goes, or when it is replaced', () => {
    const lost = all.filter((each) => each.DeletionPolicy !== 'Retain' || each.UpdateReplacePolicy !== 'Retain');

    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  it('has no name that somebody made up', () => {
    const names = ['TableName', 'BucketName', 'QueueName'];

    expect(all.filter(({ Properties }) => names.some((name) => name in Properties))).toEqual([]);
  });
});

describe.each(named<Table>('table'))('table $name', ({ name, indexes, stream, expires }) => {
  const table = find('AWS::DynamoDB::Table', name);

  it('is on demand, protected, recoverable to the second, and encrypted by a key of the platform', () => {
    expect(table).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: expect.anything() },
    });
  });

  it('streams and expires as declared', () => {
    expect(table.StreamSpecification).toEqual(stream ? { StreamViewType: 'NEW_AND_OLD_IMAGES' } : undefined);
    expect(table.TimeToLiveSpecification).toEqual(
      expires === undefined ? undefined : { AttributeName: expires, Enabled: true },
    );
  });

  it('copies into its indexes what is declared, and no more', () => {
    const made = ((table.GlobalSecondaryIndexes ?? []) as unknown as Properties[]).map(
      ({ IndexName, KeySchema, Projection }) => ({ IndexName, KeySchema, Projection }),
    );

    expect(made).toEqual(
      Object.entries(indexes).map(([IndexName, { partitionKey, sortKey, include }]) => ({
        IndexName,
        KeySchema: [
          { AttributeName: partitionKey, KeyType: 'HASH' },
          { AttributeName: sortKey, KeyType: 'RANGE' },
        ],
        Projection:
          include.length === 0
            ? { ProjectionType: 'KEYS_ONLY' }
            : { ProjectionType: 'INCLUDE', NonKeyAttributes: [...include] },
      })),
    );
  });
});

const refusesPlainHttp = (policy: string) =>
  /"aws:SecureTransport":"false"/.test(policy) && /"Effect":"Deny"/.test(policy);

describe('every bucket', () => {
  const buckets = ofType(storage, 'AWS::S3::Bucket');

  it('keeps versions and is closed to the public', () => {
    for (const { Properties } of buckets) {
      expect(Properties).toMatchObject({
        VersioningConfiguration: { Status: 'Enabled' },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
        BucketEncryption: expect.anything(),
      });
    }
  });

  it('refuses plain HTTP', () => {
    const policies = ofType(storage, 'AWS::S3::BucketPolicy').map(({ Properties }) => JSON.stringify(Properties));

    expect(policies).toHaveLength(buckets.length);
    expect(policies.filter((policy) => !refusesPlainHttp(policy))).toEqual([]);
  });
});

describe.each(named<Bucket>('bucket'))('bucket $name', ({ name, lockedDays }) => {
  const bucket = find('AWS::S3::Bucket', name);

  it('is encrypted by a key of the platform, with bucket keys, and its accesses are logged', () => {
    expect(JSON.stringify(bucket.BucketEncryption)).toMatch(/"BucketKeyEnabled":true.*"aws:kms"/);
    expect(bucket.LoggingConfiguration).toBeDefined();
  });

  it('refuses deletion for as long as is declared', () => {
    expect(bucket.ObjectLockConfiguration).toEqual(
      lockedDays === undefined
        ? undefined
        : { ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: lockedDays } } },
    );
  });
});

describe('evidence', () => {
  const evidence = find('AWS::S3::Bucket', 'evidence');

  it('takes uploads from the pages of the site, gives them files, and no other site', () => {
    expect(evidence.CorsConfiguration).toEqual({
      CorsRules: [expect.objectContaining({ AllowedMethods: ['POST', 'GET'], AllowedOrigins: ['http://127.0.0.1:1'] })],
    });
  });

  it('forgets what was never linked, and uploads that were broken off', () => {
    expect(evidence.LifecycleConfiguration).toMatchObject({
      Rules: [
        { Prefix: 'quarantine/', ExpirationInDays: 14, Status: 'Enabled' },
        { AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 }, Status: 'Enabled' },
      ],
    });
  });

  it('tells a queue of every upload, and the queue puts aside what fails', () => {
    const queue = ofType(storage, 'AWS::SQS::Queue').find(({ Properties }) => 'RedrivePolicy' in Properties);

    expect(JSON.stringify(evidence.NotificationConfiguration)).toContain(`"${queue?.id}"`);
    expect(queue?.Properties.RedrivePolicy).toMatchObject({ maxReceiveCount: 5 });
    expect(queue?.Properties.VisibilityTimeout).toBe(6 * 120);
  });
});

describe('keys', () => {
  it('turn where KMS can turn them', () => {
    for (const { Properties } of ofType(storage, 'AWS::KMS::Key')) {
      const hmac = Properties.KeySpec === 'HMAC_256';
      expect(Properties.EnableKeyRotation).toBe(hmac ? undefined : true);
      expect(Properties.KeyUsage).toBe(hmac ? 'GENERATE_VERIFY_MAC' : Properties.KeyUsage);
    }
  });
});

describe('queues', () => {
  it('are encrypted, refuse plain HTTP and keep messages for two weeks', () => {
    const templates = [storage, readTemplates(inject('assembly'), 'test').service];
    const queues = templates.flatMap((template) => ofType(template, 'AWS::SQS::Queue'));
    const policies = templates.flatMap((template) => ofType(template, 'AWS::SQS::QueuePolicy'));

    expect(queues.filter(({ Properties }) => Properties.SqsManagedSseEnabled !== true)).toEqual([]);
    expect(queues.filter(({ Properties }) => Properties.MessageRetentionPeriod !== 14 * 24 * 3600)).toEqual([]);
    expect(policies.filter(({ Properties }) => refusesPlainHttp(JSON.stringify(Properties)))).toHaveLength(
      queues.length,
    );
  });
});

describe('sign-in', () => {
  it('is the platform’s own only where no issuer is named', () => {
    const { storage: own } = synthesize({ stage: 'live', region: 'ap-southeast-1', origin: 'https://a.example' });

    expect(ofType(storage, 'AWS::Cognito::UserPool')).toEqual([]);
    expect(ofType(own, 'AWS::Cognito::UserPool')[0]?.Properties).toMatchObject({
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      DeletionProtection: 'ACTIVE',
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    });
    expect(ofType(own, 'AWS::Cognito::UserPoolClient')[0]?.Properties).toMatchObject({
      AllowedOAuthFlows: ['code'],
      GenerateSecret: false,
      CallbackURLs: ['https://a.example/console/'],
    });
  });
});
