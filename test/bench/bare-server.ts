import { randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { handler as casework } from './floor/casework.ts';
import { documentItem } from './floor/documents.ts';
import { handler as figures } from './floor/figures.ts';
import { handler as intake } from './floor/intake.ts';
import { handler as receipts } from './floor/receipts.ts';
import { answer, eventItem, headItem, plain, put, store, TableName, transact } from './floor/store.ts';

// The smallest thing that could do the same: one process of `node:http` and the SDK, no functions, no gateway, no gate.
const folder = process.env.BENCH_DATA ?? '';

const upload = async (reference: string, bytes: Buffer) => {
  const id = randomBytes(16).toString('hex');
  await store.send(new PutItemCommand({ TableName, Item: plain(documentItem(reference, id, 'EXPECTED')) }));
  const file = await open(join(folder, id), 'w');
  await file.writeFile(bytes);
  await file.sync();
  await file.close();
  const { Item } = await store.send(new GetItemCommand({ TableName, Key: plain({ pk: reference, sk: 'H' }) }));
  const before = unmarshall(Item ?? {});
  const next = Number(before.version) + 1;
  await transact(
    put(headItem(reference, next, 'RECEIVED', before.wrapped)),
    put(eventItem(reference, next), 'attribute_not_exists(sk)'),
    put(documentItem(reference, id, 'LINKED')),
  );
  return answer(201, { document: id });
};

const route = (event: APIGatewayProxyEvent, body: Buffer) => {
  if (event.path.startsWith('/api/petitions')) return intake(event);
  if (event.path.startsWith('/api/receipts')) return receipts(event);
  if (event.path.startsWith('/api/cases')) return casework(event);
  if (event.path.startsWith('/upload/')) return upload(event.path.slice('/upload/'.length), body);
  return figures();
};

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', async () => {
    const body = Buffer.concat(chunks);
    const event = {
      httpMethod: request.method,
      path: request.url?.split('?')[0] ?? '/',
      headers: request.headers,
      body: request.url?.startsWith('/upload/') ? '' : body.toString(),
      isBase64Encoded: false,
    } as unknown as APIGatewayProxyEvent; // of an event the floors read only this
    const { statusCode, body: text } = await route(event, body);
    const length = { 'content-length': Buffer.byteLength(text) };
    response.writeHead(statusCode, { 'content-type': 'application/json', ...length }).end(text);
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object') console.log(`http://127.0.0.1:${address?.port}`);
});
