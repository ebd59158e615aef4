import { Duration } from 'aws-cdk-lib';
import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Alarms } from './alarms.ts';
import type { PublicApi } from './public-api.ts';

const FEW = 5;
const SLOW = Duration.seconds(3);

/** Watches the entrance as its visitors see it. */
export const watchApi = (alarms: Alarms, { api }: PublicApi): void => {
  const stage = api.deploymentStage;
  const period = Duration.minutes(5);
  alarms.watch(stage, 'ServerErrors', {
    metric: stage.metricServerError({ period, statistic: Stats.SUM }),
    threshold: FEW,
    impact: 'Citizens and staff are told to try again later; what was acknowledged is safe.',
    runbook: 'Find the failing route in the access log of the API, then the errors in the log of its function.',
  });
  alarms.watch(stage, 'Latency', {
    metric: stage.metricLatency({ period, statistic: Stats.p(95) }),
    threshold: SLOW.toMilliseconds(),
    periods: 3,
    impact: 'Every page and every answer is slow.',
    runbook: 'Compare latency with integration latency in the access log: the gateway, one function, or the tables.',
  });
};
