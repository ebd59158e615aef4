import { asRecord } from '../record.ts';

/** What one call consumed of one table, in DynamoDB's units. */
export interface Capacity {
  readonly table: string;
  readonly kind: 'read' | 'write';
  /** Of the table and its indexes together. */
  readonly units: number;
  /** Part of each index. */
  readonly indexes: Readonly<Record<string, number>>;
}

const READS = new Set(['GetItem', 'BatchGetItem', 'TransactGetItems', 'Query', 'Scan']);
const WRITES = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'TransactWriteItems']);

/** The request with its consumption asked for; nothing when the operation has none or the caller asks already. */
export function askingForCapacity(operation: string, input: Readonly<Record<string, unknown>>): string | undefined {
  const asks = input.ReturnConsumedCapacity !== undefined && input.ReturnConsumedCapacity !== 'NONE';
  if (asks || !(READS.has(operation) || WRITES.has(operation))) return undefined;
  return JSON.stringify({ ...input, ReturnConsumedCapacity: 'INDEXES' });
}

/** Reads the consumption out of an answer. */
export function consumedCapacity(operation: string, answer: Readonly<Record<string, unknown>>): Capacity[] {
  const { ConsumedCapacity = [] } = answer;
  const parts = Array.isArray(ConsumedCapacity) ? ConsumedCapacity : [ConsumedCapacity];
  return parts.map(asRecord).map((part) => ({
    table: String(part.TableName),
    kind: READS.has(operation) ? 'read' : 'write',
    units: Number(part.CapacityUnits),
    indexes: Object.fromEntries(
      Object.entries(asRecord(part.GlobalSecondaryIndexes)).map(([name, index]) => [
        name,
        Number(asRecord(index).CapacityUnits),
      ]),
    ),
  }));
}
