import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { CalendarYear } from '../../../shared/domain/calendar/calendar-year.ts';
import type { LoadedRules } from '../../../shared/domain/clocks/rule-change.ts';
import { Proposal } from '../../../shared/domain/reckoning-change.ts';
import { getItem, type Item, queryPage, toItem, transact } from '../../kit/dynamodb.ts';
import { environment } from '../../kit/environment.ts';
import { CHANGES, calendarKey, changeKey, rulesKey } from './keys.ts';
import { type Change, type DirectoryRecord, type Outcome, putOf, putRecord } from './put-record.ts';

const PAGE = 20;

export type StoredProposal = Proposal & { readonly version: number };

const proposalOf = (item: Item): StoredProposal => ({
  ...Proposal.parse(item.proposal),
  version: Number(item.version),
});

/** Named questions about changes of calendar and rules. */
export const changeReads = () => {
  const { DIRECTORY_TABLE: TableName } = environment('DIRECTORY_TABLE');
  return {
    /** Latest first. Half a read unit per 4 KB. */
    changes: async (before?: number): Promise<StoredProposal[]> => {
      const { items } = await queryPage({
        TableName,
        KeyConditionExpression: before === undefined ? 'pk = :pk' : 'pk = :pk AND sk < :before',
        ExpressionAttributeValues: {
          ':pk': CHANGES,
          ...(before === undefined ? {} : { ':before': changeKey(before).sk }),
        },
        ScanIndexForward: false,
        ConsistentRead: true,
        Limit: PAGE,
      });
      return items.map(proposalOf);
    },
    /** One change, as it is now. 1 read unit per 4 KB. */
    change: async (number: number): Promise<StoredProposal | undefined> => {
      const item = await getItem({ TableName, Key: changeKey(number), ConsistentRead: true });
      return item && proposalOf(item);
    },
  };
};

/** What an approved change sets: a year under the version that stands, or one more version of the rules. */
export type Effect =
  | { readonly calendarYear: CalendarYear; readonly seen: number }
  | { readonly ruleChange: LoadedRules; readonly count: number };

/** Changes of proposals, each under the version that its author has seen. */
export const changeWrites = () => {
  const { DIRECTORY_TABLE: TableName } = environment('DIRECTORY_TABLE');
  const record = (proposal: Proposal): DirectoryRecord<Proposal> => ({
    TableName,
    key: changeKey(proposal.number),
    name: 'proposal',
    body: proposal,
    parse: (stored) => Proposal.parse(stored),
  });

  const effectPut = (effect: Effect, { by, at }: Change): NonNullable<TransactWriteItem['Put']> => {
    const mark = { by, at: at.toISOString() };
    if ('ruleChange' in effect) {
      const { ruleChange, count } = effect;
      return {
        TableName,
        Item: toItem({ ...rulesKey(count + 1), ruleChange, version: 1, ...mark }),
        ConditionExpression: 'attribute_not_exists(pk)',
      };
    }
    const { calendarYear, seen } = effect;
    return {
      TableName,
      Item: toItem({ ...calendarKey(calendarYear.year), calendarYear, version: seen + 1, ...mark }),
      ConditionExpression: seen === 0 ? 'attribute_not_exists(pk)' : '#version = :seen',
      ...(seen === 0
        ? {}
        : {
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: toItem({ ':seen': seen }),
          }),
    };
  };

  return {
    /** 1 write unit per KB. */
    putChange: async (proposal: Proposal, change: Change): Promise<Outcome> => {
      const ended = await putRecord(record(proposal), change);
      return ended.outcome === 'guarded' ? { outcome: 'refused', code: 'not-found' } : ended;
    },
    /** The change is approved and is in force: both, or neither. False when somebody else was faster. 2 write units per KB. */
    approveChange: async (proposal: Proposal, effect: Effect, change: Change): Promise<boolean> => {
      const refused = await transact([{ Put: putOf(record(proposal), change) }, { Put: effectPut(effect, change) }]);
      return refused === undefined;
    },
  };
};
