import { createHash } from 'node:crypto';
import type { StoredMessage } from '../sqs.ts';
import { isObject, type Json, type JsonObject } from '../template/json.ts';

/** A message as Lambda hands it to a function, and as filter patterns see it: with the body parsed. */
export interface QueueRecord {
  readonly event: JsonObject;
  readonly forFilter: JsonObject;
}

/** Makes the record of a message. */
export function queueRecord(message: StoredMessage, queueArn: string, region: string): QueueRecord {
  const event: JsonObject = {
    messageId: message.messageId,
    receiptHandle: message.receipt,
    body: message.body,
    attributes: {
      ApproximateReceiveCount: String(message.received),
      SentTimestamp: String(message.sentAt),
      SenderId: 'local',
      ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
    },
    messageAttributes: attributes(JSON.parse(message.attributes)),
    md5OfBody: createHash('md5').update(message.body).digest('hex'),
    eventSource: 'aws:sqs',
    eventSourceARN: queueArn,
    awsRegion: region,
  };
  return { event, forFilter: { ...event, body: parsed(message.body) } };
}

// Lambda spells the members of an attribute differently than SQS does.
function attributes(stored: Json): JsonObject {
  if (!isObject(stored)) return {};
  const entries = Object.entries(stored).map(([name, attribute]): [string, Json] => {
    const { DataType = 'String', StringValue, BinaryValue } = isObject(attribute) ? attribute : {};
    return [
      name,
      {
        dataType: DataType,
        stringListValues: [],
        binaryListValues: [],
        ...(StringValue === undefined ? {} : { stringValue: StringValue }),
        ...(BinaryValue === undefined ? {} : { binaryValue: BinaryValue }),
      },
    ];
  });
  return Object.fromEntries(entries);
}

function parsed(body: string): Json {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
