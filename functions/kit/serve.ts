import middy from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import type { EndpointDeclaration } from '../../shared/contract/endpoint.ts';
import type { ServiceDeclaration } from '../../shared/contract/service.ts';
import { TextFile } from '../../shared/csv/text-file.ts';
import { universalProblems } from '../../shared/problems.ts';
import type { ResourceName } from '../../shared/resources.ts';
import { accessLog } from './access-log.ts';
import { callerOf } from './caller.ts';
import { type Handled, makeParts } from './context.ts';
import { languageOf } from './language.ts';
import { Problem } from './problem.ts';
import { problemDetails } from './problem-details.ts';
import { headersOf, parseRequest } from './request.ts';
import { responseHeaders } from './response-headers.ts';
import { routerOf } from './router.ts';

type Handlers<S extends ServiceDeclaration> = {
  readonly [O in keyof S['endpoints']]: Handled & { readonly endpoint: S['endpoints'][O] };
};
type Modules = Partial<Record<ResourceName, object>>;
type AnyRun = (request: unknown, context: object) => Promise<object>;

/** Failures that an endpoint did not declare are errors of ours, whoever raised them. */
const declared = (endpoint: EndpointDeclaration, error: unknown): unknown => {
  if (!(error instanceof Problem)) return error;
  const allowed: readonly string[] = [...endpoint.fails, ...universalProblems];
  return allowed.includes(error.code) ? error : new Error(`Undeclared failure ${error.code}`, { cause: error });
};

const fail = (code: Problem['code'], options?: Problem['options']): never => {
  throw new Problem(code, options);
};

const fileAnswer = (media: string, { name, content }: TextFile): APIGatewayProxyResult => ({
  statusCode: 200,
  headers: { 'content-type': `${media}; charset=utf-8`, 'content-disposition': `attachment; filename="${name}"` },
  body: content,
});

/** The Lambda handler of a service: finds the endpoint, checks who calls, parses every part, answers what is declared. */
export const serve = <S extends ServiceDeclaration>(service: S, handlers: Handlers<S>, modules: Modules) => {
  const route = routerOf(service);
  const parts = new Map<string, Record<string, object>>();

  const partsOf = (operation: string, handled: Handled) => {
    const known = parts.get(operation) ?? makeParts(handled.endpoint.needs, modules);
    parts.set(operation, known);
    return known;
  };

  return middy<APIGatewayProxyEvent, APIGatewayProxyResult>()
    .use(accessLog(route))
    .use(responseHeaders(route))
    .use(problemDetails())
    .handler(async (event) => {
      const { operation, params } = route(event);
      const handled: Handled = handlers[operation as keyof S['endpoints']]; // the router knows only names of this service
      const { endpoint } = handled;
      const headers = headersOf(event);
      const made = partsOf(operation, handled);
      const caller = await callerOf(endpoint.allow, event, headers, made);
      const request = parseRequest(endpoint, event, headers, params);
      const context = { ...made, caller, now: new Date(), language: languageOf(headers), fail };
      const run = handled.run as AnyRun; // `handle` typed it against this declaration
      const answer = await run(request, context).catch((error: unknown) => {
        throw declared(endpoint, error);
      });
      if (endpoint.media !== undefined) return fileAnswer(endpoint.media, TextFile.parse(answer));
      return {
        statusCode: endpoint.status ?? 200,
        ...('version' in answer ? { headers: { etag: `"${answer.version}"` } } : {}),
        body: JSON.stringify(endpoint.returns.parse(answer)),
      };
    });
};
