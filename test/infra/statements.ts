import { type Json, ofType, type Properties, type Template, type Templates } from './templates.ts';

/** `petitions` -> what identifies its table in a template, and so on for each resource of the registry. */
const registryName = (logicalId: string): string => {
  const name = logicalId.replace(/(Table|Bucket|Key|Queue|Failures|Function|Logs|Topic)[0-9A-F]{8}$/, '');
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
};

const only = (value: Json): readonly [string, Json] => {
  const [entry, ...others] = Object.entries(value ?? {});
  if (entry === undefined || others.length > 0) throw new Error(`Not one intrinsic function: ${JSON.stringify(value)}`);
  return entry;
};

/** Writes an ARN with the registry's names: `petitions`, `petitions.stream`, `evidence/linked/*`. */
const nameOf = (value: Json, templates: Templates): string => {
  if (typeof value === 'string') return value;
  const [intrinsic, argument] = only(value);
  if (intrinsic === 'Fn::Join' && Array.isArray(argument)) {
    const [separator, parts] = argument;
    return (parts as Json[]).map((part) => nameOf(part, templates)).join(String(separator)); // CloudFormation: [separator, list]
  }
  if (intrinsic === 'Fn::ImportValue') {
    const output = Object.values(templates.storage.Outputs).find(({ Export }) => Export?.Name === argument);
    if (output === undefined) throw new Error(`Nothing exports ${JSON.stringify(argument)}`);
    return nameOf(output.Value, templates);
  }
  if (intrinsic === 'Fn::GetAtt' && Array.isArray(argument)) {
    const [id, attribute] = argument.map(String);
    return `${registryName(id ?? '')}${attribute === 'StreamArn' ? '.stream' : ''}`;
  }
  return intrinsic === 'Ref' ? registryName(String(argument)) : intrinsic;
};

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: Json;
  readonly Condition?: Properties;
}

const list = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T]); // as policies write one or several

/** The statements of every policy that a role has, inline or beside it. */
export const statementsOf = (role: Properties): readonly Statement[] =>
  ((role.Policies ?? []) as unknown as { PolicyDocument: { Statement: Statement[] } }[]).flatMap(
    ({ PolicyDocument }) => PolicyDocument.Statement,
  );

/** Every single permission of a role: `dynamodb:GetItem petitions`. */
export const permissionsOf = (role: Properties, templates: Templates): readonly string[] =>
  statementsOf(role)
    .flatMap(({ Action, Resource, Condition }) =>
      list(Action).flatMap((action) =>
        list(Resource).map((resource) => {
          const { 'kms:ViaService': via, 's3:prefix': below } = (Condition?.StringLike ?? {}) as Properties; // at-rest keys and listings have a condition, nothing else
          const through = via === undefined ? '' : ` via ${String(via).split('.')[0]}`;
          return `${action} ${nameOf(resource, templates)}${through}${below === undefined ? '' : ` below ${String(below)}`}`;
        }),
      ),
    )
    .sort();

/** Every function with its role. */
export const functionsOf = (service: Template) => {
  const roles = new Map(ofType(service, 'AWS::IAM::Role').map(({ id, Properties }) => [id, Properties]));
  return ofType(service, 'AWS::Lambda::Function').map(({ id, Properties }) => {
    const {
      'Fn::GetAtt': [roleId],
    } = Properties.Role as unknown as { 'Fn::GetAtt': [string] }; // a role of the same stack
    const role = roles.get(roleId);
    if (role === undefined) throw new Error(`${id} has no role of its own stack`);
    const name = registryName(id).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const { Variables = {} } = (Properties.Environment ?? {}) as { Variables?: Properties };
    return { id, name, properties: Properties, roleId, role, variables: Variables };
  });
};
