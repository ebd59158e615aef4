import { Stack } from 'aws-cdk-lib';
import { Alarm, type AlarmProps, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

export interface Watch {
  readonly metric: IMetric;
  /** Who is hurt, and how, while this alarm rings. */
  readonly impact: string;
  /** What to look at and what to do. */
  readonly runbook: string;
  /** Rings at this value or above; with `below`, under it. */
  readonly threshold: number;
  readonly below?: true;
  /** Periods of the metric that all have to be over the threshold; one when silent. */
  readonly periods?: number;
  /** Silence rings too: for what has to happen. */
  readonly silenceRings?: true;
}

/** Every alarm of the platform: each says who is hurt and what to do, and tells the same topic. */
export class Alarms extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, masterKey: IKey) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { displayName: 'Everyletter', masterKey, enforceSSL: true });
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
  }

  /** Sets an alarm beside what it watches. */
  watch(scope: Construct, id: string, { impact, runbook, below, silenceRings, periods = 1, ...watch }: Watch): void {
    const props: AlarmProps = {
      ...watch,
      alarmDescription: `Impact: ${impact}\nRunbook: ${runbook}`,
      evaluationPeriods: periods,
      comparisonOperator: below
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: silenceRings ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    };
    const alarm = new Alarm(scope, id, props);
    const tell = new SnsAction(this.topic);
    alarm.addAlarmAction(tell);
    alarm.addOkAction(tell);
  }
}
