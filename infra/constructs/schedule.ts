import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

/** When something starts by itself, in Asia/Shanghai. */
export interface Times {
  readonly expression: string;
  /** The same in words, for the description. */
  readonly said: string;
  /** How long a missed start is tried again. */
  readonly missed: Duration;
}

export interface ScheduleProps extends Times {
  /** What is started, named as the schedule is. */
  readonly name: string;
  readonly arn: string;
  /** What the scheduler's role must be allowed for that. */
  readonly action: 'lambda:InvokeFunction' | 'states:StartExecution';
  /** Where a start that was given up is kept. */
  readonly failures: Queue;
}

/** Starts something at its times, tries again what was missed, and keeps what it gave up. */
export const schedule = (
  scope: Construct,
  { expression, said, missed, name, arn, action, failures }: ScheduleProps,
) => {
  const { account, stackName } = Stack.of(scope);
  const role = new Role(scope, 'ScheduleRole', {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': account } },
    }),
    inlinePolicies: {
      start: new PolicyDocument({
        statements: [
          new PolicyStatement({ actions: [action], resources: [arn] }),
          new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [failures.queueArn] }),
        ],
      }),
    },
  });
  new CfnSchedule(scope, 'Schedule', {
    name: `${stackName}-${name}`,
    description: `Starts ${name} ${said} in Shanghai`,
    scheduleExpression: expression,
    scheduleExpressionTimezone: 'Asia/Shanghai',
    flexibleTimeWindow: { mode: 'OFF' },
    target: {
      arn,
      roleArn: role.roleArn,
      retryPolicy: { maximumRetryAttempts: 10, maximumEventAgeInSeconds: missed.toSeconds() },
      deadLetterConfig: { arn: failures.queueArn },
    },
  });
};

/** Every day at a time such as `0:10`; a missed start is tried again for six hours. */
export const daily = (time: string): Times => {
  const [hour, minute] = time.split(':').map(Number);
  return { expression: `cron(${minute} ${hour} * * ? *)`, said: `every day at ${time}`, missed: Duration.hours(6) };
};

/** Every hour at a minute; the next start makes up for a missed one. */
export const hourly = (minute: number): Times => ({
  expression: `cron(${minute} * * * ? *)`,
  said: `every hour at minute ${minute}`,
  missed: Duration.hours(1),
});
