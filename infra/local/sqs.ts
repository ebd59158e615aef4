import { asList } from './record.ts';
import { type JsonService, ServiceError } from './service-error.ts';
import { draft, entries, type Input, invalid, messageAttributes, queueName, text, whole } from './sqs/input.ts';
import { md5, md5OfAttributes } from './sqs/message-attributes.ts';
import { openMessageStore, type StoredMessage } from './sqs/message-store.ts';
import { openQueues, type QueueDefinition, type Receiving } from './sqs/queues.ts';

export type { StoredMessage } from './sqs/message-store.ts';
export type { QueueDefinition } from './sqs/queues.ts';

/** The queue service of one machine: by its protocol, and directly for the platform itself. */
export interface Sqs extends JsonService {
  readonly queues: readonly QueueDefinition[];
  /** The queue that a call is about. */
  arnFor(input: Input): string | undefined;
  send(queue: string, body: string): string;
  receive(queue: string, how?: Receiving): Promise<StoredMessage[]>;
  delete(queue: string, receipt: string): void;
  changeVisibility(queue: string, receipt: string, seconds: number): void;
  count(queue: string): { readonly visible: number; readonly inFlight: number; readonly delayed: number };
  close(): void;
}

interface SqsSettings {
  readonly data: string;
  readonly queues: readonly QueueDefinition[];
  readonly now: () => number;
}

const LONGEST_HIDDEN_SECONDS = 43_200;

/** Opens the queues of the template; the direct methods take a queue's name or ARN. */
export function openSqs({ data, queues: definitions, now }: SqsSettings): Sqs {
  const store = openMessageStore(data);
  const queues = openQueues(definitions, store, now);
  const target = (input: Input) => queues.named(queueName(input));

  function changeVisibility(queue: QueueDefinition, receipt: string, seconds: number): void {
    const at = now();
    if (store.hide(queue.name, receipt, at, at + seconds * 1000)) return;
    throw invalid(
      `Value ${receipt} for parameter ReceiptHandle is invalid. ` +
        'Reason: Message does not exist or is not available for visibility timeout change.',
    );
  }

  function sendOne(queue: QueueDefinition, input: Input) {
    const { body, attributes } = draft(input);
    const delay = whole(input, 'DelaySeconds', 0, 900);
    const [MessageId] = queues.send(queue, [{ body, attributes: JSON.stringify(attributes) }], delay);
    return { MessageId, MD5OfMessageBody: md5(body), MD5OfMessageAttributes: md5OfAttributes(attributes) };
  }

  const hideOne = (queue: QueueDefinition, input: Input) =>
    changeVisibility(
      queue,
      text(input, 'ReceiptHandle'),
      whole(input, 'VisibilityTimeout', 0, LONGEST_HIDDEN_SECONDS) ?? 0,
    );

  type Operation = (queue: QueueDefinition, input: Input, signal?: AbortSignal) => object | undefined | Promise<object>;
  const operations: Readonly<Record<string, Operation>> = {
    SendMessage: sendOne,
    SendMessageBatch: (queue, input) => eachEntry(input, (entry) => sendOne(queue, entry)),
    async ReceiveMessage(queue, input, signal) {
      const messages = await queues.receive(queue, {
        max: whole(input, 'MaxNumberOfMessages', 1, 10),
        waitSeconds: whole(input, 'WaitTimeSeconds', 0, 20),
        visibilityTimeout: whole(input, 'VisibilityTimeout', 0, LONGEST_HIDDEN_SECONDS),
        signal,
      });
      return messages.length > 0 ? { Messages: messages.map((message) => received(message, input)) } : {};
    },
    DeleteMessage: (queue, input) => void store.remove(queue.name, text(input, 'ReceiptHandle')),
    DeleteMessageBatch: (queue, input) =>
      eachEntry(input, (entry) => void store.remove(queue.name, text(entry, 'ReceiptHandle'))),
    ChangeMessageVisibility: (queue, input) => void hideOne(queue, input),
    ChangeMessageVisibilityBatch: (queue, input) => eachEntry(input, (entry) => void hideOne(queue, entry)),
    GetQueueAttributes: (queue, input) => ({ Attributes: chosen(queueAttributes(queue), input.AttributeNames) }),
    GetQueueUrl: (queue) => ({ QueueUrl: queue.url }),
  };

  function queueAttributes(queue: QueueDefinition): Record<string, string> {
    const { visible, inFlight, delayed } = store.count(queue.name, now());
    return {
      QueueArn: queue.arn,
      ApproximateNumberOfMessages: String(visible),
      ApproximateNumberOfMessagesNotVisible: String(inFlight),
      ApproximateNumberOfMessagesDelayed: String(delayed),
      VisibilityTimeout: String(queue.visibilityTimeout ?? 30),
      ...(queue.redrive && { RedrivePolicy: JSON.stringify(queue.redrive) }),
    };
  }

  return {
    queues: definitions,
    arnFor: (input) => definitions.find(({ name }) => name === (input.QueueName ?? queueName(input)))?.arn,
    async handle(operation, input, signal) {
      const perform = Object.hasOwn(operations, operation) ? operations[operation] : undefined;
      if (!perform) throw new ServiceError('InvalidAction', `The SQS of one machine does not know ${operation}.`);
      const queue = operation === 'GetQueueUrl' ? queues.named(text(input, 'QueueName')) : target(input);
      return { ...(await perform(queue, input, signal)) };
    },
    send: (queue, body) => queues.send(queues.named(queue), [{ body, attributes: '{}' }])[0] ?? '',
    receive: (queue, how = {}) => queues.receive(queues.named(queue), how),
    delete: (queue, receipt) => store.remove(queues.named(queue).name, receipt),
    changeVisibility: (queue, receipt, seconds) => changeVisibility(queues.named(queue), receipt, seconds),
    count: (queue) => store.count(queues.named(queue).name, now()),
    close: () => store.close(),
  };
}

/** Performs a batch entry by entry: one that is refused does not hold up the others. */
function eachEntry(input: Input, perform: (entry: Input) => object | undefined) {
  const Successful: object[] = [];
  const Failed: object[] = [];
  for (const entry of entries(input)) {
    try {
      Successful.push({ Id: entry.Id, ...perform(entry) });
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      Failed.push({ Id: entry.Id, SenderFault: true, Code: error.name, Message: error.message });
    }
  }
  return { Successful, Failed };
}

function received(message: StoredMessage, input: Input) {
  const system = {
    ApproximateReceiveCount: String(message.received),
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
    SentTimestamp: String(message.sentAt),
    ...(message.source !== undefined && { DeadLetterQueueSourceArn: message.source }),
  };
  const Attributes = chosen(system, input.MessageSystemAttributeNames ?? input.AttributeNames);
  const MessageAttributes = chosen(messageAttributes(JSON.parse(message.attributes)), input.MessageAttributeNames);
  return {
    MessageId: message.messageId,
    ReceiptHandle: message.receipt,
    Body: message.body,
    MD5OfBody: md5(message.body),
    ...(Object.keys(Attributes).length > 0 && { Attributes }),
    ...(Object.keys(MessageAttributes).length > 0 && {
      MessageAttributes,
      MD5OfMessageAttributes: md5OfAttributes(MessageAttributes),
    }),
  };
}

/** The attributes that were asked for by name, or by `All`. */
function chosen<T>(all: Readonly<Record<string, T>>, names: unknown): Record<string, T> {
  const wanted = asList(names);
  const everything = wanted.includes('All') || wanted.includes('.*');
  return Object.fromEntries(Object.entries(all).filter(([name]) => everything || wanted.includes(name)));
}
