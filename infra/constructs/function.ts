import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Effect, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  CfnFunction,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import type { Bundle } from '../bundle.ts';
import type { Region } from '../region.ts';

export interface PlatformFunctionProps {
  readonly bundle: Bundle;
  readonly region: Region;
  readonly description: string;
  /** Seconds. */
  readonly timeout: number;
  /** MiB. */
  readonly memory: number;
}

/**
 * One function with a role of its own. It may do nothing but write its log until a resource grants it access; a grant
 * and the environment variable that goes with it are set by the resource, in one act.
 */
export class PlatformFunction extends Construct {
  readonly name: string;
  readonly lambda: LambdaFunction;
  readonly role: Role;
  readonly seconds: number;
  private readonly needs = new PolicyDocument();

  constructor(scope: Construct, id: string, props: PlatformFunctionProps) {
    super(scope, id);
    const { bundle, region, description, timeout, memory } = props;
    this.name = bundle.name;
    this.seconds = timeout;
    const logGroup = new LogGroup(this, 'Logs', {
      retention: RetentionDays.THIRTEEN_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: { needs: this.needs },
    });
    this.lambda = new LambdaFunction(this, 'Function', {
      description,
      code: Code.fromAsset(bundle.folder),
      handler: 'index.handler',
      runtime: region.runtime,
      architecture: region.architecture,
      memorySize: memory,
      timeout: Duration.seconds(timeout),
      role: this.role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.WARN,
    });
    this.allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [logGroup.logGroupArn]);
    if (region.tracing) this.trace();
    else {
      acknowledge(this.lambda, 'Functions cannot trace to X-Ray in this region.', 'Serverless-LambdaTracing');
      const reason = 'nodejs24.x is not confirmed in this region; nodejs22.x is supported there.';
      acknowledge(this.lambda, reason, 'AwsSolutions-L1', 'Serverless-LambdaLatestVersion');
    }
    acknowledge(
      this.lambda,
      'API Gateway waits for the answer; what a mapping or the scheduler starts has a queue for its failures.',
      'Serverless-LambdaDLQ',
    );
  }

  private trace(): void {
    const resource = this.lambda.node.defaultChild;
    if (!(resource instanceof CfnFunction)) throw new TypeError(`${this.node.path} is not made by CloudFormation`);
    resource.tracingConfig = { mode: 'Active' };
    this.allow(['xray:PutTelemetryRecords', 'xray:PutTraceSegments'], ['*']);
    const reason = 'X-Ray has no resources to name.';
    acknowledge(this.role, reason, 'AwsSolutions-IAM5[Resource::*]', 'Serverless-LambdaStarPermissions');
  }

  /** Lets the function do exactly these actions on exactly these resources. */
  allow(actions: readonly string[], resources: readonly string[], conditions: Record<string, unknown> = {}): void {
    this.needs.addStatements(
      new PolicyStatement({ effect: Effect.ALLOW, actions: [...actions], resources: [...resources], conditions }),
    );
  }

  /** Sets one environment variable. */
  tell(variable: string, value: string): void {
    this.lambda.addEnvironment(variable, value);
  }
}
