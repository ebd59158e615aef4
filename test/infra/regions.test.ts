import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, Stack, Validations } from 'aws-cdk-lib';
import { CfnUserPool } from 'aws-cdk-lib/aws-cognito';
import { describe, expect, it, vi } from 'vitest';
import { openApp } from '../../infra/make-app.ts';
import { abroad, china, ofType, synthesize, type Templates } from './templates.ts';

const idsOf = (type: string, { service }: Templates) => ofType(service, type).map(({ id }) => id);
const FUNCTIONS = idsOf('AWS::Lambda::Function', synthesize(abroad)).length;

/** Advice that the platform does not follow, each with the number of places, in every region. */
const everywhere = {
  'AwsSolutions-APIG2': 1,
  'AwsSolutions-IAM4': 1,
  'AwsSolutions-SQS3': 8,
  'Serverless-LambdaDLQ': FUNCTIONS,
  'Serverless-LambdaEventSourceMappingDestination': 1,
  'Serverless-SQSRedrivePolicy': 8,
};
/** Prefixes of buckets that functions use. */
const PREFIXES = 13;
/** Deliveries of the workflow's log, which have no resources to name. */
const WORKFLOWS = 1;
const inChina = {
  ...everywhere,
  'AwsSolutions-IAM5': PREFIXES + WORKFLOWS,
  'AwsSolutions-L1': FUNCTIONS,
  'AwsSolutions-SF2': WORKFLOWS,
  'Serverless-APIGWXrayEnabled': 1,
  'Serverless-LambdaLatestVersion': FUNCTIONS,
  'Serverless-LambdaTracing': FUNCTIONS,
  'Serverless-StepFunctionStateMachineXray': WORKFLOWS,
};
const elsewhere = {
  ...everywhere,
  'AwsSolutions-IAM5': PREFIXES + WORKFLOWS + FUNCTIONS,
  'Serverless-LambdaStarPermissions': FUNCTIONS,
};

const deployments = [
  { name: 'cn-north-1', context: china('cn-north-1'), acknowledged: inChina },
  { name: 'cn-northwest-1', context: china('cn-northwest-1'), acknowledged: inChina },
  { name: 'ap-southeast-1', context: abroad, acknowledged: elsewhere },
];

/** The rules that are acknowledged somewhere in an app, with the reason for each. */
const acknowledgedIn = (app: App): readonly (readonly [string, string])[] =>
  app.node
    .findAll()
    .flatMap(({ node }) => node.metadata)
    .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap(({ data }) => Object.entries<string>(data));

const shortNameOf = (rule: string) => rule.replace(/\[.*$/, '').replace(/^.*::/, '');

const countsOf = (rules: readonly string[]) =>
  Object.fromEntries([...Map.groupBy(rules, shortNameOf)].map(([rule, all]) => [rule, all.length]));

const text = ({ storage, service }: Templates) => JSON.stringify([storage, service]);

describe.each(deployments)('a deployment to $name', ({ context, acknowledged }) => {
  const made = synthesize(context, { checked: true });

  it('uses nothing that the region lacks, and follows every advice or answers it', () => {
    expect(made.findings).toEqual([]);
  });

  it('answers with a reason, and no more often than is known here', () => {
    const all = acknowledgedIn(made.app);

    expect(all.filter(([, reason]) => reason.length < 20)).toEqual([]);
    expect(countsOf(all.map(([rule]) => rule))).toEqual(acknowledged);
  });

  it('names no partition and no address of AWS', () => {
    const found = text(made).match(/arn:aws(-cn)?:|[a-z0-9.-]+\.amazonaws\.com(\.cn)?/g) ?? [];
    const principals = ['apigateway', 'cloudwatch', 'lambda', 'logging.s3', 's3', 'scheduler', 'states'];

    expect(found.filter((name) => !principals.includes(name.replace(/\.amazonaws\.com$/, '')))).toEqual([]);
  });

  it('is the same when it is made again', () => {
    const { storage, service } = synthesize(context);

    expect({ storage, service }).toEqual({ storage: made.storage, service: made.service });
  });
});

describe('the checks', () => {
  it('refuse what a region lacks', () => {
    const { app } = openApp({ context: china('cn-north-1'), outdir: mkdtempSync(join(tmpdir(), 'everyletter-cdk-')) });
    const stack = new Stack(app, 'Stack', { env: { region: 'cn-north-1' } });
    new CfnUserPool(stack, 'Pool');
    vi.stubEnv('CDK_VALIDATION', undefined);

    expect(() => app.synth()).toThrow(/F3006/);
    vi.unstubAllEnvs();
    rmSync(app.outdir, { recursive: true });
  });
});

describe('what differs between regions', () => {
  it('is the runtime, and tracing where it exists', () => {
    const runtimes = deployments.map(({ context }) => {
      const { service } = synthesize(context);
      const { Runtime, Architectures, TracingConfig } = ofType(service, 'AWS::Lambda::Function')[0]?.Properties ?? {};
      return [Runtime, Architectures, TracingConfig];
    });

    expect(runtimes).toEqual([
      ['nodejs22.x', ['x86_64'], undefined],
      ['nodejs22.x', ['x86_64'], undefined],
      ['nodejs24.x', ['arm64'], { Mode: 'Active' }],
    ]);
  });
});

describe('a change of the API', () => {
  it('makes a new deployment, and nothing else does', () => {
    const [first, again, other] = [china('cn-north-1'), { ...china('cn-north-1'), audience: 'other' }, abroad].map(
      (context) => idsOf('AWS::ApiGateway::Deployment', synthesize(context))[0],
    );

    expect(first).toBe(again);
    expect(first).not.toBe(other);
  });
});

describe('a domain of one’s own', () => {
  const domain = { domainName: 'petitions.example.cn', certificateArn: 'arn-of-the-certificate' };
  const made = synthesize({ ...china('cn-north-1'), ...domain, origin: undefined });

  it('is where the stage answers, and nowhere else', () => {
    const [mapping] = ofType(made.service, 'AWS::ApiGateway::BasePathMapping');

    expect(mapping?.Properties.BasePath).toBeUndefined();
    expect(ofType(made.service, 'AWS::ApiGateway::DomainName')[0]?.Properties).toMatchObject({
      DomainName: domain.domainName,
      SecurityPolicy: 'TLS_1_2',
    });
    expect(ofType(made.service, 'AWS::ApiGateway::RestApi')[0]?.Properties.DisableExecuteApiEndpoint).toBe(true);
    expect(text(made)).toContain('"AllowedOrigins":["https://petitions.example.cn"]');
  });
});
