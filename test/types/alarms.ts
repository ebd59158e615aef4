import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { Alarms } from '../../infra/constructs/alarms.ts';

/** Never called: the compiler refuses alarms that do not say who is hurt, or what to do. */
export const incomplete = (alarms: Alarms, scope: Construct, metric: IMetric): void => {
  // @ts-expect-error no runbook
  alarms.watch(scope, 'NoRunbook', { metric, threshold: 1, impact: 'Somebody is hurt.' });
  // @ts-expect-error no impact
  alarms.watch(scope, 'NoImpact', { metric, threshold: 1, runbook: 'Do something.' });
};
