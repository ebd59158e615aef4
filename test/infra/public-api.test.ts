import { describe, expect, inject, it } from 'vitest';
import { services } from '../../shared/contract/index.ts';
import type { ServiceDeclaration } from '../../shared/contract/service.ts';
import { problems } from '../../shared/problems.ts';
import { type Json, ofType, type Properties, readTemplates } from './templates.ts';

const { service } = readTemplates(inject('assembly'), 'test');
const text = (value: unknown) => JSON.stringify(value);
const one = (type: string): Properties => {
  const [found, ...others] = ofType(service, type);
  if (found === undefined || others.length > 0) throw new Error(`Not one ${type}`);
  return found.Properties;
};

const body = one('AWS::ApiGateway::RestApi').Body as Properties;
const paths = body.paths as Readonly<Record<string, Readonly<Record<string, Properties>>>>;
const methods = Object.entries(paths).flatMap(([path, item]) =>
  Object.entries(item)
    .filter(([name]) => name !== 'parameters')
    .map(([method, operation]) => ({ path, method, operation })),
);

describe('the API', () => {
  it('has two paths for each service, and the pages', () => {
    const expected = Object.values<ServiceDeclaration>(services).flatMap(({ prefix }) => [
      `/api${prefix}`,
      `/api${prefix}/{proxy+}`,
    ]);

    expect(Object.keys(paths).sort()).toEqual([...expected, '/', '/{proxy+}'].sort());
  });

  it('lets nobody reach a function without a rule: open to all, or behind the authorizer', () => {
    expect(methods.filter(({ operation }) => !Array.isArray(operation.security))).toEqual([]);
  });

  it.each(Object.values<ServiceDeclaration>(services))(
    'opens $name only when every endpoint is for the public',
    (declared) => {
      const open = Object.values(declared.endpoints).every(({ allow }) => allow === 'anyone' || allow === 'receipt');
      const own = methods.filter(
        ({ path }) => path === `/api${declared.prefix}` || path.startsWith(`/api${declared.prefix}/`),
      );

      expect(own.map(({ operation }) => operation.security)).toEqual([0, 1].map(() => (open ? [] : [{ staff: [] }])));
    },
  );

  it('only reads pages', () => {
    const pages = methods.filter(({ path }) => !path.startsWith('/api/'));

    expect(pages.map(({ method }) => method)).toEqual(['get', 'head', 'get', 'head']);
  });

  it('asks the authorizer again after a minute', () => {
    expect(text(body.components)).toContain('"authorizerResultTtlInSeconds":60');
    expect(text(body.components)).toContain('"identitySource":"method.request.header.Authorization"');
  });

  it('lets only this API call each function, and only by its own paths', () => {
    const api = ofType(service, 'AWS::ApiGateway::RestApi')[0]?.id;
    const permissions = ofType(service, 'AWS::Lambda::Permission');

    expect(permissions).toHaveLength(Object.keys(services).length + 2);
    for (const { Properties } of permissions) {
      expect(Properties.Principal).toBe('apigateway.amazonaws.com');
      expect(text(Properties.SourceArn)).toContain(`{"Ref":"${api}"}`);
      expect(text(Properties.SourceArn)).toMatch(/\/(authorizers\/\*|live\/\*\/(api\/[a-z]+)?\*)"/);
    }
  });
});

describe('what the gateway answers by itself', () => {
  const responses = Object.entries(
    body['x-amazon-apigateway-gateway-responses'] as Readonly<Record<string, Properties>>,
  );

  it.each(responses)(
    '%s is a problem in both languages that nobody keeps',
    (_, { statusCode, responseParameters, responseTemplates }) => {
      const template: Json = JSON.parse(String((responseTemplates as Properties)['application/json']));
      const { code, status, title } = template as { code: keyof typeof problems; status: number; title: string };

      expect(status).toBe(statusCode);
      expect(problems[code]?.status).toBe(status);
      expect(title).toMatch(/\p{Script=Han}.* \/ [A-Z]/u);
      expect(responseParameters).toMatchObject({
        'gatewayresponse.header.Content-Type': "'application/problem+json'",
        'gatewayresponse.header.Cache-Control': "'no-store'",
      });
    },
  );

  it('says nothing that a template of API Gateway would evaluate', () => {
    expect(text(responses)).not.toContain('$');
  });
});

describe('the stage', () => {
  const stage = one('AWS::ApiGateway::Stage');

  it('logs each request without a person: no path, no query string, no token, no address', () => {
    const { Format } = stage.AccessLogSetting as Properties;
    const variables = [...String(Format).matchAll(/\$context\.([\w.]+)/g)].map(([, name]) => name);

    expect(variables).toContain('requestId');
    expect(
      variables.filter((name) => /^(path|identity|authorizer|requestOverride)|query|header/i.test(name ?? '')),
    ).toEqual([]);
  });

  it('limits the rate, and never logs bodies', () => {
    expect(stage.MethodSettings).toEqual([
      expect.objectContaining({ DataTraceEnabled: false, ThrottlingRateLimit: 500, ThrottlingBurstLimit: 1000 }),
    ]);
  });
});

describe('the firewall', () => {
  const rules = one('AWS::WAFv2::WebACL').Rules as unknown as { Name: string; Priority: number; Statement: Json }[];

  it('stands before the stage', () => {
    expect(text(one('AWS::WAFv2::WebACLAssociation').ResourceArn)).toContain('/stages/');
  });

  it('limits what one address may ask', () => {
    const limits = rules.flatMap(({ Name, Statement }) => {
      const [, limit] = /"Limit":(\d+)/.exec(text(Statement)) ?? [];
      return limit === undefined ? [] : [[Name, Number(limit)]];
    });

    expect(limits).toEqual([
      ['RateOfOpenings', 60],
      ['RateOfPetitions', 100],
      ['RateOfRequests', 2000],
    ]);
  });

  it('never turns a letter away for what it says', () => {
    const common = text(rules.find(({ Name }) => Name === 'CommonRules')?.Statement);

    for (const rule of ['SizeRestrictions_BODY', 'CrossSiteScripting_BODY', 'GenericRFI_BODY']) {
      expect(common).toContain(`{"ActionToUse":{"Count":{}},"Name":"${rule}"}`);
    }
    expect(text(rules.find(({ Name }) => Name === 'SmallBodies')?.Statement)).not.toContain('/api/petitions');
  });

  it('logs what it stops, without tokens and query strings', () => {
    expect(one('AWS::WAFv2::LoggingConfiguration').RedactedFields).toEqual([
      { SingleHeader: { Name: 'authorization' } },
      { SingleHeader: { Name: 'cookie' } },
      { QueryString: {} },
    ]);
  });
});
