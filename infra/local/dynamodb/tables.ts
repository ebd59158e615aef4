import { asList, asRecord } from '../record.ts';
import { callStore, DynamoDbError, type Send } from './call.ts';

interface KeyElement {
  readonly AttributeName: string;
  readonly KeyType: string;
}

interface IndexDefinition {
  readonly IndexName: string;
  readonly KeySchema: readonly KeyElement[];
  readonly Projection: { readonly ProjectionType?: string; readonly NonKeyAttributes?: readonly string[] };
}

/** The properties of an `AWS::DynamoDB::Table` that the local run honours, with its physical name. */
export interface TableDefinition {
  readonly TableName: string;
  readonly KeySchema: readonly KeyElement[];
  readonly AttributeDefinitions: readonly { readonly AttributeName: string; readonly AttributeType: string }[];
  readonly GlobalSecondaryIndexes?: readonly IndexDefinition[];
  readonly StreamSpecification?: { readonly StreamViewType: string };
  readonly TimeToLiveSpecification?: { readonly AttributeName?: string; readonly Enabled: boolean };
  /** The customer key of the table: callers then need their rights on the key too, as on AWS. */
  readonly SSESpecification?: { readonly KMSMasterKeyId?: string };
}

/** Creates the table when it is missing; refuses to go on with one of another shape. */
export async function ensureTable(send: Send, definition: TableDefinition): Promise<void> {
  const existing = await describe(send, definition.TableName);
  if (existing === undefined) return create(send, definition);
  const differences = differing(shape(existing), shape(definition));
  if (differences.length === 0) return;
  throw new Error(
    `The stored table ${definition.TableName} differs from the template (${differences.join(', ')}): ` +
      'move its data aside, or begin anew with npm start -- --fresh.',
  );
}

async function describe(send: Send, name: string): Promise<unknown> {
  try {
    return (await callStore(send, 'DynamoDB_20120810.DescribeTable', { TableName: name })).Table;
  } catch (error) {
    if (error instanceof DynamoDbError && error.name === 'ResourceNotFoundException') return undefined;
    throw error;
  }
}

async function create(send: Send, definition: TableDefinition): Promise<void> {
  const { TableName, KeySchema, AttributeDefinitions, GlobalSecondaryIndexes = [], StreamSpecification } = definition;
  await callStore(send, 'DynamoDB_20120810.CreateTable', {
    TableName,
    KeySchema,
    AttributeDefinitions,
    BillingMode: 'PAY_PER_REQUEST',
    ...(GlobalSecondaryIndexes.length > 0 && {
      GlobalSecondaryIndexes: GlobalSecondaryIndexes.map(({ IndexName, KeySchema, Projection }) => ({
        IndexName,
        KeySchema,
        Projection,
      })),
    }),
    ...(StreamSpecification && {
      StreamSpecification: { StreamEnabled: true, StreamViewType: StreamSpecification.StreamViewType },
    }),
  });
}

type Shape = Readonly<Record<string, string>>;

/** What must agree, part by part, whether it comes from the template or from the store. */
function shape(table: unknown): Shape {
  const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, StreamSpecification } = asRecord(table);
  const types = new Map(
    asList(AttributeDefinitions)
      .map(asRecord)
      .map((one) => [one.AttributeName, String(one.AttributeType)]),
  );
  const keys = (schema: unknown) =>
    asList(schema)
      .map(asRecord)
      .map((key) => `${key.KeyType} ${key.AttributeName} ${types.get(key.AttributeName)}`)
      .join(' ');
  const parts: Record<string, string> = {
    'its key': keys(KeySchema),
    'its stream': String(asRecord(StreamSpecification).StreamViewType ?? 'none'),
  };
  for (const index of asList(GlobalSecondaryIndexes).map(asRecord)) {
    const { ProjectionType, NonKeyAttributes } = asRecord(index.Projection);
    parts[`index ${index.IndexName}`] =
      `${keys(index.KeySchema)} ${ProjectionType} ${asList(NonKeyAttributes).toSorted()}`;
  }
  return parts;
}

const differing = (one: Shape, other: Shape): string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((part) => one[part] !== other[part]);
