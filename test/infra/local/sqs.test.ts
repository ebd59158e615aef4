import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqs, type QueueDefinition } from '../../../infra/local/sqs.ts';
import { allow, arn, startServices } from './support/services.ts';

const url = (name: string) => `https://sqs.cn-north-1.amazonaws.com.cn/123456789012/${name}`;
const uploads = { QueueUrl: url('uploads') };

let services: Awaited<ReturnType<typeof startServices>>;
let client: SQSClient;
beforeEach(async () => {
  services = await startServices();
  client = services.sqsAs(allow('sqs:*'));
});
afterEach(() => services.stop());

const receive = async (more: Partial<ConstructorParameters<typeof ReceiveMessageCommand>[0]> = {}) =>
  (await client.send(new ReceiveMessageCommand({ ...uploads, ...more }))).Messages ?? [];

describe('a message', () => {
  it('comes as it was sent, with its attributes, and is gone when deleted', async () => {
    const sent = await client.send(
      new SendMessageCommand({
        ...uploads,
        MessageBody: '件件有回音 𠮷',
        MessageAttributes: {
          reason: { DataType: 'String', StringValue: 'retry' },
          digest: { DataType: 'Binary', BinaryValue: new Uint8Array([1, 2, 3]) },
        },
      }),
    );

    const [message] = await receive({ MessageAttributeNames: ['All'], MessageSystemAttributeNames: ['All'] });

    expect(message).toMatchObject({
      MessageId: sent.MessageId,
      Body: '件件有回音 𠮷',
      MD5OfBody: sent.MD5OfMessageBody,
      MD5OfMessageAttributes: sent.MD5OfMessageAttributes,
      Attributes: { ApproximateReceiveCount: '1' },
      MessageAttributes: { reason: { StringValue: 'retry' } },
    });
    expect([...(message?.MessageAttributes?.digest?.BinaryValue ?? [])]).toEqual([1, 2, 3]);
    await client.send(new DeleteMessageCommand({ ...uploads, ReceiptHandle: message?.ReceiptHandle }));
    expect(services.sqs.count('uploads')).toEqual({ visible: 0, inFlight: 0, delayed: 0 });
  });

  it('is hidden while it is worked on, and comes back when it is let go', async () => {
    await client.send(new SendMessageCommand({ ...uploads, MessageBody: 'a' }));
    const [message] = await receive();

    expect(await receive()).toEqual([]);
    await client.send(
      new ChangeMessageVisibilityCommand({ ...uploads, ReceiptHandle: message?.ReceiptHandle, VisibilityTimeout: 0 }),
    );

    expect(await receive()).toHaveLength(1);
  });

  it('cannot be hidden by somebody who no longer holds it', async () => {
    await client.send(new SendMessageCommand({ ...uploads, MessageBody: 'a' }));
    const [first] = await receive({ VisibilityTimeout: 0 });
    await receive();

    await expect(
      client.send(
        new ChangeMessageVisibilityCommand({ ...uploads, ReceiptHandle: first?.ReceiptHandle, VisibilityTimeout: 9 }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidParameterValue' });
  });

  it('that was received too often goes to the dead-letter queue', async () => {
    const { MessageId } = await client.send(new SendMessageCommand({ ...uploads, MessageBody: 'poison' }));
    for (const _ of [1, 2]) expect(await receive({ VisibilityTimeout: 0 })).toHaveLength(1);

    expect(await receive()).toEqual([]);

    const dead = await receive({ QueueUrl: url('dead'), MessageSystemAttributeNames: ['All'] });
    expect(dead).toMatchObject([
      {
        MessageId,
        Body: 'poison',
        Attributes: { DeadLetterQueueSourceArn: arn('sqs', 'uploads'), ApproximateReceiveCount: '1' },
      },
    ]);
  });

  it.each([
    ['too long', 'x'.repeat(262_145), 'InvalidParameterValue'],
    ['with characters that no queue carries', 'a\u0000b', 'InvalidMessageContents'],
  ])('%s is refused', async (_, MessageBody, name) => {
    await expect(client.send(new SendMessageCommand({ ...uploads, MessageBody }))).rejects.toMatchObject({ name });
  });
});

describe('a batch', () => {
  it('is sent, received and deleted entry by entry', async () => {
    const bodies = ['a', 'b', 'c'];
    const Entries = [...bodies, 'x\u0000'].map((MessageBody, index) => ({ Id: `e${index}`, MessageBody }));

    const sent = await client.send(new SendMessageBatchCommand({ ...uploads, Entries }));
    const messages = await receive({ MaxNumberOfMessages: 10 });
    const gone = await client.send(
      new DeleteMessageBatchCommand({
        ...uploads,
        Entries: messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle })),
      }),
    );

    expect(sent.Successful?.map(({ Id }) => Id)).toEqual(['e0', 'e1', 'e2']);
    expect(sent.Failed).toMatchObject([{ Id: 'e3', Code: 'InvalidMessageContents' }]);
    expect(messages.map(({ Body }) => Body)).toEqual(bodies);
    expect(gone.Successful).toHaveLength(3);
  });
});

describe('waiting', () => {
  it('ends as soon as a message is sent', async () => {
    const started = performance.now();
    const waiting = receive({ WaitTimeSeconds: 5 });
    setTimeout(() => services.sqs.send(arn('sqs', 'uploads'), 'at last'), 50);

    expect(await waiting).toMatchObject([{ Body: 'at last' }]);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('ends when a hidden message shows up', async () => {
    services.sqs.send('uploads', 'again');
    await receive({ VisibilityTimeout: 1 });

    expect(await receive({ WaitTimeSeconds: 5 })).toMatchObject([{ Body: 'again' }]);
  });

  it('ends with nothing when the receiver stops', async () => {
    const stopped = new AbortController();
    const waiting = services.sqs.receive('uploads', { waitSeconds: 20, signal: stopped.signal });
    stopped.abort();

    expect(await waiting).toEqual([]);
  });
});

describe('a queue', () => {
  it('tells its address and its counts', async () => {
    services.sqs.send('uploads', 'a');

    expect(await client.send(new GetQueueUrlCommand({ QueueName: 'uploads' }))).toMatchObject(uploads);
    const { Attributes } = await client.send(
      new GetQueueAttributesCommand({ ...uploads, AttributeNames: ['QueueArn', 'ApproximateNumberOfMessages'] }),
    );
    expect(Attributes).toEqual({ QueueArn: arn('sqs', 'uploads'), ApproximateNumberOfMessages: '1' });
  });

  it('that does not exist is named so', async () => {
    await expect(receive({ QueueUrl: url('nowhere') })).rejects.toMatchObject({ name: 'QueueDoesNotExist' });
  });

  it('is closed to a role without the right, in the words of SQS', async () => {
    client = services.sqsAs(allow('sqs:ReceiveMessage', arn('sqs', 'uploads')));

    await receive();

    await expect(client.send(new SendMessageCommand({ ...uploads, MessageBody: 'a' }))).rejects.toMatchObject({
      name: 'AccessDenied',
      message: expect.stringMatching(/perform: sqs:sendmessage on resource: arn:aws-cn:sqs:.*:uploads because no/),
      $metadata: { httpStatusCode: 403 },
    });
  });

  it('under a customer key needs the right to that key', async () => {
    client = services.sqsAs(allow('sqs:SendMessage'));

    await expect(client.send(new SendMessageCommand({ QueueUrl: url('sealed'), MessageBody: 'a' }))).rejects.toThrow(
      /perform: kms:GenerateDataKey on resource: .*key\/table-key/,
    );
  });
});

describe('a process killed outright', () => {
  const queue: QueueDefinition = { name: 'uploads', arn: arn('sqs', 'uploads'), url: url('uploads') };

  it('loses no message that it acknowledged', async () => {
    const data = mkdtempSync(join(tmpdir(), 'everyletter-sqs-'));
    const sender = `
      import { openSqs } from ${JSON.stringify(new URL('../../../infra/local/sqs.ts', import.meta.url).href)};
      const sqs = openSqs({ data: ${JSON.stringify(data)}, queues: [${JSON.stringify(queue)}], now: Date.now });
      for (;;) console.log(sqs.send('uploads', 'body'));
    `;
    const child = spawn(process.execPath, ['--input-type=module', '-e', sender], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const acknowledged: string[] = [];
    for await (const id of createInterface({ input: child.stdout })) {
      if (acknowledged.push(id) === 50) child.kill('SIGKILL');
    }

    const sqs = openSqs({ data, queues: [queue], now: Date.now });
    const found = new Set<string>();
    for (let batch = await sqs.receive('uploads', { max: 500 }); batch.length > 0; ) {
      for (const { messageId } of batch) found.add(messageId);
      batch = await sqs.receive('uploads', { max: 500 });
    }

    expect(acknowledged.length).toBeGreaterThanOrEqual(50);
    expect(acknowledged.filter((id) => !found.has(id))).toEqual([]);
    sqs.close();
    rmSync(data, { recursive: true });
  });
});
