import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { Problem } from '../../../functions/kit/problem.ts';
import { routerOf } from '../../../functions/kit/router.ts';
import { endpoint } from '../../../shared/contract/endpoint.ts';
import { endpoints, services } from '../../../shared/contract/index.ts';
import { service } from '../../../shared/contract/service.ts';

const one = {
  summary: '',
  allow: 'anyone',
  needs: {},
  returns: z.object({}),
  fails: [],
  cost: { write: 0, read: 0 },
} as const;
const echo = service({
  name: 'echo',
  audience: 'public',
  prefix: '/echo',
  impact: 'Nobody is hurt.',
  endpoints: {
    list: endpoint({ ...one, method: 'GET', path: '/echo' }),
    add: endpoint({ ...one, method: 'POST', path: '/echo' }),
    own: endpoint({ ...one, method: 'GET', path: '/echo/own' }),
    look: endpoint({ ...one, method: 'GET', path: '/echo/{id}', params: z.strictObject({ id: z.string() }) }),
    part: endpoint({
      ...one,
      method: 'PUT',
      path: '/echo/{id}/parts/{part}',
      params: z.strictObject({ id: z.string(), part: z.string() }),
    }),
  },
});
const route = routerOf(echo);
const found = (httpMethod: string, path: string): unknown => {
  try {
    const { operation, params } = route({ httpMethod, path });
    return [operation, params];
  } catch (error) {
    return error instanceof Problem ? [error.code, error.options.methods].filter(Boolean) : error;
  }
};

describe('the router of a service', () => {
  it.each([
    ['GET', '/api/echo', ['list', {}]],
    ['GET', '/api/echo/', ['list', {}]],
    ['POST', '/api/echo', ['add', {}]],
    ['GET', '/api/echo/own', ['own', {}]],
    ['GET', '/api/echo/a%20b%2Fc', ['look', { id: 'a b/c' }]],
    ['GET', '/api/echo/%E6%B2%88', ['look', { id: '沈' }]],
    ['PUT', '/api/echo/1/parts/2', ['part', { id: '1', part: '2' }]],
    ['DELETE', '/api/echo', ['method-not-allowed', ['GET', 'POST']]],
    ['get', '/api/echo', ['method-not-allowed', ['GET', 'POST']]],
    ['POST', '/api/echo/1', ['method-not-allowed', ['GET']]],
    ['GET', '/api/echo/1/parts/2', ['method-not-allowed', ['PUT']]],
    ['GET', '/api/echo/1/parts', ['not-found']],
    ['GET', '/api/echo/%zz', ['not-found']],
    ['GET', '/api/echo/%ff', ['not-found']],
    ['GET', '/echo', ['not-found']],
    ['GET', '/api/echos', ['not-found']],
    ['GET', '/api/ECHO', ['not-found']],
    ['GET', '//api/echo', ['not-found']],
    ['GET', '', ['not-found']],
    ['GET', '/api/echo/../admin/x', ['not-found']],
  ])('sends %s %s to %j', (method, path, expected) => {
    expect(found(method, path)).toEqual(expected);
  });

  it('takes a parameter named like a member of every object for what it is', () => {
    expect(found('GET', '/api/echo/__proto__')).toEqual(['look', { id: '__proto__' }]);
  });
});

describe('the routes of the platform', () => {
  const filled = (path: string) => `/api${path.replace(/\{(\w+)\}/g, 'x')}`;

  it('lead to their own operation each', () => {
    for (const declared of Object.values(services)) {
      const to = routerOf(declared);
      for (const [operation, { method, path }] of Object.entries(declared.endpoints))
        expect(to({ httpMethod: method, path: filled(path) }).operation).toBe(operation);
    }
  });

  it('are each declared once', () => {
    const routes = Object.values(endpoints).map(({ method, path }) => `${method} ${path.replace(/\{\w+\}/g, '{}')}`);

    expect(new Set(routes).size).toBe(routes.length);
  });

  it('name in their path exactly the parameters that they parse', () => {
    for (const declared of Object.values(endpoints)) {
      const named = [...declared.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);

      expect('params' in declared ? Object.keys(declared.params.shape) : []).toEqual(named);
    }
  });
});

describe('a declaration', () => {
  it('is refused when a path leaves the prefix of its service', () => {
    const stray = (path: `/${string}`) => () =>
      service({ ...echo, name: 'stray', endpoints: { look: endpoint({ ...one, method: 'GET', path }) } });

    expect(stray('/other')).toThrow('look: path /other is outside the prefix /echo of service stray');
    expect(stray('/echoes')).toThrow('outside the prefix');
    expect(stray('/echo/x')).not.toThrow();
  });

  it('is refused when a permission stands in a public service, or none in a staff service', () => {
    const inside = (audience: 'public' | 'staff', allow: 'anyone' | 'receipt' | 'petition:read') => () =>
      service({ ...echo, audience, endpoints: { look: endpoint({ ...one, allow, method: 'GET', path: '/echo' }) } });

    expect(inside('public', 'petition:read')).toThrow("look: allow 'petition:read' does not fit the public service");
    expect(inside('staff', 'anyone')).toThrow("look: allow 'anyone' does not fit the staff service");
    expect(inside('staff', 'receipt')).toThrow('does not fit the staff service');
    expect(inside('staff', 'petition:read')).not.toThrow();
    expect(inside('public', 'receipt')).not.toThrow();
  });
});
