import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { endpoints } from '../../../shared/contract/index.ts';
import { openApi } from '../../../shared/contract/openapi/open-api.ts';

interface Operation {
  operationId: string;
  parameters: { name?: string; in?: string; $ref?: string }[];
  responses: Record<string, { headers?: object }>;
  security: object[];
}
// The document is a plain object; the test reads it by the shape that OpenAPI 3.1 gives it.
const document = openApi() as {
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, object>>;
};
const operations = Object.values(document.paths).flatMap((path) => Object.values(path));

const referencesIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === '$ref' && typeof member === 'string' ? [member] : referencesIn(member),
  );
};

describe('the API document', () => {
  it('is valid against the meta schema of OpenAPI 3.1', async () => {
    const result = await new Validator().validate(structuredClone(document));

    expect(result).toEqual({ valid: true });
  });

  it('names every operation once', () => {
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(Object.keys(endpoints).sort());
  });

  it('names every parameter of every path', () => {
    for (const [path, methods] of Object.entries(document.paths)) {
      const expected = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const { parameters } of Object.values(methods)) {
        expect(parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)).toEqual(expected);
      }
    }
  });

  it('has no dangling reference, and nothing recurring that nobody refers to', () => {
    const references = new Set(referencesIn(document));
    const defined = Object.entries(document.components).flatMap(([part, members]) =>
      Object.keys(members).map((name) => `#/components/${part}/${name}`),
    );

    expect([...references].filter((reference) => !defined.includes(reference))).toEqual([]);
    expect(defined.filter((name) => !references.has(name) && !name.includes('/securitySchemes/'))).toEqual([]);
  });

  it('declares the universal failures, security and ETag of operations', () => {
    const accept = operations.find(({ operationId }) => operationId === 'acceptPetition');

    expect(Object.keys(accept?.responses ?? {})).toEqual([
      '200',
      '400',
      '401',
      '403',
      '404',
      '409',
      '412',
      '413',
      '415',
      '422',
      '428',
      '500',
      '503',
    ]);
    expect(accept?.security).toEqual([{ staff: [] }]);
    expect(accept?.responses['200']?.headers).toHaveProperty('ETag');
    for (const { responses } of operations)
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['400', '500', '503']));
  });

  it('is the same text each time', () => {
    expect(JSON.stringify(openApi())).toBe(JSON.stringify(document));
  });
});
