import type { FunctionSpecification } from '../functions.ts';
import { urlSuffix } from '../template/identity.ts';
import type { Assembly } from '../template.ts';

/** Leads a function's calls to the gate: SDKs obey these variables, and queues are called at their own address. */
export function accessVariables(assembly: Assembly, gateUrl: string) {
  const { region } = assembly.environment;
  const queues = `https://sqs.${region}.${urlSuffix(assembly.environment)}/`;
  const endpoints = Object.fromEntries(
    ['', '_DYNAMODB', '_KMS', '_S3', '_SQS'].map((service) => [`AWS_ENDPOINT_URL${service}`, gateUrl]),
  );
  return ({ environment }: FunctionSpecification): Record<string, string> => {
    const moved = Object.entries(environment).filter(([, value]) => value.includes(queues));
    return {
      ...Object.fromEntries(moved.map(([key, value]) => [key, value.replaceAll(queues, `${gateUrl}/`)])),
      ...endpoints,
    };
  };
}
