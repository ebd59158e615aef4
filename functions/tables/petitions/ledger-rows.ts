import { Reference } from '../../../shared/domain/code.ts';
import { Day } from '../../../shared/domain/day.ts';
import { type ProcuratorateCode, StaffId } from '../../../shared/domain/id.ts';
import { type Item, queryPage, toItem } from '../../kit/dynamodb.ts';
import { ledgerOf, sortKey } from './items.ts';

/** Which acts of a procuratorate: those of all its officials, or of one, from a day to a day in the same year. */
export interface LedgerQuery {
  readonly office: ProcuratorateCode;
  readonly official: StaffId | undefined;
  /** Only acts whose evidence was not complete when they were recorded. */
  readonly lacking: boolean;
  readonly from: Day;
  readonly to: Day;
  readonly limit: number;
  /** The last entry of the page before. */
  readonly after: LedgerEntry | undefined;
}

/** Where an act was recorded: the petition, and the event in it. */
export interface LedgerEntry {
  readonly reference: Reference;
  readonly seq: number;
  readonly official: StaffId;
  readonly actedOn: Day;
}

/** Rows that are read at once when only some are wanted: they are small. */
const SIEVED = 200;

const entryOf = ({ pk, sk, acted }: Item): LedgerEntry => {
  const [actedOn, official] = String(acted).split('#');
  return {
    reference: Reference.parse(pk),
    seq: Number(String(sk).slice(2)),
    official: StaffId.parse(official),
    actedOn: Day.parse(actedOn),
  };
};

const keyOf = (ledger: string, { reference, seq, official, actedOn }: LedgerEntry): Item => ({
  pk: reference,
  sk: sortKey.event(seq),
  ledger,
  acted: `${actedOn}#${official}`,
});

/** Entries of the ledger by day, and whether there are more. */
export const ledgerRows = async (
  TableName: string,
  { office, official, lacking, from, to, limit, after }: LedgerQuery,
): Promise<{ readonly entries: LedgerEntry[]; readonly more: boolean }> => {
  const ledger = ledgerOf(office, from.slice(0, 4));
  const entries: LedgerEntry[] = [];
  let start = after && toItem(keyOf(ledger, after));
  do {
    const page = await queryPage({
      TableName,
      IndexName: 'byLedger',
      KeyConditionExpression: 'ledger = :ledger AND acted BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':ledger': ledger, ':from': from, ':to': `${to}~` },
      ...(lacking ? { FilterExpression: 'attribute_exists(lacks)' } : {}),
      Limit: official === undefined && !lacking ? limit : SIEVED,
      ...(start === undefined ? {} : { ExclusiveStartKey: start }),
    });
    entries.push(...page.items.map(entryOf).filter((entry) => official === undefined || entry.official === official));
    start = page.lastKey;
  } while (start !== undefined && entries.length < limit);
  return { entries: entries.slice(0, limit), more: start !== undefined || entries.length > limit };
};
