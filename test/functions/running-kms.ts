import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKms } from '../../infra/local/kms.ts';
import { listen } from '../../infra/local/listen.ts';
import { ServiceError } from '../../infra/local/service-error.ts';

const key = (keyId: string, spec: 'SYMMETRIC_DEFAULT' | 'HMAC_256') => ({
  keyId,
  spec,
  arn: `arn:aws-cn:kms:cn-north-1:123456789012:key/${keyId}`,
});

/** The key service of one machine behind a port of its own, and the settings of a function that uses it. */
export const startKms = async () => {
  const data = mkdtempSync(join(tmpdir(), 'everyletter-keys-'));
  const keys = [
    key('sealing', 'SYMMETRIC_DEFAULT'),
    ...['signing', 'indexing', 'tickets'].map((name) => key(name, 'HMAC_256')),
  ];
  const kms = openKms({ data, keys });
  let calls = 0;
  const server = createServer(async (request, response) => {
    calls++;
    const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    try {
      response.end(JSON.stringify(await kms.handle(operation, JSON.parse(Buffer.concat(parts).toString()))));
    } catch (error) {
      const { name, message, status } =
        error instanceof ServiceError ? error : { name: 'InternalFailure', message: '', status: 500 };
      response.writeHead(status).end(JSON.stringify({ __type: name, message }));
    }
  });
  const { port, stop } = await listen(server, 0);
  return {
    settings: {
      AWS_ENDPOINT_URL_KMS: `http://127.0.0.1:${port}`,
      AWS_REGION: 'cn-north-1',
      AWS_ACCESS_KEY_ID: 'AKIA',
      AWS_SECRET_ACCESS_KEY: 'secret',
      SEALING_KEY: 'sealing',
      SIGNING_KEY: 'signing',
      INDEXING_KEY: 'indexing',
      TICKETS_KEY: 'tickets',
    },
    calls: () => calls,
    stop: async () => {
      await stop();
      rmSync(data, { recursive: true });
    },
  };
};
