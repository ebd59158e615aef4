import { createHmac } from 'node:crypto';
import { compactVerify, exportJWK, generateKeyPair, importJWK, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import * as indexing from '../../../functions/keys/indexing.ts';
import * as sealing from '../../../functions/keys/sealing.ts';
import * as signing from '../../../functions/keys/signing.ts';
import * as tickets from '../../../functions/keys/tickets.ts';
import { handle } from '../../../functions/kit/context.ts';
import { deriveSecret } from '../../../functions/kit/kms.ts';
import { serve } from '../../../functions/kit/serve.ts';
import { endpoint } from '../../../shared/contract/endpoint.ts';
import { service } from '../../../shared/contract/service.ts';
import { aReference, sha256 } from '../../builders.ts';
import { watchLog } from '../log-lines.ts';
import { aContext, aRequest } from '../request.ts';
import { startKms } from '../running-kms.ts';

let kms: Awaited<ReturnType<typeof startKms>>;
let watched: ReturnType<typeof watchLog>;
beforeAll(async () => {
  kms = await startKms();
  watched = watchLog();
  for (const [name, value] of Object.entries(kms.settings)) vi.stubEnv(name, value);
});
afterAll(async () => {
  watched.stop();
  vi.unstubAllEnvs();
  await kms.stop();
});
const now = () => new Date();

describe('secrets', () => {
  it('are derived from a key by their purpose, once per sandbox', async () => {
    const [one, again, other] = await Promise.all([
      deriveSecret('tickets', 'test/1'),
      deriveSecret('tickets', 'test/1'),
      deriveSecret('tickets', 'test/2'),
    ]);
    const before = kms.calls();

    expect(await deriveSecret('tickets', 'test/1')).toBe(one);
    expect(one.equals(again)).toBe(true);
    expect(one.equals(other)).toBe(false);
    expect(one.symmetricKeySize).toBe(32);
    expect(kms.calls()).toBe(before);
  });

  it('are asked for again after a failure', async () => {
    await expect(deriveSecret('sealing', 'wrong-kind-of-key')).rejects.toThrow();
    await expect(deriveSecret('sealing', 'wrong-kind-of-key')).rejects.toThrow();
    expect((await deriveSecret('indexing', 'wrong-kind-of-key')).symmetricKeySize).toBe(32);
  });
});

describe('the data key of a petition', () => {
  it('opens again what it sealed, for that petition alone', async () => {
    const { seal, wrapped } = await sealing.wrap().newSeal('2026-AAAAAAAA-B');
    const sealed = seal('content', '王小明');

    const opened = await sealing.unwrap().sealOf({ reference: '2026-AAAAAAAA-B', wrapped });

    expect(opened.open('content', sealed)).toBe('王小明');
    await expect(sealing.unwrap().sealOf({ reference: '2026-CCCCCCCC-D', wrapped })).rejects.toThrow();
  });
});

describe('a query code', () => {
  it('belongs to one idempotency key of one scope, so that a retry shows it again', async () => {
    const { codeFor } = tickets.derive();

    expect(await codeFor('petitioner', 'key-1')).toMatch(/^[0-9A-HJKMNP-TV-Z]{13}$/);
    expect(await codeFor('petitioner', 'key-1')).toBe(await codeFor('petitioner', 'key-1'));
    expect(await codeFor('petitioner', 'key-1')).not.toBe(await codeFor('petitioner', 'key-2'));
    expect(await codeFor('petitioner', 'key-1')).not.toBe(await codeFor('clerk-1', 'key-1'));
  });

  it('is stored as a salted hash that knows it again and gives it not away', async () => {
    const { hashCode, isCode } = tickets.derive();
    const code = '7KQ49MXB2F6TN';
    const [one, other] = [await hashCode(code), await hashCode(code)];

    expect(one.equals(other)).toBe(false);
    expect(one.includes(Buffer.from(code))).toBe(false);
    expect([await isCode(code, one), await isCode(code, other)]).toEqual([true, true]);
    expect(await isCode('7KQ49MXB2F6TM', one)).toBe(false);
    expect(await isCode(code, undefined)).toBe(false);
  });
});

describe('the names under which things are remembered', () => {
  it('say nothing of the key, the request or the address', async () => {
    const { keyName, fingerprint, addressName } = tickets.derive();

    expect(await keyName('petitioner', 'key-1')).toMatch(/^[\w-]{24}$/);
    expect(await keyName('petitioner', 'key-1')).not.toBe(await keyName('clerk-1', 'key-1'));
    expect((await fingerprint('{}')).toString('hex')).not.toBe(sha256('{}'));
    expect(await addressName('203.0.113.9')).toMatch(/^[\w-]{16}$/);
  });
});

describe('the blind index of a number', () => {
  const index = async (of: 'person' | 'case', number: string) =>
    (await indexing.derive().blind([{ of, number }]))[0] ?? '';

  it('is the same for the same number, and another one for another', async () => {
    expect(await index('person', '13800138000')).toBe(await index('person', '13800138000'));
    expect(await index('person', '13800138000')).not.toBe(await index('person', '13800138001'));
    expect(await index('person', '13800138000')).not.toBe(await index('case', '13800138000'));
  });

  it('is no plain hash, and gives the number not away', async () => {
    const plain = createHmac('sha256', '').update('person:13800138000').digest().subarray(0, 16).toString('base64url');

    expect(await index('person', '13800138000')).toMatch(/^[\w-]{22}$/);
    expect(await index('person', '13800138000')).not.toBe(plain);
  });

  it('is asked for in the order of the numbers, and costs nothing where there is none', async () => {
    const [one, other] = ['110105194912310021', '13800138000'];
    const before = kms.calls();

    expect(await indexing.derive().blind([])).toEqual([]);
    expect(kms.calls()).toBe(before);
    expect(
      await indexing.derive().blind([
        { of: 'person', number: one },
        { of: 'person', number: other },
      ]),
    ).toEqual([await index('person', one), await index('person', other)]);
  });
});

describe('a signed receipt', () => {
  const receipt = {
    reference: aReference(),
    receivedAt: '2026-03-02T01:02:03.004Z',
    digest: sha256('request'),
    salt: 'c2FsdA',
    chain: sha256('event'),
  };

  it('verifies here and for anybody with the public key', async () => {
    const { sign, verify, publicJwk } = signing.derive();
    const jws = await sign(receipt);

    expect(await verify(` ${jws}\n`)).toEqual(receipt);
    const { payload } = await compactVerify(jws, await importJWK(await publicJwk()), { algorithms: ['EdDSA'] });
    expect(JSON.parse(Buffer.from(payload).toString())).toEqual(receipt);
    expect(await sign(receipt)).toBe(jws);
    expect(await publicJwk()).not.toHaveProperty('d');
  });

  it('does not verify when a single character was changed, or when it is not ours', async () => {
    const { sign, verify } = signing.derive();
    const jws = await sign(receipt);
    const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
    const foreign = await new SignJWT(receipt)
      .setProtectedHeader({ alg: 'EdDSA', kid: 'receipt-1', jwk: await exportJWK(privateKey) })
      .sign(privateKey);
    const secret = Buffer.from((await signing.derive().publicJwk()).x, 'base64url');
    const confused = await new SignJWT(receipt).setProtectedHeader({ alg: 'HS256', kid: 'receipt-1' }).sign(secret);

    for (let at = 0; at < jws.length; at += 7) {
      const sign_ = jws[at] === 'A' ? 'B' : 'A';
      const changed = jws.slice(0, at) + sign_ + jws.slice(at + 1);
      if (jws[at] !== '.') expect([at, await verify(changed)]).toEqual([at, undefined]);
    }
    for (const wrong of ['', '.', '..', 'a.b.c', foreign, confused, new UnsecuredJWT(receipt).encode()])
      expect(await verify(wrong)).toBeUndefined();
  });
});

describe('the token of an opened receipt', () => {
  const own = service({
    name: 'own',
    audience: 'public',
    prefix: '/own',
    impact: 'Nobody is hurt.',
    endpoints: {
      look: endpoint({
        method: 'GET',
        path: '/own',
        summary: 'Whose petition it is',
        allow: 'receipt',
        needs: { tickets: 'derive' },
        returns: z.object({ reference: z.string() }),
        fails: ['receipt-expired'],
        cost: { write: 0, read: 0 },
      }),
    },
  });
  const look = handle(own.endpoints.look, async (_, { caller }) => ({ reference: caller.reference }));
  const handler = serve(own, { look }, { tickets });
  const open = async (authorization: string | string[] | undefined) => {
    const headers = authorization === undefined ? {} : { authorization };
    const {
      statusCode,
      headers: answered = {},
      body,
    } = await handler(aRequest({ path: '/api/own', headers }), aContext());
    return { status: statusCode, challenge: answered['www-authenticate'], answer: JSON.parse(body) };
  };
  const issue = async (at = now()) => (await tickets.derive().issueToken(aReference(), at)).token;

  it('opens its petition for half an hour', async () => {
    const at = now();
    const { token, expiresAt } = await tickets.derive().issueToken(aReference(), at);

    expect(await open(`Bearer ${token}`)).toMatchObject({ status: 200, answer: { reference: aReference() } });
    expect(Math.round((Date.parse(expiresAt) - at.getTime()) / 60_000)).toBe(30);
  });

  it('opens nothing afterwards', async () => {
    const old = await issue(new Date(Date.now() - 31 * 60_000));

    expect(await open(`Bearer ${old}`)).toMatchObject({
      status: 401,
      challenge: 'Bearer',
      answer: { code: 'receipt-expired' },
    });
  });

  it('opens nothing when it is missing, given twice, changed or made by somebody else', async () => {
    const token = await issue();
    const claims = new SignJWT({}).setSubject(aReference()).setAudience('everyletter-receipt').setExpirationTime('1h');
    const foreign = await claims.setProtectedHeader({ alg: 'HS256' }).sign(Buffer.alloc(32, 1));
    const unsigned = new UnsecuredJWT({})
      .setSubject(aReference())
      .setAudience('everyletter-receipt')
      .setExpirationTime('1h')
      .encode();
    const secret = await deriveSecret('tickets', 'receipt-token/1');
    const staff = await new SignJWT({})
      .setSubject(aReference())
      .setAudience('everyletter')
      .setExpirationTime('1h')
      .setProtectedHeader({ alg: 'HS256' })
      .sign(secret);
    const noReference = await new SignJWT({})
      .setSubject('clerk-1')
      .setAudience('everyletter-receipt')
      .setExpirationTime('1h')
      .setProtectedHeader({ alg: 'HS256' })
      .sign(secret);

    for (const wrong of [
      undefined,
      '',
      'Bearer ',
      token,
      `Basic ${token}`,
      `Bearer ${token}x`,
      `Bearer ${token} x`,
      `Bearer ${foreign}`,
      `Bearer ${unsigned}`,
      `Bearer ${staff}`,
      `Bearer ${noReference}`,
      [`Bearer ${token}`, `Bearer ${token}`],
    ])
      expect([wrong, (await open(wrong)).status]).toEqual([wrong, 401]);
  });
});
