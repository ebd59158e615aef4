import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { EndpointDeclaration } from '../../shared/contract/endpoint.ts';
import type { ServiceDeclaration } from '../../shared/contract/service.ts';
import { Problem } from './problem.ts';

export interface Match {
  readonly operation: string;
  readonly endpoint: EndpointDeclaration;
  readonly params: Readonly<Record<string, string>>;
}

export type Route = (event: Pick<APIGatewayProxyEvent, 'httpMethod' | 'path'>) => Match;

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Problem('not-found');
  }
};

const paramsOf = (pattern: readonly string[], path: readonly string[]): Record<string, string> | undefined => {
  if (pattern.length !== path.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, step] of pattern.entries()) {
    const given = path[index] ?? '';
    if (step.startsWith('{')) params[step.slice(1, -1)] = decode(given);
    else if (step !== given) return undefined;
  }
  return params;
};

/** Finds the endpoint of a request within one service. @throws Problem not-found, or method-not-allowed */
export const routerOf = (service: ServiceDeclaration): Route => {
  const known = Object.entries(service.endpoints).map(([operation, endpoint]) => ({
    operation,
    endpoint,
    pattern: `/api${endpoint.path}`.split('/'),
  }));
  return ({ httpMethod, path }) => {
    const steps = path.replace(/\/$/, '').split('/');
    const methods: string[] = [];
    for (const { operation, endpoint, pattern } of known) {
      const params = paramsOf(pattern, steps);
      if (params === undefined) continue;
      if (endpoint.method === httpMethod) return { operation, endpoint, params };
      methods.push(endpoint.method);
    }
    throw methods.length > 0 ? new Problem('method-not-allowed', { methods }) : new Problem('not-found');
  };
};
