import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import type { Table as TableDeclaration } from '../../shared/resources.ts';
import type { AtRestKey } from './at-rest-key.ts';
import type { PlatformFunction } from './function.ts';
import { actionsOf } from './grants.ts';

const READS = ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:Scan'];

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** A table of the registry: on demand, recoverable to any second of 35 days, kept when its stack goes. */
export class StoredTable extends Construct {
  readonly table: Table;
  private readonly declaration: TableDeclaration;
  private readonly atRest: AtRestKey;

  constructor(scope: Construct, id: string, declaration: TableDeclaration, atRest: AtRestKey) {
    super(scope, id);
    const { partitionKey, sortKey, indexes, stream, expires } = declaration;
    this.declaration = declaration;
    this.atRest = atRest;
    this.table = new Table(this, 'Table', {
      partitionKey: text(partitionKey),
      sortKey: text(sortKey),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: atRest.key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...(stream ? { stream: StreamViewType.NEW_AND_OLD_IMAGES } : {}),
      ...(expires === undefined ? {} : { timeToLiveAttribute: expires }),
    });
    for (const [indexName, index] of Object.entries(indexes)) {
      this.table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: text(index.partitionKey),
        sortKey: text(index.sortKey),
        ...(index.include.length === 0
          ? { projectionType: ProjectionType.KEYS_ONLY }
          : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...index.include] }),
      });
    }
  }

  /** Gives a function these kinds of access, and the table's name. */
  grant(to: PlatformFunction, kinds: readonly string[]): void {
    const actions = actionsOf(this.declaration.access, kinds);
    to.tell(this.declaration.variable, this.table.tableName);
    to.allow(actions, [this.table.tableArn]);
    const indexes = Object.keys(this.declaration.indexes);
    if (actions.includes('dynamodb:Query') && indexes.length > 0) {
      to.allow(
        ['dynamodb:Query'],
        indexes.map((index) => `${this.table.tableArn}/index/${index}`),
      );
    }
    this.atRest.grant(to, 'dynamodb', actions.every((action) => READS.includes(action)) ? 'read' : 'write');
  }
}
