import { assertSupported, type PolicyDocument } from '../iam.ts';
import { isObject, type Json, objects, strings } from '../template/json.ts';
import { type Assembly, ofType, type Resource } from '../template.ts';

/** A role of the template and everything that it may do. */
export interface Role {
  readonly name: string;
  readonly arn: string;
  readonly policies: readonly PolicyDocument[];
}

/** AWS's own policies that give nothing but logs and traces, which nobody asks for here. */
const harmless =
  /:iam::aws:policy\/(service-role\/)?(AWSLambdaBasicExecutionRole|AWSXRayDaemonWriteAccess|AmazonAPIGatewayPushToCloudWatchLogs|service-role\/AmazonAPIGatewayPushToCloudWatchLogs)$/;

/** Reads the roles; a policy that could not be judged as AWS does stops the start. */
export const roles = (assembly: Assembly): Role[] =>
  ofType(assembly, 'AWS::IAM::Role').map((role) => {
    const policies = [...inline(role), ...attached(assembly, role)];
    assertSupported(policies);
    return { name: role.name, arn: role.arn, policies };
  });

const inline = ({ properties }: Resource): PolicyDocument[] =>
  objects(properties, 'Policies').map((policy) => document(policy.PolicyDocument, 'PolicyDocument'));

function attached(assembly: Assembly, { id, name, properties }: Resource): PolicyDocument[] {
  const own = ofType(assembly, 'AWS::IAM::Policy').filter((policy) =>
    strings(policy.properties, 'Roles').includes(name),
  );
  const named = strings(properties, 'ManagedPolicyArns').filter((arn) => !harmless.test(arn));
  const managed = ofType(assembly, 'AWS::IAM::ManagedPolicy').filter(
    (policy) => named.includes(policy.arn) || strings(policy.properties, 'Roles').includes(name),
  );
  const unknown = named.find((arn) => !managed.some((policy) => policy.arn === arn));
  if (unknown) throw new Error(`${id}: the managed policy ${unknown} is not known on one machine`);
  return [...own, ...managed].map((policy) => document(policy.properties.PolicyDocument, policy.id));
}

function document(value: Json | undefined, what: string): PolicyDocument {
  if (!isObject(value) || value.Statement === undefined) throw new TypeError(`${what} is not a policy`);
  // The statements are IAM's own words; assertSupported looks at each.
  return value as unknown as PolicyDocument;
}

/** The role with an ARN. */
export function roleOf(all: readonly Role[], arn: string): Role {
  const found = all.find((role) => role.arn === arn);
  if (!found) throw new Error(`there is no role ${arn} in the templates`);
  return found;
}
