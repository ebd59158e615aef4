import type { TableDefinition } from '../dynamodb.ts';
import type { AccessRequest, RequestContext } from '../iam.ts';
import { asList, asRecord } from '../record.ts';
import { demandedValue, expressionNames } from './expression-names.ts';

type Input = Readonly<Record<string, unknown>>;

/** What the gate must know to say what a DynamoDB call asks for. */
export interface DynamoDbNames {
  /** ARN of a table by its name. */
  readonly tableArn: (name: string) => string;
  readonly table: (name: string) => TableDefinition | undefined;
}

const EXPRESSIONS = [
  'ProjectionExpression',
  'KeyConditionExpression',
  'FilterExpression',
  'ConditionExpression',
  'UpdateExpression',
];
const TRANSACTION_ACTIONS = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
};

/** The actions and resources of one DynamoDB call, as IAM sees them. */
export function dynamoDbAccess(operation: string, input: Input, names: DynamoDbNames): AccessRequest[] {
  const ask = (action: string, part: Input, enclosing?: string): AccessRequest => ({
    action: `dynamodb:${action}`,
    resource: resourceOf(part, names),
    context: () => contextOf(action, part, names, enclosing),
  });
  switch (operation) {
    case 'TransactWriteItems':
      return asList(input.TransactItems).flatMap((item) =>
        Object.entries(TRANSACTION_ACTIONS).flatMap(([kind, action]) => {
          const part = asRecord(item)[kind];
          return part === undefined ? [] : [ask(action, asRecord(part), operation)];
        }),
      );
    case 'TransactGetItems':
      return asList(input.TransactItems).map((item) => ask('GetItem', asRecord(asRecord(item).Get), operation));
    case 'BatchGetItem':
      return Object.entries(asRecord(input.RequestItems)).map(([TableName, request]) =>
        ask(operation, { ...asRecord(request), TableName }),
      );
    case 'BatchWriteItem':
      return Object.entries(asRecord(input.RequestItems)).map(([TableName, Writes]) =>
        ask(operation, { TableName, Writes }),
      );
    default:
      return [ask(operation, input)];
  }
}

function resourceOf({ TableName, IndexName, StreamArn }: Input, { tableArn }: DynamoDbNames): string {
  if (typeof StreamArn === 'string') return StreamArn;
  if (typeof TableName !== 'string') return '*';
  const table = TableName.startsWith('arn:') ? TableName : tableArn(TableName);
  return typeof IndexName === 'string' ? `${table}/index/${IndexName}` : table;
}

/** The condition keys of one action. */
function contextOf(action: string, part: Input, names: DynamoDbNames, enclosing: string | undefined): RequestContext {
  const tableName = String(part.TableName).replace(/^.*:table\//, '');
  const table = names.table(tableName);
  const index = table?.GlobalSecondaryIndexes?.find(({ IndexName }) => IndexName === part.IndexName);
  const hash = (index ?? table)?.KeySchema.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName ?? '';
  const items = itemsOf(part);
  const leading = action === 'Query' ? [queriedKey(part, hash)] : items.map((item) => item[hash]);
  const attributes = new Set([...items.flatMap(Object.keys), ...mentioned(part)]);
  return {
    ...(action !== 'Scan' && { 'dynamodb:LeadingKeys': leading.flatMap(scalar) }),
    ...(attributes.size > 0 && { 'dynamodb:Attributes': [...attributes] }),
    ...(action === 'Query' || action === 'Scan' ? { 'dynamodb:Select': selection(part) } : {}),
    'dynamodb:ReturnValues': String(part.ReturnValues ?? 'NONE'),
    ...(enclosing !== undefined && { 'dynamodb:EnclosingOperation': enclosing }),
  };
}

/** Every key or item that the part carries. */
function itemsOf({ Key, Item, Keys, Writes }: Input): Input[] {
  const writes = asList(Writes).map(asRecord);
  return [
    Key,
    Item,
    ...asList(Keys),
    ...writes.map((write) => asRecord(write.PutRequest).Item),
    ...writes.map((write) => asRecord(write.DeleteRequest).Key),
  ]
    .filter((item) => item !== undefined)
    .map(asRecord);
}

function queriedKey(part: Input, hash: string): unknown {
  const names = asRecord(part.ExpressionAttributeNames);
  const values = asRecord(part.ExpressionAttributeValues);
  if (typeof part.KeyConditionExpression === 'string') {
    return demandedValue(part.KeyConditionExpression, hash, names, values);
  }
  return asList(asRecord(asRecord(part.KeyConditions)[hash]).AttributeValueList)[0];
}

function mentioned(part: Input): string[] {
  const names = asRecord(part.ExpressionAttributeNames);
  const legacy = ['KeyConditions', 'QueryFilter', 'ScanFilter', 'Expected', 'AttributeUpdates'];
  return [
    ...EXPRESSIONS.flatMap((expression) => expressionNames(part[expression], names)),
    ...legacy.flatMap((name) => Object.keys(asRecord(part[name]))),
    ...asList(part.AttributesToGet).map(String),
  ];
}

/** The value of `{ S: value }`, `{ N: value }` or `{ B: value }`; a key that cannot be read fits no policy. */
const scalar = (value: unknown): string[] => {
  const [inner] = Object.values(asRecord(value));
  return [typeof inner === 'string' ? inner : ''];
};

function selection({ Select, ProjectionExpression, AttributesToGet, IndexName }: Input): string {
  if (typeof Select === 'string') return Select;
  if (ProjectionExpression !== undefined || AttributesToGet !== undefined) return 'SPECIFIC_ATTRIBUTES';
  return IndexName === undefined ? 'ALL_ATTRIBUTES' : 'ALL_PROJECTED_ATTRIBUTES';
}
