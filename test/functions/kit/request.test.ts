import { describe, expect, it } from 'vitest';
import { Problem } from '../../../functions/kit/problem.ts';
import { headersOf, MAX_BODY_BYTES, parseRequest } from '../../../functions/kit/request.ts';
import { endpoints } from '../../../shared/contract/index.ts';
import { aReference, aSubmission } from '../../builders.ts';
import { aRequest } from '../request.ts';

const KEY = { 'Idempotency-Key': 'key-0123456789abcdef' };

const attempt = (
  endpoint: Parameters<typeof parseRequest>[0],
  request: Parameters<typeof aRequest>[0],
  params: Record<string, string> = {},
) => {
  const event = aRequest({ method: endpoint.method, ...request });
  try {
    return { parsed: parseRequest(endpoint, event, headersOf(event), params) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return {
      code: error.code,
      faults: Object.fromEntries((error.options.faults ?? []).map(({ path, code }) => [path, code])),
    };
  }
};
const submit = (body: unknown, more: Parameters<typeof aRequest>[0] = {}) =>
  attempt(endpoints.submitPetition, { body, headers: KEY, ...more });
const accept = (headers: Record<string, string | string[]>, params: Record<string, string> = { id: aReference() }) =>
  attempt(endpoints.acceptPetition, { body: {}, headers }, params);
const list = (query: Record<string, string | string[]>) => attempt(endpoints.listCases, { query });

describe('a request', () => {
  it('is read whole: body, key, parameters, version', () => {
    expect(submit(aSubmission()).parsed).toMatchObject({
      body: { kind: 'ACCUSATION' },
      idempotencyKey: KEY['Idempotency-Key'],
    });
    expect(accept({ 'If-Match': '"3"' }).parsed).toMatchObject({ params: { id: aReference() }, version: 3, body: {} });
    expect(list({ state: 'RECEIVED', limit: '20' }).parsed?.query).toMatchObject({ state: 'RECEIVED', limit: 20 });
  });

  it('is told everything that is wrong with it at once, each with its path', () => {
    const wrong = {
      kind: 'NOTHING',
      text: '短',
      status: 'DECIDED',
      petitioner: { name: '', phone: '12', identity: { type: 'RESIDENT_ID', number: '1' }, vip: true },
      representatives: [{ name: '一' }, {}, 7],
      accused: [{ name: 'a'.repeat(101) }],
    };

    expect(submit(wrong, { headers: { 'Idempotency-Key': 'short' } })).toEqual({
      code: 'invalid-request',
      faults: {
        'body.kind': 'not-a-choice',
        'body.procuratorate': 'required',
        'body.text': 'too-short',
        'body.status': 'unknown-field',
        'body.petitioner.name': 'too-short',
        'body.petitioner.phone': 'phone',
        'body.petitioner.identity.number': 'id-number',
        'body.petitioner.vip': 'unknown-field',
        'body.representatives[1].name': 'required',
        'body.representatives[2]': 'wrong-type',
        'body.accused[0].name': 'too-long',
        'headers.idempotency-key': 'idempotency-key',
      },
    });
  });

  it.each(['status', 'deadline', 'createdAt', 'score', 'reference', 'office', 'role', 'procedure', 'clocks'])(
    'cannot bring the field %s along',
    (name) => {
      expect(submit({ ...aSubmission(), [name]: 'x' }).faults).toEqual({ [`body.${name}`]: 'unknown-field' });
    },
  );

  it('names at most a hundred faults, however many there are', () => {
    const fields = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`x${index}`, 1]));

    expect(Object.keys(submit({ ...aSubmission(), ...fields }).faults ?? {})).toHaveLength(100);
    expect(submit({ ...aSubmission(), ['k'.repeat(100_000)]: 1 }).faults).toEqual({
      [`body.${'k'.repeat(60)}`]: 'unknown-field',
    });
  });

  it.each([
    ['2026-02-30', 'no-such-day'],
    ['2026-13-13', 'no-such-day'],
    ['0000-01-01', 'day-out-of-range'],
    ['9999-12-31', 'day-out-of-range'],
    ['2025-02-29', 'no-such-day'],
    ['2026-03-01T00:00:00+14:00', 'day-format'],
    ['', 'day-format'],
  ])('with the day %j is told %s', (from, code) => {
    expect(list({ from }).faults).toEqual({ 'query.from': code });
  });

  it.each(['1e400', '-1', '0', '101', '1.5', 'NaN', '9'.repeat(400), '', 'all', '0x'])(
    'with the limit %.20j is told so, never with an error of ours',
    (limit) => {
      expect(list({ limit }).code).toBe('invalid-request');
    },
  );

  it('with a lone surrogate or an escaped control in its text is cleaned or refused', () => {
    expect(submit({ ...aSubmission(), text: '一二三四五六七八九十\ud842' }).faults).toEqual({
      'body.text': 'lone-surrogate',
    });
    expect(submit({ ...aSubmission(), text: '一二三四五\u202e六七八九十\u0000' }).parsed).toMatchObject({
      body: { text: '一二三四五六七八九十' },
    });
  });
});

describe('the body of a request', () => {
  const long = (bytes: number) => `{"text":"${'a'.repeat(bytes - 11)}"}`;

  it.each(['text/plain', 'application/json-patch+json', 'application/xml', 'multipart/form-data', ''])(
    'of the type %j is not read',
    (type) => {
      expect(submit(aSubmission(), { headers: { ...KEY, 'Content-Type': type } }).code).toBe('unsupported-media-type');
    },
  );

  it('without a type, or with two, is not read', () => {
    expect(submit(aSubmission(), { headers: { ...KEY, 'Content-Type': [] } }).code).toBe('unsupported-media-type');
    expect(
      submit(aSubmission(), { headers: { ...KEY, 'Content-Type': ['application/json', 'text/plain'] } }).code,
    ).toBe('unsupported-media-type');
    expect(submit(aSubmission(), { headers: { ...KEY, 'content-type': 'text/plain' } }).code).toBe(
      'unsupported-media-type',
    );
  });

  it.each(['application/json; charset=utf-8', 'Application/JSON', 'application/json ;charset=UTF-8'])(
    'of the type %j is read',
    (type) => {
      expect(submit(aSubmission(), { headers: { ...KEY, 'Content-Type': type } }).parsed).toBeDefined();
    },
  );

  it('is measured before it is parsed: one byte over the limit is too large, malformed or not', () => {
    for (const base64 of [false, true]) {
      expect(submit(long(MAX_BODY_BYTES), { base64 }).code).toBe('invalid-request');
      expect(submit(long(MAX_BODY_BYTES + 1), { base64 }).code).toBe('too-large');
      expect(submit('['.repeat(MAX_BODY_BYTES + 1), { base64 }).code).toBe('too-large');
      expect(submit('{'.repeat(10_000_000), { base64 }).code).toBe('too-large');
    }
  });

  it('is measured in bytes, not in characters', () => {
    const text = `{"text":"${'检'.repeat(90_000)}"}`;

    expect(submit(text).code).toBe('too-large');
    expect(submit(text, { base64: true }).code).toBe('too-large');
  });

  it('is read from base64 as API Gateway sends it', () => {
    expect(submit(aSubmission(), { base64: true }).parsed).toEqual(submit(aSubmission()).parsed);
  });

  it('that is not UTF-8 is malformed', () => {
    const event = {
      ...aRequest({ method: 'POST', body: {}, headers: KEY }),
      body: Buffer.from([0x22, 0xff, 0xfe, 0x22]).toString('base64'),
      isBase64Encoded: true,
    };

    expect(() => parseRequest(endpoints.submitPetition, event, headersOf(event), {})).toThrow('malformed-json');
  });

  it.each([
    '',
    '{',
    'null,',
    '{"kind":"OTHER","kind":"REPORT"}',
    '{"a":{"__proto__":1}}',
    `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
    '\u0000',
    'undefined',
    "{'a':1}",
  ])('that reads %.30j is malformed', (body) => {
    expect(submit(body).code).toBe('malformed-json');
  });

  it.each(['null', '7', '"text"', '[]', 'true'])('that is %s and no object is told so', (body) => {
    expect(submit(body)).toEqual({ code: 'invalid-request', faults: { body: 'wrong-type' } });
  });

  it('is not missed where none is declared', () => {
    expect(attempt(endpoints.listCases, { method: 'GET' }).parsed).toMatchObject({ body: undefined });
  });
});

describe('the query of a request', () => {
  it('may say each thing once: the last word never wins', () => {
    expect(list({ state: ['RECEIVED', 'CLOSED'] }).faults).toEqual({ 'query.state': 'duplicate-parameter' });
    expect(list({ state: ['RECEIVED', 'RECEIVED'] }).faults).toEqual({ 'query.state': 'duplicate-parameter' });
  });

  it('says nothing that was not declared', () => {
    expect(list({ officeId: '21', role: 'administrator' }).faults).toEqual({
      'query.officeId': 'unknown-field',
      'query.role': 'unknown-field',
    });
    const event = {
      ...aRequest(),
      multiValueQueryStringParameters: JSON.parse('{"__proto__":["x"],"constructor":["y"]}'),
    };
    expect(() => parseRequest(endpoints.listCases, event, {}, {})).toThrow('invalid-request');
  });
});

describe('the headers of a request', () => {
  it('are read in whatever case, and one given twice is given twice', () => {
    const event = aRequest({ headers: { 'IF-MATCH': '"1"', 'if-match': '"2"', __proto__: 'x' } });

    expect(headersOf(event)['if-match']).toEqual(['"1"', '"2"']);
    expect(headersOf({ ...event, multiValueHeaders: JSON.parse('{"__proto__":["x"]}') })).toEqual(
      JSON.parse('{"__proto__":["x"]}'),
    );
  });

  it.each([
    ['"3"', undefined],
    ['"0"', undefined],
    ['3', 'if-match'],
    ['W/"3"', 'if-match'],
    ['*', 'if-match'],
    ['"3", "4"', 'if-match'],
    ['"-1"', 'if-match'],
    ['"1234567890"', 'if-match'],
    ['"１"', 'if-match'],
    ['', 'if-match'],
  ])('If-Match %j: %s', (version, fault) => {
    expect(accept({ 'If-Match': version }).faults?.['headers.if-match']).toBe(fault);
  });

  it('need If-Match on a change, once', () => {
    expect(accept({}).code).toBe('version-required');
    expect(accept({ 'If-Match': ['"3"', '"4"'] }).faults).toEqual({ 'headers.if-match': 'duplicate-parameter' });
  });

  it.each([
    ['key-0123456789abcdef', undefined],
    ['550e8400-e29b-41d4-a716-446655440000', undefined],
    [' key-0123456789abcdef ', undefined],
    ['x'.repeat(128), undefined],
    ['x'.repeat(129), 'idempotency-key'],
    ['x'.repeat(15), 'idempotency-key'],
    ['key 0123456789abcdef', 'idempotency-key'],
    ['key#0123456789abcdef', 'idempotency-key'],
    ['键'.repeat(20), 'idempotency-key'],
  ])('Idempotency-Key %.40j: %s', (value, fault) => {
    expect(submit(aSubmission(), { headers: { 'Idempotency-Key': value } }).faults?.['headers.idempotency-key']).toBe(
      fault,
    );
  });

  it('need an Idempotency-Key on a submission, once', () => {
    expect(submit(aSubmission(), { headers: {} }).faults).toEqual({ 'headers.idempotency-key': 'required' });
    expect(submit(aSubmission(), { headers: { 'Idempotency-Key': ['a'.repeat(20), 'b'.repeat(20)] } }).faults).toEqual({
      'headers.idempotency-key': 'duplicate-parameter',
    });
  });
});

describe('the parameters of a path', () => {
  it.each(['', 'x', '2026-7KQ49MXB-A', '2026-7KQ49MXB-H#C', '__proto__'])(
    '%j are parsed like everything else',
    (id) => {
      expect(accept({ 'If-Match': '"1"' }, { id }).faults).toEqual({ 'params.id': 'reference' });
    },
  );

  it('are forgiven what a reference is forgiven', () => {
    expect(accept({ 'If-Match': '"1"' }, { id: aReference().toLowerCase() }).parsed?.params).toEqual({
      id: aReference(),
    });
  });
});
