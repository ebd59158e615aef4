import { eventSources } from '../event-sources.ts';
import { functionSpecifications } from '../functions/specification.ts';
import { authorize } from '../iam.ts';
import { apiDefinition } from '../rest-api/definition.ts';
import { isObject, type Json, object, objects, optionalString, string, strings } from '../template/json.ts';
import { type Assembly, ofType } from '../template.ts';
import { tasksOf } from '../workflows.ts';
import { type Role, roleOf } from './roles.ts';

/**
 * Checks the rights that AWS asks for on the way between services, where no function makes a call: without them a
 * deployment fails, or nothing ever arrives.
 */
export function checkGrants(assembly: Assembly, roles: readonly Role[]): void {
  const missing = [
    ...ofMappings(assembly, roles),
    ...ofSchedules(assembly, roles),
    ...ofWorkflows(assembly, roles),
    ...ofApi(assembly),
    ...ofBuckets(assembly),
  ];
  if (missing.length > 0) throw new Error(`the templates lack rights that AWS asks for: ${missing.join('; ')}`);
}

const reading: Readonly<Record<string, readonly string[]>> = {
  dynamodb: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
  sqs: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
};

const lacks = (role: Role, action: string, resource: string): string[] =>
  authorize(role.policies, { action, resource }) === 'allowed' ? [] : [`${role.name} needs ${action} on ${resource}`];

function ofMappings(assembly: Assembly, roles: readonly Role[]): string[] {
  const functions = functionSpecifications(assembly);
  return Object.entries(reading).flatMap(([service, actions]) =>
    eventSources(assembly, service).flatMap(({ functionArn, sourceArn, onFailure }) => {
      const role = roleOf(roles, functions.find(({ arn }) => arn === functionArn)?.roleArn ?? '');
      const sending = onFailure === undefined ? [] : lacks(role, 'sqs:SendMessage', onFailure);
      return [...actions.flatMap((action) => lacks(role, action, sourceArn)), ...sending];
    }),
  );
}

const ofSchedules = (assembly: Assembly, roles: readonly Role[]): string[] =>
  ofType(assembly, 'AWS::Scheduler::Schedule').flatMap(({ properties }) => {
    const target = object(properties, 'Target');
    const role = roleOf(roles, string(target, 'RoleArn'));
    const deadLetters = optionalString(object(target, 'DeadLetterConfig'), 'Arn');
    const sending = deadLetters === undefined ? [] : lacks(role, 'sqs:SendMessage', deadLetters);
    const started = string(target, 'Arn');
    const starting = started.includes(':stateMachine:') ? 'states:StartExecution' : 'lambda:InvokeFunction';
    return [...lacks(role, starting, started), ...sending];
  });

const ofWorkflows = (assembly: Assembly, roles: readonly Role[]): string[] =>
  ofType(assembly, 'AWS::StepFunctions::StateMachine').flatMap(({ arn, properties }) => {
    const role = roleOf(roles, string(properties, 'RoleArn'));
    const invoked = tasksOf(object(properties, 'Definition')).flatMap((task) =>
      lacks(role, 'lambda:InvokeFunction', task),
    );
    // A distributed map starts executions of its own workflow.
    return [...invoked, ...lacks(role, 'states:StartExecution', arn)];
  });

function ofApi(assembly: Assembly): string[] {
  const permitted = ofType(assembly, 'AWS::Lambda::Permission')
    .filter(({ properties }) => optionalString(properties, 'Principal') === 'apigateway.amazonaws.com')
    .map(({ properties }) => string(properties, 'FunctionName'));
  const functions = functionSpecifications(assembly);
  const methods = apiDefinition(assembly).routes.flatMap(({ methods }) => [...methods.values()]);
  const called = methods.flatMap(({ functionArn, authorizer }) => [
    functionArn,
    ...(authorizer ? [authorizer.functionArn] : []),
  ]);
  return [...new Set(called)].flatMap((arn) => {
    const name = functions.find((each) => each.arn === arn)?.name;
    if (name === undefined) return [`the REST API calls ${arn}, which is not in the templates`];
    return permitted.includes(arn) || permitted.includes(name)
      ? []
      : [`API Gateway needs lambda:InvokeFunction on ${name}`];
  });
}

function ofBuckets(assembly: Assembly): string[] {
  const policies = ofType(assembly, 'AWS::SQS::QueuePolicy').flatMap(({ properties }) =>
    objects(object(properties, 'PolicyDocument'), 'Statement'),
  );
  const mayBeTold = (queue: string) =>
    policies.some(
      (statement) =>
        statement.Effect === 'Allow' &&
        servicesOf(statement.Principal).includes('s3.amazonaws.com') &&
        strings(statement, 'Action').some((action) => ['sqs:SendMessage', 'sqs:*'].includes(action)) &&
        strings(statement, 'Resource').some((resource) => resource === queue || resource === '*'),
    );
  return ofType(assembly, 'AWS::S3::Bucket').flatMap(({ name, properties }) =>
    objects(object(properties, 'NotificationConfiguration'), 'QueueConfigurations')
      .map((configuration) => string(configuration, 'Queue'))
      .filter((queue) => !mayBeTold(queue))
      .map((queue) => `the bucket ${name} needs sqs:SendMessage on ${queue}`),
  );
}

const servicesOf = (principal: Json | undefined): string[] =>
  isObject(principal) ? strings(principal, 'Service') : [];
