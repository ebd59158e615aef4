import { statSync } from 'node:fs';
import { object, optionalNumber, optionalString, string } from '../template/json.ts';
import { type Assembly, ofType, type Resource } from '../template.ts';

/** A function, as its template wants it run. */
export interface FunctionSpecification {
  readonly name: string;
  readonly arn: string;
  readonly roleArn: string;
  readonly handler: string;
  /** The unpacked bundle. */
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  /** MB. */
  readonly memory: number;
  /** Seconds. */
  readonly timeout: number;
  readonly reservedConcurrency: number | undefined;
  readonly logGroup: string;
}

/** Reads the functions of an assembly. */
export const functionSpecifications = (assembly: Assembly): FunctionSpecification[] =>
  ofType(assembly, 'AWS::Lambda::Function').map((resource) => read(assembly, resource));

function read(assembly: Assembly, { id, name, arn, properties }: Resource): FunctionSpecification {
  const runtime = optionalString(properties, 'Runtime') ?? '(none)';
  if (!runtime.startsWith('nodejs')) throw new Error(`${id}: the runtime ${runtime} cannot run on one machine`);
  const variables = Object.entries(object(object(properties, 'Environment'), 'Variables'));
  return {
    name,
    arn,
    roleArn: string(properties, 'Role'),
    handler: string(properties, 'Handler'),
    directory: bundle(assembly, id, string(object(properties, 'Code'), 'S3Key')),
    environment: Object.fromEntries(variables.map(([key, value]) => [key, String(value)])),
    memory: optionalNumber(properties, 'MemorySize') ?? 128,
    timeout: optionalNumber(properties, 'Timeout') ?? 3,
    reservedConcurrency: optionalNumber(properties, 'ReservedConcurrentExecutions'),
    logGroup: optionalString(object(properties, 'LoggingConfig'), 'LogGroup') ?? `/aws/lambda/${name}`,
  };
}

function bundle(assembly: Assembly, id: string, objectKey: string): string {
  const path = assembly.assets.get(objectKey);
  if (path === undefined) throw new Error(`${id}: there is no asset ${objectKey} in the cloud assembly`);
  if (!statSync(path).isDirectory()) throw new Error(`${id}: the asset ${path} should be a directory, not an archive`);
  return path;
}
