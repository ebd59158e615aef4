import { asList, asRecord } from '../record.ts';
import { ServiceError } from '../service-error.ts';
import type { MessageAttributes } from './message-attributes.ts';

export type Input = Readonly<Record<string, unknown>>;

const BODY_LIMIT = 262_144;
const BATCH_LIMIT = 10;
// Anything that XML 1.0 cannot carry.
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

export const invalid = (reason: string) => new ServiceError('InvalidParameterValue', reason);

/** The name that ends a queue's URL. */
export const queueName = ({ QueueUrl }: Input): string =>
  String(QueueUrl ?? '')
    .split('/')
    .at(-1) ?? '';

export function text(input: Input, name: string): string {
  const value = input[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new ServiceError('MissingParameter', `The request must contain the parameter ${name}.`);
}

/** A whole number within limits; none when it was not given. */
export function whole(input: Input, name: string, least: number, most: number): number | undefined {
  const value = input[name];
  if (value === undefined) return undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
  throw invalid(`Value ${value} for parameter ${name} is invalid. Reason: Must be between ${least} and ${most}.`);
}

export function draft(input: Input): { body: string; attributes: MessageAttributes } {
  const body = text(input, 'MessageBody');
  const attributes = messageAttributes(input.MessageAttributes);
  if (Buffer.byteLength(body) + Buffer.byteLength(JSON.stringify(attributes)) > BODY_LIMIT) {
    throw invalid(`One or more parameters are invalid. Reason: Message must be shorter than ${BODY_LIMIT} bytes.`);
  }
  if (FORBIDDEN.test(body)) {
    throw new ServiceError(
      'InvalidMessageContents',
      'Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | #x20 to #xD7FF | #xE000 to #xFFFD | #x10000 to #x10FFFF',
    );
  }
  return { body, attributes };
}

export function messageAttributes(given: unknown): MessageAttributes {
  return Object.fromEntries(
    Object.entries(asRecord(given)).map(([name, value]) => {
      const { DataType, StringValue, BinaryValue } = asRecord(value);
      if (typeof DataType !== 'string') throw invalid(`The message attribute '${name}' must contain a type.`);
      return [
        name,
        {
          DataType,
          ...(typeof StringValue === 'string' && { StringValue }),
          ...(typeof BinaryValue === 'string' && { BinaryValue }),
        },
      ];
    }),
  );
}

/** The entries of a batch, each with an id of its own. */
export function entries(input: Input): readonly Input[] {
  const given = asList(input.Entries).map(asRecord);
  if (given.length === 0) throw new ServiceError('EmptyBatchRequest', 'There should be at least one entry.');
  if (given.length > BATCH_LIMIT) {
    throw new ServiceError('TooManyEntriesInBatchRequest', `Maximum number of entries per request are ${BATCH_LIMIT}.`);
  }
  if (new Set(given.map((entry) => entry.Id)).size !== given.length) {
    throw new ServiceError('BatchEntryIdsNotDistinct', 'Two or more batch entries have the same id.');
  }
  return given;
}
