import { ArnFormat, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { Stage } from 'aws-cdk-lib/aws-apigateway';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { CfnLoggingConfiguration, CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { problems } from '../../shared/problems.ts';
import { type Rule, rules } from './web-acl-rules.ts';

const visibility = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  cloudWatchMetricsEnabled: true,
  metricName,
  // Samples would keep the addresses and headers of visitors.
  sampledRequestsEnabled: false,
});

const TOO_MANY = 'too-many-attempts';

const refusal = (): CfnWebACL.CustomResponseBodyProperty => {
  const { status, title } = problems[TOO_MANY];
  const body = {
    type: `urn:everyletter:problem:${TOO_MANY}`,
    title: `${title.zh} / ${title.en}`,
    status,
    code: TOO_MANY,
  };
  return { contentType: 'APPLICATION_JSON', content: JSON.stringify(body) };
};

const slowDown: CfnWebACL.RuleActionProperty = {
  block: {
    customResponse: {
      responseCode: problems[TOO_MANY].status,
      customResponseBodyKey: TOO_MANY,
      responseHeaders: [{ name: 'retry-after', value: '300' }],
    },
  },
};

const actions = {
  slowDown: { action: slowDown },
  block: { action: { block: {} } },
  asTheGroupSays: { overrideAction: { none: {} } },
} as const;

const toRule = ({ name, statement, outcome }: Rule, priority: number): CfnWebACL.RuleProperty => ({
  name,
  priority,
  statement,
  visibilityConfig: visibility(name),
  ...actions[outcome],
});

/** The firewall in front of the API: rates for each address, small bodies where small ones are due, known attacks. */
export class WebAcl extends Construct {
  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    const acl = new CfnWebACL(this, 'Acl', {
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: visibility('Everyletter'),
      customResponseBodies: { [TOO_MANY]: refusal() },
      rules: rules.map(toRule),
    });
    new CfnWebACLAssociation(this, 'Association', { webAclArn: acl.attrArn, resourceArn: stage.stageArn });

    const logs = new LogGroup(this, 'Logs', {
      // WAF writes only to groups whose name begins like this.
      logGroupName: `aws-waf-logs-${Stack.of(this).stackName.toLowerCase()}`,
      retention: RetentionDays.THIRTEEN_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    new CfnLoggingConfiguration(this, 'Logging', {
      resourceArn: acl.attrArn,
      // The ARN of the group itself: WAF refuses the `:*` that CloudFormation ends it with.
      logDestinationConfigs: [
        Stack.of(this).formatArn({
          service: 'logs',
          resource: 'log-group',
          resourceName: logs.logGroupName,
          arnFormat: ArnFormat.COLON_RESOURCE_NAME,
        }),
      ],
      redactedFields: [
        { singleHeader: { Name: 'authorization' } },
        { singleHeader: { Name: 'cookie' } },
        { queryString: {} },
      ],
      loggingFilter: {
        DefaultBehavior: 'DROP',
        Filters: [
          {
            Behavior: 'KEEP',
            Requirement: 'MEETS_ANY',
            Conditions: ['BLOCK', 'COUNT', 'EXCLUDED_AS_COUNT'].map((Action) => ({ ActionCondition: { Action } })),
          },
        ],
      },
    });
  }
}
