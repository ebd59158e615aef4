import { Reference } from '../../../shared/domain/code.ts';
import { addDays, type Day } from '../../../shared/domain/day.ts';
import type { ProcuratorateCode } from '../../../shared/domain/id.ts';
import { shelves } from '../../../shared/domain/steps/shelf.ts';
import { isStage, statesOf } from '../../../shared/domain/transition.ts';
import { Procedure } from '../../../shared/domain/vocabulary.ts';
import { type Item, queryPage } from '../../kit/dynamodb.ts';
import { shelfKey } from './items.ts';

/** Clocks of a petition that is over run on for months at most; it is not looked at longer than this after its receipt. */
const FINISHED_DAYS = 730;

/** Petitions of one procuratorate whose clocks may run. */
export interface RestatableQuery {
  readonly office: ProcuratorateCode;
  /** Place of the last one of the page before: shelf, day of receipt and reference. */
  readonly page?: string | undefined;
  readonly limit: number;
  readonly today: Day;
}

const restatable = statesOf('restate');

/** Whether a clock of a petition may run: it is open, or it was finished not long ago. */
const mayRun = ({ procedure, received }: Item, today: Day): boolean => {
  const state = Procedure.parse(procedure);
  return isStage('OPEN', state) || (restatable.includes(state) && String(received) > addDays(today, -FINISHED_DAYS));
};

const referencesOf = (items: readonly Item[], today: Day): Reference[] =>
  items.filter((item) => mayRun(item, today)).map(({ pk }) => Reference.parse(pk));

const placeOf = (page: string): readonly [shelf: number, received: string] => {
  const [shelf = '', ...received] = page.split('#');
  const names: readonly string[] = shelves;
  return [names.indexOf(shelf), received.join('#')];
};

/**
 * References, shelf by shelf and oldest first, and the place to go on from when there may be more. Half a read unit per 4 KB of
 * rows, those that are over among them.
 */
export const restatableRows = async (
  TableName: string,
  { office, page = `${shelves[0]}#0`, limit, today }: RestatableQuery,
): Promise<{ readonly references: Reference[]; readonly next?: string }> => {
  const [first, received] = placeOf(page);
  const items: Item[] = [];
  let after = received;
  for (const shelf of shelves.slice(first)) {
    const found = await queryPage({
      TableName,
      IndexName: 'byShelf',
      KeyConditionExpression: 'shelf = :shelf AND received > :after',
      ExpressionAttributeValues: { ':shelf': shelfKey(office, shelf), ':after': after },
      Limit: limit - items.length,
    });
    items.push(...found.items);
    after = '0';
    if (items.length === limit || found.lastKey !== undefined)
      return { references: referencesOf(items, today), next: `${shelf}#${found.items.at(-1)?.received}` };
  }
  return { references: referencesOf(items, today) };
};
