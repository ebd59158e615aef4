import { createHash } from 'node:crypto';

/** A message attribute as the JSON protocol carries it; binary values are in Base64. */
export interface MessageAttribute {
  readonly DataType: string;
  readonly StringValue?: string;
  readonly BinaryValue?: string;
}

export type MessageAttributes = Readonly<Record<string, MessageAttribute>>;

export const md5 = (data: string | Buffer): string => createHash('md5').update(data).digest('hex');

/** The digest that SQS gives of message attributes: by name, each part with its length before it. */
export function md5OfAttributes(attributes: MessageAttributes): string | undefined {
  const names = Object.keys(attributes).sort();
  if (names.length === 0) return undefined;
  const hash = createHash('md5');
  const add = (part: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(part.length);
    hash.update(length).update(part);
  };
  for (const name of names) {
    const attribute = attributes[name];
    if (!attribute) continue;
    const binary = attribute.BinaryValue !== undefined;
    add(Buffer.from(name));
    add(Buffer.from(attribute.DataType));
    hash.update(Buffer.from([binary ? 2 : 1]));
    add(binary ? Buffer.from(attribute.BinaryValue ?? '', 'base64') : Buffer.from(attribute.StringValue ?? ''));
  }
  return hash.digest('hex');
}
