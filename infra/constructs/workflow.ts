import { ArnFormat, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { CfnStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import type { Region } from '../region.ts';
import type { Alarms } from './alarms.ts';
import type { PlatformFunction } from './function.ts';
import { makeQueue } from './queue.ts';
import { schedule, type Times } from './schedule.ts';

/** So many segments run at once. */
const SIDE_BY_SIDE = 8;
/** Hours without a run that has succeeded. */
const HEARTBEAT = 26;
const RETRY = { ErrorEquals: ['States.ALL'], IntervalSeconds: 10, MaxAttempts: 3, BackoffRate: 2 };

export interface WorkflowProps {
  readonly region: Region;
  readonly alarms: Alarms;
  readonly segments: number;
  readonly times: Times;
  /** Runs for each segment. */
  readonly each: PlatformFunction;
  /** Runs when all are done; what it answers should not have been, and fails the run. */
  readonly join: PlatformFunction;
  readonly impact: string;
}

/** A job in segments side by side (a distributed map of Step Functions), and another one that joins them. */
export class Workflow extends Construct {
  constructor(scope: Construct, id: string, { region, alarms, segments, times, each, join, impact }: WorkflowProps) {
    super(scope, id);
    const stack = Stack.of(this);
    const stateMachineName = `${stack.stackName}-${each.name}`;
    const arn = stack.formatArn({
      service: 'states',
      resource: 'stateMachine',
      resourceName: stateMachineName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    const logs = new LogGroup(this, 'Logs', {
      retention: RetentionDays.THIRTEEN_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const functions = [each, join].map(({ lambda }) => lambda.functionArn);
    const own = [
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: functions }),
      new PolicyStatement({ actions: ['states:StartExecution'], resources: [arn] }),
    ];
    const delivery = ['CreateLogDelivery', 'GetLogDelivery', 'UpdateLogDelivery', 'DeleteLogDelivery'];
    const logging = [...delivery, 'ListLogDeliveries', 'PutResourcePolicy', 'DescribeResourcePolicies'];
    own.push(
      new PolicyStatement({
        actions: [...logging, 'DescribeLogGroups'].map((action) => `logs:${action}`),
        resources: ['*'],
      }),
    );
    if (region.tracing)
      own.push(
        new PolicyStatement({ actions: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], resources: ['*'] }),
      );
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('states.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': stack.account } },
      }),
      inlinePolicies: { run: new PolicyDocument({ statements: own }) },
    });
    acknowledge(role, 'Deliveries of logs and traces have no resources to name.', 'AwsSolutions-IAM5[Resource::*]');
    const machine = new CfnStateMachine(this, 'StateMachine', {
      stateMachineName,
      roleArn: role.roleArn,
      loggingConfiguration: {
        level: 'ALL',
        includeExecutionData: false,
        destinations: [{ cloudWatchLogsLogGroup: { logGroupArn: logs.logGroupArn } }],
      },
      tracingConfiguration: { enabled: region.tracing },
      definition: definitionOf(segments, each.lambda.functionArn, join.lambda.functionArn),
    });
    machine.node.addDependency(role);
    if (!region.tracing)
      acknowledge(
        machine,
        'Workflows cannot trace to X-Ray in this region.',
        'AwsSolutions-SF2',
        'Serverless-StepFunctionStateMachineXray',
      );
    const failures = makeQueue(this, 'Failures');
    schedule(this, { ...times, name: each.name, arn, action: 'states:StartExecution', failures });
    const executions = (metricName: string, period: Duration) =>
      new Metric({
        namespace: 'AWS/States',
        metricName,
        dimensionsMap: { StateMachineArn: machine.ref },
        period,
        statistic: Stats.SUM,
      });
    alarms.watch(this, 'Heartbeat', {
      metric: executions('ExecutionsSucceeded', Duration.hours(1)),
      threshold: 1,
      below: true,
      silenceRings: true,
      periods: HEARTBEAT,
      impact,
      runbook: `${stateMachineName} has not succeeded for ${HEARTBEAT} hours: start it by hand, and look at its executions, at its schedule and at the messages of ${failures.node.path}.`,
    });
    alarms.watch(this, 'Failed', {
      metric: executions('ExecutionsFailed', Duration.minutes(5)),
      threshold: 1,
      impact,
      runbook: `Open the execution of ${stateMachineName}: when it ended with Differed, what differed was repaired, and its years stand in the log of ${join.name}; else mend the cause and start it again.`,
    });
  }
}

/** The states in the language of Step Functions; the machine on one desk runs the same text. */
const definitionOf = (segments: number, each: string, join: string) => ({
  Comment: 'Each segment side by side, then all of them joined',
  StartAt: 'Segments',
  States: {
    Segments: {
      Type: 'Pass',
      Result: { segments: Array.from({ length: segments }, (_, segment) => segment) },
      Next: 'Each',
    },
    Each: {
      Type: 'Map',
      ItemsPath: '$.segments',
      ItemSelector: {
        'segment.$': '$$.Map.Item.Value',
        segments,
        'run.$': '$$.Execution.Name',
        'startedAt.$': '$$.Execution.StartTime',
      },
      MaxConcurrency: SIDE_BY_SIDE,
      ItemProcessor: {
        ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
        StartAt: 'Segment',
        States: { Segment: { Type: 'Task', Resource: each, Retry: [RETRY], End: true } },
      },
      ResultPath: '$.parts',
      Next: 'Join',
    },
    Join: {
      Type: 'Task',
      Resource: join,
      Parameters: { 'parts.$': '$.parts', 'run.$': '$$.Execution.Name', 'startedAt.$': '$$.Execution.StartTime' },
      Retry: [RETRY],
      Next: 'Equal',
    },
    Equal: {
      Type: 'Choice',
      Choices: [{ Variable: '$.parts[0]', IsPresent: true, Next: 'Differed' }],
      Default: 'Done',
    },
    Differed: { Type: 'Fail', Error: 'Differed', Cause: 'What was published differed, and was repaired' },
    Done: { Type: 'Succeed' },
  },
});
