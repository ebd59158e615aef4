import { Duration } from 'aws-cdk-lib';
import { MathExpression, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Alarms } from './alarms.ts';
import type { PlatformFunction } from './function.ts';
import type { JobTrigger } from './job-trigger.ts';

const NEAR_TIMEOUT = 0.8;
/** Hours without a run that has succeeded. */
const HEARTBEAT = { daily: 26, hourly: 2 };
const OLDEST_UNREAD = Duration.minutes(15);

/** Watches one function: its errors, its throttles, and runs that come near its timeout. */
export const watchFunction = (
  alarms: Alarms,
  { lambda, name, seconds }: PlatformFunction,
  impact: string,
  errors = 1,
): void => {
  const period = Duration.minutes(5);
  alarms.watch(lambda, 'Errors', {
    metric: lambda.metricErrors({ period, statistic: Stats.SUM }),
    threshold: errors,
    impact,
    runbook: `Look for level "error" in the log group of ${name}; undo the last deployment when they began with it.`,
  });
  alarms.watch(lambda, 'Throttles', {
    metric: lambda.metricThrottles({ period, statistic: Stats.SUM }),
    threshold: 1,
    impact,
    runbook: `Compare concurrent executions with the quota of the account and ask for more; look at WAF for a flood.`,
  });
  alarms.watch(lambda, 'Slow', {
    metric: lambda.metricDuration({ period, statistic: Stats.p(99) }),
    threshold: seconds * 1000 * NEAR_TIMEOUT,
    periods: 3,
    impact,
    runbook: `Runs of ${name} come near ${seconds} s: look for throttled tables and for the health of the region.`,
  });
};

/** Watches how a job is started: what it gave up, how far it is behind, and whether it ran at all. */
export const watchJob = (alarms: Alarms, { lambda, name }: PlatformFunction, job: JobTrigger, impact: string): void => {
  alarms.watch(job, 'GivenUp', {
    metric: job.failures.metricApproximateNumberOfMessagesVisible({
      period: Duration.minutes(5),
      statistic: Stats.MAXIMUM,
    }),
    threshold: 1,
    impact,
    runbook: `Find the cause in the log of ${name}, mend it, then drive the messages of ${job.failures.node.path} again.`,
  });
  if (job.kind === 'stream') {
    alarms.watch(job, 'Behind', {
      metric: lambda.metric('IteratorAge', { period: Duration.minutes(5), statistic: Stats.MAXIMUM }),
      threshold: OLDEST_UNREAD.toMilliseconds(),
      periods: 2,
      impact,
      runbook: `${name} falls behind the stream: look for failing batches in its log; events are kept for 24 hours.`,
    });
  }
  if (job.kind === 'daily' || job.kind === 'hourly') {
    const hours = HEARTBEAT[job.kind];
    const period = Duration.hours(1);
    const runs = lambda.metricInvocations({ period, statistic: Stats.SUM });
    const errors = lambda.metricErrors({ period, statistic: Stats.SUM });
    alarms.watch(job, 'Heartbeat', {
      metric: new MathExpression({
        expression: 'runs - errors',
        usingMetrics: { runs, errors },
        period,
        label: 'successful runs',
      }),
      threshold: 1,
      below: true,
      silenceRings: true,
      periods: hours,
      impact,
      runbook: `${name} has not succeeded for ${hours} hours: start it by hand and look at its schedule and log.`,
    });
  }
};
