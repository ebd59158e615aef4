import { RemovalPolicy, Size, Stack } from 'aws-cdk-lib';
import {
  AccessLogField,
  AccessLogFormat,
  ApiDefinition,
  EndpointType,
  LogGroupLogDestination,
  MethodLoggingLevel,
  SpecRestApi,
} from 'aws-cdk-lib/aws-apigateway';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import { type GatewayBody, gatewayBody } from '../openapi-gateway.ts';
import type { Region } from '../region.ts';
import type { PlatformFunction } from './function.ts';

export interface PublicApiProps {
  readonly region: Region;
  readonly services: readonly {
    readonly prefix: `/${string}`;
    readonly audience: 'public' | 'staff';
    readonly function: PlatformFunction;
  }[];
  readonly site: PlatformFunction;
  readonly authorizer: PlatformFunction;
  /** Seconds. */
  readonly keptSeconds: number;
  /** The API answers at its custom domain and nowhere else. */
  readonly onlyByDomain: boolean;
}

const STAGE = 'live';

/** Requests a second that the whole API takes, and how many at one moment. */
const THROTTLING = { rate: 500, burst: 1000 };

/** No path (it may hold a reference), no query string, no header, no address of a person. */
const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    request: AccessLogField.contextRequestId(),
    at: AccessLogField.contextRequestTimeEpoch(),
    method: AccessLogField.contextHttpMethod(),
    route: AccessLogField.contextResourcePath(),
    status: AccessLogField.contextStatus(),
    ms: AccessLogField.contextResponseLatency(),
    functionMs: AccessLogField.contextIntegrationLatency(),
    bytes: AccessLogField.contextResponseLength(),
    error: AccessLogField.contextErrorResponseType(),
    waf: AccessLogField.contextWafResponseCode(),
  }),
);

/** The one entrance: a regional REST API in front of every service and of the pages. */
export class PublicApi extends Construct {
  readonly api: SpecRestApi;
  readonly accessLogs: LogGroup;

  constructor(
    scope: Construct,
    id: string,
    { region, services, site, authorizer, keptSeconds, onlyByDomain }: PublicApiProps,
  ) {
    super(scope, id);
    this.accessLogs = new LogGroup(this, 'AccessLogs', {
      retention: RetentionDays.THIRTEEN_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const body: GatewayBody = {
      services: services.map(({ prefix, audience, function: { lambda } }) => ({
        prefix,
        audience,
        invocation: this.invocation(lambda.functionArn),
      })),
      site: this.invocation(site.lambda.functionArn),
      authorizer: { invocation: this.invocation(authorizer.lambda.functionArn), keptSeconds },
    };
    this.api = new SpecRestApi(this, 'Api', {
      apiDefinition: ApiDefinition.fromInline(gatewayBody(body)),
      // Alarms find the API by its name.
      restApiName: Stack.of(this).stackName,
      endpointTypes: [EndpointType.REGIONAL],
      failOnWarnings: true,
      disableExecuteApiEndpoint: onlyByDomain,
      minCompressionSize: Size.bytes(1024),
      cloudWatchRole: true,
      cloudWatchRoleRemovalPolicy: RemovalPolicy.RETAIN,
      deployOptions: {
        stageName: STAGE,
        accessLogDestination: new LogGroupLogDestination(this.accessLogs),
        accessLogFormat,
        loggingLevel: MethodLoggingLevel.ERROR,
        dataTraceEnabled: false,
        metricsEnabled: true,
        tracingEnabled: region.tracing,
        throttlingRateLimit: THROTTLING.rate,
        throttlingBurstLimit: THROTTLING.burst,
      },
    });
    acknowledge(
      this.api,
      'Each function checks its requests against the schemas of the contract, which say more than API Gateway can.',
      'AwsSolutions-APIG2',
    );
    acknowledge(
      this.api,
      'The policy that AWS maintains for exactly this: API Gateway writes its logs.',
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]',
    );
    if (!region.tracing) acknowledge(this.api, 'Functions cannot trace in this region.', 'Serverless-APIGWXrayEnabled');
    for (const { prefix, function: called } of services) this.permit(called, `${STAGE}/*/api${prefix}*`);
    this.permit(site, `${STAGE}/*/*`);
    this.permit(authorizer, 'authorizers/*');
  }

  private invocation(functionArn: string): string {
    const { partition, region } = Stack.of(this);
    return `arn:${partition}:apigateway:${region}:lambda:path/2015-03-31/functions/${functionArn}/invocations`;
  }

  /** Lets this API, and no other, call a function. */
  private permit(called: PlatformFunction, routes: string): void {
    const { partition, region, account } = Stack.of(this);
    called.lambda.addPermission('Api', {
      principal: new ServicePrincipal('apigateway.amazonaws.com'),
      sourceArn: `arn:${partition}:execute-api:${region}:${account}:${this.api.restApiId}/${routes}`,
    });
  }
}
